import { type MonthNumber, monthNumber, yearMonth } from '../../src/identity/year-month';
import {
  type Booking,
  bookingsOf,
  chargesOf,
  type Known,
  type PersonMonth,
  personMonth,
  type StandardOf,
  selfPaidBy,
} from '../../src/settlement/calculate';

const month = (text: string): MonthNumber => monthNumber(yearMonth(text));
const A = '442000107';
const B = '442000102';

/** 'A' or 'B': owed by that town; '.': nothing; '?': undecided. The first letter is `from`. */
function life(from: string, letters: string): PersonMonth[] {
  return [...letters].map((letter, place) => {
    const of = (month(from) + place) as MonthNumber;
    if (letter === 'A' || letter === 'B') return { month: of, standing: 'OWED', town: letter === 'A' ? A : B };
    return { month: of, standing: letter === '?' ? 'UNDECIDED' : 'NOTHING' };
  });
}
const pays =
  (a: 'ANNUAL' | 'MONTHLY', b: 'ANNUAL' | 'MONTHLY' = a, tierFen = 12_000): StandardOf =>
  (town) => ({ plan: town === A ? a : b, tierFen });
const sums = (charges: readonly { town: string; amountFen: number }[]) =>
  [A, B].map((town) => charges.filter((each) => each.town === town).reduce((sum, each) => sum + each.amountFen, 0));

describe('第三条 one charge per person and calendar year', () => {
  it.each([
    ['owed all year: charged once', '2019-01', 'AAAAAAAAAAAA', [12_000, 0]],
    ['enters in May: the whole tier', '2019-01', '....AAAAAAAA', [12_000, 0]],
    ['leaves in April: nothing more, nothing back', '2019-01', 'AAA.........', [12_000, 0]],
    ['moves in mid-year: the town of the charge, no second charge', '2019-01', 'AAAAABBBBBBB', [12_000, 0]],
    ['leaves and comes back in another town: still once', '2019-01', 'AA...BB', [12_000, 0]],
    ['the next year is another charge, by the town of that month', '2019-11', 'AABB', [12_000, 12_000]],
    ['2018 begins in October and is a full charge', '2018-10', 'AAA', [12_000, 0]],
    ['undecided and nothing booked: no charge', '2019-01', '???', [0, 0]],
  ])('%s', (_, from, letters, wanted) => {
    expect(sums(chargesOf(life(from, letters), [], pays('ANNUAL')))).toEqual(wanted);
  });

  it('a monthly plan pays a twelfth for each month owed; 2018 has three', () => {
    expect(sums(chargesOf(life('2018-10', 'AAA'), [], pays('MONTHLY')))).toEqual([3_000, 0]);
    expect(sums(chargesOf(life('2019-01', 'AAAAABBBBB..'), [], pays('MONTHLY')))).toEqual([5_000, 5_000]);
    expect(sums(chargesOf(life('2020-01', 'AAAAAAAAAAAA'), [], pays('MONTHLY', 'MONTHLY', 18_000)))).toEqual([18_000, 0]);
  });

  it('a tier that twelve does not divide closes to the fen: December takes the rest', () => {
    const charges = chargesOf(life('2020-01', 'AAAAAAAAAAAA'), [], pays('MONTHLY', 'MONTHLY', 25_003));
    expect(charges.map((each) => each.amountFen)).toEqual([...Array.from({ length: 11 }, () => 2_083), 2_090]);
    expect(sums(charges)).toEqual([25_003, 0]);
  });

  it('from a monthly town to an annual one: the rest of the year; from an annual to a monthly one: nothing', () => {
    expect(sums(chargesOf(life('2019-01', 'AAAAABB'), [], pays('MONTHLY', 'ANNUAL')))).toEqual([5_000, 7_000]);
    expect(sums(chargesOf(life('2019-01', 'AAAAABB'), [], pays('ANNUAL', 'MONTHLY')))).toEqual([12_000, 0]);
  });
});

