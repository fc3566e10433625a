import { MEASURES } from './measures';
import { MONEY } from './suppression/grid';
import { type SmallCellRule, withhold } from './suppression/withhold';
import { type CountTable, type Measures, measured, type PlaceTold, placesOf } from './table';

/** Everything of a table, for those who may see small groups. */
export function toldInFull(table: CountTable): readonly PlaceTold[] {
  return placesOf(table).map((place) => ({ ...place, told: measured(table, place) }));
}

/** What of a table may be told to whoever only counts; `before` is what the month before told, so that the same is withheld where it can be. */
export function toldSafely(table: CountTable, rule: SmallCellRule, before: readonly PlaceTold[]): readonly PlaceTold[] {
  const places = placesOf(table);
  const across = table.categories.length + 1;
  const earlier = places.map((place) => before.find((each) => each.town === place.town && each.category === place.category)?.told);
  const withheld = withhold(table, rule, (row, column, told) => {
    const then = earlier[row * across + column];
    return then !== undefined && (told === MONEY ? then.paidFen : then[MEASURES[told] ?? 'paid']) === null;
  });
  return places.map((place, i) => {
    const row = Math.floor(i / across);
    const column = i % across;
    const whole = measured(table, place);
    const shown = (told: number, value: number | null): number | null => (withheld.has(row, column, told) ? null : value);
    const counts = Object.fromEntries(MEASURES.map((measure, m) => [measure, shown(m, whole[measure])])) as Omit<Measures, 'paidFen'>;
    return { ...place, told: { ...counts, paidFen: shown(MONEY, whole.paidFen) } as Measures };
  });
}
