import { FEED_DESCRIPTIONS, type Feed } from '../../../identity/feed';

/** Lists of hardship: whoever was ever named by one may be eligible. */
export const ROSTERS = ['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY'] as const satisfies readonly Feed[];

/** The feeds whose facts decide; premiums paid decide what is owed, never whether somebody is eligible. */
export const DECIDING = [...ROSTERS, 'DEATH', 'ENROLMENT', 'EMPLOYEE_PENSION'] as const satisfies readonly Feed[];
export type DecidingFeed = (typeof DECIDING)[number];

export const isDeciding = (feed: Feed): feed is DecidingFeed => DECIDING.some((each) => each === feed);
export const isRoster = (feed: Feed): feed is (typeof ROSTERS)[number] => ROSTERS.some((each) => each === feed);

/** The table of a feed; superseded rows are in the one of the same name with `_history`. */
export const tableOf = (feed: Feed): string => `${FEED_DESCRIPTIONS[feed].schema}.${FEED_DESCRIPTIONS[feed].table}`;
