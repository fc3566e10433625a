import fc from 'fast-check';
import { type TownCode, townInMonth } from '../../src/identity/town';
import { type MonthNumber, monthOf } from '../../src/identity/year-month';
import { bookingsOf } from '../../src/settlement/calculate';
import { aHistory, type History } from '../support/ledger-history';
import { knownMonth, settle, standardIn } from '../support/settled-history';

const RUNS = process.env.MINSHENG_TEST_SCALE === 'full' ? 5_000 : 150;
const SEED = 20181001;
const CHOICES = { numRuns: RUNS, seed: SEED };

type Amounts = Record<string, number>;

/** Sums by town, as the towns are called when the history ends; towns that owe nothing are left out. */
function byTown({ first, months }: History, lines: readonly { town: string; amountFen: number }[]): Amounts {
  const last = monthOf((first + months.length - 1) as MonthNumber);
  const sums: Amounts = {};
  for (const { town, amountFen } of lines) {
    const name = townInMonth(town as TownCode, last);
    sums[name] = (sums[name] ?? 0) + amountFen;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, fen]) => fen !== 0));
}

/**
 * What perfect information would have paid, written down a second time and on purpose in another way: everything is right and known on the day, so
 * each year is walked once and nothing is ever put right.
 */
function perfect(history: History): { town: string; amountFen: number }[] {
  const owed = history.months.map((_, place) => knownMonth(history, place, Number.POSITIVE_INFINITY));
  const paid: { year: number; town: string; amountFen: number; annual: boolean }[] = [];
  for (const month of owed) {
    if (month.standing === 'UNDECIDED') throw new Error(`${monthOf(month.month)}: expected perfect information, got UNDECIDED`);
    const year = Math.trunc(month.month / 12);
    const thisYear = paid.filter((each) => each.year === year);
    if (month.standing !== 'OWED' || thisYear.some((each) => each.annual)) continue;
    const { plan, tierFen } = standardIn(history)(month.town, month.month);
    const before = thisYear.reduce((sum, each) => sum + each.amountFen, 0);
    const part = month.month % 12 === 11 ? tierFen - 11 * Math.floor(tierFen / 12) : Math.floor(tierFen / 12);
    paid.push({ year, town: month.town, annual: plan === 'ANNUAL', amountFen: plan === 'ANNUAL' ? Math.max(0, tierFen - before) : part });
  }
  return paid;
}

const agrees = (history: History, book = bookingsOf): boolean =>
  JSON.stringify(sorted(byTown(history, settle(history, book)))) === JSON.stringify(sorted(byTown(history, perfect(history))));
const sorted = (amounts: Amounts) => Object.entries(amounts).sort(([a], [b]) => (a < b ? -1 : 1));

describe('第三条 payments plus adjustments are what perfect information would have paid', () => {
  it('for any life, any order of late, wrong, corrected and withdrawn lists and any closing of months, by town, to the fen', () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        expect(byTown(history, settle(history))).toEqual(byTown(history, perfect(history)));
      }),
      CHOICES,
    );
  }, 600_000);

  it('a calculation without adjustments does not: the test can fail', () => {
    const withoutAdjustments: typeof bookingsOf = (...asked) => bookingsOf(...asked).filter(({ kind }) => kind === 'CHARGE');
    expect(
      fc.check(
        fc.property(aHistory, (history) => agrees(history, withoutAdjustments)),
        CHOICES,
      ).failed,
    ).toBe(true);
  });

  it('nobody is charged or stopped for an undecided month, whatever was late; a calculation that stops them is found out', () => {
    const moved = (book: typeof bookingsOf) =>
      fc.check(
        fc.property(aHistory, (history) => settle(history, book).every(({ standing }) => standing !== 'UNDECIDED')),
        CHOICES,
      );
    const stops: typeof bookingsOf = ({ months, booked }, ...rest) => {
      const unheard = months
        .filter(({ standing }) => standing === 'UNDECIDED')
        .map(({ month }) => ({ month, standing: 'NOTHING' as const }));
      return bookingsOf({ booked, months: months.map((each) => unheard.find(({ month }) => month === each.month) ?? each) }, ...rest);
    };
    expect([moved(bookingsOf).failed, moved(stops).failed]).toEqual([false, true]);
  }, 600_000);

  it('the histories are worth it: most owe something, many are put right later, towns change and months wait', () => {
    const all = fc.sample(aHistory, { numRuns: 200, seed: SEED }).map((history) => settle(history));
    const share = (holds: (booked: (typeof all)[number]) => boolean): number => all.filter(holds).length / all.length;
    expect(share((booked) => booked.length > 0)).toBeGreaterThan(0.7);
    expect(share((booked) => booked.some(({ kind, amountFen }) => kind === 'ADJUSTMENT' && amountFen > 0))).toBeGreaterThan(0.4);
    expect(share((booked) => booked.some(({ kind, amountFen }) => kind === 'ADJUSTMENT' && amountFen < 0))).toBeGreaterThan(0.3);
    expect(share((booked) => new Set(booked.map(({ town }) => town)).size > 1)).toBeGreaterThan(0.2);
  });
});
