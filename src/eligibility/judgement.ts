import type { Verdict } from './assessment';
import { compile, compileTable, type Evaluator, Places, type Truth, type Value, type Values } from './expression';
import { FACT_NAMES, FACT_PLACES } from './facts/catalogue';
import {
  type CategoryCode,
  type DiscrepancyDefinition,
  DUE_FEN,
  NEEDED,
  type Policy,
  type Reason,
  type UnknownReason,
  type WorkItem,
} from './policy';

/** What the rules say of the facts of one person and month: the truth of each test, and everything that the tables conclude. */
export interface Judgement {
  readonly truths: readonly Truth[];
  readonly trueMask: number;
  readonly falseMask: number;
  readonly verdict: Verdict;
  readonly reason: Reason | UnknownReason | null;
  readonly label: CategoryCode | null;
  readonly dueFen: number | null;
  readonly raised: readonly DiscrepancyDefinition[];
  readonly workItem: WorkItem;
  /** What remains to be done after the primary item. */
  readonly following: readonly WorkItem[];
}

type Judge = (facts: Values) => Judgement;
const COMPILED = new WeakMap<Policy, Judge>();

/** Applies a rule version to facts at their places: closures compiled once for each version. The set form applies the same definitions in SQL. */
export function judge(policy: Policy, facts: Values): Judgement {
  const compiled = COMPILED.get(policy) ?? compileJudge(policy);
  COMPILED.set(policy, compiled);
  return compiled(facts);
}

/** After the facts come the tests, the verdict, the label and what was raised: each layer speaks of the ones before it. */
function compileJudge(policy: Policy): Judge {
  const concluded = [
    ...policy.tests.map((test) => test.code),
    'verdict',
    'label',
    ...policy.discrepancies.map((each) => `raised ${each.code}`),
  ];
  const places = new Places([...FACT_NAMES, ...concluded]);
  const tests = policy.tests.map((test) => compile(test.expression, places));
  const discrepancies = policy.discrepancies.map((each) => ({ each, holds: compile(each.when, places) }));
  const verdictOf = compileTable(policy.verdict, places);
  const labelOf = compileTable(policy.label, places);
  const reasonOf = compileTable(policy.reason, places);
  const dueOf = compileTable(DUE_FEN, places);
  const workItemOf = compileTable(policy.workItem, places);
  const charge = places.of('chargeFen');
  const needed = NEEDED.map(({ item, when }) => ({ item, holds: compile(when, places) }));
  return (facts) => {
    const values: (Value | null)[] = [...facts];
    const truths = tests.map((test) => test(facts));
    values.push(...truths);
    const verdict = verdictOf(values);
    const label = labelOf(values);
    values.push(verdict, label);
    const raising = discrepancies.map(({ holds }) => holds(values) === true);
    values.push(...raising);
    const due = dueOf(values);
    const workItem = workItemOf(values);
    return {
      truths,
      trueMask: mask(truths, true),
      falseMask: mask(truths, false),
      verdict,
      reason: reasonOf(values),
      label,
      dueFen: due === 'CHARGE' ? Number(facts[charge]) : due === 'NOTHING' ? 0 : null,
      raised: policy.discrepancies.filter((_, place) => raising[place]),
      workItem,
      following: needed.filter(({ item, holds }) => item !== workItem && holds(values) === true).map(({ item }) => item),
    };
  };
}

const mask = (truths: readonly Truth[], wanted: boolean): number =>
  truths.reduce<number>((bits, truth, bit) => (truth === wanted ? bits | (1 << bit) : bits), 0);

const TESTERS = new WeakMap<Policy, readonly Evaluator[]>();

/** Only the tests, for questions that ask the same facts many times otherwise. */
export function testersOf(policy: Policy): readonly Evaluator[] {
  const made = TESTERS.get(policy) ?? policy.tests.map((test) => compile(test.expression, FACT_PLACES));
  TESTERS.set(policy, made);
  return made;
}
