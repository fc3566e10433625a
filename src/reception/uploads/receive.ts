import type { Database } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import { openUploadKey, sealPart, type UploadKey } from './part-sealing';
import { PART_BYTES, type UploadSettings } from './settings';
import { UPLOAD_CHANNEL, UPLOAD_ID, type Uploader, whose } from './upload';

/** Somebody else stored bytes at this place, or the upload no longer takes any: whoever sends asks for the offset again. */
export class OffsetMovedError extends Error {
  override readonly name = 'OffsetMovedError';
}

/** An upload that takes bytes: where it stands, and how many are still to come. */
export interface Receiving {
  readonly id: string;
  readonly key: UploadKey;
  readonly received: number;
  readonly bytes: number;
}

export interface Receiver {
  readonly database: Database;
  readonly keys: IdentityKeys;
  readonly settings: UploadSettings;
}

/** The sender's own upload if it is still receiving; null when it is none, or complete. */
export async function receivingUpload({ database, keys }: Receiver, uploader: Uploader, id: string): Promise<Receiving | null> {
  if (!UPLOAD_ID.test(id)) return null;
  const values = [id, ...whose(uploader)];
  const [row] = await database.transaction('minsheng_hub', (transaction) => transaction.rows<ReceivingRow>(RECEIVING, values));
  if (row === undefined) return null;
  const key = openUploadKey({ sealed: row.sealed, version: row.version }, id, keys);
  return { id, key, received: Number(row.received), bytes: Number(row.bytes) };
}

interface ReceivingRow {
  readonly sealed: Buffer;
  readonly version: number;
  readonly received: string;
  readonly bytes: string;
}

const RECEIVING = `
select u.sealed_key as sealed, u.sealing_key_version as version, u.received_bytes as received, u.file_bytes as bytes from hub.upload u
where u.id = $1 and u.agency = $2 and coalesce(u.town, '') = $3 and u.subject = $4 and u.state = 'RECEIVING' and u.expires_at > clock_timestamp()`;

/**
 * Stores bytes as they come, in sealed parts of half a mebibyte, each committed before more are read: what was stored stays, whatever happens
 * next, and memory holds one part. Gives the offset reached. When the source breaks off, what came of the last part is stored too.
 */
export async function receiveBytes(receiver: Receiver, upload: Receiving, source: AsyncIterable<Buffer>): Promise<number> {
  const parts = new Parts(receiver, upload);
  try {
    for await (const chunk of source) await parts.add(chunk);
  } finally {
    await parts.store();
  }
  return parts.offset;
}

class Parts {
  offset: number;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;

  constructor(
    private readonly receiver: Receiver,
    private readonly upload: Receiving,
  ) {
    this.offset = upload.received;
  }

  async add(chunk: Buffer): Promise<void> {
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.subarray(at, at + PART_BYTES - this.waitingBytes);
      this.waiting.push(taken);
      this.waitingBytes += taken.length;
      at += taken.length;
      if (this.waitingBytes === PART_BYTES) await this.store();
    }
  }

  async store(): Promise<void> {
    if (this.waitingBytes === 0) return;
    const part = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    await storePart(this.receiver, this.upload, { firstByte: this.offset, part });
    this.offset += part.length;
  }
}

async function storePart(
  { database, settings }: Receiver,
  { id, key }: Receiving,
  { firstByte, part }: { readonly firstByte: number; readonly part: Buffer },
): Promise<void> {
  const sealed = sealPart(part, key, { upload: id, firstByte });
  await database.transaction('minsheng_hub', async (transaction) => {
    const [stored] = await transaction.rows<{ state: string }>(STORE, [id, firstByte, part.length, sealed, settings.unfinishedHours]);
    if (stored === undefined) throw new OffsetMovedError(`upload ${id}: expected to go on at byte ${firstByte}, but it has moved.`);
    if (stored.state === 'WAITING') await transaction.rows('select pg_notify($1, $2)', [UPLOAD_CHANNEL, id]);
  });
}

/** The offset is the lock: of two that store at the same place one wins, whichever process it runs in. */
const STORE = `
with moved as (
  update hub.upload set received_bytes = received_bytes + $3::integer, expires_at = clock_timestamp() + make_interval(hours => $5),
    state = case when received_bytes + $3::integer = file_bytes then 'WAITING' else state end,
    completed_at = case when received_bytes + $3::integer = file_bytes then clock_timestamp() end
  where id = $1 and received_bytes = $2::bigint and state = 'RECEIVING' and received_bytes + $3::integer <= file_bytes
  returning id, state), stored as (
  insert into hub.upload_part (upload_id, first_byte, sealed) select id, $2::bigint, $4::bytea from moved)
select state from moved`;
