import type { Moment } from '../../identity/moment';
import type { MonthNumber } from '../../identity/year-month';
import type { Sums } from '../calculate';

/** OPEN 未结账, AWAITING_SECOND 待复核 (one officer signed), CLOSED 已结账: frozen for ever. */
export type SettlementState = 'OPEN' | 'AWAITING_SECOND' | 'CLOSED';

/** What a town owes for a month (结算): sums that close to the fen, and the revisions of the comparisons they rest on. */
export interface Settlement {
  readonly month: MonthNumber;
  /** '' = money for which no town is known. */
  readonly town: string;
  readonly state: SettlementState;
  readonly sums: Sums;
  /** With anything in the month, an unpaid balance included. */
  readonly people: number;
  readonly basis: readonly { readonly month: MonthNumber; readonly revision: number }[];
  readonly firstOfficer: string | null;
  readonly secondOfficer: string | null;
  readonly closedAt: Moment | null;
}

export interface ClosingRow extends Sums {
  readonly month: MonthNumber;
  readonly town: string;
  readonly people: number;
  readonly firstOfficer: string;
  readonly secondOfficer: string;
  readonly basis: Settlement['basis'];
  readonly closedAt: Moment;
}

export interface ProposalRow extends Sums {
  readonly id: string;
  readonly month: MonthNumber;
  readonly town: string;
  readonly people: number;
  readonly officer: string;
  readonly reason: string | null;
}

export const sumsOf = ({ openingFen, dueFen, backPaidFen, stoppedFen, paidFen, balanceFen }: Sums): Sums => ({
  openingFen,
  dueFen,
  backPaidFen,
  stoppedFen,
  paidFen,
  balanceFen,
});

export const sameSums = (a: Sums, b: Sums): boolean => JSON.stringify(sumsOf(a)) === JSON.stringify(sumsOf(b));

export const closedSettlement = (row: ClosingRow): Settlement => ({ ...row, state: 'CLOSED', sums: sumsOf(row) });
