import type { YearMonth } from '../../identity/year-month';
import { FileRefusal } from '../source/file-refusal';
import type { RawSheet } from '../source/raw-row';

/** 2018年6月, 2018-06, 2018.6, 201806. */
const WITH_YEAR = /(?<!\d)(20\d\d|\d{2}(?=年))\s*[年./_-]?\s*(0?[1-9]|1[0-2])(?!\d)/;
/** 6月, 六月份, 低保6月. */
const MONTH_ALONE = /(?<!\d)(0?[1-9]|1[0-2])\s*月/;
const CHINESE = /(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月/;
/** 1-6月, 1月至6月: several months on one sheet. */
const RANGE = /\d\s*月?\s*(?:[-—~～至到]+|、|，)\s*\d{1,2}\s*月/;
const NUMBERS = '一二三四五六七八九十';

/** The month that the name of a sheet says, as far as it says one. */
interface SaidMonth {
  readonly year: number | null;
  readonly month: number;
}

export function monthOfSheet(name: string): SaidMonth | null {
  const plain = name.normalize('NFKC').trim();
  if (RANGE.test(plain)) return null;
  const [, year = '', month] = WITH_YEAR.exec(plain) ?? [];
  if (month !== undefined) return { year: Number(year.length === 2 ? `20${year}` : year), month: Number(month) };
  const alone = MONTH_ALONE.exec(plain)?.[1];
  if (alone !== undefined) return { year: null, month: Number(alone) };
  const chinese = CHINESE.exec(plain)?.[1];
  return chinese === undefined
    ? null
    : { year: null, month: chinese.length === 2 ? 10 + NUMBERS.indexOf(chinese.charAt(1)) + 1 : NUMBERS.indexOf(chinese) + 1 };
}

/**
 * The sheets of other months in a workbook that has a sheet for each month: a delivery is of one month, and they are never mixed. None when
 * the names of the visible sheets do not tell months apart; `FileRefusal` when they do and none is of the month delivered.
 */
export function sheetsOfOtherMonths(sheets: readonly RawSheet[], month: YearMonth): ReadonlySet<RawSheet> {
  const named = sheets.flatMap((sheet) => {
    const said = sheet.hidden || sheet.name === null ? null : monthOfSheet(sheet.name);
    return said === null ? [] : [{ sheet, said }];
  });
  if (new Set(named.map(({ said }) => `${said.year ?? ''}-${said.month}`)).size < 2) return new Set();
  const others = named.filter(({ said }) => !isOf(said, month)).map(({ sheet }) => sheet);
  if (others.length === named.length) throw new FileRefusal('F_SHEET_MONTHS', others.map(({ name }) => name).join('、'));
  return new Set(others);
}

/** A list that names its month, as far as its title says which: 2018年9月低保名册. */
const OF_LIST = /名册|名单|表(?:[（(].*[）)])?$/;

/** The title or the name of the sheet that names another month than the one delivered: last month's list again. Null when none does. */
export function namesOtherMonth(
  month: YearMonth,
  table: { readonly sheet: string | null; readonly titles: Iterable<string> },
): string | null {
  const said = [table.sheet ?? '', ...[...table.titles].filter((title) => OF_LIST.test(title))]
    .map((text) => ({ text, month: monthOfSheet(text) }))
    .filter((each) => each.month !== null);
  return said.every((each) => each.month !== null && !isOf(each.month, month)) ? (said[0]?.text ?? null) : null;
}

const isOf = ({ year, month }: SaidMonth, delivered: YearMonth): boolean =>
  month === Number(delivered.slice(5)) && (year === null || year === Number(delivered.slice(0, 4)));
