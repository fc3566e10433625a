import { PROVINCES } from './provinces';
import { readTown } from './town';
import type { YearMonth } from './year-month';

/**
 * Hukou region (户籍地): the nine-digit code of a 镇区 of Zhongshan, `442000` (this city, town unsaid), or the six digits of elsewhere
 * (`440400` 珠海; a province alone gives `XX0000`; "elsewhere, place unsaid" is `999999`). Never derived from an ID number.
 */
export type RegionCode = string & { readonly __brand: 'RegionCode' };
export type RegionFailure = { readonly failure: 'EMPTY' | 'UNKNOWN' };

export const THIS_CITY = '442000' as RegionCode;
export const ELSEWHERE = '999999' as RegionCode;

const THIS_CITY_WORDS: ReadonlySet<string> = new Set(
  '本市 中山 中山市 广东中山 广东省中山市 本市户籍 本地 本地户籍 市内 本市城镇 本市农村'.split(' '),
);
const ELSEWHERE_WORDS: ReadonlySet<string> = new Set(
  '外市 外地 市外 外省 省外 非本市 非本市户籍 外市户籍 外省户籍 外地户籍 市外户籍 省内市外 境外'.split(' '),
);
const OWN_PROVINCE = '44';

interface Place {
  readonly name: string;
  readonly code: string;
  readonly full: boolean;
}
const PROVINCE_PLACES = byLength(
  PROVINCES.flatMap((p) => [
    { name: p.nameZh, code: p.code, full: true },
    { name: shortProvince(p.nameZh), code: p.code, full: false },
  ]),
);
const PREFECTURE_PLACES = byLength(
  PROVINCES.flatMap((p) =>
    p.prefectures
      .split(' ')
      .filter((entry) => entry !== '')
      .flatMap((entry) => prefecturePlaces(entry, p.code)),
  ),
);

/** What was read before for one month: a file is about one, and its regions repeat. */
const remembered = { month: '', readings: new Map<string, RegionCode | RegionFailure>() };
const LONGEST = 200;
const MOST_REMEMBERED = 8192;

/** Reads 户籍 as a code or as text, with the town names valid at the end of `month`. Unknown text is a failure: never guessed. */
export function readRegion(text: string, month: YearMonth): RegionCode | RegionFailure {
  if (text.length > LONGEST) return { failure: 'UNKNOWN' };
  if (remembered.month !== month || remembered.readings.size >= MOST_REMEMBERED) {
    remembered.month = month;
    remembered.readings.clear();
  }
  const before = remembered.readings.get(text);
  if (before !== undefined) return before;
  const reading = findRegion(text.replace(/[\s\u3000]+/g, ''), month);
  remembered.readings.set(text, reading);
  return reading;
}

/** Whether the region is in this city. */
export function isThisCity(region: RegionCode): boolean {
  return region === THIS_CITY || region.startsWith('442000') || region.startsWith('ZS-');
}

function findRegion(text: string, month: YearMonth): RegionCode | RegionFailure {
  if (text === '') return { failure: 'EMPTY' };
  if (/^\d+$/.test(text)) return regionByCode(text, month);
  if (THIS_CITY_WORDS.has(text)) return THIS_CITY;
  if (ELSEWHERE_WORDS.has(text)) return ELSEWHERE;
  return inThisCity(text, month) ?? elsewhere(text) ?? { failure: 'UNKNOWN' };
}

/** 6 digits, 9 of a town, or 12 of a village: the town is in the first nine. */
function regionByCode(digits: string, month: YearMonth): RegionCode | RegionFailure {
  if (![6, 9, 12].includes(digits.length) || !PROVINCES.some((p) => p.code === digits.slice(0, 2))) return { failure: 'UNKNOWN' };
  if (!digits.startsWith('4420')) return digits.slice(0, 6) as RegionCode;
  const town = digits.length > 6 ? readTown(digits.slice(0, 9), month) : null;
  return town !== null && 'code' in town ? (town.code as string as RegionCode) : THIS_CITY;
}

/** 小榄镇, 中山市小榄镇…路3号, 广东省中山市…: the town when the text names one. */
function inThisCity(text: string, month: YearMonth): RegionCode | null {
  const inCity = /^(?:广东省?)?中山市?(.*)$/.exec(text);
  const rest = inCity?.[1] ?? text;
  const town = readTown(rest, month);
  if ('code' in town) return town.code as string as RegionCode;
  if (inCity === null) return null;
  for (let length = Math.min(8, rest.length); length >= 2; length--) {
    const prefix = readTown(rest.slice(0, length), month);
    if ('code' in prefix) return prefix.code as string as RegionCode;
  }
  return THIS_CITY;
}

/** A prefecture by its full name anywhere at the start, by its short name only alone or after its province; else the province. */
function elsewhere(text: string): RegionCode | null {
  const full = PREFECTURE_PLACES.find((p) => p.full && text.startsWith(p.name));
  if (full !== undefined) return full.code as RegionCode;
  const province = PROVINCE_PLACES.find((p) => text.startsWith(p.name));
  if (province === undefined) return (PREFECTURE_PLACES.find((p) => p.name === text)?.code ?? null) as RegionCode | null;
  const rest = text.slice(province.name.length);
  const prefecture = PREFECTURE_PLACES.find((p) => rest.startsWith(p.name) && p.code.startsWith(province.code));
  if (prefecture !== undefined) return prefecture.code as RegionCode;
  const sayable = province.code !== OWN_PROVINCE && (rest === '' || province.full);
  return sayable ? (`${province.code}0000` as RegionCode) : null;
}

/** 石家庄市 is also 石家庄; autonomous prefectures go by their full name. */
function prefecturePlaces(entry: string, province: string): Place[] {
  const name = entry.slice(0, -2);
  const code = `${province}${entry.slice(-2)}00`;
  const short = name.replace(/(?:市|地区|盟)$/, '');
  return [{ name, code, full: true }, ...(short !== name && short.length >= 2 ? [{ name: short, code, full: false }] : [])];
}

function shortProvince(name: string): string {
  return name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/, '');
}

function byLength(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => b.name.length - a.name.length);
}
