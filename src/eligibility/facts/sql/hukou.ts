import type { Feed } from '../../../identity/feed';
import { type TownCode, townInMonth } from '../../../identity/town';
import { TOWNS } from '../../../identity/towns';
import { addMonths, monthNumber, monthOfDate, type YearMonth, yearMonth } from '../../../identity/year-month';
import { HUKOU_FEEDS } from '../hukou';
import { MONTH, speaks } from './reading';

/** A region as it is called in the month: CASE over the towns that ever changed, made from the same list that `townInMonth` reads. */
export function regionInMonth(region: string): string {
  const borders = bordersOfTowns();
  const changing = TOWNS.map((town) => ({ code: town.code, steps: stepsOf(town.code as TownCode, borders) })).filter(({ code, steps }) =>
    steps.some((step) => step.town !== code),
  );
  const lines = changing.map(({ code, steps }) => `when '${code}' then case ${steps.map(stepToSql).join(' ')} end`);
  return `case ${region} ${lines.join('\n      ')} else ${region} end`;
}

interface Step {
  /** First month, null for the earliest. */
  readonly from: YearMonth | null;
  readonly town: string;
}

const stepToSql = (step: Step): string =>
  step.from === null ? `else '${step.town}'` : `when ${MONTH} >= ${monthNumber(step.from)} then '${step.town}'`;

/** Newest step first, then the earliest as `else`. */
function stepsOf(code: TownCode, borders: readonly YearMonth[]): readonly Step[] {
  const earliest = townInMonth(code, addMonths(borders[0] ?? yearMonth('2018-10'), -1));
  return [...borders.map((from) => ({ from, town: townInMonth(code, from) })).reverse(), { from: null, town: earliest }];
}

/** Months in which some town begins or in which its last day falls, or the one after. */
function bordersOfTowns(): readonly YearMonth[] {
  const days = TOWNS.flatMap((town) => [town.validFrom, town.validTo].filter((day) => day !== null));
  const months = days.map(monthOfDate).flatMap((month) => [month, addMonths(month, 1)]);
  return [...new Set(months)].sort();
}

/** Whether some town is called otherwise in a later month than in an earlier one. */
export function townsChangeAfter(earlier: number, later: number): boolean {
  return bordersOfTowns().some((border) => earlier < monthNumber(border) && monthNumber(border) <= later);
}

const alias = (feed: Feed): string => `"${feed}"`;
const isLocal = (region: string): string => `(${region} like '442000%' or ${region} like 'ZS-%')`;

/** The claims of each source, resolved: one column `claim <feed>` each, null when it makes none. Selected beside the joined rosters. */
export function claimColumns(): readonly string[] {
  const said = `coalesce(${HUKOU_FEEDS.map((feed) => `${alias(feed)}.town`).join(', ')})`;
  return [
    ...HUKOU_FEEDS.map((feed) => `case when ${speaks(feed)} then ${regionInMonth(`${alias(feed)}.region`)} end as "claim ${feed}"`),
    `${regionInMonth(said)} as "said town"`,
  ];
}

/** Each claim looked at once, because three facts and two towns ask for it: whether it is of the city, and the town that it names. Selected over `claimColumns`. */
export function readClaimColumns(): readonly string[] {
  return HUKOU_FEEDS.flatMap((feed) => {
    const claim = `"claim ${feed}"`;
    return [`${isLocal(claim)} as "local ${feed}"`, `case when ${isLocal(claim)} then nullif(${claim}, '442000') end as "town ${feed}"`];
  });
}

/** The towns claimed, in the order of the reading. */
const TOWNS_CLAIMED = HUKOU_FEEDS.map((feed) => `"town ${feed}"`).join(', ');

/** Who handles the person (facts/hukou.ts), after `hukouColumns`. */
export function placedColumns(): readonly string[] {
  const lowest = `least(${TOWNS_CLAIMED})`;
  const first = `coalesce(${TOWNS_CLAIMED})`;
  return [
    `coalesce("hukouTown", ${first}, "said town") as "placedTown"`,
    `case when "hukouConflict" <> 'NONE' then nullif(case when ${lowest} = ${first} then greatest(${TOWNS_CLAIMED}) else ${lowest} end, ${first}) end as "otherTown"`,
  ];
}

/** The three facts about the hukou, after `readClaimColumns`. */
export function hukouColumns(): readonly string[] {
  const some = (truth: 'true' | 'false') => `(${HUKOU_FEEDS.map((feed) => `"local ${feed}" is ${truth}`).join(' or ')})`;
  const local = some('true');
  const elsewhere = some('false');
  const one = `coalesce(least(${TOWNS_CLAIMED}) = greatest(${TOWNS_CLAIMED}), true)`;
  return [
    `case when ${local} and not ${elsewhere} then case when ${one} then true end when ${elsewhere} and not ${local} then false end as "localHukou"`,
    `case when ${local} and ${elsewhere} then 'HUKOU_LEFT' when not ${one} then 'TOWN_MISMATCH' else 'NONE' end as "hukouConflict"`,
    `case when ${local} and not ${elsewhere} and ${one} then least(${TOWNS_CLAIMED}) end as "hukouTown"`,
  ];
}
