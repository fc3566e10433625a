/** What people and spreadsheets write into a cell that says nothing: a blank, a dash, 无, an error of a formula that failed. */
const WORDS: ReadonlySet<string> = new Set([
  '',
  '/',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '－',
  '无',
  '没有',
  '空',
  '空白',
  '暂无',
  '暂缺',
  '缺',
  '不详',
  '未知',
  '不清楚',
  '待补',
  '待补充',
  'NULL',
  'null',
  'Null',
  '(null)',
  '(NULL)',
  'None',
  'none',
  'nan',
  'NaN',
  'N/A',
  'n/a',
  'NA',
]);
const ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

/** Whether a text (without outer blanks) says nothing. */
export function saysNothing(text: string): boolean {
  return WORDS.has(text) || ERRORS.has(text);
}

/** Whether a text is the error of a formula: something stood there and is lost. */
export function isFormulaError(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERRORS.has(text);
}
