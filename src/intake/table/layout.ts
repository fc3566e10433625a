import { withoutOuterBlanks } from '../../identity/blanks';
import type { MoneyUnit } from '../../identity/money';
import type { MemberColumns } from '../roster';
import { FileRefusal } from '../source/file-refusal';
import { type Cell, cellText } from '../source/raw-row';
import { AMOUNT_COLUMNS, amountUnits } from './amount-units';
import { type HeaderNames, plainHeader } from './header-names';
import { HouseholdColumns, type MemberPlace } from './household-columns';

/** Where a table's columns are. Column numbers count from 0; -1 means there is none. */
export interface Layout {
  readonly headers: readonly string[];
  /** The key that each column was taken for. */
  readonly keys: readonly (string | null)[];
  readonly columnOf: ReadonlyMap<string, number>;
  /** The columns that decide what kind of row it is, looked up once. */
  readonly at: Readonly<Record<'sequence' | 'name' | 'idNumber' | 'remark', number>>;
  readonly members: readonly MemberPlace[];
  /** Further columns for a key that has one already (镇街 and 所属镇街): they must not say something else. */
  readonly alternates: ReadonlyMap<string, readonly number[]>;
  /** What a number in a column of money counts; yuan where nothing is said. */
  readonly units: ReadonlyMap<string, MoneyUnit>;
  /** Index of the header's first row among the rows looked at, and how many rows belong to it. */
  readonly headerAt: number;
  readonly headerRows: number;
  /** The words of the header (`plainHeader`) and the titles above it: a page break repeats them. */
  readonly labels: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  /** What a header of the feed names, by whatever name: a further table on the sheet may name its columns otherwise. Null: it is none. */
  readonly keyOf: (header: string) => string | null;
  /** Whether a row that repeats the header has its columns in these places. */
  readonly isInPlace: (header: readonly Cell[]) => boolean;
}

const ENOUGH_HEADERS = 2;
const MOST_HEADER_ROWS = 4;
const LONGEST_GROUP = 15;

/**
 * Finds the header among the first rows of a table: the first row with at least two known headers, with the rows below that name columns it
 * leaves open (up to three rows of merged headers), and with a row of group names above it.
 */
export function findLayout(rows: readonly (readonly Cell[])[], names: HeaderNames, members: MemberColumns | null): Layout | null {
  const texts = rows.map((row) => row.map(ownText));
  const first = texts.findIndex((row) => names.known(row) >= ENOUGH_HEADERS);
  if (first === -1) return null;
  const headerAt = isGroupRow(texts[first - 1] ?? []) ? first - 1 : first;
  const levels = headerLevels(texts.slice(headerAt), first - headerAt, names);
  const headers = levels.slice(1).reduce((above, below) => under(above, below, names), (levels[0] ?? []).map(asHeader));
  const placed = placeColumns(headers, names, members);
  const column = (key: string): number => placed.columnOf.get(key) ?? -1;
  const titles = texts.slice(0, headerAt).flatMap((row) => row.filter((cell) => cell !== ''));
  return {
    ...placed,
    units: amountUnits(AMOUNT_COLUMNS, { headerOf: (key) => placed.headers[column(key)] ?? '', titles }),
    at: { sequence: column('sequence'), name: column('name'), idNumber: column('idNumber'), remark: column('remark') },
    headerAt,
    headerRows: levels.length,
    labels: new Set(
      levels
        .flat()
        .filter((cell) => cell !== '')
        .map(plainHeader),
    ),
    titles: new Set(titles),
    keyOf: (header) => names.match(header)?.key ?? null,
    isInPlace: (header) => header.every((cell, i) => standsIn(ownText(cell), { levels, keys: placed.keys, column: i, names })),
  };
}

/** A word of the header stands under its own column, at whatever level; another word for a column under the one that was taken for it. */
function standsIn(
  text: string,
  { levels, keys, column, names }: { levels: readonly string[][]; keys: readonly (string | null)[]; column: number; names: HeaderNames },
): boolean {
  if (text === '' || levels.some((level) => level[column] !== undefined && plainHeader(level[column]) === plainHeader(text))) return true;
  const key = names.match(text)?.key ?? null;
  return key === null || key === keys[column];
}

/** A text that a vertical merge repeats belongs to the row above. */
const ownText = (cell: Cell): string => (typeof cell !== 'string' && cell.merged ? '' : withoutOuterBlanks(cellText(cell)));

interface Header {
  readonly shown: string;
  readonly candidates: readonly string[];
}
const asHeader = (cell: string): Header => ({ shown: cell, candidates: [cell] });

/**
 * Names of groups over their columns (基本信息 | 救助信息): short words without a colon or a number, as a title or a form's head would have.
 * The same words in every cell are a title that was merged.
 */
function isGroupRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return new Set(filled).size >= 2 && filled.every((cell) => cell.length <= LONGEST_GROUP && !/[:：\d年月_]/.test(cell));
}

function headerLevels(texts: readonly string[][], known: number, names: HeaderNames): readonly string[][] {
  const levels = texts.slice(0, known + 1);
  for (let next = texts[levels.length]; next !== undefined && levels.length < MOST_HEADER_ROWS; next = texts[levels.length]) {
    const above = levels.slice(1).reduce((headers, below) => under(headers, below, names), (levels[0] ?? []).map(asHeader));
    if (!namesMore(above, next, names)) break;
    levels.push(next);
  }
  return levels;
}

/** A further header row names columns that the rows above leave open, and holds nothing that looks like a person. */
function namesMore(above: readonly Header[], below: readonly string[], names: HeaderNames): boolean {
  if (below.some((cell) => /\d{6}/.test(cell))) return false;
  const open = below.filter((cell, i) => cell !== '' && !isKnown(above[i], names));
  return open.length > 0 && names.known(open) >= 1;
}

const isKnown = (header: Header | undefined, names: HeaderNames): boolean =>
  header?.candidates.some((c) => names.match(c) !== null) ?? false;

/** A group's name stands over its first column only. */
function under(above: readonly Header[], below: readonly string[], names: HeaderNames): Header[] {
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    const header = above[i] ?? asHeader('');
    const sub = below[i] ?? '';
    if (header.shown !== '') group = isKnown(header, names) ? '' : header.shown;
    const over = header.shown !== '' ? header.shown : sub !== '' ? group : '';
    return {
      shown: over === '' || sub === '' ? over || sub : `${over}/${sub}`,
      candidates: [`${over}${sub}`, sub, ...(header.shown === '' ? [over] : header.candidates)].filter((c) => c !== ''),
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
): Pick<Layout, 'headers' | 'keys' | 'columnOf' | 'alternates' | 'members'> {
  const keys: (string | null)[] = headers.map(() => null);
  const found = new Map<string, Occurrence[]>();
  const household = new HouseholdColumns(members, names);
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
  const alternates = new Map<string, readonly number[]>();
  for (const [key, occurrences] of found) {
    const best = [...occurrences].sort((a, b) => a.rank - b.rank || a.column - b.column);
    const same = best.filter((o) => o.rank === best[0]?.rank);
    const repeated =
      same.length > 1 &&
      household.takeRepeated(
        key,
        (best.length > same.length ? same : same.slice(1)).map((o) => o.column),
      );
    if (same.length > 1 && !repeated) refuseTwice(key, names, found);
    const own = best.find((o) => !household.has(o.column));
    if (own !== undefined) columnOf.set(key, own.column);
    for (const other of best) if (other !== own) keys[other.column] = household.has(other.column) ? 'member' : null;
    const others = best.filter((o) => o !== own && keys[o.column] === null && !OF_ANOTHER.test(headers[o.column]?.shown ?? ''));
    if (others.length > 0)
      alternates.set(
        key,
        others.map((o) => o.column),
      );
  }
  const places = household.places();
  const said = coveredOfMember(places, { columnOf, headers });
  if (said === null) return { headers: headers.map((h) => h.shown), keys, columnOf, alternates, members: places };
  columnOf.delete('covered');
  keys[said] = 'member';
  return {
    headers: headers.map((h) => h.shown),
    keys,
    columnOf,
    alternates,
    members: places.map((place) => ({ ...place, covered: said })),
  };
}

/** A row with one member says 是否保障人口 of the member when the column stands behind the member's, and of the head when it is named so. */
function coveredOfMember(
  places: readonly MemberPlace[],
  { columnOf, headers }: { columnOf: ReadonlyMap<string, number>; headers: readonly Header[] },
): number | null {
  const [member] = places;
  const covered = columnOf.get('covered') ?? -1;
  if (places.length !== 1 || member === undefined || member.covered !== -1 || covered < Math.max(member.name, member.idNumber)) return null;
  return OF_HEAD.test(headers[covered]?.shown ?? '') ? null : covered;
}

const OF_HEAD = /户主|申请/;

/** Columns about somebody else than the person of the row. */
const OF_ANOTHER = /户主|申请|成员|监护|代|联系|配偶/;

/** Names and numbers both twice are two lists beside each other: to delete one column of each would delete people. */
function refuseTwice(key: string, names: HeaderNames, found: ReadonlyMap<string, readonly Occurrence[]>): void {
  const column = names.columns.find((c) => c.key === key);
  if (column?.required !== true) return;
  const twoLists = ['name', 'idNumber'].every((of) => (found.get(of)?.length ?? 0) > 1);
  throw new FileRefusal(twoLists ? 'F_SIDE_BY_SIDE' : 'F_DUPLICATE_COLUMN', column.header);
}
