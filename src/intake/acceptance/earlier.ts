import type { Transaction } from '../../database';
import type { DeliveryKind, Feed } from '../../identity/feed';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import type { AlreadyDelivered, EarlierBatch } from './delivery';

export interface SameFile {
  readonly feed: Feed;
  readonly month: YearMonth;
  readonly kind: DeliveryKind;
  readonly sha256: Buffer;
}

/** The batch, not withdrawn, that brought the same bytes for the same feed, month and kind. */
export async function earlierBatch(transaction: Transaction, { feed, month, kind, sha256 }: SameFile): Promise<EarlierBatch | null> {
  const [row] = await transaction.rows<EarlierBatch>(EARLIER, [feed, monthNumber(month), kind, sha256]);
  return row ?? null;
}

const EARLIER = `
select b.id, b.feed, b.state, to_char(b.delivered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as "deliveredAt",
  b.delivered_by as "deliveredBy",
  (select n.id from hub.batch n where n.feed = b.feed and n.month = b.month and n.kind = 'FULL' and n.state = 'ACCEPTED' and b.kind = 'FULL'
   and n.accepted_knowledge > b.accepted_knowledge order by n.accepted_knowledge desc limit 1) as "supersededBy"
from hub.batch b
where b.feed = $1 and b.month = $2 and b.kind = $3 and b.file_sha256 = $4 and b.state <> 'WITHDRAWN'`;

export function alreadyDelivered(batches: readonly EarlierBatch[]): AlreadyDelivered {
  return {
    outcome: 'ALREADY_DELIVERED',
    batches,
    message: batches.map(sentence).join(' '),
    messageZh: batches.map(sentenceZh).join(''),
  };
}

function sentence({ id, feed, state, deliveredAt, deliveredBy, supersededBy }: EarlierBatch): string {
  const came = `${feed}: this file came first on ${deliveredAt} by ${deliveredBy} as batch ${id}; nothing was changed`;
  if (state === 'HELD') return `${came}. It is held: an officer releases it (minsheng batch release ${id}).`;
  if (supersededBy === null) return `${came}.`;
  return `${came}. Batch ${supersededBy} has taken its place since: to return to this file, withdraw that one (minsheng batch withdraw ${supersededBy}).`;
}

function sentenceZh({ id, state, deliveredAt, deliveredBy, supersededBy }: EarlierBatch): string {
  const came = `该文件已于 ${deliveredAt} 由 ${deliveredBy} 报送（批次 ${id}），本次未作任何改动`;
  if (state === 'HELD') return `${came}；该批次待确认，请由经办人确认生效（minsheng batch release ${id}）。`;
  if (supersededBy === null) return `${came}。`;
  return `${came}；此后已由批次 ${supersededBy} 取代，如需恢复本文件，请撤回该批次（minsheng batch withdraw ${supersededBy}）。`;
}
