import type { Books } from '../calculate';
import { entriesOf } from './account';
import type { Asking } from './asking';
import { IDENTITY_IN_DOUBT, type LedgerRows } from './person-record';
import { monthsAndRevisions, type Position } from './position';
import type { Ledger } from './read';

/** Books that so many people have, equal to the last line. */
export interface BooksTogether {
  readonly books: Books;
  readonly people: number;
}

/** A statement for whom with its parameter, and the position at which they are read: the ledger's own, or an earlier one under the same rules. */
export interface BooksAsked {
  readonly whose: readonly [statement: string, codesOrPersons: readonly string[] | null];
  readonly at: Position;
}

/**
 * The books of people with what the open month adds to them, computed once for all who have equal rows: of a town's thousands there are some dozens.
 * What names a person or a row of a list is left out, of money paid so far only whether it is known; lines person by person are those of `accounts`.
 */
export async function booksTogether(
  asking: Asking,
  { months, rules }: Ledger,
  { whose, at }: BooksAsked,
): Promise<readonly BooksTogether[]> {
  const [statement, codesOrPersons] = whose;
  const found = await asking.rows<Together>(statement, [codesOrPersons, ...monthsAndRevisions(at), at.knowledge, months.open]);
  return found.map((together) => ({ people: together.people, books: entriesOf(rowsOf(together), months, rules).books }));
}

/** Rows as JSON arrays, a third of the work of named ones; null: there are none. */
type Together = { readonly [K in keyof LedgerRows]: string | null } & { readonly people: number };

/** What each kind of row is read from, in the order of the arrays. Books that are only added up name no row of a list. */
const COLUMNS: { readonly [K in keyof LedgerRows]: Readonly<Record<keyof LedgerRows[K][number], string>> } = {
  outcomes: {
    month: 'o.month',
    verdict: 'verdict',
    enrolment: 'enrolment',
    raised: `raised & ${IDENTITY_IN_DOUBT}`,
    paidFen: 'sign(paid_fen)',
    town: 'town',
  },
  premiums: {
    factKey: 'fact_key',
    fromMonth: 'from_month',
    untilMonth: 'until_month',
    itemCode: 'item_code',
    amountFen: 'amount_fen',
    paidInMonth: 'extract(year from paid_on)::integer * 12 + extract(month from paid_on)::integer - 1',
    batch: 'null',
    row: 'null',
  },
  bookings: { month: 'l.month', town: 'l.town', forMonth: 'for_month', kind: 'kind', plan: 'plan', amountFen: 'amount_fen' },
  payments: { month: 'l.month', town: 'l.town', factKey: 'fact_key', fromMonth: 'from_month', amountFen: 'amount_fen' },
  decisions: { month: 'month', decision: 'decision' },
};

const rowsOf = (together: Together): LedgerRows => ({
  outcomes: read(together, 'outcomes'),
  premiums: read(together, 'premiums'),
  bookings: read(together, 'bookings'),
  payments: read(together, 'payments'),
  decisions: read(together, 'decisions'),
});

function read<K extends keyof LedgerRows>(together: Together, kind: K): LedgerRows[K] {
  const names = Object.keys(COLUMNS[kind]);
  const rows = JSON.parse(together[kind] ?? '[]') as unknown[][];
  return rows.map((row) => Object.fromEntries(row.map((value, i) => [names[i], value]))) as unknown as LedgerRows[K];
}

/** $2, $3 the months and revisions, $4 the knowledge, $5 the open month. */
const COMPARED = `unnest($2::integer[], $3::integer[]) compared (month, revision)
  join comparison.outcome o on o.month = compared.month and o.from_revision <= compared.revision and compared.revision < o.until_revision`;
const PREMIUM_COLUMNS = 'person, fact_key, from_month, until_month, item_code, amount_fen, paid_on';
/** Believed then: some still are, some were given up since. */
const PREMIUMS = `(
  select ${PREMIUM_COLUMNS} from social_security.premium join concerned using (person) where known_from <= $4
  union all
  select ${PREMIUM_COLUMNS} from social_security.premium_history join concerned using (person) where known_from <= $4 and $4 < known_until)`;
/** Lines are written by the closing of their month and town. */
const closed = (lines: string): string =>
  `settlement.closing c join settlement.${lines} l on l.month = c.month and l.town = c.town join concerned using (person) where c.known_from <= $4`;
/** The rows of a person in their order. */
const rowsAs = (kind: keyof LedgerRows, order: string): string =>
  `json_agg(json_build_array(${Object.values(COLUMNS[kind]).join(', ')}) order by ${order})::text as ${kind}`;

const together = (concerned: string): string => `
with concerned as materialized (${concerned}),
outcomes as (
  select person, ${rowsAs('outcomes', 'o.month')}
  from ${COMPARED} join concerned using (person) group by person),
premiums as (
  select person, ${rowsAs('premiums', 'from_month, fact_key')}
  from ${PREMIUMS} believed where item_code in (1, 11) group by person),
bookings as (
  select person, ${rowsAs('bookings', 'l.month, for_month, l.town')}
  from ${closed('booking')} group by person),
payments as (
  select person, ${rowsAs('payments', 'l.month, from_month, fact_key, l.town')}
  from ${closed('payment')} group by person),
decided as (
  select distinct on (person, month) person, month, decision from work.step join concerned using (person)
  where known_from <= $4 and month <= $5 and act in ('REVIEW', 'APPROVE') and to_state = 'REVIEWED'
  order by person, month, ordinal desc),
decisions as (select person, ${rowsAs('decisions', 'month')} from decided group by person)
select outcomes, premiums, bookings, payments, decisions, count(*)::integer as people
from concerned ${['outcomes', 'premiums', 'bookings', 'payments', 'decisions'].map((rows) => `left join ${rows} using (person)`).join(' ')}
group by outcomes, premiums, bookings, payments, decisions`;

/** Of persons ($1 uuid[]). */
export const OF_PERSONS = together('select person from unnest($1::uuid[]) asked (person)');

const inTowns = (town: string): string => `($1::text[] is null or ${town} = any ($1))`;

/** Of everybody whom one of the towns ($1 text[], '' = no town is known; null = all) handled in a month, or who stands in its books, or has a town premium. */
export const OF_TOWNS = together(`
  select person from ${COMPARED} where ($1::text[] is null or o.town = any ($1) or o.town is null and '' = any ($1))
  union select l.person from settlement.closing c join settlement.booking l on l.month = c.month and l.town = c.town where ${inTowns('c.town')}
  union select l.person from settlement.closing c join settlement.payment l on l.month = c.month and l.town = c.town where ${inTowns('c.town')}
  union select person from social_security.premium where item_code = 11 and ${inTowns("''")}`);
