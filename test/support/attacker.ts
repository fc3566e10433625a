import loadHighs from 'highs';
import type { CountTable, PlaceTold } from '../../src/statistics';
import { GROUPS, MEASURES, PAID_STATES, STATES, WEIGHTS, weighed } from '../../src/statistics/measures';

/** The sizes that a group of people can have for all that was told; equal ends give it away. */
export interface Narrowed {
  readonly what: string;
  readonly size: number;
  readonly lowest: number;
  readonly highest: number;
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let highs: Promise<Highs> | undefined;

/**
 * Somebody who writes down everything that was told of a table as equations over the people of each town, category and state, and asks a solver how
 * small and how large every small group can be. He knows what each town pays for a person.
 */
export async function attack(table: CountTable, told: readonly PlaceTold[], threshold: number): Promise<readonly Narrowed[]> {
  highs ??= loadHighs();
  const solver = await highs;
  const equations = equationsOf(table, told);
  const found: Narrowed[] = [];
  for (const { town, category } of told) {
    const cells = under(table, town, category);
    GROUPS.forEach((weights, group) => {
      const size = Math.abs(cells.reduce((sum, c) => sum + weighed(weights, table.cells[c]?.counts ?? []), 0));
      if (size === 0 || size >= threshold) return;
      const objective = cells.flatMap((c) => terms(c, weights));
      const ends = (['Minimize', 'Maximize'] as const).map((sense) => solve(solver, sense, objective, equations));
      const [lowest = 0, highest = 0] = ends;
      found.push({ what: `${town} ${category} group ${group}`, size, lowest, highest });
    });
  }
  return found;
}

const under = (table: CountTable, town: string | null, category: string): number[] =>
  table.cells.flatMap((cell, c) =>
    (town === 'ALL' || cell.town === town) && (category === 'ALL' || cell.category === category) ? [c] : [],
  );

const terms = (cell: number, weights: readonly number[], times = 1): string[] =>
  weights.flatMap((weight, state) =>
    weight === 0 ? [] : [`${weight * times >= 0 ? '+' : '-'} ${Math.abs(weight * times)} x${cell}_${state}`],
  );

function equationsOf(table: CountTable, told: readonly PlaceTold[]): string[] {
  return told.flatMap(({ town, category, told: values }) => {
    const cells = under(table, town, category);
    const counts = MEASURES.flatMap((measure, m) => {
      const value = values[measure];
      return value === null ? [] : [`${cells.flatMap((c) => terms(c, WEIGHTS[m] ?? [])).join(' ')} = ${value}`];
    });
    return values.paidFen === null ? counts : [...counts, ...moneyEquation(table, cells, values.paidFen)];
  });
}

/** Only where every town pays the same for each of its people. */
function moneyEquation(table: CountTable, cells: readonly number[], paidFen: number): string[] {
  const rates = cells.map((c) => rateOf(table, c));
  if (rates.some((rate) => rate === null)) return [];
  return [`${cells.flatMap((c, i) => terms(c, PAID_STATES, (rates[i] ?? 0) / 100)).join(' ')} = ${paidFen / 100}`];
}

/** A town pays the same for all its people in this attacker's world, unless a cell shows otherwise. */
function rateOf(table: CountTable, cell: number): number | null {
  const town = table.cells[cell]?.town;
  const own = table.cells.filter((each) => each.town === town && each.paidFen > 0);
  const rates = new Set(own.map(({ eachFen }) => eachFen));
  return rates.size === 1 ? ([...rates][0] ?? null) : rates.size === 0 ? 12000 : null;
}

function solve(solver: Highs, sense: 'Minimize' | 'Maximize', objective: readonly string[], equations: readonly string[]): number {
  const lines = equations.map((equation, i) => ` e${i}: ${equation}`);
  const { Status, ObjectiveValue } = solver.solve(`${sense}\n obj: ${objective.join(' ')}\nSubject To\n${lines.join('\n')}\nEnd`);
  if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded')
    return sense === 'Minimize' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (Status !== 'Optimal') throw new Error(`attack: expected a solution, got ${Status}`);
  return ObjectiveValue;
}

export const stateOf = (state: (typeof STATES)[number]): number => STATES.indexOf(state);
