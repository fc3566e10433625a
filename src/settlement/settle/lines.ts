import type { MonthNumber } from '../../identity/year-month';
import { type Booking, type Books, concerns, type Payment, personSums, type Sums, townThen } from '../calculate';
import type { Asking } from '../ledger/asking';
import { type AccountsAsked, accounts, readLedger } from '../ledger/read';
import type { Settlement } from './settlement';
import { codesOf } from './towns';

/** One person of a settlement, with the lines of the month. */
export interface Line {
  readonly person: string;
  readonly sums: Sums;
  readonly bookings: readonly Booking[];
  readonly payments: readonly Payment[];
}

/** The people of a settlement in the order of their tokens after `after`, at most `most`: closed ones from the books, open ones as they stand now. */
export async function linesOf(asking: Asking, of: Settlement, after: string, most: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const together = Math.min(most, TOGETHER);
  for await (const { person, books } of of.state === 'CLOSED'
    ? closedBooks(asking, of, after)
    : openBooks(asking, of, { after, together })) {
    const line = lineIn(person, books, of);
    if (concerns(line.sums)) lines.push(line);
    if (lines.length === most) break;
  }
  return lines;
}

function lineIn(person: string, books: Books, { town, month }: Settlement): Line {
  const now = <T extends { readonly month: MonthNumber; readonly town: string }>(line: T): boolean =>
    line.month === month && townThen(line.town, month) === town;
  return { person, sums: personSums(books, town, month), bookings: books.bookings.filter(now), payments: books.payments.filter(now) };
}

interface OfPerson {
  readonly person: string;
  readonly books: Books;
}

async function* openBooks(
  asking: Asking,
  { month, town }: Settlement,
  part: Pick<AccountsAsked, 'after' | 'together'>,
): AsyncGenerator<OfPerson> {
  const ledger = await readLedger(asking, month);
  if (ledger !== null) yield* accounts(asking, ledger, { towns: codesOf(town, month), ...part });
}

const TOGETHER = 1_000;

async function* closedBooks(asking: Asking, { month, town }: Settlement, after: string): AsyncGenerator<OfPerson> {
  const codes = codesOf(town, month);
  for (let last = after; ; ) {
    const rows = await asking.rows<OfPerson>(BOOKS, [codes, month, last, TOGETHER]);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < TOGETHER) return;
    last = end.person;
  }
}

const BOOKS = `
with concerned as (
  select person from (
    (select distinct b.person from settlement.booking b where b.town = any ($1) and b.month <= $2 and b.person > $3::uuid order by b.person limit $4)
    union
    (select distinct p.person from settlement.payment p where p.town = any ($1) and p.month <= $2 and p.person > $3::uuid order by p.person limit $4)) both_books
  order by person limit $4)
select person, jsonb_build_object(
  'bookings', coalesce((select jsonb_agg(jsonb_build_object('month', b.month, 'town', b.town, 'forMonth', b.for_month, 'kind', b.kind, 'plan', b.plan,
    'amountFen', b.amount_fen) order by b.month, b.for_month) from settlement.booking b
    where b.person = concerned.person and b.town = any ($1) and b.month <= $2), '[]'),
  'payments', coalesce((select jsonb_agg(jsonb_build_object('month', p.month, 'town', p.town, 'factKey', p.fact_key, 'fromMonth', p.from_month,
    'amountFen', p.amount_fen, 'batch', p.batch_id::text, 'row', p.row_number) order by p.month, p.from_month) from settlement.payment p
    where p.person = concerned.person and p.town = any ($1) and p.month <= $2), '[]')) as books
from concerned order by person`;
