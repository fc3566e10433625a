import { BlankElements } from '../../src/intake/source/workbook/blank-elements';
import { editedBytes } from '../../src/intake/spreadsheet/edited-bytes';
import { attributeOf, type SheetTag, walkTags } from '../../src/intake/spreadsheet/sheet-tags';

const inPiecesOf = async function* (text: string, size: number): AsyncIterable<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};
const SIZES = [1, 2, 3, 7, 1000];

describe('the tags of a sheet that streams by', () => {
  const SHEET = `\uFEFF<?xml version="1.0"?><!-- <c r="A1"/> --><x:worksheet xmlns:x="u"><x:c r='B2' t="a>b" s="3"><x:v>示例</x:v></x:c><![CDATA[<row>]]><row\nr="4"/></x:worksheet>`;
  const met = async (size: number): Promise<SheetTag[]> => {
    const tags: SheetTag[] = [];
    await walkTags(inPiecesOf(SHEET, size), (tag) => tags.push(tag));
    return tags;
  };

  it.each(SIZES)('are the same in pieces of %d bytes, each where its bytes stand', async (size) => {
    const tags = await met(size);
    expect(tags.map(({ local, prefix, depth, closes }) => `${closes ? '/' : ''}${prefix}${local} ${depth}`)).toEqual([
      'x:worksheet 0',
      'x:c 1',
      'x:v 2',
      '/x:v 2',
      '/x:c 1',
      'row 1',
      '/x:worksheet 0',
    ]);
    for (const { text, start, end } of tags) expect(Buffer.from(SHEET).toString('latin1', start, end)).toBe(text);
    expect(tags.map((tag) => attributeOf(tag, 'r')).filter((r) => r !== undefined)).toEqual(['B2', '4']);
  });

  it('that ends too early is not changed', async () => {
    await expect(walkTags(inPiecesOf('<worksheet><row>', 4), () => undefined)).rejects.toThrow('ends too early');
    await expect(walkTags(inPiecesOf('<worksheet><row', 4), () => undefined)).rejects.toThrow('ends too early');
  });

  it.each(SIZES)('is edited in pieces of %d bytes as in one', async (size) => {
    const edits = [
      { from: 9, until: 9, by: '甲' },
      { from: 3, until: 6, by: (was: string) => `[${was}]` },
      { from: 9, until: 9, by: '乙' },
      { from: 0, until: 0, by: '>' },
    ];
    const pieces: Buffer[] = [];
    for await (const piece of editedBytes(inPiecesOf('示例丙', size), edits)) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe('>示[例]丙甲乙');
  });
});

describe('elements that only have a format', () => {
  const left = (xml: string): string => new BlankElements().leftOutOf(xml);

  it('are left out where the next one says its own place', () => {
    expect(left('<row r="2"><c r="A2" s="1"/><c r="B2"/><c r="C2"><v>1</v></c><c r="D2"/></row><row r="3" ht="15"/></sheetData>')).toBe(
      '<row r="2"><c r="C2"><v>1</v></c></row></sheetData>',
    );
    expect(left('<row r="2"><c r="A2"/></row><row r="3"/><row r="4" spans="1:4"></row></sheetData>')).toBe('</sheetData>');
  });

  it('stay where the next one would lose its place', () => {
    for (const xml of ['<row r="2"><c r="A2"/><c><v>1</v></c></row>', '<row r="7"/><row><c r="A8"><v>1</v></c></row>', '<c r="A2"/>'])
      expect(left(xml)).toBe(xml);
  });

  it('stay behind a remark or a CDATA section, also in the next pieces', () => {
    const blanks = new BlankElements();
    const text = '<t><![CDATA[<c r="A2"/></row>';
    expect(blanks.leftOutOf(text)).toBe(text);
    expect(blanks.leftOutOf('<c r="A3"/></row>')).toBe('<c r="A3"/></row>');
    expect(left('![CDATA[<c r="A2"/></row>')).toBe('![CDATA[<c r="A2"/></row>');
  });
});
