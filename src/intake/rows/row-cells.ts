import type { Agency } from '../../identity/agency';
import { withoutOuterBlanks } from '../../identity/blanks';
import type { CertificateTail } from '../../identity/citizen-id-reading';
import { type MoneyUnit, parseMoney, wholeYuan, yuanOf } from '../../identity/money';
import { readRegion } from '../../identity/region';
import { isFormulaError, saysNothing } from '../../identity/says-nothing';
import { readTown } from '../../identity/town';
import { type MonthNumber, monthNumber, type YearMonth } from '../../identity/year-month';
import type { FindingCode } from '../findings/codes';
import { type Hint, maskedNameText, maskedText, type Notes } from '../findings/notes';
import type { ClosedList, HardshipCategory, HouseholdMember, RowCells } from '../roster';
import { type Cell, cellText } from '../source/raw-row';
import type { Layout } from '../table/layout';
import { mayBeFullName } from '../table/surnames';
import { bare, bareText } from './bare';
import { type DateFailure, type DateReading, readDate } from './dates';
import { noteMerge } from './identity';
import { townThen, townTitle, unknownTownHint } from './town-hints';

/** 长期 as an end means that there is none. */
const WITHOUT_END: ReadonlySet<string> = new Set([
  '长期',
  '至今',
  '今',
  '永久',
  '9999-12-31',
  '9999-12',
  '99991231',
  '999912',
  '99999999',
  '999999',
]);

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
    /** The official header of a column that the file does not have. */
    private readonly officialHeader: (key: string) => string = (key) => key,
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
    return this.layout.headers[this.layout.columnOf.get(key) ?? -1] ?? this.officialHeader(key);
  }

  cell(key: string): Cell | undefined {
    const column = this.layout.columnOf.get(key);
    return column === undefined ? undefined : this.cells[column];
  }

  /** The cell without outer blanks; an error value (#N/A) is no value. */
  words(key: string): string {
    const cell = this.cell(key);
    if (cell === undefined || cell === '') return '';
    const text = cellText(cell);
    if ((typeof cell === 'object' && cell.kind === 'ERROR') || isFormulaError(text)) {
      this.note('W_CELL_ERROR', key, text);
      return '';
    }
    if (typeof cell === 'object') noteMerge(cell, this.header(key), this.notes);
    const trimmed = withoutOuterBlanks(text);
    if (trimmed !== text && trimmed !== '') this.note('N_TRIM', key, text, '', trimmed);
    return trimmed;
  }

  text(key: string): string | null {
    const text = this.words(key);
    if (saysNothing(text)) return null;
    if (isPlain(text)) return text;
    const plain = this.bared(key, text);
    if (isPrintable(plain)) return saysNothing(plain) ? null : plain;
    this.note('E_CELL_CHARS', key, text);
    return null;
  }

  /** A text without its wrapping (`="…"`, apostrophe, invisible and full-width characters), each rule shown. */
  private bared(key: string, text: string): string {
    const { plain, changes } = bareText(text);
    for (const code of changes) this.note(code, key, text, '', plain);
    return plain;
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

  /** A closed list by column number: the members' columns of a household have no key. Null when blank; an unknown word is refused. */
  closedListAt<T extends string | number | boolean>(column: number, list: ClosedList<T>): T | null | 'UNKNOWN' {
    const text = withoutOuterBlanks(cellText(this.cells[column]));
    if (saysNothing(text)) return null;
    const value = list.get(text) ?? list.get(bare(text).plain.replace(/\s+/g, ''));
    if (value !== undefined) return value;
    this.notes.add({
      code: 'E_VALUE_UNKNOWN',
      column: this.layout.headers[column] ?? null,
      got: strange(text),
      hint: officialWords(list),
    });
    return 'UNKNOWN';
  }

  month(key: string): MonthNumber | null {
    return this.dateOf(key, ANY)?.month ?? null;
  }

  startMonth(key: string): MonthNumber | null {
    return this.dateOf(key, START)?.month ?? null;
  }

  optionalMonth(key: string): MonthNumber | null {
    return this.dateOf(key, { ...PAST, optional: true })?.month ?? null;
  }

  requiredMonth(key: string): MonthNumber | null {
    this.refuseEmptyDate(key);
    return this.dateOf(key, PAST)?.month ?? null;
  }

  date(key: string): string | null {
    return firstDay(this.dateOf(key, ANY));
  }

  requiredDate(key: string): string | null {
    this.refuseEmptyDate(key);
    return firstDay(this.dateOf(key, PAST));
  }

  optionalFen(key: string): number | null {
    return this.fen(key, { NEGATIVE: 'W_AMOUNT_UNKNOWN', OTHER: 'W_AMOUNT_UNKNOWN' });
  }

  requiredFen(key: string): number | null {
    if (this.text(key) === null)
      this.note('E_VALUE_EMPTY', key, null, { zh: '180、120.50 等以元为单位的数字', en: 'yuan such as 180 or 120.50' });
    return this.fen(key, { NEGATIVE: 'E_AMOUNT_NEGATIVE', OTHER: 'E_AMOUNT_INVALID' });
  }

  find(code: FindingCode, key: string, hint: Hint = ''): void {
    this.note(code, key, this.words(key), hint);
  }

  private town(key: string, codes: { unknown: FindingCode; empty: FindingCode | null }): string | null {
    const text = this.words(key);
    if (saysNothing(text)) {
      if (codes.empty !== null) this.note(codes.empty, key, null);
      return null;
    }
    const reading = readTown(text, this.monthOfRoster);
    if ('failure' in reading) this.note(codes.unknown, key, text, unknownTownHint(reading, text, this.monthOfRoster));
    else if (reading.as === 'ALIAS') this.note('N_TOWN_ALIAS', key, text, townTitle(reading.code));
    else if (reading.as === 'OUTDATED') this.note('N_TOWN_OUTDATED', key, text, townThen(reading.code));
    return 'failure' in reading ? null : reading.code;
  }

  saidOneOf<T extends string | number | boolean>(key: string, list: ClosedList<T>): T | null {
    return this.oneOf(key, list, { unknown: 'E_VALUE_UNKNOWN', empty: null });
  }

  private oneOf<T>(key: string, list: ReadonlyMap<string, T>, codes: { unknown: FindingCode; empty: FindingCode | null }): T | null {
    const text = this.words(key);
    const value = list.get(text) ?? this.wordOfList(key, text, list);
    if (value !== undefined) return value;
    const nothing = saysNothing(text);
    const code = nothing ? codes.empty : codes.unknown;
    if (code !== null) this.note(code, key, nothing ? null : text, officialWords(list));
    return null;
  }

  /** A word of the list in another guise: wrapped, full-width, with blanks inside. */
  private wordOfList<T>(key: string, text: string, list: ReadonlyMap<string, T>): T | undefined {
    if (text === '') return undefined;
    const { plain, changes } = bare(text);
    const closed = plain.replace(/[\s\u3000]+/g, '');
    const value = list.get(plain) ?? list.get(closed) ?? list.get(closed.normalize('NFKC'));
    if (value === undefined) return this.codeOfList(key, text, list);
    for (const code of changes) this.note(code, key, text, '', plain);
    return value;
  }

  /** A code as a spreadsheet or a database writes it: 01, 1.0, or with its word: 1-正常参保, 正常参保（1）. */
  private codeOfList<T>(key: string, text: string, list: ReadonlyMap<string, T>): T | undefined {
    const code = /^0{0,3}([1-9]?\d{1,5})(?:\.0{1,4})?$/.exec(text)?.[1] ?? codeBesideWord(text, list);
    const value = code === undefined ? undefined : list.get(code);
    if (value !== undefined && code !== undefined) this.note('N_CODE', key, text, code);
    return value;
  }

  private dateOf(key: string, use: DateUse): DateReading | null {
    const text = this.serialText(key);
    if (saysNothing(text)) return null;
    if (WITHOUT_END.has(text)) {
      if (use.shown) this.note('W_DATE_NO_START', key, text);
      return null;
    }
    const direct = readDate(text);
    const reading = 'failure' in direct ? this.baredDate(key, text, direct) : direct;
    if ('failure' in reading) {
      this.note(use.optional ? 'W_DATE_UNSURE' : DATE_FAILURES[reading.failure], key, text, dateHint(reading));
      return null;
    }
    if (!reading.asWritten && !this.isRealDate(key)) this.note('N_DATE', key, text, reading.iso);
    if (use.past && reading.month > this.deliveryMonth) this.note('W_DATE_FUTURE', key, text);
    if (use.shown) this.start = reading.iso;
    return reading;
  }

  private isRealDate(key: string): boolean {
    const cell = this.cell(key);
    return typeof cell === 'object' && cell.kind === 'DATE';
  }

  /** A number without a date format counts days from 1904 in a workbook of an old Macintosh. */
  private serialText(key: string): string {
    const text = this.words(key);
    if (text.length !== 5) return text;
    const cell = this.cell(key);
    const shifted = typeof cell === 'object' && cell.from1904 === true && /^\d{5}$/.test(text);
    return shifted ? String(Number(text) + DAYS_FROM_1900_TO_1904) : text;
  }

  private baredDate(key: string, text: string, failed: DateFailure): DateReading | DateFailure {
    const { plain, changes } = bare(text);
    const reading = changes.length === 0 ? failed : readDate(plain);
    if (!('failure' in reading)) for (const code of changes) this.note(code, key, text, '', plain);
    return reading;
  }

  private refuseEmptyDate(key: string): void {
    if (saysNothing(this.words(key))) this.note('E_DATE_EMPTY', key, null);
  }

  private fen(key: string, codes: { NEGATIVE: FindingCode; OTHER: FindingCode }): number | null {
    const text = this.text(key);
    if (text === null) return null;
    const unit = this.layout.units.get(key) ?? '元';
    const whole = unit === '元' ? wholeYuan(text) : null;
    if (whole !== null) return whole;
    const fen = parseMoney(text.normalize('NFKC'), unit);
    if (typeof fen === 'number') {
      if (unit !== '元' || !/^\d+(?:\.\d+)?$/.test(text)) this.note('N_AMOUNT', key, text, `${yuanOf(fen)} 元`);
      return fen;
    }
    this.note(fen.failure === 'NEGATIVE' ? codes.NEGATIVE : codes.OTHER, key, text, unit === '元' ? '' : sayYuan(unit));
    return null;
  }

  private note(code: FindingCode, key: string, got: string | null, hint: Hint = '', after?: string): void {
    const change = after === undefined ? {} : { after: maskedText(after) };
    this.notes.add({
      code,
      column: this.header(key),
      got: got === null ? null : unread(code) ? strange(got) : maskedText(got),
      hint,
      ...change,
    });
  }
}

