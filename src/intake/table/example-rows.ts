import { type Cell, cellText } from '../source/raw-row';
import type { Layout } from './layout';

const EXAMPLE_NUMBER = /^(?:例|示例|样例|举例|范例|例子|示范|例如|样本)\d*[:：]?$/;
/** Whole phrases only: 例行检查 or 仅供参考 in the remarks of a person is no example, and would lose the person. */
const EXAMPLE_WORDS = /示例行|样例行|填写示例|填表示例|(?:本行|此行|该行).{0,4}(?:示例|样例|举例)|(?:示例|样例|例行).{0,4}(?:删除|参考)/;
const EXAMPLE_REMARK = /^[（(【]?(?:示例|样例|范例|举例|例子|填写示例|示例数据|示例行|样例行)(?:[，,].{0,10})?[）)】]?$/;
const EXAMPLE_NAME = /[（(【](?:示例|样例|范例|例|举例|请删除|示例.{0,6})[）)】]$|^(?:例|示例|样例|如)[:：]/;
const HINT =
  /^[（(【]?(?:必填|选填|可选|非必填|可不填|文本|文本格式|数字|数值|日期|下拉|下拉选择|单选|\d{1,2}位.*|YYYY.*|yyyy.*|格式.*|如[:：].*|例如.*|填写.*|请填.*|请选.*)[）)】]?$/;

/** A row with a whole ID number that its template calls an example: in 序号, in the remarks, or beside the name. */
export function isExampleOfPerson(cells: readonly Cell[], layout: Layout): boolean {
  const { at } = layout;
  const sequence = at.sequence === -1 ? undefined : cells[at.sequence];
  if (typeof sequence === 'string' && sequence.charCodeAt(0) > 127 && EXAMPLE_NUMBER.test(sequence.trim())) return true;
  const remark = at.remark === -1 ? undefined : cells[at.remark];
  if (typeof remark === 'string' && remark !== '' && remark.length < 30 && EXAMPLE_REMARK.test(remark.trim())) return true;
  const name = at.name === -1 ? undefined : cells[at.name];
  return typeof name === 'string' && name.length > 4 && hasBracketOrColon(name) && EXAMPLE_NAME.test(name.trim());
}

/** Every example beside a name has one of these; few names do, and this runs twice for every row. */
function hasBracketOrColon(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code === 0xff08 || code === 40 || code === 0x3010 || code === 58 || code === 0xff1a) return true;
  }
  return false;
}

/** The same for a row without a whole number, where the words may stand anywhere. */
export function isExampleRow(cells: readonly Cell[], filled: readonly string[], layout: Layout): boolean {
  const numbered = EXAMPLE_NUMBER.test(cellText(cells[layout.at.sequence]).trim());
  return numbered || isExampleOfPerson(cells, layout) || filled.some((text) => EXAMPLE_WORDS.test(text));
}

/** A row below the header that says how to fill the columns: 必填, 18位, YYYY-MM. */
export function isHintRow(filled: readonly string[]): boolean {
  const hints = filled.filter((text) => HINT.test(text)).length;
  return hints >= 2 && hints * 2 >= filled.length;
}
