import { anId } from '../../support/roster-files';
import { anArchive, aWorkbook, entry, type SheetCell } from '../../support/workbook-files';
import { anXls } from '../../support/xls-files';
import { linesOf, saidOf } from './trap';

const H = ['姓名', '身份证号码', '镇街', '人员类别', '起始月'];
const p = (n: number, ...rest: SheetCell[]): SheetCell[] =>
  ['示例', anId('1980-01-01', n), '大涌镇', '低保', '2018-05'].map((c, i) => rest[i] || c);
const out: string[] = [];
const t = async (name: string, b: Buffer, values = false) => {
  const started = Date.now();
  try {
    const said = await saidOf({ source: () => b });
    out.push(`${name.padEnd(34)} ${said.join('; ')}${Date.now() - started > 1500 ? ` (${Date.now() - started}ms)` : ''}`);
    if (values)
      out.push(
        '      ' +
          (await linesOf(b))
            .filter((l) => l.id !== null)
            .map((l) => [l.name, l.town, l.category, l.start].join(','))
            .join(' | '),
      );
  } catch (e) {
    out.push(`${name.padEnd(34)} THROWS ${(e as Error).stack?.slice(0, 400)}`);
  }
};
const styles = (xfs: number[], fmts: Record<number, string> = {}) =>
  entry(
    'xl/styles.xml',
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${Object.entries(fmts)
      .map(([i, c]) => `<numFmt numFmtId="${i}" formatCode="${c}"/>`)
      .join('')}</numFmts><cellXfs>${xfs.map((x) => `<xf numFmtId="${x}"/>`).join('')}</cellXfs></styleSheet>`,
  );
const relsX = (extra: string) =>
  entry(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>${extra}</Relationships>`,
  );
