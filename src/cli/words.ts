import { InvalidArgumentError } from 'commander';
import { readTown, type TownCode } from '../identity/town';
import { monthGot, parseYearMonth, type YearMonth } from '../identity/year-month';

/** A month of the command line. */
export function monthWord(word: string): YearMonth {
  const month = parseYearMonth(word);
  if (typeof month === 'string') return month;
  throw new InvalidArgumentError(
    `\n月份须写成 YYYY-MM，月为 01 至 12，收到的是 ${monthGot(word)}。\nmonth: expected ${month.expected}, got ${monthGot(word)}.`,
  );
}

/** A town of the command line, by code or by a name, as it was called in the month: 小榄镇 of 2018 is not that of 2021, which 东升镇 went into. */
export function townIn(word: string, month: YearMonth): TownCode | { readonly messageZh: string; readonly message: string } {
  const reading = readTown(word, month);
  if ('code' in reading) return reading.code;
  const { suggestion } = reading;
  return {
    messageZh: `没有这个镇区${suggestion === null ? '' : `；是否为 ${suggestion}`}。`,
    message: `town: expected the code or the name of a town${suggestion === null ? '' : `, maybe ${suggestion}`}.`,
  };
}

export function countWord(word: string): number {
  const count = /^[1-9]\d{0,8}$/.test(word) ? Number(word) : Number.NaN;
  if (Number.isNaN(count)) throw new InvalidArgumentError('\n应为正整数。\nexpected a whole number from 1.');
  return count;
}
