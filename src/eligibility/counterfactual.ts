import type { MonthNumber } from '../identity/year-month';
import type { FactChange } from './assessment';
import { borders, type Evaluator, support, type Value, type Values } from './expression';
import { describeFact, FACT_NAMES, FACT_PLACES, type FactName, type Facts, valuesOf } from './facts/catalogue';
import type { DeliveryRecord } from './facts/freshness';
import type { PersonSpans } from './facts/spans';
import { testersOf } from './judgement';
import type { Policy } from './policy';
import { factsOf } from './reasoning';

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
  const values = valuesOf(facts);
  const won = testersOf(policy).every((test) => test(values) === true);
  const wanted: Wanted = won ? anyFalse : allTrue;
  const found = groupsOf(policy).flatMap((group) => smallest({ group, values: [...values], wanted }) ?? []);
  const enough = won ? found.sort((a, b) => a.length - b.length || place(a) - place(b)).slice(0, 1) : found;
  return enough.flat().sort((a, b) => FACT_NAMES.indexOf(a.fact) - FACT_NAMES.indexOf(b.fact));
}

/** Where a set of changes stands in the catalogue: at its first fact. */
const place = (changes: readonly FactChange[]): number => Math.min(...changes.map((change) => FACT_NAMES.indexOf(change.fact)));

type Wanted = (tests: readonly Evaluator[], values: Values) => boolean;
const allTrue: Wanted = (tests, values) => tests.every((test) => test(values) === true);
const anyFalse: Wanted = (tests, values) => tests.some((test) => test(values) === false);

interface Group {
  readonly tests: readonly Evaluator[];
  readonly facts: readonly { readonly name: FactName; readonly at: number; readonly alternatives: readonly Value[] }[];
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
        at: FACT_PLACES.of(name),
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

interface Search {
  readonly group: Group;
  /** Changed in place and put back while searching. */
  readonly values: (Value | null)[];
  readonly wanted: Wanted;
}

/** The first smallest set of changes in the group that gives what is wanted; none of size 0 when it is so already, null when nothing does. */
function smallest(search: Search): readonly (readonly FactChange[])[] | null {
  for (let size = 0; size <= search.group.facts.length; size++) {
    const found = changing(search, size, 0);
    if (found !== null) return [found];
  }
  return null;
}

/** Changes exactly `size` more facts of the group, from `first` on. */
function changing(search: Search, size: number, first: number): readonly FactChange[] | null {
  const { group, values, wanted } = search;
  if (size === 0) return wanted(group.tests, values) ? [] : null;
  for (const [index, { name, at, alternatives }] of group.facts.entries()) {
    if (index < first) continue;
    const now = values[at] ?? null;
    for (const to of nearestFirst(alternatives, now)) {
      values[at] = to;
      const rest = changing(search, size - 1, index + 1);
      values[at] = now;
      if (rest !== null) return [{ fact: name, from: now, to }, ...rest];
    }
  }
  return null;
}

function nearestFirst(values: readonly Value[], now: Value | null): readonly Value[] {
  const others = values.filter((value) => value !== now);
  if (typeof now !== 'number') return others;
  return others.sort((a, b) => Math.abs(Number(a) - now) - Math.abs(Number(b) - now) || Number(a) - Number(b));
}
