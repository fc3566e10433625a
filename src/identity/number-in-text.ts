import { checkDigitOf } from './citizen-id';

/**
 * Whether a text that an officer writes (理由, 材料, 文号) holds the ID number of a person (公民身份号码, GB 11643-1999), of 18 or of 15 digits: in full-width digits,
 * with a small x, with blanks, hyphens or dots between the digits, in the middle of a sentence, as the head of a disability certificate.
 * The check digit is asked for only inside a longer run of digits, which may be an account: a number with a slip of the pen still says who is meant. The numbers
 * of documents, accounts and telephones pass, because at the place of the birth date they have none. Names are not looked for: no list of names tells a person from a place.
 */
export function holdsPersonNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(X_LOOKALIKES, 'X');
  return holds(plain, EIGHTEEN, isNumber) || holds(plain, FIFTEEN, ({ digits }) => FORM_15.test(digits));
}

/**
 * The text with stars for digits where a number of a person stands in it, for a text that nobody is asked to write anew: the name of a file. Numbers of less
 * than four digits stay, so that a month or the number of a part can still be read where that is enough.
 */
export function withoutPersonNumbers(text: string): string {
  if (!holdsPersonNumber(text)) return text;
  const masked = text.normalize('NFKC').replace(/\d{4,}/g, (digits) => '*'.repeat(digits.length));
  return holdsPersonNumber(masked) ? masked.replace(/\d/g, '*') : masked;
}

interface Candidate {
  readonly digits: string;
  /** Another digit stands right before or after. */
  readonly inLonger: boolean;
}

const isNumber = ({ digits, inLonger }: Candidate): boolean =>
  FORM_18.test(digits) && (!inLonger || checkDigitOf(digits) === digits.charAt(17));

function holds(text: string, candidates: RegExp, is: (candidate: Candidate) => boolean): boolean {
  for (const { 1: found = '', index } of text.matchAll(candidates)) {
    const inLonger = /\d/.test(text.charAt(index - 1) + text.charAt(index + found.length));
    if (is({ digits: found.replace(/[^\dX]/g, ''), inLonger })) return true;
  }
  return false;
}

const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
const X_LOOKALIKES = /[xX×✕✖╳ХхΧχ]/g;

/** What people put between the digits of a number; a comma or a stroke parts two numbers. */
const BETWEEN = '[\\s\\u2800\\u2010-\\u2015\\u2212_.·-]{0,3}';
/** Every place where so many digits begin, one after the other: a number may stand in a longer run. */
const EIGHTEEN = new RegExp(`(?=(\\d(?:${BETWEEN}\\d){16}${BETWEEN}[\\dX]))`, 'g');
/** Fifteen digits are no part of a longer run: an account number would hold one by chance. */
const FIFTEEN = new RegExp(`(?<!\\d)(?=(\\d(?:${BETWEEN}\\d){14})(?!\\d))`, 'g');

const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\\d)\\d{4}';
const MONTH_AND_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const FORM_18 = new RegExp(`^${PROVINCE}(?:19|20)\\d\\d${MONTH_AND_DAY}\\d{3}[\\dX]$`);
const FORM_15 = new RegExp(`^${PROVINCE}\\d\\d${MONTH_AND_DAY}\\d{3}$`);
