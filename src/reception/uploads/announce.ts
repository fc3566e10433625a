import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../database';
import { monthNumber } from '../../identity/year-month';
import { type AlreadyDelivered, alreadyDelivered, checkDelivery, earlierBatch } from '../../intake/acceptance';
import type { RefusalWords } from '../../refusal';
import { monthNow } from '../clock';
import type { Station } from '../station';
import type { Announcing } from './announcing';
import { newUploadKey, sealUploadKey } from './part-sealing';
import { checkQuota } from './quota';
import { UPLOAD_CHANNEL, whose } from './upload';

/** NEW and RESUMED name the upload to send to, and from which byte; ALREADY_DELIVERED names the batch, and the caller's own receipt of it if kept. */
export type Announced =
  | { readonly outcome: 'NEW' | 'RESUMED'; readonly id: string; readonly received: number }
  | (AlreadyDelivered & { readonly receipt: string | null })
  | { readonly outcome: 'REFUSED'; readonly refusal: RefusalWords };

/** Begins an upload, or finds the one that the same sender has begun for the same bytes and the same order. One at a time for each sender. */
export function announce({ keys, use }: Pick<Station, 'keys' | 'use'>, announcing: Announcing): Promise<Announced> {
  return use((database) =>
    database.transaction('minsheng_hub', async (transaction) => {
      await transaction.rows(ONE_AT_A_TIME, whose(announcing.uploader));
      const found = (await underWay(transaction, announcing)) ?? (await earlier(transaction, announcing));
      if (found !== null) return found;
      const refusal =
        checkDelivery(announcing.announcement.order, await monthNow(transaction)) ?? (await checkQuota(transaction, announcing));
      if (refusal !== null) return { outcome: 'REFUSED', refusal };
      const id = randomUUID();
      const { sealed, version } = sealUploadKey(newUploadKey(), id, keys);
      await transaction.rows(DROP_EXPIRED, ownValues(announcing));
      await transaction.rows(BEGIN, [id, ...valuesOf(announcing), sealed, version, announcing.settings.unfinishedHours]);
      if (announcing.announcement.bytes === 0) await transaction.rows('select pg_notify($1, $2)', [UPLOAD_CHANNEL, id]);
      return { outcome: 'NEW', id, received: 0 };
    }),
  );
}

const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended($1 || '/' || $2 || '/' || $3, 7302010))`;

const OWN = `u.agency = $1 and coalesce(u.town, '') = $2 and u.subject = $3
  and u.feed = $4 and u.month = $5 and u.kind = $6 and u.sender = $7 and u.file_sha256 = $8`;

function ownValues({ uploader, announcement: { order, sha256 } }: Announcing): unknown[] {
  return [...whose(uploader), order.feed, monthNumber(order.month), order.kind, order.sender, sha256];
}

/** The same announcement again goes on where the last one stopped; one that was only to be previewed becomes a delivery when asked for now. */
async function underWay(transaction: Transaction, announcing: Announcing): Promise<Announced | null> {
  const [row] = await transaction.rows<{ id: string; received: string }>(UNDER_WAY, ownValues(announcing));
  if (row === undefined) return null;
  if (announcing.announcement.intent === 'DELIVER') {
    await transaction.rows(DELIVER_NOW, [row.id]);
    await transaction.rows('select pg_notify($1, $2)', [UPLOAD_CHANNEL, row.id]);
  }
  return { outcome: 'RESUMED', id: row.id, received: Number(row.received) };
}

const UNDER_WAY = `
select u.id, u.received_bytes as received from hub.upload u
where ${OWN} and u.state in ('RECEIVING', 'WAITING', 'PREVIEWED') and u.expires_at > clock_timestamp()`;

const DELIVER_NOW = `
update hub.upload set intent = 'DELIVER', state = case when state = 'PREVIEWED' then 'WAITING' else state end,
  attempts = case when state = 'PREVIEWED' then 0 else attempts end
where id = $1 and intent = 'PREVIEW' and leased_until is null`;

/** A mixed file may have been delivered in part, so only the station can say whether it was. */
async function earlier(transaction: Transaction, announcing: Announcing): Promise<Announced | null> {
  const { feed, month, kind } = announcing.announcement.order;
  if (feed === 'HARDSHIP') return null;
  const batch = await earlierBatch(transaction, { feed, month, kind, sha256: announcing.announcement.sha256 });
  if (batch === null) return null;
  const [own] = await transaction.rows<{ id: string }>(OWN_RECEIPT, ownValues(announcing));
  return { ...alreadyDelivered([batch]), receipt: own?.id ?? null };
}

const OWN_RECEIPT = `
select u.id from hub.upload u
where ${OWN} and u.state = 'DONE' and u.result ->> 'outcome' = 'DELIVERED' order by u.finished_at desc limit 1`;

function valuesOf({ uploader, announcement }: Announcing): unknown[] {
  const { order, intent, fileName, sha256, bytes } = announcement;
  const { feed, month, kind, sender, confirmedEmpty } = order;
  const { agency, town, subject } = uploader;
  return [agency, town, subject, feed, monthNumber(month), kind, sender, confirmedEmpty, intent, fileName, sha256, bytes];
}

/** The unique index of uploads under way would refuse one that has expired and is not purged yet. */
const DROP_EXPIRED = `
delete from hub.upload u where ${OWN} and u.expires_at <= clock_timestamp() and u.state in ('RECEIVING', 'PREVIEWED')`;

const BEGIN = `
insert into hub.upload (id, agency, town, subject, feed, month, kind, sender, confirmed_empty, intent, file_name, file_sha256, file_bytes,
  sealed_key, sealing_key_version, state, completed_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::bigint, $14, $15, case when $13::bigint = 0 then 'WAITING' else 'RECEIVING' end,
  case when $13::bigint = 0 then clock_timestamp() end, clock_timestamp() + make_interval(hours => $16))`;