const withStyles = (rows: SheetCell[][], s: ReturnType<typeof styles>, over: Record<string, string> = {}) => {
  const base = aWorkbookEntries(rows, over);
  return anArchive([
    ...base,
    relsX(
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>',
    ),
    s,
  ]);
};
const aWorkbookEntries = (rows: SheetCell[][], over: Record<string, string> = {}) => {
  const cells = (row: SheetCell[], r: number) =>
    row
      .map((c, i) => {
        const ref = `${String.fromCharCode(65 + i)}${r}`;
        return typeof c === 'object'
          ? c.xml.replace('<c', `<c r="${ref}"`)
          : typeof c === 'number'
            ? `<c r="${ref}"><v>${c}</v></c>`
            : c === ''
              ? ''
              : `<c r="${ref}" t="inlineStr"><is><t>${c}</t></is></c>`;
      })
      .join('');
  return [
    entry('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    entry(
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    entry(
      'xl/workbook.xml',
      over.workbook ??
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${over.pr ?? ''}<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    entry(
      'xl/worksheets/sheet1.xml',
      over.sheet ??
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${over.before ?? ''}<sheetData>${rows.map((r, i) => `<row r="${i + 1}"${over[`row${i + 1}`] ?? ''}>${cells(r, i + 1)}</row>`).join('')}</sheetData>${over.after ?? ''}</worksheet>`,
    ),
  ];
};
const wb = (rows: SheetCell[][], over: Record<string, string> = {}) => anArchive([...aWorkbookEntries(rows, over), relsX('')]);

it('probe', async () => {
  await t('plain', wb([H, p(1 + 100)]));
  await t('missing trailing', wb([[...H, '备注'], p(101)]));
  await t(
    'error cells',
    wb([
      H,
      p(101, '', { xml: '<c t="e"><v>#N/A</v></c>' }),
      p(102, { xml: '<c t="e"><v>#REF!</v></c>' }),
      p(103, '', '', { xml: '<c t="e"><v>#N/A</v></c>' }),
      p(104, '', '', '', { xml: '<c t="e"><v>#N/A</v></c>' }),
      p(105, '', '', '', '', { xml: '<c t="e"><v>#N/A</v></c>' }),
    ]),
  );
  await t(
    'formula no cache',
    wb([
      H,
      p(101, '', { xml: '<c><f>A1</f></c>' }),
      p(102, { xml: '<c><f>A1</f></c>' }),
      p(103, '', '', '', '', { xml: '<c><f>A1</f></c>' }),
    ]),
  );
  await t(
    'formula str',
    wb([H, p(101, { xml: '<c t="str"><f>A1</f><v>示例</v></c>' }, { xml: `<c t="str"><f>B9</f><v>${anId()}</v></c>` })]),
    true,
  );
  await t('bool name', wb([H, p(101, { xml: '<c t="b"><v>1</v></c>' })]));
  await t('date builtin14', withStyles([H, p(101, '', '', '', '', { xml: '<c s="1"><v>43221</v></c>' })], styles([0, 14])), true);
  await t(
    'date custom yyyy-mm',
    withStyles(
      [H, p(101, '', '', '', '', { xml: '<c s="1"><v>43221</v></c>' })],
      styles([0, 180], { 180: 'yyyy&quot;年&quot;m&quot;月&quot;' }),
    ),
    true,
  );
  await t('date 57', withStyles([H, p(101, '', '', '', '', { xml: '<c s="1"><v>43221</v></c>' })], styles([0, 57])), true);
  await t('date with time', withStyles([H, p(101, '', '', '', '', { xml: '<c s="1"><v>43221.99</v></c>' })], styles([0, 22])), true);
  await t(
    '1904',
    withStyles([H, p(101, '', '', '', '', { xml: '<c s="1"><v>41759</v></c>' })], styles([0, 14]), { pr: '<workbookPr date1904="1"/>' }),
    true,
  );
  await t(
    '1904 serial no format',
    withStyles([H, p(101, '', '', '', '', { xml: '<c><v>41759</v></c>' })], styles([0, 14]), { pr: '<workbookPr date1904="1"/>' }),
    true,
  );
  await t('iso date cell', wb([H, p(101, '', '', '', '', { xml: '<c t="d"><v>2018-05-01T00:00:00</v></c>' })]), true);
  await t('number 201805', wb([H, p(101, '', '', '', '', 201805)]), true);
  await t('number 2018.5', wb([H, p(101, '', '', '', '', 2018.5)]), true);
  await t('number 2018.1', wb([H, p(101, '', '', '', '', 2018.1)]), true);
  await t('number 20180501', wb([H, p(101, '', '', '', '', 20180501)]), true);
  await t('id number exp', wb([H, p(101, '', { xml: '<c><v>4.42099198001011E+17</v></c>' })]));
  await t('id number 15', wb([H, p(101, '', { xml: '<c><v>442099800101101</v></c>' })]));
  await t('id number format 0', withStyles([H, p(101, '', { xml: '<c s="1"><v>442099198001011011</v></c>' })], styles([0, 1])));
  await t('id number dup same', wb([H, p(101), p(102, '', { xml: '<c><v>442099198001011000</v></c>' })]));
  await t('town as number', wb([H, p(101, '', '', { xml: '<c><v>442000112</v></c>' })]), true);
  await t('name number', wb([H, p(101, 123)]));
  await t(
    'rich text+phonetic',
    wb([
      H,
      p(101, { xml: '<c t="inlineStr"><is><r><t>示</t></r><r><rPr><b/></rPr><t>例</t></r><rPh sb="0" eb="1"><t>ping</t></rPh></is></c>' }),
    ]),
    true,
  );
  await t('x000D escapes', wb([H, p(101, '', { xml: `<c t="inlineStr"><is><t>${anId()}_x000D_</t></is></c>` })]), true);
  await t(
    'no r attrs',
    wb([], {
      sheet: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${[H, ['示例', anId(), '大涌镇', '低保', '2018-05']].map((r) => `<row>${r.map((c) => `<c t="inlineStr"><is><t>${c}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
    }),
  );
  await t(
    'prefixed ns',
    wb([], {
      sheet: `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${[H, ['示例', anId(), '大涌镇', '低保', '2018-05']].map((r) => `<x:row>${r.map((c) => `<x:c t="inlineStr"><x:is><x:t>${c}</x:t></x:is></x:c>`).join('')}</x:row>`).join('')}</x:sheetData></x:worksheet>`,
    }),
  );
  await t('hidden row', wb([H, p(101), p(102)], { row3: ' hidden="1"' }));
  await t('hidden col', wb([H, p(101)], { before: '<cols><col min="2" max="3" hidden="1"/></cols>' }));
  await t(
    'sparse far row',
    wb([], {
      sheet: `<worksheet><sheetData><row r="1">${H.map((c, i) => `<c r="${String.fromCharCode(65 + i)}1" t="inlineStr"><is><t>${c}</t></is></c>`).join('')}</row><row r="5">${['示例', anId(), '大涌镇', '低保', '2018-05'].map((c, i) => `<c r="${String.fromCharCode(65 + i)}5" t="inlineStr"><is><t>${c}</t></is></c>`).join('')}</row></sheetData></worksheet>`,
    }),
  );
  await t(
    'huge gap',
    wb([], {
      sheet: `<worksheet><sheetData><row r="1">${H.map((c, i) => `<c r="${String.fromCharCode(65 + i)}1" t="inlineStr"><is><t>${c}</t></is></c>`).join('')}</row><row r="1000000">${['示例', anId(), '大涌镇', '低保', '2018-05'].map((c, i) => `<c r="${String.fromCharCode(65 + i)}1000000" t="inlineStr"><is><t>${c}</t></is></c>`).join('')}</row></sheetData></worksheet>`,
    }),
  );
  await t(
    'rows out of order',
    wb([], {
      sheet: `<worksheet><sheetData><row r="5"><c r="A5"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    }),
  );
  await t(
    'doctype bomb',
    wb([], {
      sheet: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`,
    }),
  );
  await t('bad xml', wb([], { sheet: `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>` }));
  await t('shared string missing', wb([H, p(101, { xml: '<c t="s"><v>7</v></c>' })]));
  await t(
    'two data sheets',
    aWorkbook([
      { name: '大涌', rows: [H, p(101)] },
      { name: '古镇', rows: [H, p(102)] },
    ]),
  );
  await t(
    'second no header w ids',
    aWorkbook([
      { name: '大涌', rows: [H, p(101)] },
      { name: '续', rows: [p(102)] },
    ]),
  );
  await t(
    'second contact list',
    aWorkbook([
      { name: '大涌', rows: [H, p(101)] },
      {
        name: '联系',
        rows: [
          ['姓名', '联系电话'],
          ['甲', '138'],
        ],
      },
    ]),
  );
  await t(
    'second missing col w ids',
    aWorkbook([
      { name: '大涌', rows: [H, p(101)] },
      {
        name: '续',
        rows: [
          ['姓名', '身份证号码', '备注'],
          ['示例', anId('1980-01-01', 102), ''],
        ],
      },
    ]),
  );
  await t(
    'summary sheet',
    aWorkbook([
      { name: '大涌', rows: [H, p(101)] },
      {
        name: '统计',
        rows: [
          ['镇街', '人数'],
          ['大涌镇', 5],
        ],
      },
    ]),
  );
  await t(
    'empty sheets',
    aWorkbook([
      { name: 'Sheet1', rows: [H, p(101)] },
      { name: 'Sheet2', rows: [] },
      { name: 'Sheet3', rows: [] },
    ]),
  );
  await t('only hidden', aWorkbook([{ name: 'Sheet1', rows: [H, p(101)], hidden: true }]));
  await t(
    'vmerge town short',
    aWorkbook([{ name: 'a', rows: [H, p(101), ['例二', anId('1980-01-01', 102)]], merges: ['C2:C3', 'D2:D3', 'E2:E3'] }]),
    true,
  );
  await t(
    'vmerge name+id',
    aWorkbook([{ name: 'a', rows: [H, p(101), ['', '', '大涌镇', '低保', '2018-05']], merges: ['A2:A3', 'B2:B3'] }]),
    true,
  );
  await t(
    'merged header 3 rows',
    aWorkbook([
      {
        name: 'a',
        rows: [
          ['困难群体花名册', '', '', '', ''],
          ['基本信息', '', '镇街', '人员类别', '时间'],
          ['姓名', '身份', '', '', '起始月'],
          ['', '身份证号码', '', '', ''],
          p(101),
        ],
        merges: ['A1:E1', 'A2:B2', 'A3:A4', 'C2:C4', 'D2:D4', 'E3:E4'],
      },
    ]),
    true,
  );
  await t('xls plain', anXls({ sheets: [{ name: 'Sheet1', rows: [H, p(101)] as string[][] }] }));
  await t(
    'xls hidden sheet',
    anXls({
      sheets: [
        { name: 'Sheet1', rows: [H, p(101)] as string[][] },
        { name: '旧', state: 1, rows: [H, p(102)] as string[][] },
        { name: '极隐', state: 2, rows: [H, p(103)] as string[][] },
      ],
    }),
  );
  await t(
    'xls hidden rows/cols',
    anXls({ sheets: [{ name: 'Sheet1', rows: [H, p(101), p(102)] as string[][], hiddenRows: [2], hiddenColumns: [1] }] }),
  );
  await t('xls password', anXls({ password: true, sheets: [{ name: 'Sheet1', rows: [H, p(101)] as string[][] }] }));
  await t(
    'xls number id',
    anXls({ sheets: [{ name: 'Sheet1', rows: [H, ['示例', 442099198001011000, '大涌镇', '低保', { date: 43221 }]] }] }),
  );
  await t('xls date', anXls({ sheets: [{ name: 'Sheet1', rows: [H, ['示例', anId(), '大涌镇', '低保', { date: 43221 }]] }] }), true);
  await t(
    'xls 1904',
    anXls({ from1904: true, sheets: [{ name: 'Sheet1', rows: [H, ['示例', anId(), '大涌镇', '低保', { date: 41759 }]] }] }),
    true,
  );
  await t(
    'xls error/formula',
    anXls({
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            H,
            ['示例', { error: 42 }, '大涌镇', '低保', ''],
            [{ formula: '例二' }, { formula: anId('1980-01-01', 102) }, '大涌镇', '低保', '2018-05'],
          ],
        },
      ],
    }),
    true,
  );
  await t(
    'xls merges',
    anXls({
      sheets: [
        {
          name: 'Sheet1',
          rows: [H, p(101), ['例二', anId('1980-01-01', 102), '', '', '']] as string[][],
          merges: [
            [1, 2, 2],
            [1, 2, 3],
          ],
        },
      ],
    }),
    true,
  );
  await t(
    'xls biff5 gbk',
    anXls({
      biff5: (s) => gbk(s),
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            ['姓名', '身份证号码', '镇街', '人员类别'],
            ['示例', anId(), '大涌镇', '低保'],
          ],
        },
      ],
    }),
    true,
  );
  const x = anXls({ sheets: [{ name: 'Sheet1', rows: [H, p(101)] as string[][] }] });
  await t('xls truncated', x.subarray(0, x.length - 4500));
  await t('xls truncated half', x.subarray(0, 700));
  await t('1904 iso', wb([H, p(101)]));
  console.log(out.join('\n'));
}, 120000);

/** The few characters of these tests, in GBK. */
function gbk(text: string): Buffer {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let a = 0x81; a <= 0xfe; a++)
    for (let b = 0x40; b <= 0xfe; b++)
      if (b !== 0x7f) {
        const c = decoder.decode(Uint8Array.of(a, b));
        if (!table.has(c)) table.set(c, [a, b]);
      }
  return Buffer.from([...text].flatMap((c) => table.get(c) ?? [c.charCodeAt(0)]));
}
