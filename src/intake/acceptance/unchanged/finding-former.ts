import type { Database } from '../../../database';
import type { DeliverableFeed, DeliveryKind } from '../../../identity/feed';
import type { IdentityKeys } from '../../../identity/identity-keys';
import { townsStayFrom } from '../../../identity/town';
import { type MonthNumber, monthNumber, monthOf } from '../../../identity/year-month';
import type { FindFormer } from '../../unchanged/former-list';
import { listFeedOf } from '../list-feed';
import { FORMER_BLOCK, FormerRows, type StoredBlock } from './former-rows';

/**
 * Finds the former list of a FULL list: the newest that was read with the same rules and columns, of the nearest month up to its own, while
 * the towns stayed as they were. Null for a delivery whose rows are always read in full.
 */
export function formerLists(
  database: Database,
  keys: IdentityKeys,
  delivery: { readonly feed: DeliverableFeed; readonly kind: DeliveryKind },
): FindFormer | null {
  const feed = listFeedOf(delivery);
  if (feed === null || delivery.kind !== 'FULL') return null;
  const reader = database.reader('minsheng_hub');
  return async ({ context, month }) => {
    const [newest] = await reader.rows<NewestReading>(NEWEST_READING, [feed, monthNumber(month)]);
    if (!newest?.context.equals(context) || newest.tokenVersion !== keys.token.version) return null;
    if (!townsStayFrom(monthOf(newest.month), month)) return null;
    return new FormerRows(newest.batch, keys, (batch, firstRow) => reader.rows<StoredBlock>(BLOCK, [batch, firstRow]));
  };
}

interface NewestReading {
  readonly batch: string;
  readonly month: MonthNumber;
  readonly context: Buffer;
  readonly tokenVersion: number;
}

const NEWEST_READING = {
  name: 'newest reading of a feed',
  text: `
select b.id as batch, b.month, l.context, l.token_key_version as "tokenVersion"
from hub.list_reading l join hub.batch b on b.id = l.batch_id
where b.feed = $1 and b.month <= $2 order by b.month desc, b.id desc limit 1`,
};
const BLOCK = { name: 'block of a former list', text: FORMER_BLOCK };
