import { InvalidArgumentError } from 'commander';
import { readTown, type TownCode } from '../identity/town';
import { parseYearMonth, type YearMonth, yearMonth } from '../identity/year-month';

/** A month of the command line. */
export function monthWord(word: string): YearMonth {
  const month = parseYearMonth(word);
  if (typeof month === 'string') return month;
  throw new InvalidArgumentError(`\n月份须写成 YYYY-MM。\nmonth: expected ${month.expected}, got ${word.length} characters.`);
}

/** A town of the command line, by code or by any name it ever had. */
export function townWord(word: string): TownCode {
  const reading = readTown(word, yearMonth('2021-08'));
  if ('code' in reading) return reading.code;
  const near = reading.suggestion === null ? '' : `；是否为 ${reading.suggestion}`;
  throw new InvalidArgumentError(
    `\n没有这个镇区${near}。\ntown: expected the code or the name of a town${reading.suggestion === null ? '' : `, maybe ${reading.suggestion}`}.`,
  );
}

export function countWord(word: string): number {
  const count = /^[1-9]\d{0,8}$/.test(word) ? Number(word) : Number.NaN;
  if (Number.isNaN(count)) throw new InvalidArgumentError('\n应为正整数。\nexpected a whole number from 1.');
  return count;
}
