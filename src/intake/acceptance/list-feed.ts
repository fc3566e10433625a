import type { DeliverableFeed, Feed } from '../../identity/feed';
import { factTable } from './fact-tables';

/** Feeds that have at most one fact of a person, in a file of their own: only there each person of the file can be looked at as they come. */
export function listFeedOf({ feed }: { readonly feed: DeliverableFeed }): Feed | null {
  if (feed === 'HARDSHIP' || feed === 'EMPLOYEE_PENSION') return null;
  return factTable(feed).shape === 'ROSTER' ? feed : null;
}
