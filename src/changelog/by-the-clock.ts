/**
 * Where a moment lies in the log. Turns follow the clock but for transactions that were under way at the same time, so one change in 64 has its moment
 * in an index (`change_appended_now_and_then`): an entry for each cost as much as the place of the change itself. Both give a turn in SQL, for a
 * moment in SQL, and hold for every transaction that committed within ten minutes of appending.
 */
const INDEXED = 'id % 64 = 0';
const LONGEST = `interval '10 minutes'`;
const LAST_TURN = '9223372036854775807';

/** Whatever was appended later than the moment has this turn or a later one. */
export const turnSince = (moment: string): string => `coalesce((
  select turn from changelog.change where ${INDEXED} and appended_at <= ${moment} - ${LONGEST} order by appended_at desc, turn desc limit 1), 0)`;

/** Whatever was appended before the moment has this turn or an earlier one; so it is where the moment is null. */
export const turnUntil = (moment: string): string => `coalesce((
  select turn from changelog.change where ${INDEXED} and appended_at >= ${moment} + ${LONGEST} order by appended_at, turn limit 1), ${LAST_TURN})`;
