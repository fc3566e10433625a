import type { IdentityKeys } from '../identity/identity-keys';
import type { DeliveryResult, Learning } from '../intake/acceptance';
import { deliver, stationOn } from '../reception';
import type { SampleFile } from './sample-files';

const DELIVERED_BY = 'demo';

/** A file of the sample at the same station as any other file; throws when it is refused, because then the sample itself is wrong. */
export async function deliverFile(learning: Learning, keys: IdentityKeys, { file, bytes }: FileToDeliver): Promise<DeliveryResult> {
  const { feed, sender, month, kind, name } = file;
  const order = { feed, sender, month, kind, confirmedEmpty: false, officer: DELIVERED_BY };
  const result = await deliver(stationOn(learning, keys), { order, name, source: bytes });
  if (result.outcome === 'REFUSED') throw new Error(`sample ${name}: ${result.refusal.message}`);
  return result;
}

export interface FileToDeliver {
  readonly file: SampleFile;
  readonly bytes: Uint8Array;
}
