import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ByteRecords } from '../../src/intake/returning/text/byte-records';
import { encoderOf } from '../../src/intake/returning/text/encoder';
import { formulaEscaped } from '../../src/intake/returning/text/formula';
import { DelimitedSplitter } from '../../src/intake/source/delimited';
import { sniff, type TextEncoding } from '../../src/intake/source/sniff';
import { copyOf } from '../support/returned-files';
import { anId, codesOf, readRows } from '../support/roster-files';

const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];
const BOMS: Readonly<Record<TextEncoding, string>> = { 'utf-8': 'efbbbf', 'utf-16le': 'fffe', 'utf-16be': 'feff', gb18030: '84319533' };
const decode = (bytes: Buffer, encoding: TextEncoding): string => new TextDecoder(encoding).decode(bytes);

const HEADER = ['姓名', '身份证号码', '镇街', '起始月', '备注'];
const GOOD = ['示例甲', anId(), '石岐街道', '2018-05', '无'];
const BAD = ['示例乙', '442099198001011111', '石歧街道', '2018-05', '“引号”，逗号'];

describe.each(ENCODINGS)('a text file in %s', (encoding) => {
  const encode = encoderOf(encoding);

  it.each([
    [',', '\r\n', true],
    ['\t', '\n', false],
    [';', '\r', true],
  ])('with delimiter %j, line end %j and BOM %j comes back the same, with one column more', async (delimiter, newline, bom) => {
    const lines = [HEADER, GOOD, BAD].map((row) => row.join(delimiter));
    const head = Buffer.from(bom || encoding.startsWith('utf-16') ? BOMS[encoding] : '', 'hex');
    const source = Buffer.concat([head, encode(lines.join(newline))]);
    const { bytes, made } = await copyOf(source);
    expect(made).toBe('SAME_TEXT');
    expect(sniff(bytes)).toEqual(sniff(source));
    const copied = decode(bytes, encoding).replace('\uFEFF', '').split(newline);
    expect(copied[0]).toBe(`${lines[0]}${delimiter}错误说明`);
    expect(copied[1]).toBe(lines[1]);
    expect(copied[2]).toMatch(/^示例乙.442099198001011111.+【拒收】身份证号码：.+【拒收】镇街：/);
    expect(copied[2]?.startsWith(`${lines[2]}${delimiter}`)).toBe(true);
  });

  it('is cut into the same records and cells as its text, however its bytes arrive', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('中', '山', '𠮷', '|', ';', 'a', '"', '1', ' '), maxLength: 4 }),
      fc.string({ unit: fc.constantFrom('中', ',', '\n', '\r', '""', 'x'), maxLength: 4 }).map((text) => `"${text}"`),
    );
    const row = fc.record({ cells: fc.array(cell, { minLength: 1, maxLength: 4 }), end: fc.constantFrom('\n', '\r\n', '\r', '\r\r\n') });
    const file = fc.array(row, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(file, fc.constantFrom(',', '|', '\t', '，'), fc.integer({ min: 1, max: 9 }), (rows, delimiter, step) => {
        const text = rows.map(({ cells, end }) => cells.join(delimiter) + end).join('');
        const expected = splitText(text, delimiter);
        if (expected === null) return;
        const bytes = encode(text);
        const cutter = new ByteRecords({ encoding, delimiter });
        const records = [];
        const size = step * (encoding.startsWith('utf-16') ? 2 : 1);
        for (let at = 0; at < bytes.length; at += size) records.push(...cutter.push(bytes.subarray(at, at + size)));
        records.push(...cutter.end());
        expect(records.map(({ cellEnds }) => cellEnds.length)).toEqual(expected.map(({ length }) => length));
        expect(Buffer.concat(records.map((record) => record.bytes))).toEqual(bytes);
      }),
      { numRuns: 300 },
    );
  });
});

/** The rows as intake cuts them; null when it refuses an open quotation mark. */
function splitText(text: string, delimiter: string): string[][] | null {
  const splitter = new DelimitedSplitter(delimiter);
  try {
    return [...splitter.push(text), ...splitter.end()];
  } catch {
    return null;
  }
}

