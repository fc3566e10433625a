import type { AlreadyDelivered, BatchReceipt, DeliveryResult, Refused } from '../intake/acceptance';
import { rehearsing } from './rehearsal';
import { type Brought, deliver, type Station, type Watch } from './station';

/** What a delivery would bring about (预览): as the receipt will say it, but without numbers that only a real batch gets. */
export type Preview = Previewed | AlreadyDelivered | Refused;

export interface Previewed {
  readonly outcome: 'PREVIEWED';
  readonly batches: readonly PreviewedBatch[];
}
export type PreviewedBatch = Omit<BatchReceipt, 'id'>;

/**
 * Rehearses a delivery: the real acceptance, undone at the end. Delivered afterwards to an unchanged hub, the same roster gives the same numbers.
 * Others wait for it as they would wait for the delivery, and no longer: the lock goes with the transaction.
 */
export async function preview({ keys, use, consequences }: Station, brought: Brought, watch?: Watch): Promise<Preview> {
  const rehearsal: Station = { keys, use, consequences, accepting: { on: rehearsing, undone: true } };
  return previewOf(await deliver(rehearsal, brought, watch));
}

function previewOf(result: DeliveryResult): Preview {
  if (result.outcome !== 'DELIVERED') return result;
  return { outcome: 'PREVIEWED', batches: result.batches.map(({ id: _never, ...batch }) => batch) };
}