describe('第五条 late corrections are booked in the open month', () => {
  const book = (open: string, letters: string, booked: readonly Booking[] = []) =>
    bookingsOf({ months: life('2019-01', letters), booked }, month(open), pays('ANNUAL'));
  const told = (lines: readonly Booking[]) =>
    lines.map(({ kind, forMonth, town, amountFen }) => [kind, forMonth - month('2019-01') + 1, town, amountFen]);

  it('nothing new, nothing booked', () => {
    const january = book('2019-01', 'A');
    expect([told(january), book('2019-02', 'AA', january)]).toEqual([[['CHARGE', 1, A, 12_000]], []]);
  });

  it('never eligible after all: 停发; another town after all: it takes over; eligible after all: 补缴', () => {
    const january = book('2019-01', 'A');
    expect(told(book('2019-02', '..', january))).toEqual([['ADJUSTMENT', 1, A, -12_000]]);
    expect(told(book('2019-02', 'BB', january))).toEqual([
      ['ADJUSTMENT', 1, B, 12_000],
      ['ADJUSTMENT', 1, A, -12_000],
    ]);
    expect(told(book('2019-02', 'A.', book('2019-01', '.')))).toEqual([['ADJUSTMENT', 1, A, 12_000]]);
  });

  it('a list that was taken back leaves what was booked, and no second charge follows', () => {
    expect(book('2019-02', '?A', book('2019-01', 'A'))).toEqual([]);
  });

  it('a town that was merged: the successor takes over what its predecessor owed', () => {
    const months = life('2021-06', '..').map((each, place) =>
      place === 0 ? { month: each.month, standing: 'OWED' as const, town: '442000104' } : each,
    );
    expect(bookingsOf({ months, booked: [] }, month('2021-08'), pays('ANNUAL')).map(({ town }) => town)).toEqual(['442000118']);
  });
});

describe('what a month is for the ledger', () => {
  const known = (different: Partial<Known> = {}): PersonMonth['standing'] =>
    personMonth({
      month: month('2019-01'),
      verdict: 'ELIGIBLE',
      paying: true,
      paymentsKnown: true,
      identityInDoubt: false,
      town: A,
      selfPaidFen: 0,
      decision: null,
      ...different,
    }).standing;

  it.each<[PersonMonth['standing'], string, Partial<Known>]>([
    ['OWED', 'eligible and taking part', {}],
    ['NOTHING', 'not eligible', { verdict: 'INELIGIBLE' }],
    ['NOTHING', 'not eligible, whatever an officer released before that was known', { verdict: 'INELIGIBLE', decision: 'RELEASE' }],
    ['NOTHING', 'not taking part', { paying: false }],
    ['NOTHING', 'paid by the person 本人已缴', { selfPaidFen: 1 }],
    ['OWED', 'paid by the person, released by an officer', { selfPaidFen: 1, decision: 'RELEASE' }],
    ['NOTHING', 'stopped by an officer', { decision: 'STOP' }],
    ['UNDECIDED', 'undetermined', { verdict: 'UNDETERMINED' }],
    ['OWED', 'undetermined, released by an officer', { verdict: 'UNDETERMINED', decision: 'RELEASE' }],
    ['UNDECIDED', 'enrolment not known', { paying: null }],
    ['UNDECIDED', 'payments not known', { paymentsKnown: false }],
    ['UNDECIDED', 'perhaps somebody else 疑似换号', { identityInDoubt: true }],
    ['UNDECIDED', 'town of hukou not known', { town: null }],
  ])('%s: %s', (standing, _, different) => {
    expect(known(different)).toBe(standing);
  });

  it('what a person paid counts from the month it was paid in, within the period, less what was paid back', () => {
    const year = { fromMonth: month('2018-10'), untilMonth: month('2019-01') };
    const paid = (paidIn: string | null, amountFen = 12_000) => ({
      fromMonth: month('2018-01'),
      untilMonth: month('2019-01'),
      paidInMonth: paidIn === null ? null : month(paidIn),
      amountFen,
    });
    expect(selfPaidBy(month('2018-11'), year, [paid('2018-12')])).toBe(0);
    expect(selfPaidBy(month('2018-12'), year, [paid('2018-12')])).toBe(12_000);
    expect(selfPaidBy(month('2018-12'), year, [paid(null), paid('2018-11', -12_000)])).toBe(0);
    expect(selfPaidBy(month('2019-01'), { fromMonth: month('2019-01'), untilMonth: month('2020-01') }, [paid(null)])).toBe(0);
  });
});
