import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { ROSTERS } from '../../src/agencies/rosters';
import { yearMonth } from '../../src/identity/year-month';
import { returnCopy } from '../../src/intake';
import { walkXml } from '../../src/intake/spreadsheet/xml-walk';
import { copyOf, partsOf, typed } from '../support/returned-files';
import { anId, codesOf, readRows } from '../support/roster-files';
import { anArchive, aWorkbook, entry } from '../support/workbook-files';

const file = (name: string): Buffer => readFileSync(join(__dirname, name));
const EVERYTHING = ['workbooks/roster_with_everything.xlsx', 'workbooks/roster_by_libreoffice.xlsx'] as const;
const SHEET = 'xl/worksheets/sheet1.xml';

const text = (parts: Map<string, Buffer>, name: string): string => parts.get(name)?.toString('utf8') ?? '';
/** The style of a cell, as its element in the style sheet. */
function styleOf(parts: Map<string, Buffer>, reference: string): string {
  const number = Number(new RegExp(`<c r="${reference}"[^>]*\\ss="(\\d+)"`).exec(text(parts, SHEET))?.[1] ?? 0);
  const xfs = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(text(parts, 'xl/styles.xml'))?.[1] ?? '';
  return [...xfs.matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)][number]?.[0] ?? '';
}
const fillOf = (parts: Map<string, Buffer>, style: string): string => {
  const fills = /<fills[^>]*>(.*)<\/fills>/s.exec(text(parts, 'xl/styles.xml'))?.[1] ?? '';
  return [...fills.matchAll(/<fill>.*?<\/fill>|<fill\/>/gs)][Number(/fillId="(\d+)"/.exec(style)?.[1])]?.[0] ?? '';
};

