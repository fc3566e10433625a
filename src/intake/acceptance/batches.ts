import type { Transaction } from '../../database';
import { type DeliveryKind, FEED_DESCRIPTIONS, type Feed } from '../../identity/feed';
import { type MonthNumber, monthNumber, monthOf, OPEN_END } from '../../identity/year-month';
import { DISPOSITIONS, type Disposition } from '../reading';
import type { Outcome } from './believing';
import type { Delivery, HeldReason } from './delivery';
import type { LastFull } from './guard';
import type { ReceivedPart } from './receiving';
import { REFUSED_PERSON } from './refused-lines';

/** A batch about to be recorded. */
export interface NewBatch {
  readonly part: ReceivedPart;
  readonly kind: DeliveryKind;
  readonly held: HeldReason | null;
  /** The number it will be known from; null when held. */
  readonly knowledge: number | null;
}

export const rowsOf = (rows: ReceivedPart['rows']): number => Object.values(rows).reduce((sum, count) => sum + count, 0);

/** Records a batch and gives its id; what it changed is added by `recordEffects`. */
export async function insertBatch(
  transaction: Transaction,
  delivery: Delivery,
  { part, kind, held, knowledge }: NewBatch,
): Promise<string> {
  const { feed, rows, facts, unrecognised } = part;
  const count = (disposition: Disposition): number => rows[disposition];
  const [row] = await transaction.rows<{ id: string }>(INSERT_BATCH, [
    feed,
    FEED_DESCRIPTIONS[feed].owner,
    delivery.sender,
    monthNumber(delivery.month),
    kind,
    held === null ? 'ACCEPTED' : 'HELD',
    delivery.file.name,
    delivery.file.sha256,
    delivery.file.bytes,
    rowsOf(rows),
    count('ACCEPTED'),
    count('NORMALISED'),
    count('WARNED'),
    count('REJECTED'),
    count('DUPLICATE'),
    count('SKIPPED'),
    facts,
    delivery.confirmedEmpty,
    delivery.deliveredBy,
    held?.messageZh ?? null,
    knowledge,
    unrecognised,
  ]);
  return row?.id ?? '';
}

/** Puts down what a batch brought that was recorded before its rows were read. */
export async function completeBatch(transaction: Transaction, id: string, { part, held, knowledge }: NewBatch): Promise<void> {
  const { rows, facts, unrecognised } = part;
  const counts = DISPOSITIONS.map((disposition) => rows[disposition]);
  const state = held === null ? 'ACCEPTED' : 'HELD';
  await transaction.rows(COMPLETE_BATCH, [id, rowsOf(rows), ...counts, facts, unrecognised, state, held?.messageZh ?? null, knowledge]);
}

/** Counts in the order of `DISPOSITIONS`. */
const COMPLETE_BATCH = `
update hub.batch set rows_total = $2, rows_accepted = $3, rows_normalised = $4, rows_warned = $5, rows_rejected = $6, rows_duplicate = $7,
  rows_skipped = $8, facts = $9, rows_unrecognised = $10, state = $11, held_reason = $12, accepted_knowledge = $13 where id = $1`;

const INSERT_BATCH = `
insert into hub.batch (feed, agency, sender, month, kind, state, file_name, file_sha256, file_bytes, rows_total, rows_accepted, rows_normalised,
  rows_warned, rows_rejected, rows_duplicate, rows_skipped, facts, confirmed_empty, delivered_at, delivered_by, held_reason, accepted_knowledge,
  rows_unrecognised)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, now(), $19, $20, $21, $22)
returning id`;

export async function recordEffects(transaction: Transaction, batch: string, { effects, stayed }: Outcome): Promise<void> {
  const { began, changed, ended } = effects;
  await transaction.rows(RECORD_EFFECTS, [batch, began, changed, ended, stayed.protectedFacts, stayed.unconfirmedLeavers]);
}

const RECORD_EFFECTS = `
update hub.batch set began = $2, changed = $3, ended = $4, people_protected = $5, leavers_unconfirmed = $6 where id = $1`;

/** One disposition for every row of the file, and what was said about rows. */
export async function recordRows(transaction: Transaction, batch: string, feed: Feed): Promise<void> {
  await transaction.rows(RECORD_ROWS, [batch, feed]);
  await transaction.rows(RECORD_FINDINGS, [batch, feed]);
  await transaction.rows(RECORD_REFUSED, [batch, feed, REFUSED_PERSON]);
}

