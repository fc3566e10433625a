import type { Verdict } from './assessment';
import { column, fact, literal, tableToSql, toSql } from './expression';
import { FACT_NAMES } from './facts/catalogue';
import { type AsOf, asAsked, FENCE, factTables } from './facts/sql';
import type { CategoryCode, Policy, Reason, UnknownReason, WorkItem } from './policy';
import { DUE_FEN, NEEDED, WORK_ITEMS } from './policy';

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
  /** Bits of WORK_ITEMS: what remains to be done after the primary item. */
  readonly following: number;
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
  const text = made.get(asOf) ?? `with ${factTables(policy, asAsked(asOf))}\n${concluded(policy)}`;
  made.set(asOf, text);
  return text;
}

/** The named facts of everyone, for tests and for whoever looks why. */
export function factsSql(policy: Policy, asOf: AsOf): string {
  return `with ${factTables(policy, asAsked(asOf))}\nselect person, ${FACT_NAMES.map(column).join(', ')} from facts`;
}

function concluded(policy: Policy): string {
  const orNull = (value: string | null) => literal(value);
  const words = WORK_ITEMS.map((item, code) => `when '${item}' then ${code}`).join(' ');
  return `select person, verdict, reason, "trueMask", "falseMask", label, "payingTown", "chargeFen", "dueFen", raised, "workItem",
  ${followingOf(`case "workItem" ${words} end`)} as following
from (
  select person, verdict, ${tableToSql(policy.reason, orNull)} as reason,
    ${masks(policy)}, label, "hukouTown" as "payingTown", "chargeFen", ${dueFen()} as "dueFen",
    ${bits(policy.discrepancies.map((each) => column(`raised ${each.code}`)))} as raised,
    ${tableToSql(policy.workItem, orNull)} as "workItem", ${neededBits()} as needed
  from ${judged(policy, orNull)}
  ${FENCE}
) as decided`;
}

/** Bit i: test i is TRUE; test i is FALSE. */
export const masks = (policy: Policy): string =>
  `${bits(policy.tests.map((test) => toSql(fact(test.code))))} as "trueMask",
    ${bits(policy.tests.map((test) => `not ${toSql(fact(test.code))}`))} as "falseMask"`;

/** What the town owes now, in fen. */
export const dueFen = (): string =>
  tableToSql(DUE_FEN, (outcome) => (outcome === 'CHARGE' ? column('chargeFen') : outcome === 'NOTHING' ? '0' : 'null::integer'));

/** Everything a town has to do, as bits of WORK_ITEMS. */
export const neededBits = (): string =>
  NEEDED.map(({ item, when }) => `case when ${toSql(when)} then ${2 ** WORK_ITEMS.indexOf(item)} else 0 end`).join(' + ');

/** What is needed but for the primary item, whose number is given. */
export const followingOf = (workItem: string): string => `needed & ~(1 << (${workItem}))`;

/**
 * Conclusions are layered: tests over facts, verdict and label over tests, discrepancies over those, the work item over all. `FENCE` keeps
 * each layer computed once: without it the planner pulls the layers together and repeats every expression wherever its name is used.
 */
export function judged(policy: Policy, label: (word: CategoryCode | null) => string): string {
  const raised = policy.discrepancies.map((each) => `coalesce(${toSql(each.when)}, false) as ${column(`raised ${each.code}`)}`);
  return `(
  select labelled.*, ${raised.join(',\n    ')}
  from ${labelled(policy, label)}
  ${FENCE}
) as judged`;
}

/** The first two layers alone: the tests of everyone of `facts`, verdict and label. */
export function labelled(policy: Policy, label: (word: CategoryCode | null) => string): string {
  const tests = policy.tests.map((test) => `${toSql(test.expression)} as ${column(test.code)}`);
  return `(
    select tested.*, ${tableToSql(policy.verdict, literal)} as verdict, ${tableToSql(policy.label, label)} as label
    from (select facts.*, ${tests.join(',\n      ')} from facts ${FENCE}) as tested
    ${FENCE}
  ) as labelled`;
}

/** The bits of the conditions that are TRUE. */
export function bits(conditions: readonly string[]): string {
  return conditions.map((condition, bit) => `case when ${condition} then ${2 ** bit} else 0 end`).join(' + ');
}
