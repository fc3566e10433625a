import type { Database } from '../../database';
import type { KeptBytes } from '../../intake';
import { openPart, type UploadKey } from './part-sealing';

interface Part {
  readonly firstByte: number;
  readonly bytes: Buffer;
}

/**
 * The file of an upload, opened part by part as it is read: at any time one part is plain, in memory, and nothing is plain on a disk.
 * `readUntil` is where the last read ended, for the progress.
 */
export class KeptUpload implements KeptBytes {
  readUntil = 0;
  private part: Part = { firstByte: 0, bytes: Buffer.alloc(0) };

  constructor(
    private readonly database: Database,
    private readonly upload: { readonly id: string; readonly key: UploadKey },
    readonly size: number,
  ) {}

  async read(at: number, length: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const { firstByte, bytes: plain } = await this.partAt(at + done);
      done += plain.copy(bytes, done, at + done - firstByte, at + length - firstByte);
    }
    this.readUntil = at + length;
    return bytes;
  }

  private async partAt(byte: number): Promise<Part> {
    const { firstByte, bytes } = this.part;
    if (byte >= firstByte && byte < firstByte + bytes.length) return this.part;
    const { id, key } = this.upload;
    const { rows } = await this.database.pool.query<{ firstByte: string; sealed: Buffer }>(PART_AT, [id, byte]);
    const [row] = rows;
    if (row === undefined) throw new Error(`upload ${id}: expected a part at byte ${byte}, found none; was it cancelled?`);
    const first = Number(row.firstByte);
    this.part = { firstByte: first, bytes: openPart(row.sealed, key, { upload: id, firstByte: first }) };
    if (byte >= first + this.part.bytes.length) throw new Error(`upload ${id}: expected byte ${byte} in its part, found a gap.`);
    return this.part;
  }
}

const PART_AT = `
select first_byte as "firstByte", sealed from hub.upload_part where upload_id = $1 and first_byte <= $2 order by first_byte desc limit 1`;
