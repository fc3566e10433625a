import type { Verdict } from './assessment';
import { compile, compileTable, type Evaluator, Places, type Truth, type Value, type Values } from './expression';
import { FACT_NAMES, FACT_PLACES } from './facts/catalogue';
import {
  type CategoryCode,
  type DiscrepancyDefinition,
  DUE_FEN,
  type Policy,
  type Reason,
  type UnknownReason,
  type WorkItem,
} from './policy';

const RULES = new WeakMap<Policy, Rules>();

/** Applies a rule version to facts at their places: closures compiled once for each version. The set form applies the same definitions in SQL. */
export function judge(policy: Policy, facts: Values): Judgement {
  const rules = RULES.get(policy) ?? compileRules(policy);
  RULES.set(policy, rules);
  return new Judgement(rules, facts);
}

/**
 * What the rules say of the facts of one person and month. The truth of each test, the verdict and the label are worked out at once; the other
 * conclusions when they are read, because most questions ask for few of them.
 */
export class Judgement {
  readonly truths: readonly Truth[];
  readonly verdict: Verdict;
  readonly label: CategoryCode | null;
  /** After the facts come the tests, the verdict, the label and what was raised: each layer speaks of the ones before it. */
  private readonly values: (Value | null)[];
  private raisedOnce: readonly DiscrepancyDefinition[] | undefined;

  constructor(
    private readonly rules: Rules,
    private readonly facts: Values,
  ) {
    this.truths = rules.tests.map((test) => test(facts));
    this.values = [...facts, ...this.truths, null, null];
    this.verdict = rules.verdictOf(this.values);
    this.values[this.values.length - 2] = this.verdict;
    this.label = rules.labelOf(this.values);
    this.values[this.values.length - 1] = this.label;
  }

  get trueMask(): number {
    return mask(this.truths, true);
  }

  get falseMask(): number {
    return mask(this.truths, false);
  }

  get reason(): Reason | UnknownReason | null {
    return this.rules.reasonOf(this.values);
  }

  get dueFen(): number | null {
    const due = this.rules.dueOf(this.values);
    return due === 'CHARGE' ? Number(this.facts[this.rules.charge]) : due === 'NOTHING' ? 0 : null;
  }

  get raised(): readonly DiscrepancyDefinition[] {
    this.raisedOnce ??= this.raise();
    return this.raisedOnce;
  }

  get workItem(): WorkItem {
    this.raisedOnce ??= this.raise();
    return this.rules.workItemOf(this.values);
  }

  private raise(): readonly DiscrepancyDefinition[] {
    const { discrepancies } = this.rules;
    const raising = discrepancies.map(({ holds }) => holds(this.values) === true);
    this.values.push(...raising);
    return discrepancies.flatMap(({ each }, place) => (raising[place] ? [each] : []));
  }
}

type Rules = ReturnType<typeof compileRules>;

function compileRules(policy: Policy) {
  const concluded = [
    ...policy.tests.map((test) => test.code),
    'verdict',
    'label',
    ...policy.discrepancies.map((each) => `raised ${each.code}`),
  ];
  const places = new Places([...FACT_NAMES, ...concluded]);
  return {
    tests: policy.tests.map((test) => compile(test.expression, places)),
    discrepancies: policy.discrepancies.map((each) => ({ each, holds: compile(each.when, places) })),
    verdictOf: compileTable(policy.verdict, places),
    labelOf: compileTable(policy.label, places),
    reasonOf: compileTable(policy.reason, places),
    dueOf: compileTable(DUE_FEN, places),
    workItemOf: compileTable(policy.workItem, places),
    charge: places.of('chargeFen'),
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
