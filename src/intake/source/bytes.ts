import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { KeptBytes } from '../roster-source';
import { FileRefusal } from './file-refusal';

/** Who watches a file being read, and may call it off. A file is walked several times; each walk counts from 0 to its size. */
export interface ReadingWatch {
  readonly onBytes?: (read: number, of: number) => void;
  /** Aborted, the walk throws the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** Small enough that the rows of one chunk die young. */
const CHUNK = 1 << 18;
const NOTHING = Promise.resolve(Buffer.alloc(0));

/** The bytes of a delivery, on disk, in memory or kept elsewhere: can be walked several times, and must stay the same meanwhile. */
export class Bytes {
  private constructor(
    readonly size: number,
    private readonly memory: Uint8Array | null,
    private readonly file: FileHandle | null,
    private readonly modified: number,
    private readonly kept: KeptBytes | null,
    private readonly watch: ReadingWatch,
  ) {}

  static async of(source: string | Uint8Array | KeptBytes, watch: ReadingWatch = {}): Promise<Bytes> {
    if (typeof source === 'object' && 'read' in source) return new Bytes(source.size, null, null, 0, source, watch);
    if (typeof source !== 'string') return new Bytes(source.byteLength, source, null, 0, null, watch);
    const file = await open(source, 'r');
    const { size, mtimeMs } = await file.stat();
    return new Bytes(size, null, file, mtimeMs, null, watch);
  }

  async head(length: number): Promise<Buffer> {
    if (this.memory !== null) return Buffer.from(this.memory.buffer, this.memory.byteOffset, Math.min(length, this.size));
    if (this.kept !== null) return this.kept.read(0, Math.min(length, this.size));
    const buffer = Buffer.alloc(Math.min(length, this.size));
    await this.file?.read(buffer, 0, buffer.length, 0);
    return buffer;
  }

  /** The next chunk is read while this one is worked with. */
  async *chunks(): AsyncIterable<Buffer> {
    let next = this.chunk(0);
    for (let at = 0; at < this.size; at += CHUNK) {
      this.watch.signal?.throwIfAborted();
      this.watch.onBytes?.(Math.min(at + CHUNK, this.size), this.size);
      const chunk = await next;
      next = this.chunk(at + CHUNK);
      yield chunk;
    }
    await this.assertUnchanged();
  }

  /** All bytes in memory of their own, which may be given to another thread. */
  async own(): Promise<Uint8Array> {
    const own = new Uint8Array(this.size);
    let at = 0;
    for await (const chunk of this.chunks()) {
      own.set(chunk, at);
      at += chunk.length;
    }
    return own;
  }

  async sha256(): Promise<Buffer> {
    const hash = createHash('sha256');
    for await (const chunk of this.chunks()) hash.update(chunk);
    return hash.digest();
  }

  async close(): Promise<void> {
    await this.file?.close();
  }

  /** Whoever stops walking never hears what became of it. */
  private chunk(at: number): Promise<Buffer> {
    if (at >= this.size) return NOTHING;
    const chunk = this.read(at, Math.min(CHUNK, this.size - at));
    chunk.catch(() => undefined);
    return chunk;
  }

  private async read(at: number, length: number): Promise<Buffer> {
    if (this.memory !== null) return Buffer.from(this.memory.buffer, this.memory.byteOffset + at, length);
    if (this.kept !== null) return this.kept.read(at, length);
    const buffer = Buffer.allocUnsafe(length);
    for (let read = 0; read < length; ) {
      const { bytesRead } = (await this.file?.read(buffer, read, length - read, at + read)) ?? { bytesRead: 0 };
      if (bytesRead === 0) throw new FileRefusal('F_TRUNCATED');
      read += bytesRead;
    }
    return buffer;
  }

  /** A file that is still being written would give one table to the survey and another to the reading. */
  private async assertUnchanged(): Promise<void> {
    const now = await this.file?.stat();
    if (now !== undefined && (now.size !== this.size || now.mtimeMs !== this.modified)) throw new FileRefusal('F_TRUNCATED');
  }
}
