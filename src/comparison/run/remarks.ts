import type { Transaction } from '../../database';
import { REMARKS, type RemarkName, regionInMonth } from '../../eligibility';
import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../identity/feed';
import type { FeedBatch } from '../plan';
import type { Inputs } from './inputs';
import { COMPARED, fill, REMARK } from './tables';

/** The intake's findings that say something about an identity. */
const REMARK_OF_FINDING = {
  W_BIRTH_MISMATCH: 'birthDiffers',
  W_GENDER_MISMATCH: 'sexDiffers',
  W_DUP_IN_FILE: 'repeatedInSource',
} as const satisfies Readonly<Record<string, RemarkName>>;
const FINDING_CODES = Object.keys(REMARK_OF_FINDING).map((code) => `'${code}'`);
const WORDS = Object.entries(REMARK_OF_FINDING).map(([code, remark]) => `when '${code}' then '${remark}'`);

/** Whose remarks: a condition on a column that holds a person. */
export type Whose = (person: string) => string;
/** The rows of a feed as a table expression: those believed now, or those believed at some cut. */
export type RowsOf = (feed: Feed) => string;
export const rowsOfNow: RowsOf = (feed) => `${FEED_DESCRIPTIONS[feed].schema}.${FEED_DESCRIPTIONS[feed].table}`;

/**
 * The findings of batches with the persons of their rows. A repeated row brings no person of its own: it names the row that did, and the person
 * is found there.
 */
export const REMARKED_ROWS = `hub.finding f
cross join lateral (
  select coalesce(substring(f.message_en from 'the same person as row (\\d+)')::integer, f.row_number) as person_row) said
join hub.batch_rows r on r.batch_id = f.batch_id and said.person_row between r.first_row and r.first_row + 4095
  and f.code in (${FINDING_CODES.join(', ')}) and r.persons[said.person_row - r.first_row + 1] is not null`;
export const REMARKED_PERSON = 'r.persons[said.person_row - r.first_row + 1]';

/**
 * Everything remarked about identities, one row for each: person, remark, batch_id, row_number. $1 the month, $2 the batches that count for it.
 * What a list says (a birth date, a sex, twice the same person) stands while the list counts; another name, while the feed that brought it
 * names the person (a FULL list that changes nothing writes nothing, so nobody can tell whether it has the name still); a namesake, while registers place both in one town: the row is then that of the other number.
 */
export function remarks(whose: Whose, rowsOf: RowsOf, identities: string): string {
  return `select ${REMARKED_PERSON} as person, case f.code ${WORDS.join(' ')} end as remark, f.batch_id, f.row_number
from ${REMARKED_ROWS}
where f.batch_id = any ($2::bigint[]) and ${whose(REMARKED_PERSON)}
union all
select o.person, 'nameDiffers', o.batch_id, o.row_number
from identity.other_name o join hub.batch b on b.id = o.batch_id and b.state = 'ACCEPTED'
where ${whose('o.person')} and (${FEEDS.map((feed) => stillListed(feed, rowsOf(feed))).join('\n  or ')})
union all
${namesakes(rowsOf, identities)}`;
}

const IN_MONTH = 't.from_month <= $1 and $1 < t.until_month';
const stillListed = (feed: Feed, rows: string): string =>
  `b.feed = '${feed}' and exists (select from ${rows} t where t.person = o.person and ${IN_MONTH})`;

const REGISTERS: readonly Feed[] = ['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY', 'ENROLMENT'];

/** `identities` are those of the people asked for: person, name_fingerprint, born_on. */
function namesakes(rowsOf: RowsOf, identities: string): string {
  const said = 'coalesce(t.hukou_region, t.town)';
  const placed = REGISTERS.map(
    (feed) => `select t.person, ${regionInMonth(said)} as region, t.batch_id, t.row_number from ${rowsOf(feed)} t
    where ${IN_MONTH} and t.person in (select person from pair union all select other from pair)
      and (${said} like '442000%' and ${said} <> '442000' or ${said} like 'ZS-%')`,
  );
  return `select namesake.person, 'sameNameOtherId', namesake.batch_id, namesake.row_number from (
  with pair as materialized (
    select one.person, other.person as other from ${identities} one
    join identity.person other on other.name_fingerprint = one.name_fingerprint and other.born_on = one.born_on and other.person <> one.person),
  placed as materialized (
    ${placed.join('\n    union all ')})
  select distinct on (pair.person) pair.person, theirs.batch_id, theirs.row_number
  from pair join placed mine on mine.person = pair.person join placed theirs on theirs.person = pair.other and theirs.region = mine.region
  order by pair.person, theirs.batch_id, theirs.row_number
) namesake`;
}

/** Fills the table of remarks: one row for each person of whom something is remarked, with a column for each kind. */
export async function findRemarks(transaction: Transaction, { month, batches }: Inputs): Promise<void> {
  const compared: Whose = (person) => `${person} in (select person from ${COMPARED})`;
  const kinds = REMARKS.map((name) => `bool_or(remark = '${name}') as "${name}"`);
  const query = `select person, ${kinds.join(', ')} from (
${remarks(compared, rowsOfNow, COMPARED)}) remarks group by person`;
  await fill(transaction, REMARK, query, [month, counted(batches)]);
}

/** The batches whose remarks stand. */
export const counted = (batches: readonly FeedBatch[]): readonly string[] =>
  batches.filter(({ state }) => state === 'COUNTED' || state === 'CARRIED').map(({ id }) => id);
