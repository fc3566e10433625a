/**
 * Citizen ID number (公民身份号码), GB 11643-1999: county (6) · birth date (8) · sequence (3, odd = male) · check digit ISO 7064 MOD 11-2.
 * Stored as 18 characters with upper-case X. Also valid here: residence permits of Hong Kong, Macao and Taiwan residents (81, 82, 83,
 * 港澳台居民居住证) and the permanent residence card of foreigners (9…, 外国人永久居留身份证). The county proves nothing about hukou and may be
 * unknown; the province must exist. Differentially tested against `stdnum` (cn.ric), which knows neither provinces nor a floor on years.
 */
export type CitizenId = string & { readonly __brand: 'CitizenId' };
export type Sex = 'MALE' | 'FEMALE';

/** Why a text is no citizen ID number; `position` counts characters from 1. */
export type CitizenIdFailure =
  | { readonly failure: 'EMPTY' }
  | { readonly failure: 'MASKED' }
  | { readonly failure: 'SCIENTIFIC' }
  | { readonly failure: 'LENGTH'; readonly length: number }
  /** A number and something else, or two numbers: which one is meant is not for us to choose. */
  | { readonly failure: 'MORE_TEXT' }
  | { readonly failure: 'TWO_NUMBERS' }
  /** A passport, a travel permit (港澳通行证, 台胞证) or another paper. */
  | { readonly failure: 'OTHER_DOCUMENT' }
  | { readonly failure: 'A_NAME' }
  /** Ends in `.0`: the text of a floating number, which keeps 15 digits. */
  | { readonly failure: 'FLOATING' }
  /** A first-generation number. Its 18-digit form would get `19` after the sixth digit and `checkDigit` at the end: to be confirmed, never used. */
  | { readonly failure: 'FIFTEEN_DIGITS'; readonly checkDigit: string | null }
  | { readonly failure: 'CHARACTERS'; readonly position: number; readonly looksLike: string | null }
  | { readonly failure: 'PROVINCE' }
  | { readonly failure: 'DATE' }
  | { readonly failure: 'FUTURE' }
  /** Ends in 000 and the check digit fails: a spreadsheet kept only 15 digits. */
  | { readonly failure: 'ROUNDED' }
  | { readonly failure: 'CHECK_DIGIT' };

const PROVINCES: ReadonlySet<number> = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82,
  83,
]);
/** Nobody born before can be meant; a year of 18… is a slip of the pen. */
const OLDEST_YEAR = 1900;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  Q: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
};

/**
 * Reads a number written in its stored form, strictly: no blanks, no lower-case x. `bornBy` (ISO date) is the latest possible birth;
 * for texts as people type them use `readCitizenId`.
 */
export function parseCitizenId(text: unknown, bornBy = '9999-12-31'): CitizenId | CitizenIdFailure {
  if (typeof text !== 'string' || text === '') return { failure: 'EMPTY' };
  if (text.length !== 18) return wrongLength(text);
  const position = firstStrangeCharacter(text, 17);
  if (position !== 0) return { failure: 'CHARACTERS', position, looksLike: LOOKALIKES[text.charAt(position - 1)] ?? null };
  if (!provinceExists(text)) return { failure: 'PROVINCE' };
  if (!isRealDate(text)) return { failure: 'DATE' };
  if (digitsAt(text, 6, 8) > dayNumber(bornBy)) return { failure: 'FUTURE' };
  if (checkDigitOf(text) !== text.charAt(17)) return { failure: text.endsWith('000') ? 'ROUNDED' : 'CHECK_DIGIT' };
  return text as CitizenId;
}

export function isCitizenId(result: CitizenId | CitizenIdFailure): result is CitizenId {
  return typeof result === 'string';
}

/** Birth date, ISO. */
export function bornOnOf(id: CitizenId): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
}

/** The seventeenth digit: odd is male. */
export function sexOf(id: CitizenId): Sex {
  return id.charCodeAt(16) % 2 === 1 ? 'MALE' : 'FEMALE';
}

/** For messages and masked fields: the first three and the last four characters. */
export function maskedId(id: CitizenId): string {
  return `${id.slice(0, 3)}***********${id.slice(14)}`;
}

/** Ends in 000 though the check digit passes: one in eleven numbers that a spreadsheet rounded passes too. */
export function mayBeRounded(id: CitizenId): boolean {
  return id.endsWith('000');
}

/** The check digit that the first 17 digits call for. */
export function checkDigitOf(text: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (text.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

function wrongLength(text: string): CitizenIdFailure {
  if (text.length !== 15 || firstStrangeCharacter(text, 15) !== 0) return { failure: 'LENGTH', length: [...text].length };
  const longer = `${text.slice(0, 6)}19${text.slice(6)}`;
  return { failure: 'FIFTEEN_DIGITS', checkDigit: provinceExists(text) && isRealDate(longer) ? checkDigitOf(longer) : null };
}

/** Position (from 1) of the first character that is no digit among the first `digits`, or a wrong eighteenth; 0 = none. */
function firstStrangeCharacter(text: string, digits: number): number {
  for (let i = 0; i < digits; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return i + 1;
  }
  const last = text.charCodeAt(17);
  return digits === 17 && !(last >= 48 && last <= 57) && last !== 88 ? 18 : 0;
}

function provinceExists(text: string): boolean {
  return text.charCodeAt(0) === 57 || PROVINCES.has(digitsAt(text, 0, 2));
}

/** A run of digits as a number, without making strings: this runs for every row of every roster. */
function digitsAt(text: string, from: number, count: number): number {
  let number = 0;
  for (let i = from; i < from + count; i++) number = number * 10 + text.charCodeAt(i) - 48;
  return number;
}

/** 2018-06-30 → 20180630 */
function dayNumber(isoDate: string): number {
  return digitsAt(isoDate, 0, 4) * 10000 + digitsAt(isoDate, 5, 2) * 100 + digitsAt(isoDate, 8, 2);
}

function isRealDate(text: string): boolean {
  const year = digitsAt(text, 6, 4);
  const month = digitsAt(text, 10, 2);
  const day = digitsAt(text, 12, 2);
  if (year < OLDEST_YEAR || month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return month !== 2 || day !== 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
