import { type Cell, cellText } from '../source/raw-row';
import type { Layout } from './layout';

const EXAMPLE_NUMBER = /^(?:例|示例|样例|举例|范例|例子|示范|例如|样本)\d*[:：]?$/;
const EXAMPLE_WORDS = /示例行|填写示例|样例行|请勿删除|例行|仅供参考|示例.{0,4}删除|删除.{0,4}示例/;
const EXAMPLE_REMARK = /^[（(【]?(?:示例|样例|范例|举例|例子|填写示例|示例数据|示例行|样例行)(?:[，,].{0,10})?[）)】]?$/;
const EXAMPLE_NAME = /[（(【](?:示例|样例|范例|例|举例|请删除|示例.{0,6})[）)】]$|^(?:例|示例|样例|如)[:：]/;
const HINT =
  /^[（(【]?(?:必填|选填|可选|非必填|可不填|文本|文本格式|数字|数值|日期|下拉|下拉选择|单选|\d{1,2}位.*|YYYY.*|yyyy.*|格式.*|如[:：].*|例如.*|填写.*|请填.*|请选.*)[）)】]?$/;

/** A row with a whole ID number that its template calls an example: in 序号, in the remarks, or beside the name. */
export function isExampleOfPerson(cells: readonly Cell[], layout: Layout): boolean {
  const sequence = cells[layout.columnOf.get('sequence') ?? -1];
  if (typeof sequence === 'string' && sequence.charCodeAt(0) > 127 && EXAMPLE_NUMBER.test(sequence.trim())) return true;
  const remark = cells[layout.columnOf.get('remark') ?? -1];
  if (typeof remark === 'string' && remark !== '' && remark.length < 30 && EXAMPLE_REMARK.test(remark.trim())) return true;
  const name = cells[layout.columnOf.get('name') ?? -1];
  return typeof name === 'string' && name.length > 4 && EXAMPLE_NAME.test(name.trim());
}

/** The same for a row without a whole number, where the words may stand anywhere. */
export function isExampleRow(cells: readonly Cell[], filled: readonly string[], layout: Layout): boolean {
  const sequence = layout.columnOf.get('sequence');
  const numbered = sequence !== undefined && EXAMPLE_NUMBER.test(cellText(cells[sequence]).trim());
  return numbered || isExampleOfPerson(cells, layout) || filled.some((text) => EXAMPLE_WORDS.test(text));
}

/** A row below the header that says how to fill the columns: 必填, 18位, YYYY-MM. */
export function isHintRow(filled: readonly string[]): boolean {
  const hints = filled.filter((text) => HINT.test(text)).length;
  return hints >= 2 && hints * 2 >= filled.length;
}
