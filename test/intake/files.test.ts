import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { intakeCodesMarkdown } from '../../src/intake';
import { DelimitedSplitter } from '../../src/intake/source/delimited';
import { decoded } from '../../src/intake/source/text-decoding';
import { aCompoundFile } from '../support/compound-files';
import { anId, codesOf, readRows, refusalOf } from '../support/roster-files';
import { anArchive, aWorkbook, entry } from '../support/workbook-files';

const HEADER = '姓名,身份证号码,镇街';
const person = (n: number): string => `示例,${anId('1980-01-01', n)},大涌镇`;
const CSV = `${HEADER}\n${person(101)}\n${person(102)}\n`;
const GBK_HEADER = Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac5c2eb2cd5f2bdd60a', 'hex');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

async function taken(bytes: Buffer | string): Promise<number> {
  return (await readRows(bytes)).rows.filter((r) => r.persons.length === 1).length;
}

describe('bytes decide the kind and the encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${CSV}`)],
    [
      'UTF-16LE tab text with BOM, as Excel saves "Unicode text"',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(CSV.replaceAll(',', '\t'))]),
    ],
    ['UTF-16LE without BOM', utf16(CSV.replaceAll(',', '\t'))],
    ['UTF-16BE with BOM', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(CSV)]).swap16()],
    ['CRLF', Buffer.from(CSV.replaceAll('\n', '\r\n'))],
    ['CR alone', Buffer.from(CSV.replaceAll('\n', '\r'))],
    ['no line break at the end', Buffer.from(CSV.trimEnd())],
    ['semicolons', Buffer.from(CSV.replaceAll(',', ';'))],
  ])('reads %s', async (_, bytes) => {
    expect(await taken(bytes)).toBe(2);
  });

  it('reads GB18030 with its four-byte characters', async () => {
    const rare = Buffer.concat([
      GBK_HEADER,
      Buffer.from('9534b235', 'hex'),
      Buffer.from(`,${anId()},`),
      Buffer.from('b4f3d3bfd5f2', 'hex'),
    ]);
    const { rows, reading } = await readRows(rare);
    expect([reading.encoding, rows[1]?.persons[0]?.name, codesOf(rows[1])]).toEqual(['gb18030', '\u{20bb7}', []]);
  });

  it('knows Big5 by a header that makes no sense, though every byte passes as GB18030', async () => {
    const big5 = Buffer.concat([
      Buffer.from('a96da6572ca8ada4c0c3d2b8b9bd582cc2edb5f30a', 'hex'),
      Buffer.from(`\xa4\xfd\xa4p\xa9\xfa,${anId()},\n`, 'latin1'),
    ]);
    expect(await refusalOf(big5)).toBe('F_ENCODING');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'F_EMPTY'],
    ['blanks', Buffer.from(' \n\n'), 'F_EMPTY'],
    ['a header and nothing else', Buffer.from(HEADER), 'F_EMPTY'],
    ['no header', Buffer.from('甲,乙\n1,2\n'), 'F_NO_HEADER'],
    ['no ID column', Buffer.from('姓名,镇街\n示例,大涌镇\n'), 'F_MISSING_COLUMN'],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'), 'F_HTML'],
    ['a PDF', Buffer.from('%PDF-1.4\n'), 'F_KIND'],
    ['bytes of no encoding', Buffer.concat([Buffer.from(CSV), Buffer.from([0xff, 0xff, 0x0a])]), 'F_ENCODING'],
    ['a quotation mark that never ends', Buffer.from(`${CSV}"示例,1,2\n`), 'F_QUOTE'],
  ])('refuses %s with one sentence', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it('refuses two ID columns where a row is one person', async () => {
    expect(await refusalOf(`身份证号码,${HEADER}\n1,2,3,4\n`, { feed: 'REGISTERED_POOR' })).toBe('F_DUPLICATE_COLUMN');
  });

  it('takes a header without persons when somebody confirmed that the list is empty', async () => {
    for (const bytes of [`${HEADER}\n`, '']) {
      const { rows, reading } = await readRows(bytes, { confirmedEmpty: true });
      expect([rows.every((r) => r.disposition === 'SKIPPED'), reading.kind]).toEqual([true, 'READ']);
    }
  });
});

describe('text is decoded in pieces', () => {
  const SEVERAL_PIECES = 300_000;
  const WORD = '\u{20bb7}甲é,';
  const text = (shift: number): string => 'x'.repeat(shift) + WORD.repeat(SEVERAL_PIECES / Buffer.byteLength(WORD));
  /** As files are walked: 2^18 bytes at a time. */
  async function* chunked(bytes: Buffer): AsyncIterable<Buffer> {
    for (let at = 0; at < bytes.length; at += 1 << 18) yield bytes.subarray(at, at + (1 << 18));
  }

  it.each([
    ['utf-8', (of: string) => Buffer.from(`\ufeff${of}`), 3],
    ['utf-16le', (of: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(of)]), 2],
  ] as const)('%s, wherever a character is cut', async (encoding, encode, bomBytes) => {
    for (let shift = 0; shift < Buffer.byteLength(WORD); shift++) {
      let read = '';
      for await (const piece of decoded(chunked(encode(text(shift))), encoding, bomBytes)) read += piece;
      expect(read === text(shift)).toBe(true);
    }
  });
});

