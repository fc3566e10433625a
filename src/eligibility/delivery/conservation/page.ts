import { createHash, timingSafeEqual } from 'node:crypto';
import { refusedWith } from '../../../graph';
import type { Mac } from '../../../identity/mac';

const SEAL_BYTES = 12;

/**
 * Cursors of pages about a batch: a place in it (a row number, or a person's token with a count) under a seal over the question. They hold no
 * number and no name; one of another question, or of anybody's own making, is refused and not misread.
 */
export class PlaceCursors {
  constructor(private readonly mac: Mac) {}

  write(place: Buffer, question: string): string {
    return Buffer.concat([place, this.seal(place, question)]).toString('base64url');
  }

  read(cursor: string, question: string): Buffer {
    const bytes = Buffer.from(cursor, 'base64url');
    const place = bytes.subarray(0, Math.max(0, bytes.length - SEAL_BYTES));
    const seal = bytes.subarray(place.length);
    if (seal.length !== SEAL_BYTES || !timingSafeEqual(seal, this.seal(place, question))) throw refusedWith(STRANGE);
    return place;
  }

  /** The line break keeps these codes apart from those of names, which hold none. */
  private seal(place: Buffer, question: string): Buffer {
    const digest = createHash('sha256').update(question).digest('hex');
    return Buffer.from(this.mac(`place\n${place.toString('hex')}\n${digest}`), 'hex').subarray(0, SEAL_BYTES);
  }
}

const STRANGE = {
  code: 'BAD_CURSOR',
  message: 'after: expected a cursor that this API gave for the same batch and filter, got another text; begin again without it.',
  messageZh: '游标须为本接口对同一批次、同一筛选条件给出的游标，请从头开始。',
  path: 'after',
  expected: 'a cursor of the same question',
  got: 'another text',
};

/** The place after a row. */
export function rowPlace(row: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(row);
  return bytes;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Page<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A page of those found; one more than asked for means that there is more, unless the caller has counted already. */
export function pageOf<T>(found: readonly Edge<T>[], asked: PageWords, more = found.length > asked.first): Page<T> {
  const edges = found.slice(0, asked.first);
  const startCursor = edges[0]?.cursor ?? null;
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, pageInfo: { hasNextPage: more, hasPreviousPage: asked.after != null, startCursor, endCursor } };
}

export interface PageWords {
  readonly first: number;
  readonly after?: string | null;
}
