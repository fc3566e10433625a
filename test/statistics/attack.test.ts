import {
  type Cell,
  type CountTable,
  type Measures,
  measured,
  type PlaceTold,
  placesOf,
  toldInFull,
  toldSafely,
} from '../../src/statistics';
import { GROUPS, MEASURES, WEIGHTS } from '../../src/statistics/measures';
import { attack, type Narrowed } from '../support/attacker';
import { chanceOf } from '../support/invented-city';

const RULE = { threshold: 10, spread: 3 };
const CATEGORIES = ['REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED'] as const;

/** A table as a city has it: most people enrolled and paid for, few of anything else, some towns tiny. `rates` are paid for each person of a town. */
function aTable(seed: number, size: { towns: number; categories: number; rates: readonly number[] }): CountTable {
  const chance = chanceOf(seed, 'table');
  const few = (most: number): number => (chance() < 0.4 ? 0 : Math.floor(chance() * most));
  const towns = Array.from({ length: size.towns }, (_, i) => `4420001${String(i).padStart(2, '0')}`);
  const categories = CATEGORIES.slice(0, size.categories);
  const cells = towns.flatMap((town, t) =>
    categories.flatMap((category): Cell[] => {
      if (chance() < 0.1) return [];
      const large = chance() < 0.7 ? 120 : 8;
      const counts = [few(6), few(2), few(9), few(4), Math.floor(chance() * large), Math.floor(chance() * (large / 2)), few(12)];
      const paid = (counts[1] ?? 0) + (counts[4] ?? 0);
      const rate = size.rates[t % size.rates.length] ?? 0;
      return [{ town, category, counts, paidFen: paid * rate, eachFen: paid === 0 ? null : rate, paidOtherwise: 0 }];
    }),
  );
  return { towns, categories: [...categories], cells };
}

/** What offices often do: a small number is left out, and so is what it can be subtracted from in the same cell. */
function primaryOnly(table: CountTable): readonly PlaceTold[] {
  return placesOf(table).map((place) => {
    const whole = measured(table, place);
    const small = (value: number): boolean => value > 0 && value < RULE.threshold;
    const told = Object.fromEntries(MEASURES.map((measure) => [measure, small(whole[measure] ?? 0) ? null : whole[measure]])) as Record<
      string,
      number | null
    >;
    const gap = (all: keyof Measures, part: keyof Measures): void => {
      if (small((whole[all] ?? 0) - (whole[part] ?? 0))) told[part] = null;
    };
    gap('shouldEnrol', 'enrolled');
    gap('shouldEnrol', 'shouldPay');
    gap('shouldEnrol', 'paid');
    gap('shouldPay', 'paid');
    gap('enrolled', 'paid');
    gap('shouldReceive', 'receiving');
    return { ...place, told: { ...told, paidFen: told.paid === null ? null : whole.paidFen } as Measures };
  });
}

const width = ({ lowest, highest }: Narrowed): number => highest - lowest;
const FLOAT = 1e-6;

describe('what is told to an analyst, against somebody who solves the equations', () => {
  const sizes = [
    { towns: 3, categories: 2, rates: [12000] },
    { towns: 5, categories: 3, rates: [12000] },
    { towns: 5, categories: 3, rates: [12000, 18000, 24000] },
    { towns: 8, categories: 4, rates: [12000, 36000] },
  ];
  const tables = sizes.flatMap((size) => [1, 2].map((seed) => ({ size, seed })));

  it.each(tables)('no small group is narrowed: $size.towns towns, $size.categories categories, seed $seed', async ({ size, seed }) => {
    const table = aTable(seed, size);
    const told = toldSafely(table, RULE, []);
    const narrowed = await attack(table, told, RULE.threshold);
    expect(narrowed.length).toBeGreaterThan(10);
    expect(narrowed.filter((each) => width(each) < RULE.spread - FLOAT)).toEqual([]);
  });

  it.each(tables.slice(2, 4))('the same attack finds out small groups when only they are left out: seed $seed', async ({ size, seed }) => {
    const table = aTable(seed, size);
    const narrowed = await attack(table, primaryOnly(table), RULE.threshold);
    expect(narrowed.filter((each) => width(each) < FLOAT).length).toBeGreaterThan(0);
  });

  it('the attacker is no fool: told everything, he knows everything', async () => {
    const table = aTable(1, { towns: 3, categories: 2, rates: [12000] });
    const narrowed = await attack(table, toldInFull(table), RULE.threshold);
    expect(narrowed.every((each) => width(each) < FLOAT && Math.abs(Math.abs(each.lowest) - each.size) < FLOAT)).toBe(true);
  });

  it('more is told than withheld, and what is told is true', () => {
    const table = aTable(2, { towns: 24, categories: 3, rates: [12000] });
    const whole = toldInFull(table);
    let told = 0;
    toldSafely(table, RULE, []).forEach(({ told: safe }, i) => {
      for (const measure of [...MEASURES, 'paidFen'] as const) {
        if (safe[measure] === null) continue;
        told += 1;
        expect(safe[measure]).toBe(whole[i]?.told[measure]);
      }
    });
    expect(told).toBeGreaterThan((whole.length * (MEASURES.length + 1)) / 3);
    expect(WEIGHTS.length + 6).toBe(GROUPS.length);
  });

  const paidOtherwise = (people: readonly number[]): CountTable => {
    const towns = people.map((_, i) => `44200010${i}`);
    const cells = towns.map((town, i): Cell => {
      const twice = people[i] ?? 0;
      const counts = [0, 0, 0, 0, 40, 0, 0];
      return {
        town,
        category: 'DESTITUTE',
        counts,
        paidFen: (40 + twice) * 12000,
        eachFen: twice === 0 ? 12000 : null,
        paidOtherwise: twice,
      };
    });
    return { towns, categories: ['DESTITUTE'], cells };
  };
  const money = (table: CountTable): readonly (number | null)[] =>
    toldSafely(table, RULE, [])
      .filter(({ category }) => category === 'ALL')
      .map(({ told }) => told.paidFen);

  it('40 people and 41 premiums are one person paid for twice: that money is told neither of the town nor of any sum above', () => {
    expect(money(paidOtherwise([1, 0, 0]))).toEqual([null, 480000, 480000, null]);
    expect(money(paidOtherwise([0, 0, 0]))).toEqual([480000, 480000, 480000, 1440000]);
  });

  it('of the whole it is told when ten people were paid for otherwise, of no part of it', () => {
    expect(money(paidOtherwise([9, 1, 0]))).toEqual([null, null, 480000, 1560000]);
  });
});
