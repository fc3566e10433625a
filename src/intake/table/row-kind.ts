import { withoutOuterBlanks } from '../../identity/blanks';
import { isPersonName, parsePersonName } from '../../identity/person-name';
import { readTown } from '../../identity/town';
import { yearMonth } from '../../identity/year-month';
import type { FindingCode } from '../findings/codes';
import { type Cell, cellText, isBlank } from '../source/raw-row';
import { isExampleOfPerson, isExampleRow, isHintRow } from './example-rows';
import { isFooter, isLoneFooter, isNote, LIKE_NUMBER } from './footer-rows';
import { LONGEST_HEADER, plainHeader } from './header-names';
import type { Layout } from './layout';
import { isOnlyCounts, TOTAL } from './stated-total';
import { mayBeName } from './surnames';

export type SkippedKind = Extract<FindingCode, 'S_BLANK' | 'S_TOTAL' | 'S_FOOTER' | 'S_EXAMPLE' | 'S_HEADER' | 'S_TITLE'>;

/** Tells a row without a person; null when the row has to be read as a person, also when it will then be rejected. */
export function skippedKind(cells: readonly Cell[], layout: Layout): SkippedKind | null {
  if (looksLikePerson(cells[layout.at.idNumber])) return isExampleOfPerson(cells, layout) ? 'S_EXAMPLE' : null;
  const filled = cells.filter((cell) => !isBlank(cell)).map((cell) => withoutOuterBlanks(cellText(cell)));
  const first = filled[0];
  if (first === undefined || onlySequence(cells, filled, layout) || isNothing(cells, filled, layout)) return 'S_BLANK';
  if (filled.some((text) => ID_NUMBER.test(text))) return isExampleRow(cells, filled, layout) ? 'S_EXAMPLE' : null;
  if (isExampleRow(cells, filled, layout) || isHintRow(filled)) return 'S_EXAMPLE';
  if (TOTAL.test(first)) return 'S_TOTAL';
  if (isHeaderAgain(filled, layout) || isNumbering(filled)) return 'S_HEADER';
  const alone = filled.length === 1;
  if (isTitleAgain(filled, layout) || (alone && TITLE.test(first)) || isRepeatedTitle(filled, cells, layout)) return 'S_TITLE';
  if (isFooter(first, filled.length, layout) || isLoneFooter(filled) || isNote(filled)) return 'S_FOOTER';
  if (isFormHead(filled) || (alone && (isSection(first) || isVillage(first, cells, layout)))) return 'S_TITLE';
  return isOnlyCounts(filled) ? 'S_TOTAL' : null;
}

const ID_NUMBER = /^\D{0,2}\d{15}(?:\d\d[\dXx])?\D{0,2}$/;
const TITLE = /(?:花名册|名册|名单|汇总表|登记表|统计表|明细表|一览表|报表|情况表)(?:[（(].*[）)])?$/;

/** A heading within the table: 第二部分 特困, 一、大涌镇, （二）古镇镇, 大涌镇, 某某社区. */
const SECTION =
  /^(?:第[一二三四五六七八九十\d]+(?:部分|批|类|组|章)|[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．)）])|^[\u4E00-\u9FFF]{2,12}(?:社区|村委会|居委会|办事处|人员|对象)[:：]?$/;
const MONTHS = [yearMonth('2018-10'), yearMonth('2021-08')] as const;

/** How many people a heading announces: 大涌镇（2人）, 古镇镇 共3户5人. */
const ANNOUNCED = /[\s\u3000:：]*[（(]?(?:共|计|合计)?\s*(?:\d+\s*户\s*)?[、,，]?\d+\s*[人名户][)）]?$/;

/** A town's own name is a heading too; 李小镇 is a person whose number is missing. */
function isSection(text: string): boolean {
  const heading = text.replace(ANNOUNCED, '');
  return SECTION.test(text) || (heading !== '' && MONTHS.some((month) => 'code' in readTown(heading, month)));
}

const VILLAGE =
  /^[\u4E00-\u9FFF]{1,10}(?:村|社区|居委|村委|村民小组|小组|[一二三四五六七八九十\d]+组|经联社|街坊)(?:（[^）]*）|\([^)]*\))?$/;
const LONGEST_COMMON_NAME = 4;

/** 岚田村, above its people. Where names stand it may be a person whose number is missing, when it begins with a surname: 李小村. */
function isVillage(text: string, cells: readonly Cell[], { at }: Layout): boolean {
  const heading = text.replace(ANNOUNCED, '');
  const inName = at.name !== -1 && !isBlank(cells[at.name]);
  return VILLAGE.test(heading) && (!inName || heading !== text || heading.length > LONGEST_COMMON_NAME || !mayBeName(heading));
}

