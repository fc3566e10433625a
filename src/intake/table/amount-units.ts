import { isMoneyUnit, type MoneyUnit } from '../../identity/money';

const IN_HEADER = /[（(]\s*(?:单位[:：])?\s*((?:[百千万]?元)|角|分)\s*[)）]/;
/** 单位：万元, 金额单位：元, 单位：人、万元 */
const IN_TITLE = /单位[:：]\s*(?:[户人个][、,，/])*\s*((?:[百千万]?元)|角|分)\s*[)）]?$/;

/** The unit of each column that says one in its header, or of which a title says it (单位：万元): 1.2 under 万元 is not 1.20 yuan. */
export function amountUnits(
  keys: readonly string[],
  { headerOf, titles }: { readonly headerOf: (key: string) => string; readonly titles: readonly string[] },
): ReadonlyMap<string, MoneyUnit> {
  const ofTable = titles.map((title) => IN_TITLE.exec(title)?.[1]).find(isMoneyUnit);
  const units = keys.map((key) => [key, IN_HEADER.exec(headerOf(key))?.[1] ?? ofTable] as const);
  return new Map(units.flatMap(([key, unit]) => (isMoneyUnit(unit) ? [[key, unit] as const] : [])));
}

/** The columns of money, over all feeds. */
export const AMOUNT_COLUMNS: readonly string[] = ['amount', 'tier'];
