import type { Agency } from '../identity/agency';
import { type DeliverableFeed, type DeliveryKind, FEED_DESCRIPTIONS } from '../identity/feed';
import type { TownCode } from '../identity/town';
import type { YearMonth } from '../identity/year-month';
import type { HeaderAlias } from '../intake';

/** What a sender says of a roster before it is read, whichever way it came in. */
export interface DeliveryOrder {
  readonly feed: DeliverableFeed;
  readonly month: YearMonth;
  readonly kind: DeliveryKind;
  readonly sender: Agency;
  /** Which town, where the sender is one; null or absent for the city’s own officers, who deliver for every town. */
  readonly town?: TownCode | null;
  /** The sender says that nobody is on the list. */
  readonly confirmedEmpty: boolean;
  /** Who delivers, as kept with the batch. */
  readonly officer: string;
  /** What headers of the file mean, as said with this delivery; what was said before is remembered. */
  readonly headers?: readonly HeaderAlias[];
}

/** FULL for a list, DELTA for events and for the mixed file, unless the sender says otherwise. */
export function usualKind(feed: DeliverableFeed): DeliveryKind {
  return feed === 'HARDSHIP' ? 'DELTA' : FEED_DESCRIPTIONS[feed].kind;
}

/** The owner of the feed; the mixed file comes from towns. */
export function usualSender(feed: DeliverableFeed): Agency {
  return feed === 'HARDSHIP' ? 'TOWN' : FEED_DESCRIPTIONS[feed].owner;
}
