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

/** The characters that such words begin with: most texts are decided by their first character, without a look into the sets. */
const BEGINNINGS = new Uint8Array(1 << 16);
for (const word of [...WORDS, ...ERRORS]) if (word !== '') BEGINNINGS[word.charCodeAt(0)] = 1;

/** Whether a text (without outer blanks) says nothing. */
export function saysNothing(text: string): boolean {
  if (text === '') return true;
  return BEGINNINGS[text.charCodeAt(0)] === 1 && (WORDS.has(text) || ERRORS.has(text));
}

/** Whether a text is the error of a formula: something stood there and is lost. */
export function isFormulaError(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERRORS.has(text);
}
