import { type Caller, may } from '../access';
import { AGENCY_NAMES_ZH } from '../identity/agency';
import { type DeliverableFeed, FEED_DESCRIPTIONS, FEEDS, HARDSHIP_SENDERS } from '../identity/feed';
import type { RefusalWords } from '../refusal';

/** What the caller may deliver: an agency its own feeds, a town only the mixed file (第四条); nobody anything without the right to deliver. */
export function deliverableFeeds(caller: Caller): readonly DeliverableFeed[] {
  if (!may(caller, 'roster:deliver')) return [];
  const own = FEEDS.filter((feed) => FEED_DESCRIPTIONS[feed].senders.includes(caller.agency));
  return HARDSHIP_SENDERS.includes(caller.agency) ? [...own, 'HARDSHIP'] : own;
}

/** Why the caller may not deliver this feed in this sender's name, or null. */
export function deliveryRefused(caller: Caller, feed: DeliverableFeed, sender: string): RefusalWords | null {
  const feeds = deliverableFeeds(caller);
  if (!feeds.includes(feed)) return feedOfAnother(caller, feeds, feed);
  return sender === caller.agency ? null : senderOfAnother(caller, sender);
}

function feedOfAnother(caller: Caller, feeds: readonly string[], feed: string): RefusalWords {
  const expected = `a feed that ${caller.agency} delivers: ${feeds.join(', ') || 'none'}`;
  return {
    code: 'FEED_OF_ANOTHER_AGENCY',
    message: `feed: expected ${expected}, got ${feed}; ask its agency to deliver it.`,
    messageZh: `${AGENCY_NAMES_ZH[caller.agency]}可报送：${feeds.join('、') || '无'}；${feed} 请由其责任部门报送。`,
    path: 'feed',
    expected,
    got: feed,
  };
}

function senderOfAnother({ agency }: Caller, sender: string): RefusalWords {
  return {
    code: 'SENDER_OF_ANOTHER_AGENCY',
    message: `sender: expected ${agency}, which the token names, got another; leave it out.`,
    messageZh: `报送部门须为令牌所载的${AGENCY_NAMES_ZH[agency]}，可不填。`,
    path: 'sender',
    expected: agency,
    got: sender.slice(0, 40),
  };
}