describe.each(EVERYTHING)('%s', (name) => {
  it('comes back with every part the same byte for byte, but those of the sheet, its comments and the styles', async () => {
    const before = await partsOf(file(name));
    const { bytes, made } = await copyOf(file(name));
    const after = await partsOf(bytes);
    expect(made).toBe('SAME_WORKBOOK');
    const differing = [...after.keys()].filter((part) => !before.get(part)?.equals(after.get(part) ?? Buffer.alloc(0)));
    expect(differing.sort()).toEqual(['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/styles.xml', SHEET]);
    expect([...before.keys()].filter((part) => !after.has(part))).toEqual([]);
    for (const part of differing) expect(() => walkXml(text(after, part), {})).not.toThrow();
  });

  it('keeps rows without a remark, validations, formats, filters, merges and print setup as they were written', async () => {
    const before = text(await partsOf(file(name)), SHEET);
    const after = text(await partsOf((await copyOf(file(name))).bytes), SHEET);
    for (const row of [1, 3, 4, 6, 9, 10, 11]) {
      const written = new RegExp(`<row r="${row}".*?</row>`, 's').exec(before)?.[0] ?? 'none';
      expect(after).toContain(written);
    }
    const tail = before.slice(before.indexOf('</sheetData>'));
    expect(after.slice(after.indexOf('</sheetData>'))).toBe(tail);
  });

  it('has wrong cells marked in their own style, ID cells as text, the sentence in red in a new last column', async () => {
    const parts = await partsOf((await copyOf(file(name))).bytes);
    const number = styleOf(parts, 'C8');
    expect(fillOf(parts, number)).toContain('FFFFC9CF');
    expect(number).toContain('numFmtId="49"');
    expect(styleOf(parts, 'C3')).not.toEqual(number);
    expect(fillOf(parts, styleOf(parts, 'D7'))).toContain('FFFFC9CF');
    expect(text(parts, SHEET)).toMatch(/<c r="H2"[^>]*><is><t[^>]*>错误说明</);
    expect(text(parts, SHEET)).toMatch(/<c r="H8"[^>]*><is><t[^>]*>【拒收】身份证号码：15 位旧号码/);
    expect(text(parts, SHEET)).not.toMatch(/<c r="H3"/);
  });

  it('keeps the comments of a colleague, also on a cell that we would comment, and adds ours beside them', async () => {
    const comments = text(await partsOf((await copyOf(file(name))).bytes), 'xl/comments1.xml');
    expect(comments).toContain('此人号码已电话核对');
    expect(comments).toContain('迁入');
    expect([...comments.matchAll(/ref="(\w+)"/g)].map(([, cell]) => cell).sort()).toEqual(['B6', 'C5', 'C8', 'D7']);
    expect(comments).toContain('民生共享');
  });

  it('is read again as it was: the column of sentences is no part of the roster', async () => {
    const first = await readRows(file(name), { feed: 'DESTITUTE_SUPPORT' });
    const again = await readRows((await copyOf(file(name))).bytes, { feed: 'DESTITUTE_SUPPORT' });
    expect(again.rows.map((row) => [row.sheetRow, row.disposition, codesOf(row)])).toEqual(
      first.rows.map((row) => [row.sheetRow, row.disposition, codesOf(row)]),
    );
  });

  it('annotated again after a correction has that mark, comment and sentence no more, and the others once', async () => {
    const once = await copyOf(file(name));
    const corrected = await typed(once.bytes, SHEET, { C8: anId('1965-06-15', 106) });
    const parts = await partsOf((await copyOf(corrected)).bytes);
    expect(fillOf(parts, styleOf(parts, 'C8'))).not.toContain('FFFFC9CF');
    expect(fillOf(parts, styleOf(parts, 'D7'))).toContain('FFFFC9CF');
    expect([...text(parts, 'xl/comments1.xml').matchAll(/ref="(\w+)"/g)].map(([, cell]) => cell).sort()).toEqual(['B6', 'C5', 'D7']);
    expect(text(parts, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(3);
    expect(text(parts, SHEET).match(/错误说明/g)).toHaveLength(1);
    expect(text(parts, SHEET)).not.toMatch(/<c r="[IJ]\d/);
    expect(text(parts, SHEET).match(/<c r="H/g)).toHaveLength(3);
  });
});

const HEADER = ['姓名', '身份证号码', '镇街', '起始月'];

describe('workbooks of other makes', () => {
  it('without styles, with inline strings and blank cells: a wrong blank cell is made and marked', async () => {
    const workbook = aWorkbook([
      {
        name: '名册',
        rows: [
          HEADER,
          ['示例甲', { xml: '<c t="inlineStr"><is><t></t></is></c>' }, '石岐街道', '2018-05'],
          ['示例乙', anId(), '石岐街道', '2018-05'],
        ],
      },
    ]);
    const { bytes, made } = await copyOf(workbook);
    const parts = await partsOf(bytes);
    expect(made).toBe('SAME_WORKBOOK');
    expect(text(parts, '[Content_Types].xml')).toContain('/xl/styles.xml');
    expect(fillOf(parts, styleOf(parts, 'B2'))).toContain('FFFFC9CF');
    expect(text(parts, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('../comments1.xml');
    expect((await readRows(bytes, { feed: 'DESTITUTE_SUPPORT' })).rows.map((row) => row.disposition)).toEqual([
      'SKIPPED',
      'REJECTED',
      'ACCEPTED',
    ]);
  });

  it('whose elements have a prefix, whose last column runs to the end, whose text has no reference', async () => {
    const row = (cells: readonly string[]): string =>
      `<x:row>${cells.map((cell) => `<x:c t="inlineStr"><x:is><x:t>${cell}</x:t></x:is></x:c>`).join('')}</x:row>`;
    const rawXml = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:cols><x:col min="1" max="16384" width="9"/></x:cols><x:sheetData>${row(HEADER)}${row(['示例甲', '1234', '石岐街道', '2018-05'])}${row(['示例乙', anId(), '石岐街道', '2018-05'])}</x:sheetData></x:worksheet>`;
    const { bytes, made } = await copyOf(aWorkbook([{ name: '名册', rows: [], rawXml }]));
    const sheet = text(await partsOf(bytes), SHEET);
    expect(made).toBe('SAME_WORKBOOK');
    expect(sheet).toContain(
      '<x:col min="1" max="4" width="9"/><x:col min="5" max="5" width="72" customWidth="1"/><x:col min="6" max="16384" width="9"/>',
    );
    expect(sheet).toMatch(/<x:c r="E2" s="\d+" t="inlineStr"><x:is><x:t xml:space="preserve">【拒收】/);
    expect((await readRows(bytes, { feed: 'DESTITUTE_SUPPORT' })).rows).toHaveLength(3);
  });

  it('that cannot be changed in place: the values come back in a workbook of ours', async () => {
    const strict = aWorkbook([{ name: '名册', rows: [HEADER, ['示例甲', '1234', '石岐街道', '2018-05']] }]);
    const parts = await partsOf(strict);
    const entries = [...parts].map(([name, content]) => ({
      name,
      content:
        name === 'xl/workbook.xml'
          ? Buffer.from(
              content.toString().replaceAll('schemas.openxmlformats.org/spreadsheetml/2006/main', 'purl.oclc.org/ooxml/spreadsheetml/main'),
            )
          : content,
    }));
    const { bytes, made } = await copyOf(anArchive(entries));
    expect(made).toBe('NEW_WORKBOOK');
    expect((await readRows(bytes, { feed: 'DESTITUTE_SUPPORT' })).rows.map((row) => row.disposition)).toEqual(['SKIPPED', 'REJECTED']);
  });

  it('.xls comes back as .xlsx with its values as text', async () => {
    const { bytes, made, suffix } = await copyOf(file('samples/07_roster_legacy.xls'), {}, { feed: 'HARDSHIP' });
    expect([made, suffix]).toEqual(['NEW_WORKBOOK', 'xlsx']);
    const before = await readRows(file('samples/07_roster_legacy.xls'), { feed: 'HARDSHIP' });
    const after = await readRows(bytes, { feed: 'HARDSHIP' });
    const people = (read: typeof before): unknown =>
      read.rows.flatMap(({ persons }) => persons.map(({ idNumber, name }) => [idNumber, name]));
    expect(people(after)).toEqual(people(before));
  });

  it('a rounded number is never handed on as text: its cell is blank, for the clerk to type again', async () => {
    const workbook = aWorkbook([{ name: '名册', rows: [HEADER, ['示例甲', 442099198001011100, '石岐街道', '2018-05']] }]);
    const { bytes } = await copyOf(workbook, { rows: 'TO_CORRECT' });
    expect(codesOf((await readRows(bytes, { feed: 'DESTITUTE_SUPPORT' })).rows[1])).toEqual(['E_ID_EMPTY']);
    expect([...(await partsOf(bytes)).values()].some((part) => part.includes('4420991980010111'))).toBe(false);
  });

  it.each([
    [
      'as Excel writes it, without what it does not use',
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="button"><x:ClientData ObjectType="Button"/></v:shape></xml>',
    ],
    [
      'as a program writes it, with prefixes of its own',
      '<xml xmlns:ns0="urn:schemas-microsoft-com:office:office" xmlns:ns1="urn:schemas-microsoft-com:vml" xmlns:ns2="urn:schemas-microsoft-com:office:excel"><ns1:shape id="button"><ns2:ClientData ObjectType="Button"/></ns1:shape></xml>',
    ],
  ])('a sheet with a form control keeps its drawing, %s, and gets its comments into it, every prefix declared', async (_, legacy) => {
    const rawXml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData><row r="1">${HEADER.map((cell, i) => `<c r="${'ABCD'[i]}1" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row><row r="2"><c r="A2" t="inlineStr"><is><t>示例甲</t></is></c><c r="C2" t="inlineStr"><is><t>石岐街道</t></is></c></row></sheetData><legacyDrawing r:id="rId9"/></worksheet>`;
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/controls.vml"/></Relationships>`;
    const workbook = aWorkbook(
      [{ name: '名册', rows: [], rawXml }],
      [entry('xl/worksheets/_rels/sheet1.xml.rels', rels), { name: 'xl/drawings/controls.vml', content: Buffer.from(legacy) }],
    );
    const parts = await partsOf((await copyOf(workbook)).bytes);
    expect(text(parts, 'xl/drawings/controls.vml')).toMatch(/id="button".*<x:Row>1<\/x:Row><x:Column>1<\/x:Column>/s);
    expect(text(parts, SHEET).match(/legacyDrawing/g)).toHaveLength(1);
    expect(() => new SaxesParser({ xmlns: true }).write(text(parts, 'xl/drawings/controls.vml')).close()).not.toThrow();
  });

  it.each([
    ['in the same workbook', 'ALL', 'SAME_WORKBOOK'],
    ['in a new one of the rows to correct', 'TO_CORRECT', 'NEW_WORKBOOK'],
  ] as const)('what is to be checked of the sheet or the file stands with the header of the sentences, %s', async (_, rows, made) => {
    const wrong = ['示例甲', '442099198001011100', '石岐街道', '2018-05'];
    const right = ['示例乙', anId('1981-01-01', 102), '石岐街道', '2018-05'];
    const workbook = aWorkbook([
      { name: '2018年10月', rows: [HEADER, wrong, right, ['合计', '9人']] },
      { name: '2018年9月', rows: [HEADER, right] },
      { name: '底稿', rows: [HEADER, right], hidden: true },
    ]);
    const copy = await copyOf(workbook, { rows });
    expect(copy.made).toBe(made);
    const comments = [...(await partsOf(copy.bytes))]
      .filter(([part]) => /comments[^/]*\.xml$/.test(part))
      .map(([, bytes]) => bytes.toString('utf8'));
    const said = /ref="E1".*?<\/comment>/s.exec(comments.join(''))?.[0] ?? '';
    expect(said).toContain('合计写的是 9，实际读到 2 行，请核对');
    expect(said).toContain('2018年9月');
    expect(said).not.toContain('底稿');
  });

  it('a drawing that means something else by our prefixes makes a new workbook', async () => {
    const legacy = '<xml xmlns:v="urn:another" xmlns:w="urn:schemas-microsoft-com:vml"><w:shape id="button"/></xml>';
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/controls.vml"/></Relationships>`;
    const rawXml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData><row r="1">${HEADER.map((cell, i) => `<c r="${'ABCD'[i]}1" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row><row r="2"><c r="A2" t="inlineStr"><is><t>示例甲</t></is></c></row></sheetData><legacyDrawing r:id="rId9"/></worksheet>`;
    const workbook = aWorkbook(
      [{ name: '名册', rows: [], rawXml }],
      [entry('xl/worksheets/_rels/sheet1.xml.rels', rels), { name: 'xl/drawings/controls.vml', content: Buffer.from(legacy) }],
    );
    expect((await copyOf(workbook)).made).toBe('NEW_WORKBOOK');
  });
});

describe('damaged workbooks', () => {
  it('end in a copy or in one sentence, and never in a fault', async () => {
    const whole = file(EVERYTHING[0]);
    const ends = new Set<string>();
    for (let n = 1; n <= 12; n++) {
      const damaged = Buffer.from(whole);
      for (let hit = 0; hit < 6; hit++) damaged[(n * 7919 + hit * 104_729) % damaged.length] = (n * 31 + hit * 17) % 256;
      const copy = await returnCopy(
        { source: damaged, feed: 'DESTITUTE_SUPPORT', month: yearMonth('2018-10'), rosters: ROSTERS },
        { rows: 'ALL', as: 'SAME' },
      );
      ends.add(copy.kind);
    }
    expect([...ends].sort()).toEqual(expect.arrayContaining(['REJECTED']));
  });
});