/** A title that was merged over the table, as some programs export it: the same words in every cell, also where name and number stand. */
function isRepeatedTitle(filled: readonly string[], cells: readonly Cell[], { at }: Layout): boolean {
  const [first = ''] = filled;
  if (filled.length < LEAST_REPEATED || filled.some((text) => text !== first) || !WORDS_OF_TITLE.test(first)) return false;
  if (isBlank(cells[at.name]) || isBlank(cells[at.idNumber]) || LIKE_NUMBER.test(first)) return false;
  const name = parsePersonName(first);
  return isPersonName(name) || (name.failure !== 'EMPTY' && name.failure !== 'MASKED');
}

const LEAST_REPEATED = 3;
const WORDS_OF_TITLE = /^(?![待未缺不])(?!.*核[实查])(?=.*[\u4E00-\u9FFF]{2})/u;

/** A page break repeats the lines above the header, with a page of its own. */
function isTitleAgain(filled: readonly string[], { titles }: Layout): boolean {
  return filled.some((text) => titles.has(text)) && filled.every((text) => titles.has(text) || PAGE.test(text));
}

const PAGE = /^[（(]?(?:第\s*\d+\s*页)?[\s,，、/]*(?:共\s*\d+\s*页)?[)）]?$/;

/** The head of the next table on the sheet: 单位：古镇镇 | 2018年6月 | 单位：人. */
function isFormHead(filled: readonly string[]): boolean {
  return filled.some((text) => FORM_HEAD.test(text)) && filled.every((text) => FORM_HEAD.test(text) || PAGE.test(text) || MONTH.test(text));
}

const FORM_HEAD =
  /^[（(]?(?:(?:填报|报送|编制|制表|所属|主管)?(?:单位|部门|机构)|镇街|镇区|乡镇|村居|社区|街道|金额单位|计量单位)(?:[（(][^）)]{0,8}[）)])?[:：]|^(?:填报|报送|制表|编制|统计)?(?:日期|时间|月份|年月|所属期)[:：]/;
const MONTH = /^\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?(?:份)?$/;

/** A line drawn with characters, as between the header and the rows of a text table. */
const RULE = /^[-=_—+|:·*~]{2,}$/;

/** The hot path: what begins and ends like a number in the ID column needs no second look. */
function looksLikePerson(cell: Cell | undefined): boolean {
  return (
    typeof cell === 'string' &&
    cell.length === 18 &&
    isDigit(cell.charCodeAt(0)) &&
    isDigit(cell.charCodeAt(8)) &&
    isDigit(cell.charCodeAt(16))
  );
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A pre-numbered row that nobody filled in; its number stands under 序号 or under no header at all. */
function onlySequence(cells: readonly Cell[], filled: readonly string[], { at, headers }: Layout): boolean {
  if (filled.length !== 1) return false;
  if (/^\d+$/.test(cellText(cells[at.sequence]).trim())) return true;
  return /^\d{1,7}$/.test(filled[0] ?? '') && headers[cells.findIndex((cell) => !isBlank(cell))] === '';
}

/** Every cell says that there is nothing (无, /, a line drawn), beside the number of the row: nobody, as an empty list says it. 待补 and 不详 stand for somebody. */
function isNothing(cells: readonly Cell[], filled: readonly string[], { at }: Layout): boolean {
  const numbered = filled.length > 1 && at.sequence !== -1 && !isBlank(cells[at.sequence]) && /^\d{1,7}$/.test(filled[0] ?? '');
  return (numbered ? filled.slice(1) : filled).every((text) => NOTHING.has(text) || RULE.test(text));
}

const NOTHING: ReadonlySet<string> = new Set(['无', '没有', '空', '空白', '/', '\\', '-', '—', '－', 'NULL', 'null']);

/** A page break repeats the header, perhaps in several rows; the next table of the sheet may use other words for it. */
function isHeaderAgain(filled: readonly string[], layout: Layout): boolean {
  const isLabel = (text: string): boolean => layout.labels.has(plainHeader(text)) || layout.keyOf(text) !== null;
  return filled.length >= 2 && filled.every((text) => text.length <= LONGEST_HEADER && isLabel(text));
}

/** Forms number their columns below the header: 1, 2, 3 … or A, B, C … or 甲, 乙, 1, 2 … */
function isNumbering(filled: readonly string[]): boolean {
  if (filled.length < 3) return false;
  const plain = filled.map((text) => text.replace(/^[（(]|[）)]$/g, ''));
  const numbers = plain.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const rising = numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
  const letters = plain.filter((text) => /^[A-Z甲乙丙丁戊己]$/.test(text)).length;
  return numbers.length + letters === filled.length && rising && (numbers[0] ?? 1) === 1;
}
