import { ROSTERS } from '../../src/agencies/rosters';
import { AGENCIES } from '../../src/identity/agency';
import { type DeliverableFeed, FEED_DESCRIPTIONS, FEEDS } from '../../src/identity/feed';
import { template } from '../../src/intake';
import { columnLetters } from '../../src/intake/spreadsheet/cell-reference';
import { OfficePackage } from '../../src/intake/spreadsheet/package';
import { FILLABLE_ROWS, type TemplateColumn, type TemplateForm, templateColumns, templateWorkbook } from '../../src/intake/templates';
import { anId, codesOf, readRows } from '../support/roster-files';

const TODAY = '2018-10-15';
const SHEET = 'xl/worksheets/sheet1.xml';
const CASES: readonly (readonly [DeliverableFeed, TemplateForm])[] = [
  ...[...FEEDS, 'HARDSHIP' as const].map((feed) => [feed, 'HOUSEHOLD'] as const),
  ['MINIMUM_LIVING', 'PERSON'],
];
const senderOf = (feed: DeliverableFeed) => (feed === 'HARDSHIP' ? 'TOWN' : FEED_DESCRIPTIONS[feed].owner);
const orderOf = (feed: DeliverableFeed, form: TemplateForm) => ({ feed, form, rosters: ROSTERS, sender: senderOf(feed), today: TODAY });

/** Person `n` of the filled row: names and numbers instead of those of the example; what the example leaves blank stays blank. */
function filled({ holding, example, key }: TemplateColumn, n: number): string {
  if (holding.kind === 'NAME') return `示例${'甲乙丙丁戊己庚'[n % 7]}${'子丑寅卯辰'[Math.floor(n / 7)]}`;
  if (key === 'member' && holding.kind === 'WORDS') return holding.words[0] ?? '';
  if (holding.kind === 'CITIZEN_ID') return anId('1980-01-01', 101 + n);
  return example === '例' ? '' : example;
}