describe('delimited text', () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[a-z甲乙 ]{0,4}$/),
    fc.string({ unit: fc.constantFrom('甲', ',', '"', '\n', ' '), maxLength: 5 }),
  );
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  it('gives what csv-parse gives, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const text = `${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`;
          const splitter = new DelimitedSplitter(',');
          const split: string[][] = [];
          for (let at = 0; at < text.length; at += size) split.push(...splitter.push(text.slice(at, at + size)));
          split.push(...splitter.end());
          expect(split).toEqual(parse(text, { relax_column_count: true, relax_quotes: true, record_delimiter: '\n' }));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('workbooks', () => {
  const rows = [
    ['姓名', '身份证号码', '镇街'],
    ['示例', anId(), '大涌镇'],
  ];

  it('are read in their own thread', async () => {
    const { reading } = await readRows(aWorkbook([{ name: '名册', rows }]));
    expect(reading.counts).toMatchObject({ rows: 2, ACCEPTED: 1, SKIPPED: 1 });
  });

  it('rows of a second sheet go on after the first, and none is told twice', async () => {
    const second = [
      ['姓名', '身份证号码', '镇街'],
      ['示例', anId('1980-01-01', 102), '古镇镇'],
    ];
    const { rows: read } = await readRows(
      aWorkbook([
        { name: '大涌', rows },
        { name: '古镇', rows: second },
      ]),
    );
    expect(read.map((r) => [r.row, r.sheet, r.sheetRow])).toEqual([
      [1, '大涌', 1],
      [2, '大涌', 2],
      [3, '古镇', 1],
      [4, '古镇', 2],
    ]);
  });

  it('a number cell of 18 digits is refused even if the check digit passes', async () => {
    const { rows: read } = await readRows(
      aWorkbook([{ name: 'a', rows: [rows[0] ?? [], ['示例', { xml: `<c><v>442099198407061000</v></c>` }, '大涌镇']] }]),
    );
    expect(codesOf(read[1])).toContain('E_ID_NUMERIC_CELL');
  });

  it('a vertical merge is filled and shown', async () => {
    const merged = [rows[0] ?? [], ['甲例', anId('1980-01-01', 103), '古镇镇'], ['乙例', anId('1980-01-01', 104), '']];
    const { rows: read } = await readRows(aWorkbook([{ name: 'a', rows: merged, merges: ['C2:C3'] }]));
    expect([read[2]?.persons[0]?.fact.town, codesOf(read[2])]).toEqual(['442000105', ['N_MERGED_FILL']]);
  });

  it('hidden sheets are told, not read', async () => {
    const { reading } = await readRows(
      aWorkbook([
        { name: '名册', rows },
        { name: '旧', rows, hidden: true },
      ]),
    );
    expect(reading.notices.map((n) => [n.sheet, n.finding.code])).toEqual([['旧', 'S_SHEET_HIDDEN']]);
  });

  const honest = aWorkbook([{ name: 'a', rows }]);
  const encrypted = aCompoundFile({ EncryptionInfo: Buffer.alloc(100), EncryptedPackage: Buffer.alloc(5000, 7) });
  it.each([
    ['a truncated one', honest.subarray(0, honest.length - 60), 'F_TRUNCATED'],
    ['one with a password', encrypted, 'F_PASSWORD'],
    ['a Word document of 97-2003', aCompoundFile({ WordDocument: Buffer.alloc(100) }), 'F_KIND'],
    ['an archive that is no workbook', anArchive([entry('a.txt', '')]), 'F_KIND'],
    ['an encrypted entry', aWorkbook([{ name: 'a', rows }], [{ ...entry('x.xml', ''), flags: 1 }]), 'F_PASSWORD'],
    ['a bomb', aWorkbook([{ name: 'a', rows }], [{ name: 'xl/bomb.xml', content: Buffer.alloc(32 << 20) }]), 'F_ZIP_BOMB'],
    ['a name that leads outside', aWorkbook([{ name: 'a', rows }], [entry('../../etc/x', '')]), 'F_ZIP_BOMB'],
    ['an entry twice', aWorkbook([{ name: 'a', rows }], [entry('xl/workbook.xml', '')]), 'F_ZIP_BOMB'],
    [
      '3 000 entries',
      aWorkbook(
        [{ name: 'a', rows }],
        Array.from({ length: 3000 }, (_, i) => entry(`xl/${i}.xml`, '')),
      ),
      'F_ZIP_BOMB',
    ],
  ])('%s is refused before or by the parser', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it('damaged at any byte, it ends with a value and in time', async () => {
    const random = fc.sample(fc.tuple(fc.integer({ min: 0, max: honest.length - 1 }), fc.integer({ min: 0, max: 255 })), {
      numRuns: 15,
      seed: 7,
    });
    for (const [at, byte] of random) {
      const damaged = Buffer.from(honest);
      damaged[at] = byte;
      const outcome = await readRows(damaged).then(
        (r) => r.reading.kind,
        (error: Error) => error.message,
      );
      expect(outcome).toMatch(/^READ$|got F_/);
    }
  });

  it('a cell in the far corner of a sheet does not fill the memory', async () => {
    const corner = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
    const before = process.memoryUsage().rss;
    expect(await refusalOf(aWorkbook([{ name: 'a', rows, rawXml: corner }]))).toMatch(/^F_(TRUNCATED|TOO_LARGE|NO_HEADER)$/);
    // What other suites left in this process does not count: the file's own share must stay below 400 MB.
    expect(process.memoryUsage().rss - before).toBeLessThan(400 << 20);
  });
});

it('docs/intake-codes.md is what the sentences say; write it again with intakeCodesMarkdown()', () => {
  expect(readFileSync(join(__dirname, '../../docs/intake-codes.md'), 'utf8')).toBe(intakeCodesMarkdown());
});
