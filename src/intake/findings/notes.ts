import type { Disposition, Finding } from '../reading';
import { type FindingCode, SENTENCES, type Severity } from './codes';

/** A piece of a sentence, the same in both languages or said in each. */
export type Hint = string | { readonly zh: string; readonly en: string };

/** What one finding is about; `got` must be masked already (`masked`, `maskedText`). */
export interface Remark {
  readonly code: FindingCode;
  readonly column?: string | null;
  readonly got?: string | null;
  readonly hint?: Hint;
  /** The earlier row that says the same of the same person. */
  readonly sameAsRow?: number;
  /** What a lossless rule made of `got`, masked alike: the sentence then shows both. */
  readonly after?: string;
}

/** Where the remark stands; a file remark has no row. */
export interface Place {
  readonly sheet: string | null;
  readonly row: number | null;
}

/** Fills the sentence of a code: where, what, what to do, in both languages. */
export function finding(remark: Remark, place: Place): Finding {
  const { severity, zh, en, expected } = TEMPLATES[remark.code];
  const got = remark.got === undefined || remark.got === null ? null : shortened(remark.got);
  const hint = remark.hint ?? '';
  const [hintZh, hintEn] = typeof hint === 'object' ? [hint.zh, hint.en] : [hint, hint];
  const column = remark.column ?? null;
  const change = remark.after === undefined || got === null ? '' : `${visible(got)} → ${visible(shortened(remark.after))}`;
  return {
    code: remark.code,
    severity,
    column,
    expected: expected === null ? null : filled(expected, got ?? '', hintEn),
    got,
    messageZh: `${ofSheet(remark.code, place, ['工作表“', '”：'])}${whereZh(place, column)}${filled(zh, got ?? '', hintZh)}${change === '' ? '' : `：${change}`}`,
    messageEn: `${ofSheet(remark.code, place, ['sheet "', '": '])}${whereEn(place, column)}${filled(en, got ?? '', hintEn)}${change === '' ? '' : `: ${change}`}`,
    sameAsRow: remark.sameAsRow ?? null,
  };
}

/** A sentence cut at its places once, because a roster may say it a million times. */
type Template = readonly string[];

interface Templates {
  readonly severity: Severity;
  readonly zh: Template;
  readonly en: Template;
  readonly expected: Template | null;
}

const cut = (text: string): Template => text.split(/(\{got\}|\{hint\})/);

const TEMPLATES = Object.fromEntries(
  Object.entries(SENTENCES).map(([code, { severity, zh, en, expected }]) => [
    code,
    { severity, zh: cut(zh), en: cut(en), expected: expected === null ? null : cut(expected) },
  ]),
) as Readonly<Record<FindingCode, Templates>>;

function filled(template: Template, got: string, hint: string): string {
  let text = '';
  for (const part of template) text += part === '{got}' ? got : part === '{hint}' ? hint : part;
  return text;
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
    if (said.severity === 'REJECTED') this.list = this.list.filter((f) => f.code !== 'W_CELL_ERROR' || f.column !== said.column);
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

/** As `masked`, with blanks, separators and signs where they stand: ` 442099-1980…` shows what was removed from it. */
export function maskedDigits(text: string): string {
  const digits = [...text].filter((c) => DIGIT.test(c)).length;
  let seen = 0;
  return text.replace(DIGITS, (c) => (++seen <= 3 || seen > digits - 2 ? c : '*'));
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

const DIGIT = /[\d\uFF10-\uFF19]/;
const DIGITS = /[\d\uFF10-\uFF19]/g;
const LONGEST = 60;
const shortened = (text: string): string =>
  (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replace(/(?![\t\n\r])\p{Cc}+/gu, ' ');

/** Blanks and invisible characters by their code, line breaks as ⏎, so that a change of them can be seen. */
function visible(text: string): string {
  return text
    .replace(/\r\n|[\n\r]/g, '⏎')
    .replace(
      /[\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Co}\t](?<! )/gu,
      (c) => `‹${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    )
    .replace(/^ +| +$/g, (blanks) => '␣'.repeat(blanks.length));
}

/** What concerns a sheet that was read names it; of one that was not read the sentence itself does. */
function ofSheet(code: FindingCode, { sheet, row }: Place, [before, after]: readonly [string, string]): string {
  return code.startsWith('FW_') && row === null && sheet !== null ? `${before}${maskedText(sheet)}${after}` : '';
}

function whereZh({ sheet, row }: Place, column: string | null): string {
  if (row === null) return column === null ? '' : `${column}：`;
  const where = `${sheet === null ? '' : `工作表“${maskedText(sheet)}” `}第 ${row} 行`;
  return column === null || column === '' ? `${where}：` : `${where} ${column}：`;
}

function whereEn({ sheet, row }: Place, column: string | null): string {
  if (row === null) return column === null ? '' : `${column}: `;
  const where = `${sheet === null ? '' : `sheet "${maskedText(sheet)}" `}row ${row}`;
  return column === null || column === '' ? `${where}: ` : `${where} ${column}: `;
}
