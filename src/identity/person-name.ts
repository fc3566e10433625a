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
  | { readonly failure: 'CHARACTERS' }
  | { readonly failure: 'LENGTH'; readonly length: number };

const LONGEST = 100;
const USUAL = /^[\u4E00-\u9FFF\u3400-\u4DBF]{1,20}$/;
const ALLOWED = /^[\p{L}\p{M}\p{N}\p{Co}\u2E80-\u2EFF·'’. -]+$/u;

/** Reads a name in its stored form, strictly; for names as people type them use `readPersonName`. */
export function parsePersonName(text: unknown): PersonName | PersonNameFailure {
  if (typeof text !== 'string' || text === '') return { failure: 'EMPTY' };
  if (USUAL.test(text)) return text as PersonName;
  if (/[?？\uFFFD□〓]/.test(text)) return { failure: 'LOSSY' };
  if (/[*＊●○※]/.test(text)) return { failure: 'MASKED' };
  if (/^[=+\-@]/.test(text)) return { failure: 'FORMULA' };
  if (!ALLOWED.test(text) || /^[ ·.]|[ ·]$/.test(text)) return { failure: 'CHARACTERS' };
  const length = [...text].length;
  return length <= LONGEST ? (text as PersonName) : { failure: 'LENGTH', length };
}

export function isPersonName(result: PersonName | PersonNameFailure): result is PersonName {
  return typeof result === 'string';
}

/** For masked fields and messages: the first character, then a star for each other. */
export function maskedName(name: PersonName): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(rest.length);
}