const unread = (code: FindingCode): boolean => code.endsWith('_UNKNOWN');

/** A word that is on no list: in a shifted row it may be the name of a person. */
const strange = (text: string): string => (mayBeFullName(text.trim()) ? maskedNameText(text) : maskedText(text));

/** `shown`: the preview shows it as the start; `past`: it should not lie after the month of the roster; `optional`: a bad one is left out. */
interface DateUse {
  readonly shown: boolean;
  readonly past: boolean;
  readonly optional: boolean;
}
const DATE_FAILURES = { AMBIGUOUS: 'E_DATE_AMBIGUOUS', INVALID: 'E_DATE_INVALID', REPUBLIC: 'E_DATE_INVALID' } as const;
const ANY: DateUse = { shown: false, past: false, optional: false };
const PAST: DateUse = { shown: false, past: true, optional: false };
const START: DateUse = { shown: true, past: true, optional: false };
const DAYS_FROM_1900_TO_1904 = 1462;

/** Who is told to type yuan into a column of another unit must say so in the cell. */
const sayYuan = (unit: MoneyUnit): Hint => ({
  zh: `；本列的单位是${unit}，填元的请写明，如 120.50元`,
  en: `; this column counts in ${unit}: write 元 beside yuan, such as 120.50元`,
});

/** The Gregorian year of 民国107年, which the clerk types himself. */
function dateHint(failure: DateFailure): Hint {
  if (failure.failure !== 'REPUBLIC') return '';
  const { year } = failure;
  return { zh: `；民国纪年请改写公元年份，那一年是 ${year} 年`, en: `; write the Gregorian year, which is ${year}` };
}

function firstDay(reading: DateReading | null): string | null {
  return reading === null || reading.iso.length === 10 ? (reading?.iso ?? null) : `${reading.iso}-01`;
}

/** The code of a text that says code and word, when both mean the same. */
function codeBesideWord<T>(text: string, list: ReadonlyMap<string, T>): string | undefined {
  const [, first, second] = /^(\d{1,3})\s*[-－—_:：.、]?\s*(\D\S*)$/.exec(text) ?? [];
  const [, word = second, code = first] = /^(\D\S*?)\s*[(（](\d{1,3})[)）]$/.exec(text) ?? [];
  if (code === undefined || word === undefined || list.get(code) === undefined) return undefined;
  return list.get(code) === list.get(word) ? code : undefined;
}

/** Nothing in it that a wrapping or an invisible character could be: letters, Han, digits; decided without a regular expression. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 61 || first === 39 || first === 8216) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || (code > 126 && (code < 0x3001 || code > 0x9fff) && code !== 0xff08 && code !== 0xff09 && code !== 0xff0c))
      return false;
  }
  return true;
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
