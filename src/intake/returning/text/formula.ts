import type { TextEncoding } from '../../source/sniff';
import type { Encoder } from './encoder';

/** `="442…"` only keeps a number as text, and -5 or +86 138 are no formulas. */
const RUNS = /^"?\s*[=+\-@](?!"+[^"]*"+$).*[(|!]/s;
const MAY_BEGIN = new Set(['"', '=', '+', '-', '@', ' ', '\t'].map((c) => c.charCodeAt(0)));

/** The bytes of a cell with an apostrophe before a formula, so that no spreadsheet runs what somebody typed into a name. */
export function formulaEscaped(cell: Buffer, encoding: TextEncoding, encode: Encoder): Buffer {
  const first = encoding === 'utf-16be' ? cell[1] : cell[0];
  if (first === undefined || !MAY_BEGIN.has(first)) return cell;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(cell);
  if (!RUNS.test(text)) return cell;
  return Buffer.concat(text.startsWith('"') ? [encode(`"'`), cell.subarray(encode('"').length)] : [encode(`'`), cell]);
}
