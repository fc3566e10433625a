import type { FindingCode } from '../findings/codes';
import { type Cell, cellText, isBlank } from '../source/raw-row';
import type { Layout } from './layout';

export type SkippedKind = Extract<FindingCode, 'S_BLANK' | 'S_TOTAL' | 'S_FOOTER' | 'S_EXAMPLE' | 'S_HEADER'>;

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总人数|人数合计|本页合计|本页小计|累\s*计|共\s*\d+\s*人)/;
const FOOTER =
  /^(?:注[:：\d]|注意|备注[:：]|说明[:：]|填表说明|制表|填表|审核|审批|经办|负责人|单位负责|复核|录入|打印|填报|报送|联系人[:：]|联系电话[:：]|日期[:：]|单位[（(]?盖章|盖章|（?盖章|以下空白|【?以下)/;
const EXAMPLE_NUMBER = /^(?:例|示例|样例|举例|范例|例子|示范|例如)\d*$/;
const EXAMPLE_HINT = /示例行|填写示例|样例行|请勿删除|例行|仅供参考/;

/** Tells a row without a person; null when the row has to be read as a person, also when it will then be rejected. */
export function skippedKind(cells: readonly Cell[], layout: Layout): SkippedKind | null {
  if (looksLikePerson(cells[layout.columnOf.get('idNumber') ?? -1])) return null;
  const filled = cells.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell).trim());
  const first = filled[0];
  if (first === undefined || onlySequence(cells, filled, layout)) return 'S_BLANK';
  if (isExample(cells, filled, layout)) return 'S_EXAMPLE';
  if (TOTAL.test(first)) return 'S_TOTAL';
  if (isHeaderAgain(cells, layout)) return 'S_HEADER';
  return FOOTER.test(first) && !hasNameAndNumber(cells, layout) ? 'S_FOOTER' : null;
}

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

/** A pre-numbered row that nobody filled in. */
function onlySequence(cells: readonly Cell[], filled: readonly string[], layout: Layout): boolean {
  const sequence = layout.columnOf.get('sequence');
  return sequence !== undefined && filled.length === 1 && /^\d+$/.test(cellText(cells[sequence]).trim());
}

function isExample(cells: readonly Cell[], filled: readonly string[], layout: Layout): boolean {
  const sequence = layout.columnOf.get('sequence');
  const numbered = sequence !== undefined && EXAMPLE_NUMBER.test(cellText(cells[sequence]).trim());
  return numbered || filled.some((text) => EXAMPLE_HINT.test(text));
}

/** A page break repeats the header. */
function isHeaderAgain(cells: readonly Cell[], layout: Layout): boolean {
  const columns = [...layout.columnOf.values()];
  const same = columns.filter(
    (column) => cellText(cells[column]).trim() !== '' && layout.headers[column]?.endsWith(cellText(cells[column]).trim()),
  );
  return same.length >= 2 && same.length >= columns.length - 1;
}

function hasNameAndNumber(cells: readonly Cell[], layout: Layout): boolean {
  return ['name', 'idNumber'].every((key) => !isBlank(cells[layout.columnOf.get(key) ?? -1]));
}

/** The number of persons that a total row states: a cell that is nothing but a number, or a number of people (39人). */
export function statedTotal(cells: readonly Cell[]): number | null {
  for (const cell of cells) {
    const text = cellText(cell).trim();
    const match = /^(?:合计|总计|小计|共计|总人数|共)?[:：\s]*(\d{1,9})\s*(?:人|名|行|条|户次|人次)?$/.exec(text);
    if (match !== null) return Number(match[1]);
  }
  return null;
}
