import { type Agency } from '../../identity/agency';
import type { MonthNumber } from '../../identity/year-month';
import type { ClosedList, HardshipCategory, HouseholdMember, RosterDefinition, RowCells } from '../roster';

/** What a column holds, as the roster itself reads it. */
export type Holding =
  | { readonly kind: 'NAME' | 'CITIZEN_ID' | 'CERTIFICATE' | 'TOWN' | 'REGION' | 'MONTH' | 'DATE' | 'AMOUNT' | 'TEXT' }
  | { readonly kind: 'WORDS'; readonly words: readonly string[] };

export interface Held {
  readonly holding: Holding;
  /** The row is rejected when the cell is blank. */
  readonly required: boolean;
}

/**
 * Finds out what each column of a roster holds by letting the roster read rows of a kind that only listens: blank ones, filled ones, with a
 * certificate and without. So a template never has a second list of columns, and cannot say otherwise than the reading does.
 */
export function heldBy(definition: RosterDefinition): ReadonlyMap<string, Held> {
  const rows = ['', FILLED].flatMap((words) => [new ListeningRow(words, null), new ListeningRow(words, { category: 1, grade: 1 })]);
  for (const row of rows) definition.fact(row);
  const keys = new Set(rows.flatMap((row) => [...row.heard.keys()]));
  const held = new Map([...keys].map((key) => [key, heldIn(rows, key)] as const));
  if (definition.certificateColumn !== null) held.set(definition.certificateColumn, { holding: { kind: 'CERTIFICATE' }, required: false });
  return held;
}

/** The most telling way in which the column was read; required only if it always is. */
function heldIn(rows: readonly ListeningRow[], key: string): Held {
  const heard = rows.map((row) => row.heard.get(key));
  const telling = heard.find((each) => each !== undefined && each.holding.kind !== 'TEXT') ?? heard.find((each) => each !== undefined);
  return { holding: telling?.holding ?? { kind: 'TEXT' }, required: heard.every((each) => each?.required === true) };
}

const FILLED = '…';
const A_MONTH = 24_216 as MonthNumber;

class ListeningRow implements RowCells {
  readonly heard = new Map<string, Held>();
  readonly deliveryMonth = A_MONTH;
  readonly sender: Agency | null = null;
  readonly member: HouseholdMember | null = null;
  readonly category: HardshipCategory | null = null;

  constructor(
    private readonly said: string,
    readonly certificate: { category: number; grade: number } | null,
  ) {}

  has(): boolean {
    return true;
  }
  words(key: string): string {
    this.hear(key, { kind: 'TEXT' });
    return this.said;
  }
  text(key: string): string | null {
    this.hear(key, { kind: 'TEXT' });
    return this.said === '' ? null : this.said;
  }
  optionalTown(key: string): string {
    return this.hear(key, { kind: 'TOWN' }, '442000001');
  }
  requiredTown(key: string): string {
    return this.require(key, { kind: 'TOWN' }, '442000001');
  }
  optionalRegion(key: string): string {
    return this.hear(key, { kind: 'REGION' }, '442000');
  }
  optionalOneOf<T extends string | number | boolean>(key: string, list: ClosedList<T>): T | null {
    return this.hear(key, wordsOf(list), [...list.values()][0] ?? null);
  }
  requiredOneOf<T extends string | number | boolean>(key: string, list: ClosedList<T>): T | null {
    return this.require(key, wordsOf(list), [...list.values()][0] ?? null);
  }
  saidOneOf<T extends string | number | boolean>(key: string, list: ClosedList<T>): T | null {
    return this.hear(key, wordsOf(list), [...list.values()][0] ?? null);
  }
  month(key: string): MonthNumber {
    return this.hear(key, { kind: 'MONTH' }, A_MONTH);
  }
  optionalMonth(key: string): MonthNumber {
    return this.hear(key, { kind: 'MONTH' }, A_MONTH);
  }
  requiredMonth(key: string): MonthNumber {
    return this.require(key, { kind: 'MONTH' }, A_MONTH);
  }
  startMonth(key: string): MonthNumber {
    return this.hear(key, { kind: 'MONTH' }, A_MONTH);
  }
  date(key: string): string {
    return this.hear(key, { kind: 'DATE' }, '2018-01-01');
  }
  requiredDate(key: string): string {
    return this.require(key, { kind: 'DATE' }, '2018-01-01');
  }
  optionalFen(key: string): number {
    return this.hear(key, { kind: 'AMOUNT' }, 0);
  }
  requiredFen(key: string): number {
    return this.require(key, { kind: 'AMOUNT' }, 0);
  }
  find(): void {}

  private hear<T>(key: string, holding: Holding, answer?: T): T {
    return this.note(key, { holding, required: false }, answer as T);
  }
  private require<T>(key: string, holding: Holding, answer: T): T {
    return this.note(key, { holding, required: true }, answer);
  }
  private note<T>(key: string, held: Held, answer: T): T {
    if ((this.heard.get(key)?.holding.kind ?? 'TEXT') === 'TEXT') this.heard.set(key, held);
    return answer;
  }
}

/** The official word of each value; values that have only a code are left to those who know it. */
export function wordsOf(list: ClosedList<string | number | boolean>): Holding {
  const first = new Map<unknown, string>();
  for (const [word, value] of list) if (!first.has(value)) first.set(value, word);
  return { kind: 'WORDS', words: [...first.values()].filter((word) => !/^\d+$/.test(word)) };
}
