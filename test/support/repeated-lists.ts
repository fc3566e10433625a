import fc from 'fast-check';
import { aCitizenId } from './deliveries';

/** One row of a list: who, by which name, from which town, and what is wrong with how it is written. */
export interface ListRow {
  readonly person: number;
  readonly name: number;
  readonly town: number;
  readonly value: number;
  readonly slip: Slip;
}

export const SLIPS = [
  'NONE',
  'LOWER_X',
  'BLANKS',
  'CHECK_DIGIT',
  'NO_NUMBER',
  'NO_NAME',
  'TOWN_UNKNOWN',
  'QUOTED',
  'LONGER',
  'BLANK_ROW',
  'TOTAL',
] as const;
export type Slip = (typeof SLIPS)[number];

const TOWNS = ['442000001', '小榄镇', '东升镇', '三乡镇', '民众镇'];
const NAMES = ['示例甲', '示例乙', '示例丙', '示例·丁'];

/** People 0, 16 800 and 33 600 have one birth date, so two of them by one name in one town are namesakes. */
const PEOPLE = 12;
const numberOf = (person: number): string => aCitizenId((person % PEOPLE) + 16_800 * Math.floor(person / PEOPLE));

export const aListRow: fc.Arbitrary<ListRow> = fc.record({
  person: fc.nat(PEOPLE * 3 - 1),
  name: fc.nat(NAMES.length - 1),
  town: fc.nat(TOWNS.length - 1),
  value: fc.nat(2),
  slip: fc.oneof({ weight: 12, arbitrary: fc.constant<Slip>('NONE') }, { weight: 3, arbitrary: fc.constantFrom(...SLIPS) }),
});

/** What becomes of a list until it comes again. */
export type Change =
  | { readonly do: 'change'; readonly at: number; readonly row: ListRow }
  | { readonly do: 'insert'; readonly at: number; readonly row: ListRow }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'move'; readonly at: number; readonly to: number }
  | { readonly do: 'repeat'; readonly at: number; readonly to: number };

const place = fc.nat(200);
export const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constant('change' as const), at: place, row: aListRow }),
  fc.record({ do: fc.constant('insert' as const), at: place, row: aListRow }),
  fc.record({ do: fc.constant('remove' as const), at: place }),
  fc.record({ do: fc.constant('move' as const), at: place, to: place }),
  fc.record({ do: fc.constant('repeat' as const), at: place, to: place }),
);

export function changed(rows: readonly ListRow[], changes: readonly Change[]): ListRow[] {
  const list = [...rows];
  for (const change of changes) {
    const at = change.at % (list.length + 1);
    if (change.do === 'insert') list.splice(at, 0, change.row);
    else if (at === list.length) continue;
    else if (change.do === 'change') list[at] = change.row;
    else if (change.do === 'remove') list.splice(at, 1);
    else {
      const rows = change.do === 'move' ? list.splice(at, 1) : list.slice(at, at + 1);
      list.splice(change.to % (list.length + 1), 0, ...rows);
    }
  }
  return list;
}

/** How the columns stand; another one is another context. */
export type Columns = 'USUAL' | 'TURNED' | 'ALIAS';

/** The list as the text of a file, with a title above it. */
export function textOf(feed: 'ENROLMENT' | 'DESTITUTE_SUPPORT', rows: readonly ListRow[], columns: Columns): string {
  const head = HEADERS[feed].map((header) => (columns === 'ALIAS' && header === '姓名' ? '人员姓名' : header));
  const turned = (cells: readonly string[]): string => (columns === 'TURNED' ? [...cells].reverse() : cells).join(',');
  return `测试名册,,\r\n${[turned(head), ...rows.map((row) => lineOf(feed, row, turned))].join('\r\n')}\r\n`;
}

const HEADERS = {
  ENROLMENT: ['身份证号码', '姓名', '户籍地区划', '参保状态', '缴费状态'],
  DESTITUTE_SUPPORT: ['身份证号码', '姓名', '镇街', '集中/分散', '起始月'],
} as const;

function lineOf(feed: keyof typeof HEADERS, row: ListRow, turned: (cells: readonly string[]) => string): string {
  if (row.slip === 'BLANK_ROW') return ',,,,';
  if (row.slip === 'TOTAL') return '合计,3人';
  const name = row.slip === 'NO_NAME' ? '' : (NAMES[row.name] ?? '');
  const town = row.slip === 'TOWN_UNKNOWN' ? '某某镇' : (TOWNS[row.town] ?? '');
  const said =
    feed === 'ENROLMENT' ? (['1,1', '2,2', '1,3'][row.value] ?? '').split(',') : [['集中', '分散', ''][row.value] ?? '', '2018-01'];
  const line = turned([written(row), row.slip === 'QUOTED' ? `"${name}"` : name, town, ...said]);
  return row.slip === 'LONGER' ? `${line},多余` : line;
}

function written({ person, slip }: ListRow): string {
  const number = numberOf(person);
  if (slip === 'LOWER_X') return number.replace('X', 'x');
  if (slip === 'BLANKS') return ` ${number}`;
  if (slip === 'CHECK_DIGIT') return `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`;
  return slip === 'NO_NUMBER' ? '' : number;
}
