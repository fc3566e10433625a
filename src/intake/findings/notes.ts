import type { Disposition, Finding } from '../reading';
import { type FindingCode, SENTENCES, type Severity } from './codes';

/** What one finding is about; `got` must be masked already (`masked`, `maskedText`). */
export interface Remark {
  readonly code: FindingCode;
  readonly column?: string | null;
  readonly got?: string | null;
  readonly hint?: string;
}

/** Where the remark stands; a file remark has no row. */
export interface Place {
  readonly sheet: string | null;
  readonly row: number | null;
}

/** Fills the sentence of a code: where, what, what to do, in both languages. */
export function finding(remark: Remark, place: Place): Finding {
  const sentence = SENTENCES[remark.code];
  const got = remark.got === undefined || remark.got === null ? null : shortened(remark.got);
  const hint = remark.hint ?? '';
  const fill = (text: string): string =>
    text
      .replace(/\{\?(.*?)\?\}/, hint === '' ? '' : '$1')
      .replace('{got}', () => got ?? '')
      .replaceAll('{hint}', () => hint);
  const column = remark.column ?? null;
  return {
    code: remark.code,
    severity: sentence.severity,
    column,
    expected: sentence.expected === null ? null : fill(sentence.expected),
    got,
    messageZh: `${whereZh(place, column)}${fill(sentence.zh)}`,
    messageEn: `${whereEn(place, column)}${fill(sentence.en)}`,
  };
}

const RANK: Readonly<Record<Severity, number>> = { NORMALISED: 1, WARNED: 2, REJECTED: 3, DUPLICATE: 4, SKIPPED: 5 };
const DISPOSITION: readonly Disposition[] = ['ACCEPTED', 'NORMALISED', 'WARNED', 'REJECTED', 'DUPLICATE', 'SKIPPED'];
const NONE: readonly Finding[] = Object.freeze([]);

/** The findings of the row at hand, and the disposition that they amount to. One object serves all rows of a file. */
export class Notes {
  private list: Finding[] | null = null;
  private worst = 0;
  private rejectedSoFar = 0;
  private place: Place = { sheet: null, row: 0 };

  begin(place: Place): void {
    this.list = null;
    this.worst = 0;
    this.rejectedSoFar = 0;
    this.place = place;
  }

  add(remark: Remark): void {
    const said = finding(remark, this.place);
    this.list ??= [];
    if (this.list.some((f) => f.code === said.code && f.column === said.column)) return;
    this.list.push(said);
    this.worst = Math.max(this.worst, RANK[said.severity]);
    if (said.severity === 'REJECTED') this.rejectedSoFar++;
  }

  /** How many findings so far reject the row. */
  get rejections(): number {
    return this.rejectedSoFar;
  }

  get rejected(): boolean {
    return this.worst === RANK.REJECTED;
  }

  get disposition(): Disposition {
    return DISPOSITION[this.worst] ?? 'REJECTED';
  }

  get findings(): readonly Finding[] {
    return this.list ?? NONE;
  }

  /** A bad member is written down as it is, and the row counts as warned while somebody of it was taken. */
  softenTo(disposition: 'WARNED'): void {
    this.worst = RANK[disposition];
  }
}

/** For cells that should hold a number of a person: the first three and the last two characters, the length kept. */
export function masked(text: string): string {
  const characters = [...text.trim()];
  if (characters.length <= 5) return '*'.repeat(characters.length);
  return `${characters.slice(0, 3).join('')}${'*'.repeat(characters.length - 5)}${characters.slice(-2).join('')}`;
}

/** For names: the first character stays, letters become stars, signs stay (张? → 张?). */
export function maskedNameText(text: string): string {
  const [first = '', ...rest] = [...text.trim()];
  return first + rest.map((c) => (/[\p{L}\p{N}]/u.test(c) ? '*' : c)).join('');
}

/** For all other cells: long runs of digits are masked, for a shifted row may hold an ID number anywhere. */
export function maskedText(text: string): string {
  return text.trim().replace(/[\d\uFF10-\uFF19]{7,}[Xx]?/g, masked);
}

/** The Chinese sentence as it stands beside its own row: with the column, without sheet and row. */
export function sentenceBeside({ column, messageZh }: Finding, place: Place): string {
  const where = whereZh(place, column);
  return `${column === null ? '' : `${column}：`}${messageZh.startsWith(where) ? messageZh.slice(where.length) : messageZh}`;
}

const LONGEST = 60;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replace(/\p{Cc}+/gu, ' ');

function whereZh({ sheet, row }: Place, column: string | null): string {
  const where = [sheet === null || row === null ? '' : `工作表“${sheet}”`, row === null ? '' : `第 ${row} 行`, column ?? '']
    .filter((part) => part !== '')
    .join(' ');
  return where === '' ? '' : `${where}：`;
}

function whereEn({ sheet, row }: Place, column: string | null): string {
  const where = [sheet === null || row === null ? '' : `sheet "${sheet}"`, row === null ? '' : `row ${row}`, column ?? '']
    .filter((part) => part !== '')
    .join(' ');
  return where === '' ? '' : `${where}: `;
}
