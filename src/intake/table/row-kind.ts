import { withoutOuterBlanks } from '../../identity/blanks';
import type { FindingCode } from '../findings/codes';
import { type Cell, cellText, isBlank } from '../source/raw-row';
import { isExampleOfPerson, isExampleRow, isHintRow } from './example-rows';
import { isFooter, isLoneFooter } from './footer-rows';
import { LONGEST_HEADER, plainHeader } from './header-names';
import type { Layout } from './layout';
import { TOTAL } from './stated-total';

export type SkippedKind = Extract<FindingCode, 'S_BLANK' | 'S_TOTAL' | 'S_FOOTER' | 'S_EXAMPLE' | 'S_HEADER' | 'S_TITLE'>;

/** Tells a row without a person; null when the row has to be read as a person, also when it will then be rejected. */
export function skippedKind(cells: readonly Cell[], layout: Layout): SkippedKind | null {
  if (looksLikePerson(cells[layout.columnOf.get('idNumber') ?? -1])) return isExampleOfPerson(cells, layout) ? 'S_EXAMPLE' : null;
  const filled = cells.filter((cell) => !isBlank(cell)).map((cell) => withoutOuterBlanks(cellText(cell)));
  const first = filled[0];
  if (first === undefined || onlySequence(cells, filled, layout)) return 'S_BLANK';
  if (filled.some((text) => ID_NUMBER.test(text))) return isExampleRow(cells, filled, layout) ? 'S_EXAMPLE' : null;
  if (isExampleRow(cells, filled, layout) || isHintRow(filled)) return 'S_EXAMPLE';
  if (TOTAL.test(first)) return 'S_TOTAL';
  if (isHeaderAgain(filled, layout) || isNumbering(filled)) return 'S_HEADER';
  if (filled.length === 1 && (layout.titles.has(first) || TITLE.test(first))) return 'S_TITLE';
  return isFooter(first, filled.length, layout) || isLoneFooter(filled) ? 'S_FOOTER' : null;
}

const ID_NUMBER = /^\D{0,2}\d{15}(?:\d\d[\dXx])?\D{0,2}$/;
const TITLE = /(?:花名册|名册|名单|汇总表|登记表|统计表|明细表|一览表|报表|情况表)(?:[（(].*[）)])?$/;

/** The hot path: what begins and ends like a number in the ID column needs no second look. */
function looksLikePerson(cell: Cell | undefined): boolean {
  return (
    typeof cell === 'string' &&
    cell.length === 18 &&
    isDigit(cell.charCodeAt(0)) &&
    isDigit(cell.charCodeAt(8)) &&
    isDigit(cell.charCodeAt(16))
  );
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A pre-numbered row that nobody filled in. */
function onlySequence(cells: readonly Cell[], filled: readonly string[], layout: Layout): boolean {
  const sequence = layout.columnOf.get('sequence');
  return sequence !== undefined && filled.length === 1 && /^\d+$/.test(cellText(cells[sequence]).trim());
}

/** A page break repeats the header, perhaps in several rows. */
function isHeaderAgain(filled: readonly string[], layout: Layout): boolean {
  return filled.length >= 2 && filled.every((text) => text.length <= LONGEST_HEADER && layout.labels.has(plainHeader(text)));
}

/** Forms number their columns below the header: 1, 2, 3 … or A, B, C … or 甲, 乙, 1, 2 … */
function isNumbering(filled: readonly string[]): boolean {
  if (filled.length < 3) return false;
  const plain = filled.map((text) => text.replace(/^[（(]|[）)]$/g, ''));
  const numbers = plain.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const rising = numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
  const letters = plain.filter((text) => /^[A-Z甲乙丙丁戊己]$/.test(text)).length;
  return numbers.length + letters === filled.length && rising && (numbers[0] ?? 1) === 1;
}
