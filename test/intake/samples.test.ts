import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ROSTERS } from '../../src/agencies/rosters';
import { yearMonth } from '../../src/identity/year-month';
import { type DryRunLine, dryRunLines } from '../../src/intake';

const FOLDER = join(__dirname, 'samples');

interface Expected {
  readonly file: string;
  readonly sheet: string;
  readonly row: string;
  readonly outcome: string;
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly category: string;
  readonly start: string;
  readonly codes: string;
  readonly note: string;
}

const EXPECTED: readonly Expected[] = parse(readFileSync(join(FOLDER, 'expected.csv')), { columns: true, bom: true });
const FILES = [...new Set(EXPECTED.map((e) => e.file))];

const said = (line: DryRunLine | undefined) =>
  line === undefined
    ? 'no line'
    : {
        ...line,
        sheet: line.sheet ?? '',
        codes: [...line.codes].sort(),
        id: line.id ?? '',
        name: line.name ?? '',
        town: line.town ?? '',
        category: line.category ?? '',
        start: line.start ?? '',
      };

const wanted = ({ sheet, row, outcome, codes, id, name, town, category, start }: Expected) => ({
  sheet,
  row: Number(row),
  outcome,
  codes: codes
    .split('|')
    .filter((c) => c !== '')
    .sort(),
  id,
  name,
  town,
  category,
  start,
});

describe.each(FILES)('%s', (file) => {
  const lines: DryRunLine[] = [];
  beforeAll(async () => {
    for await (const line of dryRunLines({ source: join(FOLDER, file), feed: 'HARDSHIP', month: yearMonth('2018-06'), rosters: ROSTERS }))
      lines.push(line);
  });

  it.each(EXPECTED.filter((e) => e.file === file).map((e) => [`${e.sheet} row ${e.row}: ${e.outcome} ${e.codes} ${e.note}`, e] as const))(
    '%s',
    (_, expected) => {
      const line = lines.find((l) => (l.sheet ?? '') === expected.sheet && l.row === Number(expected.row));
      expect(said(line)).toEqual(wanted(expected));
    },
  );

  it('says no row twice and none that the file does not have', () => {
    const keys = lines.filter((l) => l.row > 0).map((l) => `${l.sheet}|${l.row}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(EXPECTED.filter((e) => e.file === file && e.row !== '0').length);
  });
});

it('says of the traps workbook that rows are hidden and that the stated total is not what was read', async () => {
  const codes: string[] = [];
  for await (const line of dryRunLines({
    source: join(FOLDER, '06_roster_traps.xlsx'),
    feed: 'HARDSHIP',
    month: yearMonth('2018-06'),
    rosters: ROSTERS,
  })) {
    if (line.outcome === 'FILE_WARN') codes.push(...line.codes);
  }
  expect(codes.sort()).toEqual(['FW_HIDDEN_ROWS', 'FW_TOTAL']);
});
