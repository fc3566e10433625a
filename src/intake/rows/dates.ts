import { type MonthNumber, monthNumber, yearMonth } from '../../identity/year-month';

/**
 * Dates as offices and spreadsheets write them, read only when there is one way to read them.
 * `2018.1` may be January, or October with its zero lost; `18.5.1` may be three different days: both are refused, not guessed.
 */
export interface DateReading {
  /** `YYYY-MM` when the cell names only a month, else `YYYY-MM-DD`. */
  readonly iso: string;
  readonly month: MonthNumber;
  readonly asWritten: boolean;
}
export type DateFailure = { readonly failure: 'AMBIGUOUS' | 'INVALID' } | { readonly failure: 'REPUBLIC'; readonly year: number };

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const CHINESE_DIGITS = '〇一二三四五六七八九';
/** Day 0 of the date serials of spreadsheets, valid for serials after 1900-03-01. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** 2018/5/1 星期二, 2018-05-01 (Tue) */
const WEEKDAY = /\s*\(?(?:星期|周)[一二三四五六日天1-6]\)?$/;
const CLOCK = /[T\s]+(?:上午|下午)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d|[AaPp][Mm])?$/;
/** 民国107年5月, and 107年5月, which is no other year: counted from 1912, never converted silently. */
const REPUBLIC = /^(?:中[华華])?民[国國]\s*(\d{1,3}|[元〇一二三四五六七八九十百]{1,5})\s*[-/.年]|^(1[01]\d)年/;
const FIRST_OF_REPUBLIC = 1911;
/** 凌晨3时, 上午10点30分: the hour of a death. */
const HOUR = /(?<=日)\s*(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜间|晚)?\s*\d{1,2}\s*[时点](?:\d{1,2}分|半)?(?:许|左右)?$/;
const LONGEST = 60;
const READ_BEFORE = new Map<string, DateReading | DateFailure>();
const MOST_REMEMBERED = 65536;

/** Reads a date or a month of the years 1900-2100. */
export function readDate(text: string): DateReading | DateFailure {
  if (text.length > LONGEST) return { failure: 'INVALID' };
  const before = READ_BEFORE.get(text);
  if (before !== undefined) return before;
  const reading = findDate(text);
  if (READ_BEFORE.size >= MOST_REMEMBERED) READ_BEFORE.clear();
  READ_BEFORE.set(text, reading);
  return reading;
}

function findDate(text: string): DateReading | DateFailure {
  const written = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text);
  if (written !== null) return real({ year: written[1], month: written[2], day: written[3] }, true);
  const moment = inShanghai(text.trim());
  if (moment !== null) return moment;
  const plain = arabic(halfWidth(text.trim())).replace(WEEKDAY, '').replace(CLOCK, '').replace(HOUR, '');
  const republic = REPUBLIC.exec(plain);
  if (republic !== null) return { failure: 'REPUBLIC', year: FIRST_OF_REPUBLIC + yearOfRepublic(republic[1] ?? republic[2] ?? '') };
  return yearFirst(plain) ?? digitsOnly(plain) ?? monthName(plain) ?? yearLast(plain) ?? tooLittle(plain);
}

/** A moment with its zone has one day in Shanghai: 2018-04-30T16:00:00.000Z is the first of May, as a program wrote it that runs in UTC. */
function inShanghai(text: string): DateReading | DateFailure | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return { failure: 'INVALID' };
  const [year, month, day] = new Date(time + 8 * 3_600_000).toISOString().slice(0, 10).split('-');
  return real({ year, month, day }, false);
}

/** 107, 元, 一〇七, 一百零七 (its 零 is 〇 by now). */
function yearOfRepublic(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  if (/^[〇一二三四五六七八九]+$/.test(text)) return Number([...text].map((c) => CHINESE_DIGITS.indexOf(c)).join(''));
  const [hundreds, rest] = text.includes('百') ? (text.split('百') as [string, string]) : ['〇', text];
  const below = rest.replace('〇', '');
  const ones = CHINESE_DIGITS.indexOf(below);
  return 100 * CHINESE_DIGITS.indexOf(hundreds) + (below === '' ? 0 : ones > 0 ? ones : Number(tens(below)));
}

