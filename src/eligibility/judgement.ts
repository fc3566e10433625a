import type { Verdict } from './assessment';
import { compile, compileTable, type Evaluator, type FactValues, type Truth } from './expression';
import type { Facts } from './facts/catalogue';
import {
  type CategoryCode,
  type DiscrepancyDefinition,
  DUE_FEN,
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
}

type Judge = (facts: Facts) => Judgement;
const COMPILED = new WeakMap<Policy, Judge>();

/** Applies a rule version to facts: closures compiled once for each version. The set form applies the same definitions in SQL. */
export function judge(policy: Policy, facts: Facts): Judgement {
  const compiled = COMPILED.get(policy) ?? compileJudge(policy);
  COMPILED.set(policy, compiled);
  return compiled(facts);
}

function compileJudge(policy: Policy): Judge {
  const tests = policy.tests.map((test) => ({ code: test.code, holds: compile(test.expression) }));
  const discrepancies = policy.discrepancies.map((each) => ({ each, holds: compile(each.when) }));
  const verdictOf = compileTable(policy.verdict);
  const labelOf = compileTable(policy.label);
  const reasonOf = compileTable(policy.reason);
  const dueOf = compileTable(DUE_FEN);
  const workItemOf = compileTable(policy.workItem);
  return (facts) => {
    const truths = tests.map((test) => test.holds(facts));
    const tested: FactValues = { ...facts, ...Object.fromEntries(tests.map((test, bit) => [test.code, truths[bit] ?? null])) };
    const verdict = verdictOf(tested);
    const label = labelOf(tested);
    const judged: FactValues = { ...tested, verdict, label };
    const raised = discrepancies.filter(({ holds }) => holds(judged) === true).map(({ each }) => each);
    const due = dueOf(judged);
    return {
      truths,
      trueMask: mask(truths, true),
      falseMask: mask(truths, false),
      verdict,
      reason: reasonOf(judged),
      label,
      dueFen: due === 'CHARGE' ? Number(facts.chargeFen) : due === 'NOTHING' ? 0 : null,
      raised,
      workItem: workItemOf({ ...judged, ...raisedFacts(policy, raised) }),
    };
  };
}

const mask = (truths: readonly Truth[], wanted: boolean): number =>
  truths.reduce((bits, truth, bit) => (truth === wanted ? bits | (1 << bit) : bits), 0);

const raisedFacts = (policy: Policy, raised: readonly DiscrepancyDefinition[]): FactValues =>
  Object.fromEntries(policy.discrepancies.map((each) => [`raised ${each.code}`, raised.includes(each)]));

const TESTERS = new WeakMap<Policy, readonly Evaluator[]>();

/** Only the tests, for questions that ask the same facts many times otherwise. */
export function testersOf(policy: Policy): readonly Evaluator[] {
  const made = TESTERS.get(policy) ?? policy.tests.map((test) => compile(test.expression));
  TESTERS.set(policy, made);
  return made;
}
