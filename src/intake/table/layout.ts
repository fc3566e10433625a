import type { MemberColumns } from '../roster';
import { FileRefusal } from '../source/file-refusal';
import { type Cell, cellText } from '../source/raw-row';
import { type HeaderNames, LONGEST_HEADER, plainHeader } from './header-names';

/** Where a table's columns are. Column numbers count from 0; -1 means there is none. */
export interface Layout {
  readonly headers: readonly string[];
  /** The key that each column was taken for. */
  readonly keys: readonly (string | null)[];
  readonly columnOf: ReadonlyMap<string, number>;
  readonly members: readonly MemberPlace[];
  /** Index of the header's first row among the rows looked at, and whether a second belongs to it. */
  readonly headerAt: number;
  readonly headerRows: 1 | 2;
}

export interface MemberPlace {
  readonly name: number;
  readonly idNumber: number;
  readonly covered: number;
}

const MOST_MEMBERS = 6;
const ENOUGH_HEADERS = 2;

/** Finds the header among the first rows of a table: the first row with at least two known headers, with its second row if it has one. */
export function findLayout(rows: readonly (readonly Cell[])[], names: HeaderNames, members: MemberColumns | null): Layout | null {
  const texts = rows.map((row) => row.map(ownText));
  const headerAt = texts.findIndex((row) => names.known(row) >= ENOUGH_HEADERS);
  const top = texts[headerAt];
  if (top === undefined) return null;
  const below = texts[headerAt + 1] ?? [];
  const two = isSecondHeaderRow(top, below, names);
  const headers = two ? merged(top, below, names) : top.map((cell) => ({ shown: cell, candidates: [cell] }));
  return { ...placeColumns(headers, names, members), headerAt, headerRows: two ? 2 : 1 };
}

/** A text that a vertical merge repeats belongs to the row above. */
const ownText = (cell: Cell): string => (typeof cell !== 'string' && cell.merged ? '' : cellText(cell));

interface Header {
  readonly shown: string;
  readonly candidates: readonly string[];
}

/** A second header row names columns that the first leaves open, and holds nothing that looks like a person. */
function isSecondHeaderRow(top: readonly string[], below: readonly string[], names: HeaderNames): boolean {
  if (below.some((cell) => /\d{6}/.test(cell))) return false;
  const open = below.filter((cell, i) => cell !== '' && names.match(top[i] ?? '') === null);
  return open.length > 0 && names.known(open) >= 1;
}

/** A group's name stands over its first column only. */
function merged(top: readonly string[], below: readonly string[], names: HeaderNames): Header[] {
  let group = '';
  return Array.from({ length: Math.max(top.length, below.length) }, (_, i) => {
    const above = top[i] ?? '';
    const sub = below[i] ?? '';
    if (above !== '') group = names.match(above) === null ? above : '';
    const over = above !== '' ? above : sub !== '' ? group : '';
    return {
      shown: over === '' || sub === '' ? over || sub : `${over}/${sub}`,
      candidates: [`${over}${sub}`, sub, over].filter((c) => c !== ''),
    };
  });
}

interface Occurrence {
  readonly column: number;
  readonly rank: number;
}

function placeColumns(
  headers: readonly Header[],
  names: HeaderNames,
  members: MemberColumns | null,
): Omit<Layout, 'headerAt' | 'headerRows'> {
  const keys: (string | null)[] = headers.map(() => null);
  const found = new Map<string, Occurrence[]>();
  const household = new HouseholdColumns(members);
  headers.forEach((header, column) => {
    if (household.take(header.candidates, column)) {
      keys[column] = 'member';
      return;
    }
    const match = header.candidates.map((candidate) => names.match(candidate)).find((m) => m !== null);
    if (match === null || match === undefined) return;
    keys[column] = match.key;
    found.set(match.key, [...(found.get(match.key) ?? []), { column, rank: match.rank }]);
  });
  const columnOf = new Map<string, number>();
  for (const [key, occurrences] of found) {
    const best = [...occurrences].sort((a, b) => a.rank - b.rank || a.column - b.column);
    const same = best.filter((o) => o.rank === best[0]?.rank);
    const repeated = same.length > 1 && household.takeRepeated(key, best.length > same.length ? same : same.slice(1));
    if (same.length > 1 && !repeated) refuseTwice(key, names);
    const own = best.find((o) => !household.has(o.column));
    if (own !== undefined) columnOf.set(key, own.column);
    for (const other of best) if (other !== own) keys[other.column] = household.has(other.column) ? 'member' : null;
  }
  return { headers: headers.map((h) => h.shown), keys, columnOf, members: household.places() };
}

function refuseTwice(key: string, names: HeaderNames): void {
  const column = names.columns.find((c) => c.key === key);
  if (column?.required === true) throw new FileRefusal('F_DUPLICATE_COLUMN', column.header);
}

/** The members' columns of a household row: numbered (成员1姓名, 姓名2, 成员三身份证号码), or repeated in order. */
class HouseholdColumns {
  private readonly numbered = new Map<string, { kind: keyof MemberPlace; position: number }>();
  private readonly unnumbered = new Map<string, keyof MemberPlace>();
  private readonly taken: { kind: keyof MemberPlace; position: number; column: number }[] = [];
  private readonly repeated: Record<keyof MemberPlace, number> = { name: 0, idNumber: 0, covered: 0 };

  constructor(members: MemberColumns | null) {
    for (const kind of ['name', 'idNumber', 'covered'] as const) {
      for (const template of members?.[kind] ?? []) {
        this.unnumbered.set(plainHeader(template.replace('{n}', '')), kind);
        for (let n = 1; n <= MOST_MEMBERS; n++) this.numbered.set(plainHeader(template.replace('{n}', String(n))), { kind, position: n });
      }
    }
  }

  take(candidates: readonly string[], column: number): boolean {
    for (const candidate of candidates.filter((c) => c.length <= LONGEST_HEADER)) {
      const plain = arabicNumber(plainHeader(candidate));
      const numbered = this.numbered.get(plain);
      if (numbered !== undefined) {
        this.taken.push({ ...numbered, column });
        return true;
      }
      const kind = /成员/.test(plain) ? this.unnumbered.get(plain) : undefined;
      if (kind !== undefined) {
        this.taken.push({ kind, position: ++this.repeated[kind], column });
        return true;
      }
    }
    return false;
  }

  /** 姓名, 身份证号码, 姓名, 身份证号码 …: all are members when the head has columns of its own (户主姓名), else the first pair is the head. */
  takeRepeated(key: string, occurrences: readonly Occurrence[]): boolean {
    if (this.numbered.size === 0 || (key !== 'name' && key !== 'idNumber' && key !== 'covered')) return false;
    for (const { column } of occurrences) this.taken.push({ kind: key, position: ++this.repeated[key], column });
    return true;
  }

  has(column: number): boolean {
    return this.taken.some((t) => t.column === column);
  }

  places(): readonly MemberPlace[] {
    const at = (kind: keyof MemberPlace, position: number): number =>
      this.taken.find((t) => t.kind === kind && t.position === position)?.column ?? -1;
    return Array.from({ length: MOST_MEMBERS }, (_, i) => ({
      name: at('name', i + 1),
      idNumber: at('idNumber', i + 1),
      covered: at('covered', i + 1),
    })).filter((place) => place.name !== -1 || place.idNumber !== -1);
  }
}

const arabicNumber = (header: string): string =>
  header.replace(/(?<=成员)[一二三四五六]|[一二三四五六]$/g, (c) => String('一二三四五六'.indexOf(c) + 1));
