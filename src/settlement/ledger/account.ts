import { type Booking, type Books, bookingsOf, type Payment, paymentsOf } from '../calculate';
import { type LedgerMonths, type LedgerRows, monthsOf, type PersonRows, townsOf } from './person-record';
import type { LedgerRules } from './rules';

/** A person's books with what the open month adds to them, whatever town it is of. */
export interface Account extends Entries {
  readonly person: string;
}

/** The same without whose they are. */
export interface Entries {
  readonly books: Books;
  readonly newBookings: readonly Booking[];
  readonly newPayments: readonly Payment[];
}

const BY_TOWN = 11;

export const accountOf = (rows: PersonRows, months: LedgerMonths, rules: LedgerRules): Account => ({
  person: rows.person,
  ...entriesOf(rows, months, rules),
});

/** What the open month adds for one person. Pure: read → this → write or show. */
export function entriesOf(rows: LedgerRows, months: LedgerMonths, rules: LedgerRules): Entries {
  const { bookings, payments, premiums } = rows;
  const newBookings = bookingsOf({ months: monthsOf(rows, months, rules), booked: bookings }, months.open, rules.standardOf);
  const newPayments = paymentsOf(
    {
      premiums: premiums.filter(({ itemCode }) => itemCode === BY_TOWN),
      counted: payments,
      charges: [...bookings, ...newBookings],
      towns: townsOf(rows),
    },
    months.open,
  );
  const counted = payments.map((line) => ({ ...line, batch: null, row: null }));
  return { newBookings, newPayments, books: { bookings: [...bookings, ...newBookings], payments: [...counted, ...newPayments] } };
}
