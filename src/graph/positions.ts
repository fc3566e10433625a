import { createHash, timingSafeEqual } from 'node:crypto';
import type { Mac } from '../identity/mac';
import { ShortSeal } from '../identity/short-seal';
import type { RefusalWords } from '../refusal';
import { refusedWith } from './refusal';

/** Bytes of the seal of cursors written before there were short ones; whoever kept one goes on from it. */
const OLD_SEAL_BYTES = 12;

/**
 * Cursors of lists whose order is more than a person: where a page ended, as a short text, with a seal over it and the question. One of our own making for
 * the same question is known again, also after a restart; anything else is refused, not misread. A position names tokens, never numbers or names.
 */
export class Positions {
  /** A list asks the same question for each of its entries. */
  private asked: { readonly question: string; readonly seal: ShortSeal } | undefined;

  constructor(private readonly mac: Mac) {}

  write(position: string, question: string): string {
    return this.sealOf(question).write(position);
  }

  read(cursor: string, question: string): string {
    const position = this.sealOf(question).read(cursor) ?? this.readOld(cursor, question);
    if (position === null) throw refusedWith(STRANGE);
    return position;
  }

  private sealOf(question: string): ShortSeal {
    if (this.asked?.question !== question) this.asked = { question, seal: new ShortSeal(this.mac, `position\n${question}`) };
    return this.asked.seal;
  }

  /** The line breaks keep these codes apart from those of names and of other cursors. */
  private readOld(cursor: string, question: string): string | null {
    const bytes = Buffer.from(cursor, 'base64url');
    const seal = bytes.subarray(0, OLD_SEAL_BYTES);
    const position = bytes.subarray(OLD_SEAL_BYTES).toString('latin1');
    const digest = createHash('sha256').update(question).digest('hex');
    const expected = Buffer.from(this.mac(`position\n${position}\n${digest}`), 'hex').subarray(0, OLD_SEAL_BYTES);
    return seal.length === OLD_SEAL_BYTES && timingSafeEqual(seal, expected) ? position : null;
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
