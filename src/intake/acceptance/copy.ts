import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../../database';
import { framed, type Tuples } from './tuples';

/** Small enough that the server begins at once, large enough that a piece costs nothing. */
const PIECE = 1 << 16;

/** Sends tuples in pieces to `copy … from stdin (format binary)`; nothing is sent when there are none. */
export async function copyTuples(transaction: Transaction, statement: string, tuples: Tuples): Promise<void> {
  if (tuples.count === 0) return;
  await copyPieces(transaction, statement, pieces(tuples.written()));
}

export async function copyPieces(
  transaction: Transaction,
  statement: string,
  tuples: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<void> {
  const target = transaction.client.query(copyFrom(`${statement} from stdin (format binary)`));
  await pipeline(Readable.from(framed(tuples), { objectMode: true, highWaterMark: 4 }), target);
}

function* pieces(bytes: Buffer): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
