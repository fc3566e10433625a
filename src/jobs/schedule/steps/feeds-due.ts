import type { Database } from '../../../database';
import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../../identity/feed';
import { monthNumber, type YearMonth } from '../../../identity/year-month';
import type { StepOutcome } from '../step-store';
import { owedText } from './owed';

/** The feeds without a delivery in the period that holds the month. */
const OWED = `
select asked.feed from unnest($1::text[], $2::integer[]) asked (feed, since)
where not exists (
  select from hub.delivery d where d.feed = asked.feed and d.month between asked.since and $3 and d.known_until = 9223372036854775807)`;

/** 名册报送截止: says which agency still owes which list of the period. */
export async function feedsDue(database: Database, month: YearMonth): Promise<StepOutcome> {
  const number = monthNumber(month);
  const since = FEEDS.map((feed) => number - (number % FEED_DESCRIPTIONS[feed].periodMonths));
  const owed = await database.transaction('minsheng_hub', (transaction) => transaction.rows<{ feed: Feed }>(OWED, [FEEDS, since, number]));
  if (owed.length === 0) return { state: 'DONE', messageZh: `${month} 名册已齐`, message: `All lists of ${month} are there` };
  const { zh, en } = owedText(owed.map(({ feed }) => feed));
  return { state: 'NOT_READY', messageZh: `${month} 尚缺名册：${zh}`, message: `Lists of ${month} are missing: ${en}` };
}
