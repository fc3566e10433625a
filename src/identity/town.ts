import { isAddressTail, plainTown, townSpellings, withoutCity } from './town-spelling';
import { TOWNS, type TownEntry } from './towns';
import type { YearMonth } from './year-month';

/**
 * Town (镇区): payer (第四条(三)) and doer (第四条(五)). The nine-digit code as a record says it, maybe of a town that has since been merged;
 * `townInMonth` gives the one valid in a month. A change in mid-month counts for that month (the state at its end decides).
 */
export type TownCode = string & { readonly __brand: 'TownCode' };

/** CITY_ONLY: 中山市 alone; the town is missing. */
export type TownFailure = { readonly failure: 'EMPTY' | 'UNKNOWN' | 'CITY_ONLY'; readonly suggestion: string | null };

export interface TownReading {
  readonly code: TownCode;
  /** ALIAS: another way to write it. OUTDATED: a name of another time, read as the town that bore it. */
  readonly as: 'CODE' | 'NAME' | 'ALIAS' | 'OUTDATED';
}

const BY_CODE: ReadonlyMap<string, TownEntry> = new Map(TOWNS.flatMap((t) => [[t.code, t] as const, [`${t.code}000`, t] as const]));

interface Candidate {
  readonly town: TownEntry;
  readonly alias: boolean;
}
const BY_NAME: ReadonlyMap<string, readonly Candidate[]> = candidatesByName();
const LONGEST_NAME = Math.max(...[...BY_NAME.keys()].map((name) => name.length));
const CITY_ALONE = /^(?:广东省?)?中山市?$|^442000(?:000)*$|^本市$/;

/** Reads a nine- or twelve-digit code of any time; names are for `readTown`. */
export function parseTownCode(text: unknown): TownCode | TownFailure {
  const found = typeof text === 'string' ? BY_CODE.get(text) : undefined;
  return found === undefined ? { failure: text === '' ? 'EMPTY' : 'UNKNOWN', suggestion: null } : (found.code as TownCode);
}

/** For codes written in our own code and rule files; throws on anything else. */
export function townCode(text: string): TownCode {
  const parsed = parseTownCode(text);
  if (typeof parsed !== 'string') throw new RangeError(`town: expected a code of the list of towns, got ${text.length} characters`);
  return parsed;
}

/** What was read before for one month: a file is about one, and has few towns. */
const remembered = { month: '', readings: new Map<string, TownReading | TownFailure>() };
const LONGEST = 60;
const MOST_REMEMBERED = 4096;

/** Reads a town by code, name, the style of the 2018 notice or alias, with the names that were valid at the end of `month`. Never guesses. */
export function readTown(text: string, month: YearMonth): TownReading | TownFailure {
  if (text.length > LONGEST) return { failure: 'UNKNOWN', suggestion: null };
  if (remembered.month !== month || remembered.readings.size >= MOST_REMEMBERED) {
    remembered.month = month;
    remembered.readings.clear();
  }
  const before = remembered.readings.get(text);
  if (before !== undefined) return before;
  const reading = findTown(text, month);
  remembered.readings.set(text, reading);
  return reading;
}

/** The town that `code` is at the end of `month`: itself, or what it was merged into, or (before it existed) the only one it came from. */
export function townInMonth(code: TownCode, month: YearMonth): TownCode {
  const before = foundInMonth.get(month)?.get(code);
  if (before !== undefined) return before;
  const found = findInMonth(code, month);
  if (foundInMonth.size >= MOST_MONTHS_REMEMBERED) foundInMonth.clear();
  foundInMonth.set(month, (foundInMonth.get(month) ?? new Map<TownCode, TownCode>()).set(code, found));
  return found;
}

/** What was found before: a page asks for a few towns in one month, again and again. */
const foundInMonth = new Map<YearMonth, Map<TownCode, TownCode>>();
const MOST_MONTHS_REMEMBERED = 120;

function findInMonth(code: TownCode, month: YearMonth): TownCode {
  let town = BY_CODE.get(code);
  for (let steps = 0; town !== undefined && steps < TOWNS.length; steps++) {
    if (endedBy(town, month) && town.successor !== null) town = BY_CODE.get(town.successor);
    else return beforeItsTime(town, month);
  }
  return code;
}

/** A town with all its predecessors: whose records a town of today may see. */
export function townFamily(code: TownCode): readonly TownCode[] {
  const predecessors = TOWNS.filter((t) => t.successor === code).flatMap((t) => townFamily(t.code as TownCode));
  return [code, ...predecessors];
}

/** The entry of a code, with names, dates and evidence. */
export function townEntry(code: TownCode): TownEntry {
  const town = BY_CODE.get(code);
  if (town === undefined) throw new RangeError(`town: expected a code of the list of towns, got ${code.length} characters`);
  return town;
}

