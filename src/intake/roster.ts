import type { Agency } from '../identity/agency';
import type { CertificateTail } from '../identity/citizen-id-reading';
import type { Feed } from '../identity/feed';
import type { MonthNumber } from '../identity/year-month';
import type { FindingCode } from './findings/codes';
import type { Hint } from './findings/notes';
import type { Fact } from './reading';

/**
 * What intake asks of an agency: how one feed looks as a table (columns with every header that offices use) and what a row says.
 * Intake knows no agency; each agency's `roster.ts` implements this, and the caller passes the list.
 */
export interface RosterDefinition {
  readonly feed: Feed;
  /**
   * Columns beside those of the person (`PERSON_COLUMNS`), which every roster has. A column with the key of one of those, or of an earlier
   * column, adds its headers to it.
   */
  readonly columns: readonly RosterColumn[];
  /** What the template says of each column of the feed's own, by key. */
  readonly explained: ColumnExplanations;
  /** A household in one row: the headers of the members' columns, `{n}` is 1 to 6; null when a row is one person. */
  readonly members: MemberColumns | null;
  /** Words of 人员类别 that belong to this feed in the mixed file (困难群体花名册), and that its own file may carry. */
  readonly categories: readonly HardshipCategory[];
  /** The column of the disability certificate, whose first 18 characters are the ID number when 身份证号码 is missing or blank. */
  readonly certificateColumn: string | null;
  /** Whether the same `fact_key` may come several times for one person: intake then adds `|1`, `|2`, … to it. */
  readonly repeatable: boolean;
  /** What the row says of one person; null when a finding of the row rejects it. */
  readonly fact: (row: RowCells) => Fact | null;
}

export interface RosterColumn {
  readonly key: string;
  /** The official header, used in messages and templates. */
  readonly header: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
}

/** By column key: what it means in Chinese, and what an example row holds ('' when usually nothing). */
export type ColumnExplanations = Readonly<Record<string, { readonly meaning: string; readonly example: string }>>;

export interface MemberColumns {
  readonly name: readonly string[];
  readonly idNumber: readonly string[];
  readonly covered: readonly string[];
  readonly coveredWords: ClosedList<boolean>;
}

export interface HardshipCategory {
  readonly code: string;
  /** Taken as written; the first is the official word. */
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly warning: 'W_CATEGORY_UNSURE' | 'W_CATEGORY_NOT_COVERED' | null;
}

/** A closed list: each value of the fact with the words and codes that mean it. The first word is the official one. */
export type ClosedList<T extends string | number | boolean> = ReadonlyMap<string, T>;

/**
 * The cells of the row at hand, by column key, each read as a kind of value. What is wrong or was changed is written down as a finding by
 * the reader itself; every method returns null for a blank cell or an absent column.
 * `required…` rejects the row when there is no value; `optional…` warns about a bad value and leaves it empty; the others reject a bad value.
 */
export interface RowCells {
  readonly deliveryMonth: MonthNumber;
  /** Who delivers, when that is known. */
  readonly sender: Agency | null;
  /** The member of a household row that is being read; null when the row is one person. */
  readonly member: HouseholdMember | null;
  /** The category of 人员类别 when the file has that column and the cell is filled. */
  readonly category: HardshipCategory | null;
  /** Category and grade of a disability certificate that stood in the ID column. */
  readonly certificate: CertificateTail | null;
  has(key: string): boolean;
  /** The cell without outer blanks, '' when blank. */
  words(key: string): string;
  /** As `words`, null when the cell says nothing (blank, 无, -, NULL …). */
  text(key: string): string | null;
  optionalTown(key: string): string | null;
  requiredTown(key: string): string | null;
  optionalRegion(key: string): string | null;
  optionalOneOf<T extends string | number | boolean>(key: string, list: ClosedList<T>): T | null;
  /** May be blank, but must be a word of the list when it says something. */
  saidOneOf<T extends string | number | boolean>(key: string, list: ClosedList<T>): T | null;
  requiredOneOf<T extends string | number | boolean>(key: string, list: ClosedList<T>): T | null;
  month(key: string): MonthNumber | null;
  optionalMonth(key: string): MonthNumber | null;
  requiredMonth(key: string): MonthNumber | null;
  /** As `month`, and the preview shows it as the start. */
  startMonth(key: string): MonthNumber | null;
  /** An ISO date; the first of the month when the cell names only a month. */
  date(key: string): string | null;
  requiredDate(key: string): string | null;
  optionalFen(key: string): number | null;
  requiredFen(key: string): number | null;
  /** Writes down a finding of the roster's own about the cell of `key`. */
  find(code: FindingCode, key: string, hint?: Hint): void;
}

/** Which member of a household row; `covered` (是否保障人口) is null when the row does not say. */
export interface HouseholdMember {
  readonly position: number;
  readonly covered: boolean | null;
  /** Whether the file says it of anybody, so that saying nothing means something. */
  readonly fileSays: boolean;
}

/** A column definition from its headers; the first is the official one. */
export function column(key: string, headers: readonly [string, ...string[]], required: 'REQUIRED' | 'OPTIONAL' = 'OPTIONAL'): RosterColumn {
  const [header, ...aliases] = headers;
  return { key, header, aliases, required: required === 'REQUIRED' };
}

/** A closed list from its values, each with its words; the first word is the official one. */
export function closedList<T extends string | number | boolean>(entries: readonly (readonly [T, ...string[]])[]): ClosedList<T> {
  return new Map(entries.flatMap(([value, ...words]) => words.map((word) => [word, value] as const)));
}
