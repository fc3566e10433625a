import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../../database';

/** Text format of COPY: fields between tabs, lines ended by a line feed, nothing said as \N. */
export const NOTHING = '\\N';

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One field. PostgreSQL cannot store NUL in a text; it becomes U+FFFD, as in any other lossy place. */
export function field(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return NOTHING;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return SPECIAL.test(value) || value.includes('\0') ? escaped(value) : value;
}

export function bytesField(bytes: Uint8Array): string {
  return `\\\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

/** JSON without what `jsonb` refuses: NUL and halves of surrogate pairs become U+FFFD. */
export function jsonField(value: unknown): string {
  return escaped(JSON.stringify(value).replaceAll(/\\u(0000|d[89ab][0-9a-f]{2}|d[c-f][0-9a-f]{2})/gi, '\\ufffd'));
}

/** Sends lines to `copy … from stdin`; the next lines are made while the server takes the last ones. */
export async function copyLines(
  transaction: Transaction,
  statement: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  await pipeline(Readable.from(lines, { objectMode: true, highWaterMark: 1 }), transaction.client.query(copyFrom(statement)));
}

function escaped(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
