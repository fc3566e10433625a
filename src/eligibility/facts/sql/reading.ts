import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../../identity/feed';

/** LATEST reads the compact current tables; EARLIER adds what was corrected since. Both give the same answer for the latest knowledge. */
export type AsOf = 'LATEST' | 'EARLIER';

/**
 * Which rows a statement reads: how far back in knowledge, `people` with their birth dates, and `asked`, the condition on `person` that says
 * the same of the rows of a feed. `wholeFeeds` are read
 * by `whole` alone: of a list whose people are nearly all asked for the other condition costs more than it saves. `allKnown`: the snapshot sees no row that
 * became known later, so none is asked, which the rows of a big register have at their very end. `shared`: nothing may be worked out
 * once for the whole statement, so that PostgreSQL can give it to another process. `remarks` is the table with what
 * lists say about identities (one row for each person with the columns of REMARKS), or null where nobody looked.
 */
export interface SetRead {
  readonly asOf: AsOf;
  readonly people: string;
  readonly asked: string;
  readonly wholeFeeds: readonly Feed[];
  readonly whole: string;
  readonly allKnown: boolean;
  readonly shared: boolean;
  readonly remarks: string | null;
}

/**
 * Keeps a layer of a statement apart. A number would do the same, but for the planner it is a conversion to be worked out, and a statement with one
 * is never given to workers.
 */
export const FENCE = `offset '0'`;

/** The parameters of every statement of the set form: month number, knowledge, persons (null = everyone). */
export const MONTH = '$1::integer';
export const KNOWLEDGE = '$2::bigint';
const PERSONS = '$3::uuid[]';

const AS_ASKED = `(${PERSONS} is null or person = any (${PERSONS}))`;

/** Everyone, or the persons of the third parameter. */
export const asAsked = (asOf: AsOf): SetRead => ({
  asOf,
  people: `(select person, born_on from identity.person where known_from <= ${KNOWLEDGE} and ${AS_ASKED})`,
  asked: AS_ASKED,
  wholeFeeds: [],
  whole: 'true',
  allKnown: false,
  shared: false,
  remarks: null,
});

const SPAN = ['person', 'from_month', 'until_month'];

/** The rows of a feed's table that the hub believed, as a table expression. */
export function believedRows(feed: Feed, columns: readonly string[], { asOf, wholeFeeds, allKnown, ...read }: SetRead): string {
  const asked = wholeFeeds.includes(feed) ? read.whole : read.asked;
  const { schema, table } = FEED_DESCRIPTIONS[feed];
  const wanted = [...SPAN, ...columns].join(', ');
  const known = allKnown ? '' : `known_from <= ${KNOWLEDGE} and `;
  const current = `select ${wanted} from ${schema}.${table} where ${known}${asked}`;
  const superseded = `select ${wanted} from ${schema}.${table}_history where known_from <= ${KNOWLEDGE} and known_until > ${KNOWLEDGE} and ${asked}`;
  return asOf === 'LATEST' ? `(${current}) as spans` : `(${current} union all ${superseded}) as spans`;
}

/** A column of the one-row table `reach`. */
export const reach = (feed: Feed, what: 'state' | 'latest' | 'before' | 'next'): string => `reach."${feed} ${what}"`;
/** Whether the feed's last list reaches the month. */
export const speaks = (feed: Feed): string => `(${reach(feed, 'state')} <> 'MISSING')`;

export const covers = (month: string): string => `(from_month <= ${month} and ${month} < until_month)`;
export const THIS_MONTH = covers(MONTH);
export const MONTH_BEFORE = covers(`(${MONTH} - 1)`);
/** The month number of a date column. */
export const monthOfDate = (date: string): string =>
  `(extract(year from ${date})::integer * 12 + extract(month from ${date})::integer - 1)`;

/** One row: for every feed how far its deliveries reach the month (facts/freshness.ts). */
export function reachTable(carryPeriods: number): string {
  const reached = FEEDS.flatMap((feed) => {
    const counts = FEED_DESCRIPTIONS[feed].kind === 'DELTA' ? `feed = '${feed}'` : `feed = '${feed}' and kind = 'FULL'`;
    return [
      `max(month) filter (where ${counts} and month <= ${MONTH}) as "${feed} latest"`,
      `max(month) filter (where ${counts} and month < ${MONTH}) as "${feed} before"`,
      `min(month) filter (where ${counts} and month > ${MONTH}) as "${feed} next"`,
    ];
  });
  const states = FEEDS.map((feed) => {
    const period = FEED_DESCRIPTIONS[feed].periodMonths;
    const late = `${MONTH} / ${period} - "${feed} latest" / ${period}`;
    return `case when ${late} = 0 then 'FRESH' when ${late} <= ${carryPeriods} then 'STALE' else 'MISSING' end as "${feed} state"`;
  });
  return `select reached.*, ${states.join(',\n    ')}
  from (select ${reached.join(',\n    ')}
    from hub.delivery where known_from <= ${KNOWLEDGE} and known_until > ${KNOWLEDGE}) as reached`;
}
