import { type TownCode, townInMonth } from '../../identity/town';
import { type MonthNumber, monthOf } from '../../identity/year-month';
import { type Charge, chargesOf, type StandardOf } from './charges';
import type { PersonMonth } from './person-month';

/** One line of the ledger (台账): booked in `month` and never changed. An adjustment is for an earlier month: above zero 补缴, below zero 停发. */
export interface Booking extends Charge {
  readonly month: MonthNumber;
  readonly kind: 'CHARGE' | 'ADJUSTMENT';
}

export interface PersonLedger {
  /** Every month from the first of the ledger to the open one, in order. */
  readonly months: readonly PersonMonth[];
  /** What was booked in the months that are closed. */
  readonly booked: readonly Booking[];
}

/**
 * What the open month books for one person: the difference between what is owed as known now and what was booked before, for each month and town.
 * So a closed month is never edited, and when everything is known the books hold what perfect information would have paid.
 */
export function bookingsOf({ months, booked }: PersonLedger, open: MonthNumber, standardOf: StandardOf): readonly Booking[] {
  const before = standing(booked, open);
  const held = [...before.values()].filter((each) => each.amountFen !== 0);
  const owed = standing(chargesOf(months, held, standardOf), open);
  const places = [...new Set([...owed.keys(), ...before.keys()])].sort();
  return places.flatMap((place) => {
    const charge = owed.get(place) ?? before.get(place);
    const amountFen = (owed.get(place)?.amountFen ?? 0) - (before.get(place)?.amountFen ?? 0);
    if (charge === undefined || amountFen === 0) return [];
    return [{ ...charge, amountFen, month: open, kind: charge.forMonth === open ? ('CHARGE' as const) : ('ADJUSTMENT' as const) }];
  });
}

/** The sums by month and town, a town that was merged under the name it has in the open month (镇区沿革: the successor owes). */
function standing(charges: readonly Charge[], open: MonthNumber): Map<string, Charge> {
  const sums = new Map<string, Charge>();
  for (const { forMonth, town: said, plan, amountFen } of charges) {
    const town = townInMonth(said as TownCode, monthOf(open));
    const place = `${forMonth} ${town}`;
    const sum = (sums.get(place)?.amountFen ?? 0) + amountFen;
    sums.set(place, { forMonth, town, plan, amountFen: sum });
  }
  return sums;
}
