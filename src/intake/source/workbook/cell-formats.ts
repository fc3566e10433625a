import type { Cell, TypedCell } from '../raw-row';
import { walkXml } from './xml-walk';

/** How a number is shown, as far as it changes what the number says. */
export type NumberShown = 'PLAIN' | 'DATE' | 'PERCENT' | { readonly digits: number };

/** Built-in formats of dates, those of Chinese, Japanese and Korean versions included (ECMA-376 18.8.30). */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** What a number format says: dates, percent, and fixed digits (`00000` shows 12 as 00012). */
export function numberShown(id: number, code: string | undefined): NumberShown {
  if (code === undefined) return isBuiltInDate(id) ? 'DATE' : id === 9 || id === 10 ? 'PERCENT' : 'PLAIN';
  const first = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '');
  if (/[yd年]/i.test(first) || /m/i.test(first.replace(/h+:?m+|m+:?s+/gi, ''))) return 'DATE';
  if (first.includes('%')) return 'PERCENT';
  return /^0{2,18}$/.test(first) ? { digits: first.length } : 'PLAIN';
}

/** The styles of a workbook: for each index that a cell may carry, how its number is shown. */
export async function cellFormats(chunks: AsyncIterable<Buffer>): Promise<readonly NumberShown[]> {
  const codes = new Map<number, string>();
  const shown: NumberShown[] = [];
  let inCellFormats = false;
  await walkXml(chunks, {
    open: (tag, attributes) => {
      const id = Number(attributes.numFmtId ?? 0);
      if (tag === 'numFmt') codes.set(id, attributes.formatCode ?? '');
      else if (tag === 'cellXfs') inCellFormats = true;
      else if (tag === 'xf' && inCellFormats) shown.push(numberShown(id, codes.get(id)));
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCellFormats = false;
    },
  });
  return shown;
}

const MILLISECONDS_OF_DAY = 86_400_000;
const DAYS_FROM_1900_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465;

/** A number as its cell shows it: a date as ISO, the rest as plain digits. Days are counted, never built from a local clock. */
export function numberCell(value: number, shown: NumberShown, from1904: boolean): Cell {
  if (!Number.isFinite(value)) return typed('ERROR', '#NUM!');
  if (shown === 'DATE') return dateCell(from1904 ? value + DAYS_FROM_1900_TO_1904 : value) ?? typed('NUMBER', plainDigits(value));
  if (shown === 'PERCENT') return typed('NUMBER', `${plainDigits(value * 100)}%`);
  const digits = plainDigits(value);
  if (from1904) return { ...typed('NUMBER', digits), from1904: true };
  return typed('NUMBER', typeof shown === 'object' && /^\d+$/.test(digits) ? digits.padStart(shown.digits, '0') : digits);
}

/** Serial 60 is the 29th of February 1900, which never was; those before it are one day off. */
function dateCell(serial: number): TypedCell | null {
  const day = Math.floor(serial);
  if (day < 1 || day === 60 || day > LAST_SERIAL) return null;
  const time = Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * MILLISECONDS_OF_DAY;
  return typed('DATE', new Date(time).toISOString().slice(0, 10));
}

export const typed = (kind: TypedCell['kind'], text: string): TypedCell => ({ kind, text, merged: false });

/** Amounts such as 0.1 + 0.2 carry noise after the fifteenth digit, which Excel itself does not show. */
function plainDigits(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? value.toFixed(0) : String(value);
  return String(Number(value.toPrecision(15)));
}
