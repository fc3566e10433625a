import { type TownCode, townInMonth } from '../../identity/town';
import { type MonthNumber, monthOf } from '../../identity/year-month';
import type { Booking } from './bookings';
import type { Payment } from './payments';

/** What a month comes to, in fen: balance = opening + due + back paid (补缴) + stopped (停发, never above zero) − paid. */
export interface Sums {
  readonly openingFen: number;
  readonly dueFen: number;
  readonly backPaidFen: number;
  readonly stoppedFen: number;
  readonly paidFen: number;
  readonly balanceFen: number;
}

export const NOTHING: Sums = { openingFen: 0, dueFen: 0, backPaidFen: 0, stoppedFen: 0, paidFen: 0, balanceFen: 0 };

/** The books of one person, those of the open month included. */
export interface Books {
  readonly bookings: readonly Booking[];
  readonly payments: readonly Payment[];
}

/** What the books of a person come to for a town and month; a merged town's books are its successor's. Lines of later months are left out. */
export function personSums({ bookings, payments }: Books, town: string, month: MonthNumber): Sums {
  const own = bookings.filter((line) => line.month <= month && townThen(line.town, month) === town);
  const paid = payments.filter((line) => line.month <= month && townThen(line.town, month) === town);
  const now = own.filter((line) => line.month === month);
  const due = sumOf(now.filter(({ kind }) => kind === 'CHARGE'));
  const adjustments = now.filter(({ kind }) => kind === 'ADJUSTMENT');
  const openingFen = sumOf(own.filter((line) => line.month < month)) - sumOf(paid.filter((line) => line.month < month));
  const backPaidFen = sumOf(adjustments.filter(({ amountFen }) => amountFen > 0));
  const stoppedFen = sumOf(adjustments.filter(({ amountFen }) => amountFen < 0));
  const paidFen = sumOf(paid.filter((line) => line.month === month));
  return { openingFen, dueFen: due, backPaidFen, stoppedFen, paidFen, balanceFen: openingFen + due + backPaidFen + stoppedFen - paidFen };
}

/** b counted so many times more; below zero: taken away. */
export function added(a: Sums, b: Sums, times = 1): Sums {
  return {
    openingFen: a.openingFen + times * b.openingFen,
    dueFen: a.dueFen + times * b.dueFen,
    backPaidFen: a.backPaidFen + times * b.backPaidFen,
    stoppedFen: a.stoppedFen + times * b.stoppedFen,
    paidFen: a.paidFen + times * b.paidFen,
    balanceFen: a.balanceFen + times * b.balanceFen,
  };
}

/** Whether a month has anything to say of the person. */
export const concerns = (sums: Sums): boolean => Object.values(sums).some((fen) => fen !== 0);

/** The name of a town in a month; '' where no town is known stays so. */
export const townThen = (town: string, month: MonthNumber): string => (town === '' ? '' : townInMonth(town as TownCode, monthOf(month)));

const sumOf = (lines: readonly { readonly amountFen: number }[]): number => lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
