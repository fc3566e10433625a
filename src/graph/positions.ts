import { createHash, timingSafeEqual } from 'node:crypto';
import type { Mac } from '../identity/mac';
import type { RefusalWords } from '../refusal';
import { refusedWith } from './refusal';

const SEAL_BYTES = 12;
const LONGEST = 80;

/**
 * Cursors of lists whose order is more than a person: where a page ended, as a short text, with a seal over it and the question. One of our own making for
 * the same question is known again, also after a restart; anything else is refused, not misread. A position names tokens, never numbers or names.
 */
export class Positions {
  constructor(private readonly mac: Mac) {}

  write(position: string, question: string): string {
    if (position.length > LONGEST) throw new RangeError(`cursor: expected at most ${LONGEST} characters, got ${position.length}`);
    return Buffer.concat([this.seal(position, question), Buffer.from(position, 'latin1')]).toString('base64url');
  }

  read(cursor: string, question: string): string {
    const bytes = Buffer.from(cursor, 'base64url');
    const seal = bytes.subarray(0, SEAL_BYTES);
    const position = bytes.subarray(SEAL_BYTES).toString('latin1');
    if (seal.length !== SEAL_BYTES || !timingSafeEqual(seal, this.seal(position, question))) throw refusedWith(STRANGE);
    return position;
  }

  /** A list asks the same question for each of its entries. */
  private digested: { readonly question: string; readonly digest: string } | undefined;

  private digestOf(question: string): string {
    if (this.digested?.question !== question) this.digested = { question, digest: createHash('sha256').update(question).digest('hex') };
    return this.digested.digest;
  }

  /** The line breaks keep these codes apart from those of names and of other cursors. */
  private seal(position: string, question: string): Buffer {
    const digest = this.digestOf(question);
    return Buffer.from(this.mac(`position\n${position}\n${digest}`), 'hex').subarray(0, SEAL_BYTES);
  }
}

const STRANGE: RefusalWords = {
  code: 'BAD_CURSOR',
  message: 'after: expected a cursor that this API gave for the same question, got another text; begin again without it.',
  messageZh: '游标须为本接口对同一查询给出的游标，请从头开始。',
  path: 'after',
  expected: 'a cursor of the same question',
  got: 'another text',
};
