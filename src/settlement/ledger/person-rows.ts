import type { MonthNumber } from '../../identity/year-month';
import type { Asking } from './asking';
import type { PersonRows } from './person-record';
import { BOOKINGS, DECISIONS, OUTCOMES, PAYMENTS, PREMIUMS } from './statements';

type OfPerson<K extends Exclude<keyof PersonRows, 'person'>> = PersonRows[K][number] & { readonly person: string };

/** Everything that the ledger reads of persons, given in the order of their tokens. */
export async function personRows(asking: Asking, persons: readonly string[], open: MonthNumber): Promise<readonly PersonRows[]> {
  if (persons.length === 0) return [];
  const between = [persons[0], persons.at(-1)];
  const outcomes = byPerson(await asking.rows<OfPerson<'outcomes'>>(OUTCOMES, [persons, open, ...between]));
  const premiums = byPerson(await asking.rows<OfPerson<'premiums'>>(PREMIUMS, [persons]));
  const bookings = byPerson(await asking.rows<OfPerson<'bookings'>>(BOOKINGS, [persons]));
  const payments = byPerson(await asking.rows<OfPerson<'payments'>>(PAYMENTS, [persons]));
  const decisions = byPerson(await asking.rows<OfPerson<'decisions'>>(DECISIONS, [persons, open]));
  return persons.map((person) => ({
    person,
    outcomes: outcomes.get(person) ?? [],
    premiums: premiums.get(person) ?? [],
    bookings: bookings.get(person) ?? [],
    payments: payments.get(person) ?? [],
    decisions: decisions.get(person) ?? [],
  }));
}

function byPerson<T extends { readonly person: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const own = found.get(row.person);
    if (own === undefined) found.set(row.person, [row]);
    else own.push(row);
  }
  return found;
}
