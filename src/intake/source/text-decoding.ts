import { isUtf8 } from 'node:buffer';
import { neitherRefusal } from './bad-bytes';
import type { Bytes } from './bytes';
import type { TextEncoding } from './sniff';

/** Turns chunks of bytes into text, strictly: a byte that does not belong to the encoding throws `NotThisEncoding`. */
export interface Decoder {
  decode(chunk: Buffer): string;
  end(): string;
}

export class NotThisEncoding extends Error {
  constructor(readonly encoding: TextEncoding) {
    super(`bytes are not ${encoding}`);
    this.name = 'NotThisEncoding';
  }
}

/** `gb18030` and never 'gbk', which maps rare characters into the private use area; iconv-lite lacks the edition of 2022. */
export function decoderOf(encoding: TextEncoding): Decoder {
  return encoding === 'utf-8' ? new Utf8Decoder() : new PlatformDecoder(encoding);
}

/** Half of a surrogate pair in UTF-16 becomes U+FFFD: the name is then refused as lossy, and the other rows are read. */
class PlatformDecoder implements Decoder {
  private readonly decoder: InstanceType<typeof TextDecoder>;

  constructor(private readonly encoding: TextEncoding) {
    this.decoder = new TextDecoder(encoding, { fatal: encoding === 'gb18030', ignoreBOM: false });
  }

  decode(chunk: Buffer): string {
    return this.strictly(() => this.decoder.decode(chunk, { stream: true }));
  }

  end(): string {
    return this.strictly(() => this.decoder.decode());
  }

  private strictly(decode: () => string): string {
    try {
      return decode();
    } catch {
      throw new NotThisEncoding(this.encoding);
    }
  }
}

/** Checks and decodes whole buffers natively, which is several times faster than a streaming TextDecoder. */
class Utf8Decoder implements Decoder {
  private rest: Buffer = Buffer.alloc(0);

  decode(chunk: Buffer): string {
    return this.checked(chunk).toString('utf8');
  }

  /** The whole characters of the chunk, known to be UTF-8. */
  checked(chunk: Buffer): Buffer {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const whole = wholeCharacters(bytes);
    this.rest = bytes.subarray(whole);
    const complete = bytes.subarray(0, whole);
    if (!isUtf8(complete)) throw new NotThisEncoding('utf-8');
    return complete;
  }

  end(): string {
    if (this.rest.length > 0) throw new NotThisEncoding('utf-8');
    return '';
  }
}

/** How many bytes make whole characters: a sequence that the chunk cuts waits for the next one. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/**
 * As many bytes as are made text at once: V8 keeps strings of more than 128 KiB (two bytes a character) in memory of their own, which is asked
 * of the system and given back for each one. Decoding and cutting a file so took six times as long with pieces of 256 KiB.
 */
const PIECE = 48 << 10;

/** Walks bytes as text. The BOM has been cut off by `bomBytes`. */
export async function* decoded(chunks: AsyncIterable<Buffer>, encoding: TextEncoding, bomBytes: number): AsyncIterable<string> {
  const decoder = decoderOf(encoding);
  let at = bomBytes;
  for await (const chunk of chunks) {
    for (; at < chunk.length; at += PIECE) {
      const text = decoder.decode(chunk.subarray(at, at + PIECE));
      if (text !== '') yield text;
    }
    at = 0;
  }
  const last = decoder.end();
  if (last !== '') yield last;
}

/** Strict UTF-8 first (checked without decoding), then strict GB18030; the header row is the second lock. Neither: refused with advice. */
export async function decideEncoding(bytes: Bytes): Promise<TextEncoding> {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    if (await fits(bytes.chunks(), encoding)) return encoding;
  }
  throw await neitherRefusal(bytes);
}

async function fits(chunks: AsyncIterable<Buffer>, encoding: TextEncoding): Promise<boolean> {
  const decoder = decoderOf(encoding);
  try {
    for await (const chunk of chunks) {
      if (decoder instanceof Utf8Decoder) decoder.checked(chunk);
      else decoder.decode(chunk);
    }
    decoder.end();
    return true;
  } catch (error) {
    if (error instanceof NotThisEncoding) return false;
    throw error;
  }
}
