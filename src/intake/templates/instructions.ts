import { AGENCY_NAMES_ZH, type Agency } from '../../identity/agency';
import { type DeliverableFeed, FEED_DESCRIPTIONS } from '../../identity/feed';
import type { NewCell, NewSheet } from '../spreadsheet/new-workbook';
import { LINE_HEIGHT, linesOf } from '../spreadsheet/text-width';
import { KINDS } from './kinds';
import type { TemplateColumn } from './template-columns';

/** What the sheet 填表说明 tells. */
export interface Told {
  readonly columns: readonly TemplateColumn[];
  readonly name: string;
  readonly feed: DeliverableFeed;
  readonly sender: Agency;
}

const WIDTHS = [18, 8, 44, 40, 44] as const;

/** How to fill in, what each column means, what is rejected and why, how to deliver. No row of it looks like a header of the roster. */
export function instructionsSheet(told: Told): NewSheet {
  const sections = [
    heading(`${told.name} 填表说明`, 'TITLE'),
    ...general(told),
    heading('各列怎么填', 'LABEL'),
    tableHead(),
    ...columnRows(told),
  ];
  const rows = [...sections, heading('怎样报送', 'LABEL'), ...delivering(told)];
  return {
    name: '填表说明',
    widths: [...WIDTHS],
    formats: [],
    rows: rows.map(({ cells }) => cells),
    headerRows: 0,
    firstPrintedRow: 0,
    frozenColumns: 0,
    heights: new Map(rows.map(({ height }, i) => [i, height] as const)),
    merges: rows.flatMap(({ whole }, i) => (whole ? [[i, 0, i, WIDTHS.length - 1] as const] : [])),
    validations: [],
    pagesWide: 1,
  };
}

interface Line {
  readonly cells: readonly NewCell[];
  readonly height: number;
  /** One text over all columns. */
  readonly whole: boolean;
}

const heading = (text: string, look: 'TITLE' | 'LABEL'): Line => whole(text, look, look === 'TITLE' ? 30 : 24);

function whole(text: string, look: NewCell['look'], height: number): Line {
  return { cells: WIDTHS.map((_, i) => ({ text: i === 0 ? text : '', look })), height, whole: true };
}

const sentence = (text: string): Line =>
  whole(
    text,
    'PROSE',
    linesOf(
      text,
      WIDTHS.reduce((sum, width) => sum + width, 0),
    ) *
      LINE_HEIGHT +
      3,
  );

function general({ columns }: Told): Line[] {
  const household = columns.some(({ header }) => header.startsWith('户主'));
  return [
    '1. 表头是系统认列用的，请勿改动；列的先后可以调整，多出来的列不会读取。带 * 的列必填。',
    '2. 证件号码、月份、日期和编号各列已是文本格式：照原样输入即可，不会变成科学计数或英文月份。从别的表粘贴时请选“选择性粘贴－数值”。',
    household
      ? '3. 一户一行：户主填在前面，其他成员依次填在“成员1”至“成员6”；七人以上的，其余成员另起一行，户主照填。'
      : '3. 一人一行；同一人不要填两行，合计行和落款可以有，不会当作人员。',
    '4. 灰色的示例行（序号为“例”）不会导入，可以留着。隐藏的行照样读取，隐藏的工作表不读取。',
  ].map(sentence);
}

function tableHead(): Line {
  return { cells: ['列', '必填', '意思', '填法', '填得不对会怎样'].map((text) => ({ text, look: 'HEADER' })), height: 20, whole: false };
}

/** The members of a household are all told like the first. */
function columnRows({ columns }: Told): Line[] {
  return columns.filter(({ header }) => !/^成员[2-6]/.test(header)).map(columnRow);
}

function columnRow({ header, required, holding, meaning }: TemplateColumn): Line {
  const { how, wrong, wrongWhenOptional = wrong } = KINDS[holding.kind];
  const words = holding.kind === 'WORDS' ? `${how}：${holding.words.join('、')}` : how;
  const name = header.startsWith('成员1') ? `${header}（至成员6同）` : header;
  const texts = [name, required ? '必填' : '', meaning, words, required ? `空着的、${wrong}` : wrongWhenOptional];
  const height = Math.max(...texts.map((text, i) => linesOf(text, WIDTHS[i] ?? 10))) * LINE_HEIGHT + 3;
  return { cells: texts.map((text, i) => ({ text, look: i === 0 ? 'LABEL' : 'PROSE' })), height, whole: false };
}

function delivering({ feed, sender }: Told): Line[] {
  const full = feed !== 'HARDSHIP' && FEED_DESCRIPTIONS[feed].kind === 'FULL';
  return [
    `1. 由${AGENCY_NAMES_ZH[sender]}报送。存成 .xlsx 即可，文件名不限，不要加打开密码。`,
    full
      ? '2. 这是全量名册：名单上没有的人，从这个月起就不在名册内，请报送完整名单；只补几个人时按增量（--delta）报送。'
      : '2. 只报新发生的或有变化的：报过的不必再报，报了也不会重复计算。',
    `3. 命令：minsheng import --feed ${feed} --month 年-月 本文件；先加 --dry-run 可以只检查不入库。`,
    '4. 有拒收的行时，加 --annotated 或用 minsheng annotate 取回标注后的文件：错误单元格标红，最后一列“错误说明”写着怎么改；改好再报送，“错误说明”列不必删。',
  ].map(sentence);
}
