import { crc32 } from 'node:zlib';
import { csvOf } from '../../src/exports/sheet/csv';
import { type Cell, type Sheet, type SheetColumn, Sums } from '../../src/exports/sheet/sheet';
import { xlsxOf } from '../../src/exports/sheet/xlsx';
import { directoryOf, entriesOf, sheetOf, textOf } from '../support/read-sheet';

const COLUMNS: readonly SheetColumn[] = [
  { header: '序号', width: 6, kind: 'COUNT' },
  { header: '姓名', width: 12, kind: 'TEXT', wraps: true },
  { header: '号码', width: 22, kind: 'ID' },
  { header: '金额', width: 12, kind: 'FEN', summed: true },
  { header: '比率', width: 12, kind: 'RATE' },
];

async function* blocksOf(blocks: Iterable<readonly (readonly Cell[])[]>): AsyncGenerator<readonly (readonly Cell[])[]> {
  yield* blocks;
}

const aSheet = (rows: Sheet['rows'], title: string | null = '题目'): Sheet => ({
  name: '表',
  madeOn: '2018-10-31',
  title,
  under: ['左', '中', '右'],
  columns: COLUMNS,
  rows,
  closing: title !== null,
});

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const xlsx = async (rows: readonly (readonly Cell[])[], title?: string | null) => {
  const sheet = aSheet(blocksOf([rows]), title);
  return whole(xlsxOf(sheet, new Sums(COLUMNS)));
};

describe('a sheet as a workbook', () => {
  it('keeps every character that XML can hold, and shows the others as the replacement character', async () => {
    const names = ['<&>"\'', '𠮷田', 'a\u0000b\u0007', '\uD842', '一\n二', '  空格  '];
    const rows = textOf(await sheetOf(await xlsx(names.map((name, i) => [i, name, null, null, null]))));
    expect(rows.slice(3, -1).map((row) => row[1])).toEqual(['<&>"\'', '𠮷田', 'a\uFFFDb\uFFFD', '\uFFFD', '一\n二', '  空格  ']);
  });

  it('writes money exactly, below nothing too, and sums it as fen', async () => {
    const amounts = [10, 20, -50, 2_147_483_647, 1];
    const bytes = await xlsx(amounts.map((fen, i) => [i, null, null, fen, 0.5]));
    const xml = (await entriesOf(bytes)).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect([...xml.matchAll(/<c r="D\d+" s="\d+"><v>([^<]+)<\/v>/g)].map(([, value]) => value)).toEqual([
      '0.10',
      '0.20',
      '-0.50',
      '21474836.47',
      '0.01',
      '21474836.28',
    ]);
  });

  it('makes a row as high as its longest text', async () => {
    const xml = (
      await entriesOf(
        await xlsx([
          [1, '短', null, null, null],
          [2, '很长的文字'.repeat(6), null, null, null],
        ]),
      )
    ).get('xl/worksheets/sheet1.xml');
    const heights = [...String(xml).matchAll(/<row r="[45]" ht="(\d+)"/g)].map(([, height]) => Number(height));
    expect(heights[0]).toBe(21);
    expect(heights[1]).toBeGreaterThan(60);
  });

  it('says of each part its size and its checksum', async () => {
    const bytes = await xlsx([[1, '甲', '1', 2, null]]);
    const parts = [...(await entriesOf(bytes))].map(([name, part]) => ({ name, crc: crc32(part), size: part.length }));
    expect(directoryOf(bytes)).toEqual(parts);
  });

  it('is the same bytes for the same rows', async () => {
    expect(await xlsx([[1, '甲', '1', 2, null]])).toEqual(await xlsx([[1, '甲', '1', 2, null]]));
  });

  it('without a title begins with the header, and ends with the last row', async () => {
    expect(textOf(await sheetOf(await xlsx([[1, '甲', '442', 2, null]], null)))).toEqual([
      ['序号', '姓名', '号码', '金额', '比率'],
      [1, '甲', '442', 0.02, null],
    ]);
  });
});

describe('a list of a hundred thousand rows', () => {
  it.each(['xlsx', 'csv'] as const)('%s: rows are pulled as the bytes are read, one block ahead at the most', async (format) => {
    let pulled = 0;
    function* blocks() {
      for (; pulled < 100; pulled += 1)
        yield Array.from({ length: 1000 }, (_, i): readonly Cell[] => [i, '示例', '442099198001011234', 12000, null]);
    }
    const sums = new Sums(COLUMNS);
    const sheet = aSheet(blocksOf(blocks()));
    let furthest = 0;
    for await (const piece of format === 'xlsx' ? xlsxOf(sheet, sums) : csvOf(sheet, sums)) {
      expect(piece.length).toBeLessThan(1 << 20);
      furthest = Math.max(furthest, pulled - Math.floor(sums.rows / 1000));
    }
    expect(sums.rows).toBe(100_000);
    expect(furthest).toBeLessThanOrEqual(1);
    expect(sums.line()[3]).toBe(1_200_000_000);
  });
});

describe('a sheet as CSV', () => {
  const line = async (cells: readonly Cell[]): Promise<string> => {
    const text = (await whole(csvOf(aSheet(blocksOf([[cells]])), new Sums(COLUMNS)))).toString('utf8');
    return text.split('\r\n').slice(1, -1).join('\r\n');
  };
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '|cmd', '\u0000x'];
  it.each(dangerous)('writes %j as text', async (name) => {
    expect(await line([1, name, null, null, null])).toContain(`'${name}`);
  });

  it('leaves other texts and amounts below nothing as they are', async () => {
    expect(await line([1, '甲,"乙"', '442X', -50, 0.98765])).toBe('1,"甲,""乙""","=""442X""",-0.50,98.77%');
  });

  it('keeps a word in a column of numbers: a star for what is withheld, a dash where nobody is asked for', async () => {
    expect(await line(['*', '全部镇区', null, '*', '—'])).toBe('*,全部镇区,,*,—');
    expect(await line(['=1', '甲', null, null, null])).toBe("'=1,甲,,,");
  });
});
