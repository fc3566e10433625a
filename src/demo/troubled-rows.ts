import type { Feed } from '../identity/feed';
import type { RosterTable } from './rosters';

const TROUBLED: ReadonlySet<Feed> = new Set(['MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'ENROLMENT']);
const ID_HEADERS = ['户主身份证号码', '身份证号码'];
const FULL_WIDTH_ZERO = 0xff10;

/**
 * A few rows as they really come: a wrong check digit, a number of fifteen digits, one masked (all three rejected), full-width digits and
 * blanks round the number (taken, and said), and the first row once more (counted once). They copy the last rows of the table.
 */
export function withTroubledRows(feed: Feed, table: RosterTable): RosterTable {
  const column = table.header.findIndex((header) => ID_HEADERS.includes(header));
  const [first] = table.rows;
  if (!TROUBLED.has(feed) || column < 0 || first === undefined) return table;
  const rows = table.rows.map((row, index) => {
    const change = index < 2 ? LOSSLESS[index] : undefined;
    return change === undefined ? row : withCell(row, column, change);
  });
  const rejected = SPOILT.map((spoil, index) => withCell(onlyFirstMember(table, table.rows[index + 2] ?? first), column, spoil));
  return { header: table.header, rows: [...rows, ...rejected, rows[0] ?? first] };
}

const LOSSLESS: readonly ((id: string) => string)[] = [
  (id) => id.replace(/\d/g, (digit) => String.fromCharCode(FULL_WIDTH_ZERO + Number(digit))),
  (id) => `  ${id} `,
];
const SPOILT: readonly ((id: string) => string)[] = [
  (id) => id.slice(0, 17) + (id.endsWith('1') ? '2' : '1'),
  (id) => id.slice(0, 6) + id.slice(8, 17),
  (id) => `${id.slice(0, 6)}********${id.slice(14)}`,
];

function withCell(row: readonly string[], column: number, change: (cell: string) => string): readonly string[] {
  return row.map((cell, index) => (index === column ? change(cell) : cell));
}

/** A household row keeps only its first member, so that the spoilt number is the only one in it. */
function onlyFirstMember({ header }: RosterTable, row: readonly string[]): readonly string[] {
  return row.map((cell, index) => (/^成员/.test(header[index] ?? '') ? '' : cell));
}