describe('the encoder of GB18030', () => {
  it('is the inverse of the decoder for every character of the basic plane that it knows, and for rare ones', () => {
    const encode = encoderOf('gb18030');
    let wrong = '';
    for (let code = 0x20; code < 0xd800; code++) {
      const character = String.fromCharCode(code);
      if (decode(encode(character), 'gb18030') !== character) wrong += code.toString(16);
    }
    expect(wrong).toBe('');
    expect(decode(encode('𠮷𬀩㐀'), 'gb18030')).toBe('𠮷𬀩㐀');
  });
});

describe('what we hand back', () => {
  it('is nothing for an empty file that was confirmed', async () => {
    const { bytes, made } = await copyOf(Buffer.alloc(0), {}, { confirmedEmpty: true });
    expect([bytes.length, made]).toEqual([0, 'SAME_TEXT']);
  });

  it.each([
    ['=HYPERLINK("http://x","示例")', true],
    ['"=cmd|\'/c calc\'!A1"', true],
    ['@SUM(1+1)', true],
    ['="442099198001151110"', false],
    ['-5', false],
    ['+86 138', false],
    ['示例（=1）', false],
  ])('%s: an apostrophe comes before it: %j', (cell, escaped) => {
    const bytes = Buffer.from(cell);
    const result = formulaEscaped(bytes, 'utf-8', encoderOf('utf-8')).toString();
    expect(result).toBe(escaped ? cell.replace(/^("?)/, "$1'") : cell);
  });

  it('has in the copy of rows to correct the title, the header and only what was rejected or has to be confirmed', async () => {
    const source = readFileSync(join(__dirname, 'samples', '01_dibao_gbk.csv'));
    const { bytes } = await copyOf(source, { rows: 'TO_CORRECT' }, { feed: 'HARDSHIP' });
    const lines = decode(bytes, 'gb18030').split('\r\n');
    expect(lines.slice(0, 3).map((line) => line.split(',')[0])).toEqual([
      expect.stringContaining('花名册'),
      expect.stringContaining('填报单位'),
      '序号',
    ]);
    expect(lines.slice(3).filter((line) => line !== '')).toHaveLength(22);
    expect(lines.slice(3).filter((line) => line !== '' && !/【拒收】|【提示】/.test(line))).toEqual([]);
  });

  it('keeps the line that tells Excel the delimiter, and full-width delimiters', async () => {
    const rows = [HEADER, GOOD, BAD].map((row) => row.slice(0, 4));
    const told = await copyOf(Buffer.from(`sep=;\r\n${rows.map((row) => row.join(';')).join('\r\n')}`));
    expect(told.bytes.toString().split('\r\n').slice(0, 2)).toEqual(['sep=;', '姓名;身份证号码;镇街;起始月;错误说明']);
    expect(told.bytes.toString()).toMatch(/;【拒收】[^;]*$/);
    const wide = await copyOf(encoderOf('gb18030')(rows.map((row) => row.join('，')).join('\n')));
    expect(decode(wide.bytes, 'gb18030').split('\n')[0]).toBe('姓名，身份证号码，镇街，起始月，错误说明');
  });

  it('comes again with new sentences in the same column, and rows of which only a sentence is left are blank', async () => {
    const first = await copyOf(Buffer.from([HEADER, GOOD, BAD].map((row) => row.join(',')).join('\n')));
    const corrected = first.bytes.toString().replace('442099198001011111', anId('1980-01-01', 103));
    const again = await copyOf(Buffer.from(corrected));
    const [header, good, bad] = again.bytes.toString().split('\n');
    expect(header).toBe(`${HEADER.join(',')},错误说明`);
    expect(good).toBe(GOOD.join(','));
    expect(bad).toMatch(/,【拒收】镇街：[^,]*$/);
    const { rows } = await readRows(`${HEADER.join(',')},错误说明\n${GOOD.join(',')},\n,,,,,【拒收】模板的示例行，仅供参考\n`, {
      feed: 'DESTITUTE_SUPPORT',
    });
    expect(codesOf(rows[2])).toEqual(['S_BLANK']);
    expect(rows.map((row) => row.disposition)).toEqual(['SKIPPED', 'ACCEPTED', 'SKIPPED']);
  });
});
