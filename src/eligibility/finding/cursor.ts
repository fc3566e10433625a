import { createHash, timingSafeEqual } from 'node:crypto';
import { type RefusalWords, refusedWith } from '../../graph';
import type { Mac } from '../../identity/mac';

const PERSON_BYTES = 16;
const SEAL_BYTES = 12;

/**
 * Cursors of `people`: the token of the last person with a seal over it and the question, so that a cursor of our own making for the same
 * question is known again, also after a restart, and anything else is refused, not misread.
 */
export class Cursors {
  constructor(private readonly mac: Mac) {}

  write(person: string, question: string): string {
    const bytes = Buffer.from(person.replaceAll('-', ''), 'hex');
    return Buffer.concat([bytes, this.seal(bytes, question)]).toString('base64url');
  }

  /** The person after whom the page begins. */
  read(cursor: string, question: string): string {
    const bytes = Buffer.from(cursor, 'base64url');
    const person = bytes.subarray(0, PERSON_BYTES);
    const seal = bytes.subarray(PERSON_BYTES);
    if (seal.length !== SEAL_BYTES || !timingSafeEqual(seal, this.seal(person, question))) throw refusedWith(STRANGE);
    return person.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** The line break keeps these codes apart from those of names, which hold none. */
  private seal(person: Buffer, question: string): Buffer {
    const digest = createHash('sha256').update(question).digest('hex');
    return Buffer.from(this.mac(`cursor\n${person.toString('hex')}\n${digest}`), 'hex').subarray(0, SEAL_BYTES);
  }
}

const STRANGE: RefusalWords = {
  code: 'BAD_CURSOR',
  message: 'after: expected a cursor that this API gave for the same filter, got another text; begin again without it.',
  messageZh: '游标须为本接口对同一筛选条件给出的游标，请从头开始。',
  path: 'after',
  expected: 'a cursor of the same filter',
  got: 'another text',
};
