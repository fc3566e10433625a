import type { TownCode } from '../../identity/town';
import { TOWNS } from '../../identity/towns';
import type { MonthNumber } from '../../identity/year-month';
import { townThen } from '../calculate';

/** Where money is counted for which no town is known. */
export const NO_TOWN = '';

const CODES: readonly string[] = [...TOWNS.map(({ code }) => code), NO_TOWN];

/** The towns that settle a month, in the order of their codes, and last the place of those of whom no town is known. */
export function townsSettling(month: MonthNumber): readonly string[] {
  const towns = new Set(CODES.map((code) => townThen(code, month)));
  return [...[...towns].filter((town) => town !== NO_TOWN).sort(), NO_TOWN];
}

/** Every code whose books are the town's in the month: its own, and those of towns that went into it. */
export const codesOf = (town: string, month: MonthNumber): readonly string[] => CODES.filter((code) => townThen(code, month) === town);

/** What has to be closed for the month before: the town itself, or the towns it was made of. */
export const townsBefore = (town: string, month: MonthNumber): readonly string[] => {
  const before = (month - 1) as MonthNumber;
  return [...new Set(codesOf(town, month).map((code) => townThen(code, before)))];
};

/** The town that a code is in the month. */
export const settlingTown = (town: TownCode | null, month: MonthNumber): string => (town === null ? NO_TOWN : townThen(town, month));
