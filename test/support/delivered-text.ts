import { createHash } from 'node:crypto';
import { ROSTERS } from '../../src/agencies/rosters';
import type { Database } from '../../src/database';
import { type DeliverableFeed, type DeliveryKind, FEED_DESCRIPTIONS } from '../../src/identity/feed';
import { yearMonth } from '../../src/identity/year-month';
import { type ReadRow, readRoster } from '../../src/intake';
import { acceptDelivery, type BatchReceipt, type Delivery } from './acceptance';
import { TEST_KEYS } from './deliveries';

/** A roster as text (the first line is the header), read and delivered as the command line does it. */
export interface TextRoster {
  readonly feed: DeliverableFeed;
  readonly month: string;
  readonly lines: readonly string[];
  readonly kind?: DeliveryKind;
}

/** Delivers a text roster and gives the receipt of its only batch. */
export async function deliverText(database: Database, roster: TextRoster): Promise<BatchReceipt> {
  const result = await acceptDelivery(database, TEST_KEYS, await textDelivery(roster));
  if (result.outcome !== 'DELIVERED') throw new Error(`expected a delivery, got ${JSON.stringify(result)}`);
  const [batch] = result.batches;
  if (!batch) throw new Error('expected a batch, got none');
  return batch;
}

/** The delivery of a text roster, its rows read by the real reader. */
export async function textDelivery({ feed, month, lines, kind }: TextRoster): Promise<Delivery> {
  const source = Buffer.from(lines.join('\n'), 'utf8');
  const reading = await readRoster({ source, feed, month: yearMonth(month), rosters: ROSTERS });
  if (reading.kind === 'REJECTED') throw new Error(reading.finding.messageEn);
  const chunks: (readonly ReadRow[])[] = [];
  for await (const chunk of reading.chunks) chunks.push(chunk);
  return {
    feed,
    sender: feed === 'HARDSHIP' ? 'TOWN' : FEED_DESCRIPTIONS[feed].owner,
    month: yearMonth(month),
    kind: kind ?? (feed === 'HARDSHIP' ? 'DELTA' : FEED_DESCRIPTIONS[feed].kind),
    confirmedEmpty: false,
    deliveredBy: '陈经办',
    file: { name: `${feed}-${month}.csv`, sha256: createHash('sha256').update(source).digest(), bytes: source.length },
    chunks: () => chunks,
  };
}
