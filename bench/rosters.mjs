import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { personOf } from './people/load.mjs';

export const HEADER = '个人编号,身份证号码,姓名,户籍地区划,参保状态,缴费状态,参保身份,缴费档次,首次参保年月';
const LINES_AT_ONCE = 1_000;

/** A clean ENROLMENT list as CSV; with `changedEvery`, that row and every such one after it pays another tier. */
export async function writeRoster(file, { rows, changedEvery = 0 }) {
  await pipeline(Readable.from(pieces(rows, changedEvery)), createWriteStream(file));
}

function* pieces(rows, changedEvery) {
  yield `\uFEFF${HEADER}\r\n`;
  for (let first = 0; first < rows; first += LINES_AT_ONCE) {
    yield Array.from({ length: Math.min(LINES_AT_ONCE, rows - first) }, (_, i) =>
      line(first + i, changedEvery > 0 && (first + i) % changedEvery === 0),
    ).join('');
  }
}

function line(n, changed) {
  const { idNumber, name, town } = personOf(n);
  const mark = n % 3 === 0 ? '低保' : '普通';
  return `${String(n).padStart(8, '0')},${idNumber},${name},${town},1,1,${mark},${changed ? 180 : 120},2012-0${1 + (n % 9)}\r\n`;
}
