import type { Agency } from '../../identity/agency';
import { withoutOuterBlanks } from '../../identity/blanks';
import type { CertificateTail } from '../../identity/citizen-id-reading';
import { parseYuan } from '../../identity/money';
import { readRegion } from '../../identity/region';
import { readTown, townEntry } from '../../identity/town';
import { type MonthNumber, monthNumber, type YearMonth } from '../../identity/year-month';
import type { FindingCode } from '../findings/codes';
import { maskedText, type Notes } from '../findings/notes';
import type { ClosedList, HardshipCategory, HouseholdMember, RowCells } from '../roster';
import { type Cell, cellText } from '../source/raw-row';
import type { Layout } from '../table/layout';
import { type DateReading, readDate } from './dates';
import { noteMerge } from './identity';

const SAYS_NOTHING: ReadonlySet<string> = new Set([
  '',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '无',
  '空',
  '暂无',
  '不详',
  'NULL',
  'null',
  'N/A',
  '#N/A',
]);
/** 长期 as an end means that there is none. */
const WITHOUT_END: ReadonlySet<string> = new Set(['长期', '至今', '今', '永久', '9999-12-31', '9999-12', '99991231', '999912']);

/** The cells of the row at hand (see `RowCells`). One object serves all rows of a sheet: `turnTo` moves it on. */
export class CurrentRow implements RowCells {
  readonly deliveryMonth: MonthNumber;
  member: HouseholdMember | null = null;
  category: HardshipCategory | null = null;
  certificate: CertificateTail | null = null;
  /** What the preview shows as the start, as far as the row says it. */
  start: string | null = null;
  private cells: readonly Cell[] = [];

  constructor(
    private readonly layout: Layout,
    private readonly monthOfRoster: YearMonth,
    readonly sender: Agency | null,
    private readonly notes: Notes,
  ) {
    this.deliveryMonth = monthNumber(monthOfRoster);
  }

  turnTo(cells: readonly Cell[]): void {
    this.cells = cells;
    this.member = null;
    this.category = null;
    this.certificate = null;
    this.start = null;
  }

  has(key: string): boolean {
    return this.layout.columnOf.has(key);
  }

  header(key: string): string {
    return this.layout.headers[this.layout.columnOf.get(key) ?? -1] ?? key;
  }

  cell(key: string): Cell | undefined {
    const column = this.layout.columnOf.get(key);
    return column === undefined ? undefined : this.cells[column];
  }

  /** The cell without outer blanks; an error value (#N/A) is no value. */
  words(key: string): string {
    const cell = this.cell(key);
    if (cell === undefined || cell === '') return '';
    if (typeof cell === 'object' && cell.kind === 'ERROR') return '';
    const text = cellText(cell);
    noteMerge(cell, this.header(key), this.notes);
    const trimmed = withoutOuterBlanks(text);
    if (trimmed !== text && trimmed !== '') this.note('N_TRIM', key, null);
    return trimmed;
  }

  text(key: string): string | null {
    const text = this.words(key);
    if (SAYS_NOTHING.has(text)) return null;
    if (isPrintable(text)) return text;
    this.note('E_CELL_CHARS', key, text);
    return null;
  }

  optionalTown(key: string): string | null {
    return this.town(key, { unknown: 'W_TOWN_UNKNOWN', empty: null });
  }

  requiredTown(key: string): string | null {
    return this.town(key, { unknown: 'E_TOWN_UNKNOWN', empty: 'E_TOWN_EMPTY' });
  }

  optionalRegion(key: string): string | null {
    const text = this.text(key);
    if (text === null) return null;
    const region = readRegion(text, this.monthOfRoster);
    if (typeof region === 'string') return region;
    this.note('W_REGION_UNKNOWN', key, text);
    return null;
  }

  optionalOneOf<T extends string | number | boolean>(key: string, list: ClosedList<T>): T | null {
    return this.oneOf(key, list, { unknown: 'W_VALUE_UNKNOWN', empty: null });
  }

  requiredOneOf<T extends string | number | boolean>(key: string, list: ClosedList<T>): T | null {
    return this.oneOf(key, list, { unknown: 'E_VALUE_UNKNOWN', empty: 'E_VALUE_EMPTY' });
  }

  /** A closed list by column number: the members' columns of a household have no key. */
  closedListAt<T extends string | number | boolean>(column: number, list: ClosedList<T>): T | null {
    const text = withoutOuterBlanks(cellText(this.cells[column]));
    const value = list.get(text);
    if (value === undefined && !SAYS_NOTHING.has(text)) {
      this.notes.add({
        code: 'W_VALUE_UNKNOWN',
        column: this.layout.headers[column] ?? null,
        got: maskedText(text),
        hint: officialWords(list),
      });
    }
    return value ?? null;
  }

  month(key: string): MonthNumber | null {
    return this.dateOf(key, { shown: false, optional: false })?.month ?? null;
  }

