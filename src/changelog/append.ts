import type { Transaction } from '../database';
import type { NewChange } from './change';
import { changeKindCode } from './change-kinds';

/** Heard by whoever follows the log; only a wake-up, the log itself says what changed. */
export const CHANGES_CHANNEL = 'minsheng_changes';

/** What a select for `appendSelected` gives, in this order. `kind` is `changeKindCode(kind)`. */
export const CHANGE_COLUMNS =
  'kind, month, knowledge, person, town, category, feed, from_value, to_value, reason, subject, batch_id, row_number, officer';

/**
 * Appends a few changes in the transaction of the change itself, in the given order. Whoever changes the same person must wait for each other
 * *before* this (the knowledge lock, a lock of the row): then what is appended later stands later in the log.
 */
export async function appendChanges(transaction: Transaction, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({
    kind: changeKindCode(change.kind),
    month: change.month,
    knowledge: change.knowledge,
    person: change.person,
    town: change.town,
    category: change.category,
    feed: change.feed,
    from_value: change.from,
    to_value: change.to,
    reason: change.reason,
    subject: change.subject,
    batch_id: change.batch,
    row_number: change.row,
    officer: change.officer,
  }));
  // Asked again and again, so each connection plans it once.
  await transaction.client.query({ name: 'changelog-append', text: APPEND_GIVEN, values: [JSON.stringify(rows)] });
}

const GIVEN = `
select ${CHANGE_COLUMNS.split(', ')
  .map((name) => `c.${name}`)
  .join(', ')}
from rows from (jsonb_to_recordset($1::jsonb) as (kind smallint, month integer, knowledge bigint, person uuid, town text, category text, feed text,
  from_value text, to_value text, reason text, subject text, batch_id bigint, row_number integer, officer text)) with ordinality
  as c (${CHANGE_COLUMNS}, ordinal) order by ordinal`;

/**
 * Appends what a select of our own gives (columns: `CHANGE_COLUMNS`), in its order, as one statement: for the many changes of a batch.
 * Gives how many. The same rule of waiting holds as for `appendChanges`.
 */
export async function appendSelected(transaction: Transaction, select: string, values: readonly unknown[]): Promise<number> {
  const { rowCount } = await transaction.client.query(appending(select), [...values]);
  if (rowCount) await transaction.rows('select pg_notify($1, $2)', [CHANGES_CHANNEL, '']);
  return rowCount ?? 0;
}

/** One turn and one moment for all of them: both subqueries are worked out once. */
function appending(select: string): string {
  return `
insert into changelog.change (turn, appended_at, ${CHANGE_COLUMNS})
select (select changelog.next_turn()), (select clock_timestamp()), told.* from (${select}) told`;
}

/** A few changes and the wake-up in one statement; of a batch it would keep what it appended until the end. */
const APPEND_GIVEN = `
with appended as (${appending(GIVEN)} returning 1)
select pg_notify('${CHANGES_CHANNEL}', '') from (select from appended limit 1) one`;
