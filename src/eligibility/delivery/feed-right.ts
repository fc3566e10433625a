import { type Caller, may } from '../../access';
import { AGENCY_NAMES_ZH } from '../../identity/agency';
import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../identity/feed';
import type { RefusalWords } from '../../refusal';

/** The feeds whose deliveries the caller may see: all, or those its own agency owns or sends. */
export function visibleFeeds(caller: Caller): readonly Feed[] {
  if (may(caller, 'delivery:read-all')) return FEEDS;
  if (!may(caller, 'delivery:read')) return [];
  return FEEDS.filter((feed) => FEED_DESCRIPTIONS[feed].owner === caller.agency || FEED_DESCRIPTIONS[feed].senders.includes(caller.agency));
}

/** The feed of that name if the caller may see it, or why not. */
export function readFeed(name: string, caller: Caller): Feed | RefusalWords {
  const feed = FEEDS.find((each) => each === name);
  if (feed === undefined) return unknownFeed();
  return visibleFeeds(caller).includes(feed) ? feed : feedOfAnother(feed, caller);
}

function unknownFeed(): RefusalWords {
  const expected = `one of ${FEEDS.join(', ')}`;
  return {
    code: 'UNKNOWN_FEED',
    message: `feed: expected ${expected}, got another word.`,
    messageZh: `没有这个数据资源，可选：${FEEDS.join('、')}。`,
    path: 'feed',
    expected,
    got: 'another word',
  };
}

export function feedOfAnother(feed: Feed, caller: Caller): RefusalWords {
  const { owner, nameZh } = FEED_DESCRIPTIONS[feed];
  const expected = `a feed of ${caller.agency}: ${visibleFeeds(caller).join(', ') || 'none'}`;
  return {
    code: 'FEED_OF_ANOTHER_AGENCY',
    message: `feed: expected ${expected}, got ${feed} of ${owner}.`,
    messageZh: `${nameZh}属于${AGENCY_NAMES_ZH[owner]}，${AGENCY_NAMES_ZH[caller.agency]}无权查看其报送情况。`,
    path: 'feed',
    expected,
    got: feed,
  };
}