/** A year or a month alone says too little; anything else says nothing. */
function tooLittle(text: string): DateFailure {
  return { failure: /^(?:(?:19|20)?\d{2}年?|\d{1,2}月|(?:19|20)\d{2}年?度?)$/.test(text) ? 'AMBIGUOUS' : 'INVALID' };
}

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function real({ year = '', month = '', day }: Parts, asWritten: boolean): DateReading | DateFailure {
  const iso = `${year}-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  const time = new Date(`${iso}${day === undefined ? '-01' : ''}T00:00:00Z`);
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
  return exists && Number(year) >= 1900 && Number(year) <= 2100 ? dateReading(iso, asWritten) : { failure: 'INVALID' };
}

function dateReading(iso: string, asWritten: boolean): DateReading {
  return { iso, month: monthNumber(yearMonth(iso.slice(0, 7))), asWritten };
}

/** 2018/5/1, 2018.05, 2018年5月, 2018年5月份, 2018年5月1日, and their two-digit years, which are refused. */
function yearFirst(text: string): DateReading | DateFailure | null {
  const match = /^(\d{4}|\d{2})\s*([-/.年])\s*(\d{1,2})(?:\s*(?:月份|[-/.月])\s*(?:(\d{1,2})\s*日?)?)?$/.exec(text);
  if (match === null) return null;
  const [, year = '', separator, month, day] = match;
  if (year.length === 2) return day === undefined && separator !== '年' ? null : { failure: 'AMBIGUOUS' };
  if (separator === '.' && month === '1' && day === undefined) return { failure: 'AMBIGUOUS' };
  return real({ year, month, day }, false);
}

/** 20180501, 201805, and the serial number that a date cell loses its format to. */
function digitsOnly(text: string): DateReading | DateFailure | null {
  if (/^(?:19|20)\d{6}$/.test(text)) return real({ year: text.slice(0, 4), month: text.slice(4, 6), day: text.slice(6) }, false);
  if (/^(?:19|20)\d{4}$/.test(text)) return real({ year: text.slice(0, 4), month: text.slice(4), day: undefined }, false);
  if (/^\d{6}$/.test(text)) return { failure: 'AMBIGUOUS' };
  if (!/^[2-6]\d{4}(?:\.\d+)?$/.test(text)) return null;
  return dateReading(new Date(SERIAL_ZERO + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10), false);
}

/** Excel turns 2018-5 into May-18 and 2018-5-1 into 1-May-18. `18-May` may be a day or a year. */
function monthName(text: string): DateReading | DateFailure | null {
  const us = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text);
  if (us !== null) return monthName(`${us[2]} ${us[1]} ${us[3]}`);
  const match = /^(?:(\d{1,2})[-\s])?([A-Za-z]{3,9})\.?[-\s](\d{2}|\d{4})$/.exec(text);
  if (match === null) return /^\d{1,2}[-\s][A-Za-z]{3,9}$/.test(text) ? { failure: 'AMBIGUOUS' } : null;
  const month = MONTHS.indexOf((match[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  const year = (match[3] ?? '').length === 4 ? match[3] : `${Number(match[3]) < 50 ? '20' : '19'}${match[3]}`;
  return month === 0 ? { failure: 'INVALID' } : real({ year, month: String(month), day: match[1] }, false);
}

/** 13/05/2018 has one reading, 05/06/2018 two, 05/2018 one. */
function yearLast(text: string): DateReading | DateFailure | null {
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (month !== null) return real({ year: month[2], month: month[1], day: undefined }, false);
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (match === null) return /^\d{1,2}[-/.月]\d{1,2}日?$/.test(text) ? { failure: 'AMBIGUOUS' } : null;
  const [, first = '', second = '', year = ''] = match;
  if (year.length === 2 || (Number(first) <= 12 && Number(second) <= 12 && first !== second)) return { failure: 'AMBIGUOUS' };
  return Number(first) > 12 ? real({ year, month: second, day: first }, false) : real({ year, month: first, day: second }, false);
}

function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\u2010-\u2015]/g, '-');
}

/** 二〇一八年五月 */
function arabic(written: string): string {
  if (!/[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]/.test(written)) return written;
  const text = written
    .replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (c) => '一二三四五六七八九十'.charAt('壹贰叁肆伍陆柒捌玖拾'.indexOf(c)))
    .replaceAll('廿', '二十');
  const number = (word: string): string => (/^[〇一二三四五六七八九]$/.test(word) ? String(CHINESE_DIGITS.indexOf(word)) : tens(word));
  return text
    .replace(/[○零Ｏ]/g, '〇')
    .replace(/^(?:[〇一二三四五六七八九]{4}|[〇一二三四五六七八九]{2})(?=年)/, (year) =>
      [...year].map((d) => CHINESE_DIGITS.indexOf(d)).join(''),
    )
    .replace(/[一二三四五六七八九十]+(?=[月日])/g, number);
}

function tens(word: string): string {
  const [before = '', after = ''] = word.split('十');
  const digit = (c: string, missing: number): number => (c === '' ? missing : CHINESE_DIGITS.indexOf(c));
  return String(digit(before, 1) * 10 + digit(after, 0));
}
