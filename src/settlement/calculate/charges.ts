import { monthlyFen, type PremiumPlan } from '../../eligibility';
import type { MonthNumber } from '../../identity/year-month';
import type { PersonMonth } from './person-month';

/** What a town pays for a person for one month's sake: the whole year (ANNUAL) or the month's part (MONTHLY), in fen. */
export interface Charge {
  readonly forMonth: MonthNumber;
  readonly town: string;
  readonly plan: PremiumPlan;
  readonly amountFen: number;
}

/** How a town pays in a month: its plan for the year, and the tier in fen a year. */
export type StandardOf = (town: string, month: MonthNumber) => { readonly plan: PremiumPlan; readonly tierFen: number };

/** What has been charged for the calendar year up to a month. */
interface YearSoFar {
  readonly year: number;
  readonly fen: number;
  /** One charge covers the year: there is no second, whichever town the person moves to. */
  readonly covered: boolean;
}

/**
 * The charges of one person (第三条, 第五条), from what is known of the months, given in their order. ANNUAL: one charge in the first month owed of a
 * calendar year, by the town of that month, less what towns with a MONTHLY plan were charged before in that year. MONTHLY: a twelfth for each month
 * owed. Who leaves is charged no more; nothing is claimed back. An UNDECIDED month keeps what was booked for it (`held`).
 */
export function chargesOf(months: readonly PersonMonth[], held: readonly Charge[], standardOf: StandardOf): readonly Charge[] {
  const charges: Charge[] = [];
  let year: YearSoFar = { year: -1, fen: 0, covered: false };
  for (const month of months) {
    year = yearOf(month.month) === year.year ? year : { year: yearOf(month.month), fen: 0, covered: false };
    const added = month.standing === 'UNDECIDED' ? held.filter((each) => each.forMonth === month.month) : charged(month, year, standardOf);
    charges.push(...added);
    year = added.reduce(withCharge, year);
  }
  return charges.filter((charge) => charge.amountFen !== 0);
}

const yearOf = (month: number): number => Math.floor(month / 12);

const withCharge = ({ year, fen, covered }: YearSoFar, charge: Charge): YearSoFar => ({
  year,
  fen: fen + charge.amountFen,
  covered: covered || charge.plan === 'ANNUAL',
});

function charged(month: PersonMonth, { fen, covered }: YearSoFar, standardOf: StandardOf): readonly Charge[] {
  if (month.standing !== 'OWED' || covered) return [];
  const { plan, tierFen } = standardOf(month.town, month.month);
  const amountFen = plan === 'ANNUAL' ? Math.max(0, tierFen - fen) : monthlyFen(tierFen, month.month % 12);
  return [{ forMonth: month.month, town: month.town, plan, amountFen }];
}
