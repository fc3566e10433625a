import type { MonthNumber } from '../identity/year-month';
import { factsOf } from './assess';
import type { FactChange } from './assessment';
import { borders, type Evaluator, support, type Value } from './expression';
import { describeFact, FACT_NAMES, type FactName, type Facts } from './facts/catalogue';
import type { DeliveryRecord } from './facts/freshness';
import type { PersonSpans } from './facts/spans';
import { testersOf } from './judgement';
import type { Policy } from './policy';

/** The smallest set of facts that would turn the verdict of `assess` for the same arguments. */
export function smallestTurningSet(
  spans: PersonSpans,
  deliveries: readonly DeliveryRecord[],
  policy: Policy,
  month: MonthNumber,
  knowledge: number,
): readonly FactChange[] {
  return turningSet(policy, factsOf(spans, deliveries, policy, month, knowledge).facts);
}

/**
 * ELIGIBLE is turned to INELIGIBLE, anything else to ELIGIBLE. Tests that share no fact cannot help each other, so each connected group of tests
 * is searched alone, by sets of growing size over all alternatives of its facts: the union (or, to lose, the smallest one) is exact.
 * Of equal sizes the first in the order of the catalogue, and of its alternatives the nearest, is taken.
 */
export function turningSet(policy: Policy, facts: Facts): readonly FactChange[] {
  const groups = groupsOf(policy);
  const won = testersOf(policy).every((test) => test(facts) === true);
  const wanted: Wanted = won ? anyFalse : allTrue;
  const changes = groups.map((group) => smallest(group, facts, wanted)).filter((found) => found !== null);
  const inOrder = won
    ? changes.sort((a, b) => a.length - b.length || place(a) - place(b)).slice(0, 1)
    : changes.sort((a, b) => place(a) - place(b));
  return inOrder.flat().sort((a, b) => FACT_NAMES.indexOf(a.fact) - FACT_NAMES.indexOf(b.fact));
}

/** Where a set of changes stands in the catalogue: at its first fact. */
const place = (changes: readonly FactChange[]): number => Math.min(...changes.map((change) => FACT_NAMES.indexOf(change.fact)));

type Wanted = (tests: readonly Evaluator[], facts: Facts) => boolean;
const allTrue: Wanted = (tests, facts) => tests.every((test) => test(facts) === true);
const anyFalse: Wanted = (tests, facts) => tests.some((test) => test(facts) === false);

interface Group {
  readonly tests: readonly Evaluator[];
  readonly facts: readonly { readonly name: FactName; readonly alternatives: readonly Value[] }[];
}

const GROUPS = new WeakMap<Policy, readonly Group[]>();

function groupsOf(policy: Policy): readonly Group[] {
  const made = GROUPS.get(policy) ?? connect(policy);
  GROUPS.set(policy, made);
  return made;
}

/** Joins tests that speak of a common fact, then writes down for each group its facts and what they could be. */
function connect(policy: Policy): readonly Group[] {
  const testers = testersOf(policy);
  const expressions = policy.tests.map((test) => test.expression);
  const groups: { bits: number[]; names: Set<string> }[] = [];
  expressions.forEach((expression, bit) => {
    const names = new Set(support(expression));
    const touching = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    const joined = { bits: [bit], names };
    for (const group of touching) {
      joined.bits.push(...group.bits);
      for (const name of group.names) joined.names.add(name);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  });
  return groups
    .sort((a, b) => Math.min(...a.bits) - Math.min(...b.bits))
    .map(({ bits, names }) => ({
      tests: bits.flatMap((bit) => testers[bit] ?? []),
      facts: FACT_NAMES.filter((name) => names.has(name) && describeFact(name).turnable).map((name) => ({
        name,
        alternatives: alternatives(policy, name),
      })),
    }));
}

/** What a fact could be, as far as any rule can tell the difference: yes and no, the words of its list, the numbers around each border. */
export function alternatives(policy: Policy, name: FactName): readonly Value[] {
  const { kind, choices } = describeFact(name);
  if (kind === 'boolean') return [true, false];
  if (kind === 'choice') return choices;
  return borders(
    policy.tests.map((test) => test.expression),
    name,
  );
}

function smallest(group: Group, facts: Facts, wanted: Wanted): readonly FactChange[] | null {
  for (let size = 0; size <= group.facts.length; size++) {
    const found = search(group, { facts, wanted, size, from: 0 });
    if (found !== null) return found;
  }
  return null;
}

interface Search {
  readonly facts: Facts;
  readonly wanted: Wanted;
  readonly size: number;
  readonly from: number;
}

/** Changes exactly `size` more facts of the group, from place `from` on. */
function search(group: Group, { facts, wanted, size, from }: Search): readonly FactChange[] | null {
  if (size === 0) return wanted(group.tests, facts) ? [] : null;
  for (let place = from; place < group.facts.length; place++) {
    const changed = group.facts[place];
    if (changed === undefined) continue;
    const now = facts[changed.name];
    for (const to of nearestFirst(changed.alternatives, now)) {
      const rest = search(group, { facts: { ...facts, [changed.name]: to }, wanted, size: size - 1, from: place + 1 });
      if (rest !== null) return [{ fact: changed.name, from: now, to }, ...rest];
    }
  }
  return null;
}

function nearestFirst(values: readonly Value[], now: Facts[FactName]): readonly Value[] {
  const others = values.filter((value) => value !== now);
  if (typeof now !== 'number') return others;
  return [...others].sort((a, b) => Math.abs(Number(a) - now) - Math.abs(Number(b) - now) || Number(a) - Number(b));
}
