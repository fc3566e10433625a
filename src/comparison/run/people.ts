import type { Transaction } from '../../database';
import { FEEDS, type Feed } from '../../identity/feed';
import type { Inputs } from './inputs';
import { tableOf } from './remarks';
import { ASSESSING, COMPARED, columnsOf, fill, STANDING, TOUCHED } from './tables';

/** The longest first: whoever is on it is looked up no further. */
const ROSTERS: readonly Feed[] = ['MINIMUM_LIVING', 'REGISTERED_POOR', 'DESTITUTE_SUPPORT', 'DISABILITY'];
/** A town premium for some month of the calendar year of the month $1. */
export const TOWN_PREMIUM_OF_YEAR = 'item_code = 11 and from_month < $1 - $1 % 12 + 12 and $1 - $1 % 12 < until_month';
const CATEGORY_MARKED = `identity_mark in ('REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED', 'MONITORED')`;
const IN_MONTH = 'from_month <= $1 and $1 < until_month';

/** What makes somebody one to be compared: a roster in the month, the mark of a hardship category on the enrolment, a town premium this year. */
const GROUNDS: readonly { readonly feed: Feed; readonly holds: string }[] = [
  ...ROSTERS.map((feed) => ({ feed, holds: IN_MONTH })),
  { feed: 'ENROLMENT', holds: `${CATEGORY_MARKED} and ${IN_MONTH}` },
  { feed: 'PREMIUM', holds: TOWN_PREMIUM_OF_YEAR },
];

const EVERYBODY_COMPARED = GROUNDS.map(({ feed, holds }) => `select person from ${tableOf(feed)} where ${holds}`).join('\nunion ');

/** The same for those touched, by index and no further than the first ground: EXISTS would walk every table to hash it. */
const TOUCHED_COMPARED = `select person, born_on, name_fingerprint from ${TOUCHED} touched where ${GROUNDS.map(
  ({ feed, holds }) => `(select true from ${tableOf(feed)} t where t.person = touched.person and ${holds} limit 1)`,
).join('\n  or ')}`;

/**
 * Of whom something became known after the cut $1, and who bears the same name and birth date as one of them: nobody is left out of such a group.
 * With what stands of them in the month $2, read this once: where its row is, null of those not compared before.
 */
function touchedPeople(): string {
  const learnt = FEEDS.flatMap((feed) => [
    `select person from ${tableOf(feed)} where known_from > $1`,
    `select person from ${tableOf(feed)}_history where known_until > $1`,
  ]);
  return `with touched as (
${[...learnt, OFFICERS, SAID, AWAITED, OTHER_NAMES, NAMES_TAKEN_BACK, REMARKED].join('\nunion ')})
select other.person, other.born_on, other.name_fingerprint, o.ctid as place, ${columnsOf('o')}
from (
  select distinct other.person, other.born_on, other.name_fingerprint from touched join identity.person one on one.person = touched.person
  join identity.person other on other.name_fingerprint = one.name_fingerprint and other.born_on = one.born_on) other
left join comparison.outcome o on o.month = $2 and o.person = other.person and o.${STANDING}`;
}

const KNOWN_STILL = '9223372036854775807';
const OFFICERS = 'select person from hub.officer_record where known_from > $1';
const SAID = 'select person from work.step where known_from > $1';
/** A list that came or went is what towns’ words are held against. */
const AWAITED = `select person from work.step
where to_state = 'CONFIRMED' and exists (select from hub.delivery where known_from > $1 or known_until > $1 and known_until < ${KNOWN_STILL})`;
const OTHER_NAMES = 'select person from identity.other_name where known_from > $1';
/** Another name goes with the list that brought it, whether or not the list said anything else that was new. */
const NAMES_TAKEN_BACK = `select o.person from hub.batch b join identity.other_name o on o.batch_id = b.id where b.withdrawn_knowledge > $1`;
/** A list that came or went takes its remarks along, and gives way to those of the lists of the same month. */
const REMARKED = `select person from hub.identity_remark
where batch_id in (
  select b.id from hub.batch b join hub.batch moved on moved.feed = b.feed and moved.month = b.month
  where moved.accepted_knowledge > $1 or moved.withdrawn_knowledge > $1)`;

/** With what is needed of each identity, read once; nothing is remarked yet. */
const FIND_EVERYONE = `
insert into ${ASSESSING} (person, born_on, name_fingerprint, remarked)
select p.person, p.born_on, p.name_fingerprint, false from (${EVERYBODY_COMPARED}) compared join identity.person p on p.person = compared.person`;

/**
 * Finds everyone to be compared; gives how many. They stand in a table of the schema, never written to the log, where worker processes can read them, until
 * `forgetEveryone`.
 */
export async function findEveryone(transaction: Transaction, { month }: Inputs): Promise<number> {
  const { rowCount } = await transaction.client.query(FIND_EVERYONE, [month]);
  return rowCount ?? 0;
}

/** Nobody stands there but within a full run. */
export async function forgetEveryone(transaction: Transaction): Promise<void> {
  await transaction.rows(`truncate ${ASSESSING}`);
}

/** Finds those touched since a cut, and among them who is to be compared; gives how many of them are compared or were before. */
export async function findTouched(transaction: Transaction, { month }: Inputs, since: number): Promise<number> {
  await fill(transaction, TOUCHED, touchedPeople(), [since, month]);
  const compared = await fill(transaction, COMPARED, TOUCHED_COMPARED, [month]);
  return compared > 0 ? compared : (await transaction.rows(COMPARED_BEFORE)).length;
}

const COMPARED_BEFORE = `select from ${TOUCHED} where place is not null limit 1`;