/** Whether every town and every name of one is valid in both months or in neither: then a text names the same town in both. */
export function townsStayFrom(month: YearMonth, until: YearMonth): boolean {
  return TOWNS.every((town) => endedBy(town, month) === endedBy(town, until) && beginsAfter(town, month) === beginsAfter(town, until));
}

/** The towns valid on a day (ISO date), in the order of their codes. */
export function townsOn(isoDate: string): readonly TownEntry[] {
  return TOWNS.filter((t) => (t.validFrom ?? '') <= isoDate && isoDate <= (t.validTo ?? '9999-12-31'));
}

function findTown(text: string, month: YearMonth): TownReading | TownFailure {
  const plain = plainTown(text);
  const byCode = BY_CODE.get(plain) ?? (/^\d{12}$/.test(plain) ? BY_CODE.get(plain.slice(0, 9)) : undefined);
  if (byCode !== undefined) return { code: byCode.code as TownCode, as: plain.length <= 9 || plain.endsWith('000') ? 'CODE' : 'ALIAS' };
  const spellings = townSpellings(plain);
  for (const spelling of spellings) {
    const candidates = BY_NAME.get(spelling);
    if (candidates !== undefined) return chosen(candidates, month, spelling !== text);
  }
  const address = [plain, withoutCity(plain)].map(beginningOfAddress).find((c) => c !== null) ?? null;
  if (address !== null) return chosen(address, month, true);
  if (plain === '') return { failure: 'EMPTY', suggestion: null };
  const last = spellings.at(-1) ?? '';
  return { failure: last === '' || CITY_ALONE.test(plain) ? 'CITY_ONLY' : 'UNKNOWN', suggestion: nearestName(last) };
}

/** The one of the towns of a name that bears it at the end of the month; else the one that bore it or will. */
function chosen(candidates: readonly Candidate[], month: YearMonth, spelt: boolean): TownReading {
  const valid = candidates.find((c) => !endedBy(c.town, month) && !beginsAfter(c.town, month));
  if (valid !== undefined) return { code: valid.town.code as TownCode, as: valid.alias || spelt ? 'ALIAS' : 'NAME' };
  const other = candidates.find((c) => endedBy(c.town, month)) ?? candidates[0];
  if (other === undefined) throw new RangeError('town: expected a candidate for a known name, got none');
  return { code: beforeItsTime(other.town, month), as: 'OUTDATED' };
}

/** 小榄镇永宁社区: the longest official name at the start, when an address follows. Aliases do not count: 大涌村 is no town. */
function beginningOfAddress(text: string): readonly Candidate[] | null {
  for (let length = Math.min(LONGEST_NAME, text.length - 1); length >= 2; length--) {
    const candidates = BY_NAME.get(text.slice(0, length))?.filter((c) => !c.alias) ?? [];
    if (candidates.length > 0) return isAddressTail(text.slice(length)) && !BY_NAME.has(text.slice(length)) ? candidates : null;
  }
  return null;
}

const endedBy = (town: TownEntry, month: YearMonth): boolean => town.validTo !== null && town.validTo < lastDay(month);
const beginsAfter = (town: TownEntry, month: YearMonth): boolean => town.validFrom !== null && town.validFrom.slice(0, 7) > month;
const lastDay = (month: YearMonth): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

function beforeItsTime(town: TownEntry, month: YearMonth): TownCode {
  const predecessors = TOWNS.filter((t) => t.successor === town.code);
  const [only] = predecessors;
  return (beginsAfter(town, month) && predecessors.length === 1 && only !== undefined ? only.code : town.code) as TownCode;
}

function candidatesByName(): Map<string, Candidate[]> {
  const names = new Map<string, Candidate[]>();
  const add = (name: string | null, candidate: Candidate): void => {
    if (name === null) return;
    const already = names.get(name) ?? [];
    if (!already.some((c) => c.town === candidate.town)) names.set(name, [...already, candidate]);
  };
  for (const town of TOWNS) for (const name of [town.nameZh, ...town.otherNames, town.noticeLabel]) add(name, { town, alias: false });
  for (const town of TOWNS) for (const name of [...town.aliases, ...inLatin(town)]) add(name, { town, alias: true });
  return names;
}

/** Xiaolan Town, Xiaolan: compared without blanks and in lower case. */
function inLatin({ nameEn }: TownEntry): readonly string[] {
  const plain = nameEn.replace(/\s*\(.*\)/, '').toLowerCase();
  return [plain, plain.replace(/\s(?:town|subdistrict)$/, '')].map((name) => name.replace(/\s+/g, ''));
}

/** One character typed wrong, missing or too many: offered, never used. 本镇 is no 古镇 with a wrong character. */
function nearestName(name: string): string | null {
  if (/^[本我该此全各同]/.test(name)) return null;
  const near = [...BY_NAME.keys()].filter((known) => known.length > 1 && oneEditApart(known, name));
  return near.length === 1 ? (near[0] ?? null) : null;
}

function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
