import { saysNothing } from './says-nothing';

/**
 * A person's name (姓名) as registered: 1 to 100 characters counted by code point (𠮷 is one), separator U+00B7 between the parts of a
 * minority or foreign name, no control characters, no lone surrogates, nothing that a spreadsheet would run as a formula.
 */
export type PersonName = string & { readonly __brand: 'PersonName' };

export type PersonNameFailure =
  | { readonly failure: 'EMPTY' }
  /** A `?`, `□` or U+FFFD stands where a rare character was lost. */
  | { readonly failure: 'LOSSY' }
  | { readonly failure: 'MASKED' }
  | { readonly failure: 'FORMULA' }
  /** Nothing but digits, or an ID number. */
  | { readonly failure: 'A_NUMBER' }
  /** `character` is the first one that cannot be there; null when one only stands in the wrong place. */
  | { readonly failure: 'CHARACTERS'; readonly character: string | null }
  | { readonly failure: 'LENGTH'; readonly length: number };

/** Words that stand where the name should; as names they would be believed. */
const NO_NAMES: ReadonlySet<string> = new Set('同上 同前 〃 ″ 户主 本人 姓名 待核实 已死亡 死亡 已故 已注销'.split(' '));
const LONGEST = 100;
const ALLOWED = /^[\p{L}\p{M}\p{N}\p{Co}\u2E80-\u2EFF·'’. \u2010-\u2015-]+$/u;
/** Where a character was lost: `?`, boxes, the replacement character, a character only described (⿰日日). */
const LOST = /[?？\uFFFD□■▇█▉〓\u2FF0-\u2FFB]/;
const MASK = /[*＊●○◎※×✕]|(?<=\p{Script=Han})[xX]{1,3}$/u;
/** 张某, 张某某, 某某: nobody is called so. */
const MASKED_BY_WORD = /^\p{Script=Han}{0,2}某{1,2}$/u;

/** Reads a name in its stored form, strictly; for names as people type them use `readPersonName`. */
export function parsePersonName(text: unknown): PersonName | PersonNameFailure {
  if (typeof text !== 'string' || text === '') return { failure: 'EMPTY' };
  if (saysNothing(text) || NO_NAMES.has(text)) return { failure: 'EMPTY' };
  if (text.endsWith('某') && MASKED_BY_WORD.test(text)) return { failure: 'MASKED' };
  if (text.length <= 20 && isCommonHan(text)) return text as PersonName;
  if (LOST.test(text)) return { failure: 'LOSSY' };
  if (MASK.test(text)) return { failure: 'MASKED' };
  if (/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text)) return { failure: 'FORMULA' };
  if (/\d{6}|^\d+$/.test(text)) return { failure: 'A_NUMBER' };
  if (!ALLOWED.test(text) || /\p{M}{4}/u.test(text) || /^[ ·.]|[ ·]$|[^A-Za-z]\.$/.test(text))
    return { failure: 'CHARACTERS', character: [...text].find((c) => !ALLOWED.test(c)) ?? null };
  const length = [...text].length;
  return length <= LONGEST ? (text as PersonName) : { failure: 'LENGTH', length };
}

/** Nothing but Han characters of the basic blocks; a loop, because this runs for every row of every roster. */
export function isCommonHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf))) return false;
  }
  return true;
}

export function isPersonName(result: PersonName | PersonNameFailure): result is PersonName {
  return typeof result === 'string';
}

/** For masked fields and messages: the first character, then a star for each other. */
export function maskedName(name: PersonName): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(rest.length);
}