  startMonth(key: string): MonthNumber | null {
    return this.dateOf(key, { shown: true, optional: false })?.month ?? null;
  }

  optionalMonth(key: string): MonthNumber | null {
    return this.dateOf(key, { shown: false, optional: true })?.month ?? null;
  }

  requiredMonth(key: string): MonthNumber | null {
    this.refuseEmptyDate(key);
    return this.month(key);
  }

  date(key: string): string | null {
    const iso = this.dateOf(key, { shown: false, optional: false })?.iso ?? null;
    return iso === null || iso.length === 10 ? iso : `${iso}-01`;
  }

  requiredDate(key: string): string | null {
    this.refuseEmptyDate(key);
    return this.date(key);
  }

  optionalFen(key: string): number | null {
    return this.fen(key, { NEGATIVE: 'W_AMOUNT_UNKNOWN', OTHER: 'W_AMOUNT_UNKNOWN' });
  }

  requiredFen(key: string): number | null {
    if (this.text(key) === null) this.note('E_VALUE_EMPTY', key, null, '元 / yuan');
    return this.fen(key, { NEGATIVE: 'E_AMOUNT_NEGATIVE', OTHER: 'E_AMOUNT_INVALID' });
  }

  find(code: FindingCode, key: string, hint = ''): void {
    this.note(code, key, this.words(key), hint);
  }

  private town(key: string, codes: { unknown: FindingCode; empty: FindingCode | null }): string | null {
    const text = this.words(key);
    if (SAYS_NOTHING.has(text)) {
      if (codes.empty !== null) this.note(codes.empty, key, null);
      return null;
    }
    const reading = readTown(text, this.monthOfRoster);
    if ('failure' in reading) {
      const hint = reading.suggestion ?? '';
      this.note(codes.unknown, key, text, hint);
      return null;
    }
    const hint = reading.as === 'ALIAS' || reading.as === 'OUTDATED' ? `${reading.code} ${townEntry(reading.code).nameZh}` : '';
    if (reading.as === 'ALIAS') this.note('N_TOWN_ALIAS', key, text, hint);
    if (reading.as === 'OUTDATED') this.note('N_TOWN_OUTDATED', key, text, hint);
    return reading.code;
  }

  private oneOf<T>(key: string, list: ReadonlyMap<string, T>, codes: { unknown: FindingCode; empty: FindingCode | null }): T | null {
    const text = this.words(key);
    const value = list.get(text) ?? (text === '' ? undefined : list.get(text.replace(/[\s\u3000]+/g, '').normalize('NFKC')));
    if (value !== undefined) return value;
    const nothing = SAYS_NOTHING.has(text);
    const code = nothing ? codes.empty : codes.unknown;
    if (code !== null) this.note(code, key, nothing ? null : text, officialWords(list));
    return null;
  }

  private dateOf(key: string, use: { shown: boolean; optional: boolean }): DateReading | null {
    const text = this.words(key);
    if (SAYS_NOTHING.has(text) || WITHOUT_END.has(text)) return null;
    const cell = this.cell(key);
    const real = typeof cell === 'object' && cell.kind === 'DATE';
    const reading = readDate(text);
    if ('failure' in reading) {
      const code = reading.failure === 'AMBIGUOUS' ? 'E_DATE_AMBIGUOUS' : 'E_DATE_INVALID';
      this.note(use.optional ? 'W_DATE_UNSURE' : code, key, text);
      return null;
    }
    if (!reading.asWritten && !real) this.note('N_DATE', key, text, reading.iso);
    if (use.shown) this.start = reading.iso;
    return reading;
  }

  private refuseEmptyDate(key: string): void {
    if (SAYS_NOTHING.has(this.words(key))) this.note('E_DATE_EMPTY', key, null);
  }

  private fen(key: string, codes: { NEGATIVE: FindingCode; OTHER: FindingCode }): number | null {
    const text = this.text(key);
    if (text === null) return null;
    const fen = parseYuan(text.normalize('NFKC'));
    if (typeof fen === 'number') return fen;
    this.note(fen.failure === 'NEGATIVE' ? codes.NEGATIVE : codes.OTHER, key, text);
    return null;
  }

  private note(code: FindingCode, key: string, got: string | null, hint = ''): void {
    this.notes.add({ code, column: this.header(key), got: got === null ? null : maskedText(got), hint });
  }
}

const CONTROLS = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** No control characters, no half of a surrogate pair; plain text is decided without the regular expression. */
function isPrintable(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || (code > 126 && code < 160) || (code >= 0xd800 && code <= 0xdfff)) return !CONTROLS.test(text);
  }
  return true;
}

/** The first word of each value of a closed list; bare codes only where there is nothing else. */
function officialWords(list: ReadonlyMap<string, unknown>): string {
  const first = new Map<unknown, string>();
  for (const [word, value] of list) if (!first.has(value)) first.set(value, word);
  const words = [...first.values()].filter((word) => !/^\d+$/.test(word));
  return (words.length > 0 ? words : [...first.values()]).join('、');
}
