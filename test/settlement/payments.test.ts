import fc from 'fast-check';
import type { MonthNumber } from '../../src/identity/year-month';
import { type Payment, paymentsOf, personSums, type TownPremium } from '../../src/settlement/calculate';
import { month } from '../support/assessed';

const FIRST = month('2019-01');
const TOWNS = ['442000107', '442000102', ''];

/** What the list of premiums says at each of some moments: rows come, change and are taken back. */
const aPremium = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  fromMonth: fc.constantFrom(FIRST, FIRST + 1),
  fen: fc.integer({ min: -500, max: 12_000 }),
});
const aList = fc.uniqueArray(aPremium, { maxLength: 4, selector: ({ key, fromMonth }) => `${key} ${fromMonth}` });
const aTown = fc.constantFrom('442000107', '442000102');

const premiumOf = ({ key, fromMonth, fen }: { key: string; fromMonth: number; fen: number }, row: number): TownPremium => ({
  factKey: key,
  fromMonth,
  untilMonth: fromMonth + 12,
  amountFen: fen,
  batch: '7',
  row,
});

describe('守恒 every town premium is counted once', () => {
  it('however rows come, change and go, and wherever the person lives, what was counted is what the list says now', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aList, aTown), { minLength: 1, maxLength: 8 }), (moments) => {
        const counted: Payment[] = [];
        for (const [place, [list, town]] of moments.entries()) {
          const open = (FIRST + place) as MonthNumber;
          counted.push(...paymentsOf({ premiums: list.map(premiumOf), counted, charges: [], towns: new Map([[open, town]]) }, open));
        }
        const [last] = moments.at(-1) ?? [[]];
        const sum = (fen: readonly number[]): number => fen.reduce((all, each) => all + each, 0);
        expect(sum(counted.map(({ amountFen }) => amountFen))).toBe(sum(last.map(({ fen }) => fen)));
        const end = (FIRST + moments.length) as MonthNumber;
        const balances = TOWNS.map((town) => personSums({ bookings: [], payments: counted }, town, end).balanceFen);
        expect(sum(balances) + sum(last.map(({ fen }) => fen))).toBe(0);
      }),
      { numRuns: 300, seed: 20181022 },
    );
  });

  it('the town that was charged for its months paid it; else the town of hukou; else no town is known', () => {
    const premium = premiumOf({ key: 'a', fromMonth: FIRST, fen: 12_000 }, 3);
    const charge = { forMonth: (FIRST + 2) as MonthNumber, town: '442000102', plan: 'ANNUAL' as const, amountFen: 12_000 };
    const town = (charges: readonly (typeof charge)[], towns: ReadonlyMap<number, string>) =>
      paymentsOf({ premiums: [premium], counted: [], charges, towns }, (FIRST + 3) as MonthNumber).map((line) => line.town);
    const lived = new Map([[FIRST, '442000107']]);
    expect([town([charge], lived), town([], lived), town([], new Map())]).toEqual([['442000102'], ['442000107'], ['']]);
  });
});
