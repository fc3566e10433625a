import type { Verdict } from './assessment';
import { column, fact, literal, tableToSql, toSql } from './expression';
import { FACT_NAMES } from './facts/catalogue';
import { type AsOf, factTables } from './facts/sql';
import type { CategoryCode, Policy, Reason, UnknownReason, WorkItem } from './policy';
import { DUE_FEN } from './policy';

/** One person of the set form. `raised` are the bits of the discrepancies in the order of the policy. */
export interface AssessedPerson {
  readonly person: string;
  readonly verdict: Verdict;
  readonly reason: Reason | UnknownReason | null;
  readonly trueMask: number;
  readonly falseMask: number;
  readonly label: CategoryCode | null;
  readonly payingTown: string | null;
  readonly chargeFen: number;
  readonly dueFen: number | null;
  readonly raised: number;
  readonly workItem: WorkItem;
}

const MADE = new WeakMap<Policy, Map<AsOf, string>>();

/**
 * The decision for sets as one SQL text, generated from the same definitions that `assess` compiles: $1 month number, $2 knowledge, $3 persons
 * (uuid[]) or null for everyone. `policy` is `policyFor` the month and the day of the knowledge. LATEST only when $2 is the newest knowledge
 * of the same snapshot; EARLIER is right for every $2. Rows come in no order. Columns: AssessedPerson. A caller that asks for everyone sets
 * `jit = off` first: compiling so wide a statement costs more than it saves (a third of the time at 100 000 persons).
 */
export function assessmentSql(policy: Policy, asOf: AsOf): string {
  const made = MADE.get(policy) ?? new Map<AsOf, string>();
  MADE.set(policy, made);
  const text = made.get(asOf) ?? `with ${factTables(policy, asOf)}\n${concluded(policy)}`;
  made.set(asOf, text);
  return text;
}

/** The named facts of everyone, for tests and for whoever looks why. */
export function factsSql(policy: Policy, asOf: AsOf): string {
  return `with ${factTables(policy, asOf)}\nselect person, ${FACT_NAMES.map(column).join(', ')} from facts`;
}

/**
 * Conclusions are layered: tests over facts, verdict and label over tests, discrepancies over those, the work item over all. `offset 0` keeps
 * each layer computed once: without it the planner pulls the layers together and repeats every expression wherever its name is used.
 */
function concluded(policy: Policy): string {
  const orNull = (value: string | null) => literal(value);
  const tests = policy.tests.map((test) => `${toSql(test.expression)} as ${column(test.code)}`);
  const raised = policy.discrepancies.map((each) => `coalesce(${toSql(each.when)}, false) as ${column(`raised ${each.code}`)}`);
  const due = tableToSql(DUE_FEN, (outcome) =>
    outcome === 'CHARGE' ? column('chargeFen') : outcome === 'NOTHING' ? '0' : 'null::integer',
  );
  return `select person, verdict, ${tableToSql(policy.reason, orNull)} as reason,
  ${bits(policy.tests.map((test) => toSql(fact(test.code))))} as "trueMask",
  ${bits(policy.tests.map((test) => `not ${toSql(fact(test.code))}`))} as "falseMask",
  label, "hukouTown" as "payingTown", "chargeFen", ${due} as "dueFen",
  ${bits(policy.discrepancies.map((each) => column(`raised ${each.code}`)))} as raised,
  ${tableToSql(policy.workItem, orNull)} as "workItem"
from (
  select labelled.*, ${raised.join(',\n    ')}
  from (
    select tested.*, ${tableToSql(policy.verdict, orNull)} as verdict, ${tableToSql(policy.label, orNull)} as label
    from (select facts.*, ${tests.join(',\n      ')} from facts offset 0) as tested
    offset 0
  ) as labelled
  offset 0
) as judged`;
}

/** The bits of the conditions that are TRUE. */
function bits(conditions: readonly string[]): string {
  return conditions.map((condition, bit) => `case when ${condition} then ${2 ** bit} else 0 end`).join(' + ');
}
