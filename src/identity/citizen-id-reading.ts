import { withoutOuterBlanks } from './blanks';
import { type CitizenId, type CitizenIdFailure, isCitizenId, parseCitizenId } from './citizen-id';
import { betterFailure, saysMore } from './citizen-id-failure';

/** What a lossless rule did to a typed text before it became a number; each is shown to the sender. */
export type IdChange = 'FULLWIDTH' | 'TRIM' | 'SEPARATOR' | 'INVISIBLE' | 'APOSTROPHE' | 'EQUALS_QUOTED' | 'X_UPPER' | 'X_LOOKALIKE';

/** The last two digits of a disability certificate (残疾人证, 20 characters): category 1-7 and grade 1-4. */
export interface CertificateTail {
  readonly category: number;
  readonly grade: number;
}

export type CitizenIdReading =
  | { readonly id: CitizenId; readonly changes: readonly IdChange[]; readonly certificate: CertificateTail | null }
  | { readonly id: null; readonly failure: CitizenIdFailure; readonly changes: readonly IdChange[] };

/** Longer texts are no number however they are written, and are not searched. */
const LONGEST = 100;
const UNCHANGED: readonly IdChange[] = [];
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
const INNER_SEPARATORS = /[\s\u3000\u00A0\u2800\u2010-\u2015\u2212\uFF0D_,.'’·-]+/g;
const FULLWIDTH = /[\uFF01-\uFF5E]/g;
const X_LOOKALIKES = /[×✕✖╳ХхΧχⅩⅹ]$/;
/** Twenty characters, or 22 with the reissue mark B1, B2 … */
const CERTIFICATE = /^(\d{17}[\dX])([1-7])([1-4])(?:B\d)?$/;

/**
 * Reads a number as people and spreadsheets write it: says which lossless rules it used, and never guesses.
 * A 20-character disability certificate gives the number in its first 18 characters and the rest as `certificate`.
 */
export function readCitizenId(text: string, bornBy?: string): CitizenIdReading {
  const direct = parseCitizenId(text, bornBy);
  if (isCitizenId(direct)) return { id: direct, changes: UNCHANGED, certificate: null };
  if (text.length > LONGEST) return { id: null, failure: { failure: 'LENGTH', length: text.length }, changes: UNCHANGED };
  const changes: IdChange[] = [];
  const plain = normalise(text, changes);
  const certificate = CERTIFICATE.exec(plain);
  const parsed = parseCitizenId(certificate?.[1] ?? plain, bornBy);
  if (!isCitizenId(parsed)) return { id: null, failure: betterFailure(plain, parsed), changes };
  const tail = certificate === null ? null : { category: Number(certificate[2]), grade: Number(certificate[3]) };
  return { id: parsed, changes, certificate: tail };
}

function normalise(text: string, changes: IdChange[]): string {
  const step = (change: IdChange, before: string, after: string): string => {
    if (before !== after && !changes.includes(change)) changes.push(change);
    return after;
  };
  let t = step('INVISIBLE', text, text.replace(INVISIBLE, ''));
  t = step('TRIM', t, withoutOuterBlanks(t));
  t = step('EQUALS_QUOTED', t, t.replace(/^="(.*?)"?$/s, '$1'));
  t = step('FULLWIDTH', t, t.replace(FULLWIDTH, halfWidth));
  t = step('APOSTROPHE', t, t.replace(/^['‘’`"“”]+|['‘’`"“”]+$/g, ''));
  t = step('TRIM', t, withoutOuterBlanks(t));
  if (saysMore(t)) return t;
  t = step('SEPARATOR', t, t.replace(INNER_SEPARATORS, ''));
  t = step('X_LOOKALIKE', t, t.replace(X_LOOKALIKES, 'X'));
  return /^\d{17}x/.test(t) ? step('X_UPPER', t, t.replace('x', 'X')) : t;
}

const halfWidth = (c: string): string => String.fromCharCode(c.charCodeAt(0) - 0xfee0);