const RECORD_ROWS = `
insert into hub.batch_rows (batch_id, first_row, dispositions, persons)
select $1, row_number, dispositions, persons from received where person is null and ordinal = -1 and feed = $2 order by row_number`;

const RECORD_FINDINGS = `
insert into hub.finding (batch_id, row_number, ordinal, severity, code, column_name, expected, got, message_en, message_zh, same_as_row)
select $1, f.row_number, f.ordinal, f.severity, f.code, f.column_name, f.expected, f.got, f.message_en, f.message_zh, f.same_as_row
from received r, jsonb_to_recordset(r.findings) as f (row_number integer, ordinal smallint, severity text, code text, column_name text,
  expected text, got text, message_en text, message_zh text, same_as_row integer)
where r.person is null and r.ordinal = -1 and r.feed = $2 order by f.row_number, f.ordinal`;

const RECORD_REFUSED = `
insert into hub.refused_person (batch_id, row_number, person)
select distinct $1::bigint, row_number, person from received where ordinal = $3 and feed = $2`;

/** The month counts as delivered from now on; an older FULL list of the same month no longer stands for it. */
export async function recordDelivery(transaction: Transaction, batch: string, knowledge: number): Promise<void> {
  await transaction.rows(END_OLDER_DELIVERY, [batch, knowledge]);
  await transaction.rows(
    'insert into hub.delivery (feed, month, kind, batch_id, known_from) select feed, month, kind, id, $2 from hub.batch where id = $1',
    [batch, knowledge],
  );
  await transaction.rows(RECORD_REMARKS, [batch]);
}

/** What the list says of somebody's identity, under the person: of a repeated row, who stands in the row that it repeats. */
const RECORD_REMARKS = `
insert into hub.identity_remark (person, batch_id, row_number, code)
select distinct r.persons[said.person_row - r.first_row + 1], f.batch_id, f.row_number, f.code
from hub.finding f
cross join lateral (select coalesce(f.same_as_row, f.row_number) as person_row) said
join hub.batch_rows r on r.batch_id = f.batch_id and said.person_row between r.first_row and r.first_row + 4095
where f.batch_id = $1 and f.code in ('W_BIRTH_MISMATCH', 'W_GENDER_MISMATCH', 'W_DUP_IN_FILE')
  and r.persons[said.person_row - r.first_row + 1] is not null
on conflict do nothing`;

const STILL_BELIEVED = '9223372036854775807';

const END_OLDER_DELIVERY = `
update hub.delivery d set known_until = $2
from hub.batch b
where b.id = $1 and b.kind = 'FULL' and d.feed = b.feed and d.month = b.month and d.kind = 'FULL' and d.known_until = ${STILL_BELIEVED}`;

/** A withdrawn batch no longer stands for its month; true when it did until now. */
export async function endDelivery(transaction: Transaction, batch: string, knowledge: number): Promise<boolean> {
  const ended = await transaction.rows(
    `update hub.delivery set known_until = $2 where batch_id = $1 and known_until = ${STILL_BELIEVED} returning 1`,
    [batch, knowledge],
  );
  return ended.length > 0;
}

/** The first month after `month` that an accepted FULL list of the feed speaks for, or the open end. */
export async function nextFullMonth(transaction: Transaction, feed: Feed, month: MonthNumber): Promise<number> {
  const [row] = await transaction.rows<{ next: number | null }>(
    `select min(month) as next from hub.delivery where feed = $1 and kind = 'FULL' and month > $2 and known_until = ${STILL_BELIEVED}`,
    [feed, month],
  );
  return row?.next ?? OPEN_END;
}

/** The FULL list that a new one for `month` is measured against: the nearest accepted one up to that month, else the first one after it. */
export async function lastFull(transaction: Transaction, feed: Feed, month: MonthNumber): Promise<LastFull | null> {
  const [row] = await transaction.rows<{ id: string; month: MonthNumber; facts: number }>(LAST_FULL, [feed, month]);
  return row ? { ...row, month: monthOf(row.month) } : null;
}

const LAST_FULL = `
select id, month, facts from hub.batch
where feed = $1 and kind = 'FULL' and state = 'ACCEPTED'
order by month <= $2 desc, abs(month - $2), accepted_knowledge desc limit 1`;