/** The template with rows typed into it below the example: text where it asks for text, numbers for amounts. */
async function fillIn(bytes: Uint8Array, columns: readonly TemplateColumn[], rows: number): Promise<Buffer> {
  const office = await OfficePackage.open(bytes);
  const xml = await office.text(SHEET);
  const styles = [...xml.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*style="(\d+)"/g)];
  const style = (column: number): string =>
    styles.find(([, min, max]) => Number(min) <= column + 1 && column + 1 <= Number(max))?.[3] ?? '';
  let person = 0;
  const cell = (column: TemplateColumn, i: number, row: number): string => {
    const value = filled(column, column.holding.kind === 'NAME' ? person : column.holding.kind === 'CITIZEN_ID' ? person++ : 0);
    const at = `r="${columnLetters(i)}${row}" s="${style(i)}"`;
    if (value === '') return '';
    return column.holding.kind === 'AMOUNT' ? `<c ${at}><v>${value}</v></c>` : `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const typed = Array.from({ length: rows }, (_, i) => `<row r="${i + 5}">${columns.map((c, at) => cell(c, at, i + 5)).join('')}</row>`);
  office.put(SHEET, xml.replace('</sheetData>', `${typed.join('')}</sheetData>`));
  return Buffer.from(await office.save());
}

describe.each(CASES)('the template of %s, %s', (feed, form) => {
  const columns = templateColumns({ feed, form, rosters: ROSTERS });

  it('filled in as it asks is read without a finding', async () => {
    const { rows, reading } = await readRows(await fillIn(await template(orderOf(feed, form)), columns, 3), { feed });
    expect(rows.slice(0, 4).map(codesOf)).toEqual([['S_TITLE'], ['S_TITLE'], ['S_HEADER'], ['S_EXAMPLE']]);
    expect(rows.slice(4).map((row) => [row.disposition, codesOf(row)])).toEqual([
      ['ACCEPTED', []],
      ['ACCEPTED', []],
      ['ACCEPTED', []],
    ]);
    expect(reading.notices.map(({ finding: { code } }) => code)).toEqual(['S_SHEET']);
    const members = form === 'HOUSEHOLD' && feed === 'MINIMUM_LIVING' ? 7 : 1;
    expect(rows[4]?.persons).toHaveLength(members);
  });

  it('names each column once, as intake reads it, with a meaning, an example that fits and a hint', () => {
    const headers = columns.map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
    for (const { header, meaning, example, holding } of columns) {
      expect(`${header}: ${meaning}`).toMatch(/: ..+/);
      if (holding.kind === 'WORDS' && example !== '') expect(holding.words).toContain(example);
      expect(example === '' || holding.kind !== 'MONTH' || /^\d{4}-\d\d$/.test(example)).toBe(true);
    }
    const [roster] = templateWorkbook(orderOf(feed, form)).sheets;
    expect(roster?.validations.map(({ rows }) => rows)).toEqual(columns.map(() => [4, 3 + FILLABLE_ROWS]));
    for (const { hint, title } of roster?.validations ?? []) expect([hint.length <= 255, title.length <= 32]).toEqual([true, true]);
  });

  it('has ID columns as text, closed lists to choose from, a frozen header that is printed on every page of A4 landscape', async () => {
    const office = await OfficePackage.open(await template(orderOf(feed, form)));
    const [sheet, styles, workbook] = await Promise.all([SHEET, 'xl/styles.xml', 'xl/workbook.xml'].map((part) => office.text(part)));
    const id = columns.findIndex(({ holding }) => holding.kind === 'CITIZEN_ID') + 1;
    const style = Number(new RegExp(`<col min="${id}" max="${id}"[^>]*style="(\\d+)"`).exec(sheet ?? '')?.[1]);
    const xfs = [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles ?? '')?.[1] ?? '').matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)];
    const format = /numFmtId="(\d+)"/.exec(xfs[style]?.[0] ?? '')?.[1] ?? '';
    expect(format === '49' || (styles ?? '').includes(`numFmtId="${format}" formatCode="@"`)).toBe(true);
    const lists = columns.filter(({ holding }) => holding.kind === 'WORDS' || holding.kind === 'TOWN').length;
    expect(sheet?.match(/<dataValidation [^>]*type="list"/g) ?? []).toHaveLength(lists);
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(workbook).toMatch(/_xlnm\.Print_Titles/);
  });
});

describe('templates', () => {
  it('offer the towns of their day', () => {
    const words = (today: string): readonly string[] => {
      const [roster] = templateWorkbook({ ...orderOf('DESTITUTE_SUPPORT', 'PERSON'), today }).sheets;
      const rule = roster?.validations.find(({ title }) => title === '镇街')?.rule;
      return rule?.kind === 'LIST' ? rule.words : [];
    };
    expect(words('2021-07-18')).toContain('东升镇');
    expect(words('2021-07-19')).not.toContain('东升镇');
  });

  it('mark as required what is rejected when blank, and nothing else', async () => {
    const required = (feed: DeliverableFeed): string[] =>
      templateColumns({ feed, form: 'PERSON', rosters: ROSTERS })
        .filter((c) => c.required)
        .map(({ header }) => header);
    expect(required('DESTITUTE_SUPPORT')).toEqual(['姓名', '身份证号码', '镇街']);
    expect(required('DISABILITY')).toEqual(['姓名', '身份证号码']);
    expect(required('PREMIUM')).toEqual(['姓名', '身份证号码', '金额', '款项']);
    expect(required('HARDSHIP')).toEqual(['姓名', '身份证号码', '人员类别', '镇街']);
  });

  it('say of every agency who delivers', () => {
    for (const sender of AGENCIES) {
      const { sheets } = templateWorkbook({ ...orderOf('DEATH', 'PERSON'), sender });
      expect(JSON.stringify(sheets[1]?.rows)).toContain('报送。存成 .xlsx');
    }
  });
});
