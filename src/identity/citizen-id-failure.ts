import type { CitizenIdFailure } from './citizen-id';
import { saysNothing } from './says-nothing';

/** Digits that somebody covered: stars, rows of x, × or dots, three or more dashes. */
const MASK = /[*＊#●○■□※◆]|[XxＸ×✕]{3,}|[.·•]{3,}|…|[-—–_－]{3,}/;
/** 4.42E+17 in all its spellings. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?\s*[eE]\s*[+-]?\s*\d{1,3}$/;
const NUMBERS = /\d{17}[\dXx]/g;
const FLOATING = /^\d{15,19}[.]0{1,4}$/;
const OTHER_PAPER = /护照|通行证|回乡证|台胞证|军官证|士兵证|警官证|驾驶证|出生证|户口|居留|^[A-Z]{1,3}\d{6,10}(?:\(\d\)|\([A-Z]\))?$/i;
/** 同上, 〃: the number of this person is to be typed here. */
const DITTO = /^(?:同上|同前|同左|[〃″])$/;
const NAME = /^[\p{Script=Han}·]{2,15}$/u;

/** Texts that must not lose their separators before they are judged. */
export function saysMore(text: string): boolean {
  return MASK.test(text) || SCIENTIFIC.test(text) || FLOATING.test(text);
}

/** The text itself says more than its length does: what the sender should hear about it. */
export function betterFailure(plain: string, failure: CitizenIdFailure): CitizenIdFailure {
  if (failure.failure !== 'LENGTH' && failure.failure !== 'CHARACTERS') return failure;
  if (saysNothing(plain) || DITTO.test(plain)) return { failure: 'EMPTY' };
  if (SCIENTIFIC.test(plain)) return { failure: 'SCIENTIFIC' };
  if (FLOATING.test(plain)) return { failure: /000[.]0*$/.test(plain) ? 'ROUNDED' : 'FLOATING' };
  if (MASK.test(plain)) return { failure: 'MASKED' };
  const numbers = plain.match(NUMBERS)?.length ?? 0;
  if (numbers > 1) return { failure: 'TWO_NUMBERS' };
  if (OTHER_PAPER.test(plain)) return { failure: 'OTHER_DOCUMENT' };
  if (numbers === 1 && !/^[\dXx]+$/.test(plain)) return { failure: 'MORE_TEXT' };
  return NAME.test(plain) ? { failure: 'A_NAME' } : failure;
}
