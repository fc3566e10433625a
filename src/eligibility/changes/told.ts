import { appendSelected, type ChangeKind, changeKindCode } from '../../changelog';
import type { Transaction } from '../../database';
import type { Feed } from '../../identity/feed';
import type { Verdict } from '../assessment';
import type { Side, Sides } from './side';
import { AFTER, BEFORE, fill, PEOPLE, STAND_INS } from './tables';
import { type VerdictsAsked, verdictsSql } from './verdict-sql';
import { tableOf } from './whom/feed-tables';

/** The kind of change for what somebody became. */
export const KIND_OF: Readonly<Record<Verdict, ChangeKind>> = {
  ELIGIBLE: 'BECAME_ELIGIBLE',
  INELIGIBLE: 'LOST_ELIGIBILITY',
  UNDETERMINED: 'BECAME_UNDETERMINED',
};

/** Who stands behind the changes: the knowledge about to be stamped with its officer, or (both null) the calendar. */
export interface Cause {
  readonly knowledge: number | null;
  readonly officer: string | null;
}

/** The two sides, whether the people found are everybody on a roster, and the feeds of the batches behind it. */
export interface Differing extends Sides {
  readonly everybody: boolean;
  readonly feeds: readonly Feed[];
}

/**
 * Assesses the people found on both sides and appends what differs, in the order of towns; gives how many changes that were. A verdict that stays
 * for another reason is no change, and a label counts for who is eligible on both sides.
 */
export async function tellDifferences(transaction: Transaction, differing: Differing, { knowledge, officer }: Cause): Promise<number> {
  const { before, after, everybody, feeds } = differing;
  const standingIn = await standIns(transaction);
  await assess(transaction, before, { into: BEFORE, people: standingIn, asOf: 'EARLIER', everybody });
  // LATEST reads the current tables alone, and is right for the knowledge of this transaction only.
  await assess(transaction, after, { into: AFTER, people: PEOPLE, asOf: 'LATEST', everybody });
  return appendSelected(transaction, differencesSql(feeds), [after.month, knowledge, officer]);
}

/** The table of who is assessed before: where many are newcomers, one for each month of birth and those known before. */
async function standIns(transaction: Transaction): Promise<string> {
  const [others] = await transaction.rows<{ some: boolean }>(`select exists (select from ${PEOPLE} where stand_in <> person) as some`);
  if (others?.some !== true) return PEOPLE;
  await fill(transaction, STAND_INS, `select person, born_on from ${PEOPLE} where person = stand_in`, []);
  await transaction.rows(`analyze ${STAND_INS}`);
  return STAND_INS;
}

type Assessed = VerdictsAsked & { readonly into: string };

function assess(transaction: Transaction, { policy, month, knowledge }: Side, { into, ...asked }: Assessed): Promise<number> {
  return fill(transaction, into, verdictsSql(policy, asked), [month, knowledge]);
}

const KINDS = Object.entries(KIND_OF)
  .map(([verdict, kind]) => `when '${verdict}' then ${changeKindCode(kind)}`)
  .join(' ');
const LABEL_CHANGED = changeKindCode('LABEL_CHANGED');
const SAME_VERDICT = 'a.verdict = b.verdict';

/** The rows of these feeds that the knowledge $2 brought. */
function rowsOf(feeds: readonly Feed[]): string {
  const selects = feeds.map((feed) => `select person, batch_id, row_number from ${tableOf(feed)} where known_from = $2`);
  return ['select null::uuid as person, null::bigint as batch_id, null::integer as row_number where false', ...selects].join(
    '\nunion all ',
  );
}

/** A change has the row in which its batch names the person; none when the batch is the reason by not naming them, or by being withdrawn. */
const differencesSql = (feeds: readonly Feed[]): string => `
select case when ${SAME_VERDICT} then ${LABEL_CHANGED} else case a.verdict ${KINDS} end end, $1::integer, $2::bigint, p.person,
  coalesce(a.town, b.town), coalesce(a.label, b.label), p.feed,
  case when ${SAME_VERDICT} then b.label else b.verdict end, case when ${SAME_VERDICT} then a.label else a.verdict end,
  case when not ${SAME_VERDICT} then a.reason end, null, p.batch, said.row_number, $3::text
from ${PEOPLE} p join ${BEFORE} b on b.person = p.stand_in join ${AFTER} a on a.person = p.person
left join (select person, batch_id, min(row_number) as row_number from (${rowsOf(feeds)}) named group by person, batch_id) said
  on said.person = p.person and said.batch_id = p.batch
where not ${SAME_VERDICT} or (a.verdict = 'ELIGIBLE' and a.label is distinct from b.label)
order by coalesce(a.town, b.town), p.person`;
