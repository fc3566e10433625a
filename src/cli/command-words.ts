import { InvalidArgumentError } from 'commander';
import type { DeliverableFeed } from '../identity/feed';
import type { YearMonth } from '../identity/year-month';
import { parseDeliveryMonth, parseFeed } from '../intake/acceptance';
import { refusalText } from './receipt';

/** A feed as typed; commander shows the sentence when it is none. */
export function feedWord(word: string): DeliverableFeed {
  const feed = parseFeed(word);
  if (typeof feed === 'string') return feed;
  throw new InvalidArgumentError(`\n${refusalText(feed)}`);
}

/** A month as typed. */
export function monthWord(word: string): YearMonth {
  const month = parseDeliveryMonth(word);
  if (typeof month === 'string') return month;
  throw new InvalidArgumentError(`\n${refusalText(month)}`);
}
