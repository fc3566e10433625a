import { ROSTERS } from '../agencies/rosters';
import type { Database } from '../database';
import type { IdentityKeys } from '../identity/identity-keys';
import { type RosterReading, readRoster } from '../intake';
import { acceptDelivery, type DeliveryResult } from '../intake/acceptance';
import type { SampleFile } from './sample-files';

const DELIVERED_BY = 'demo';

/** A file of the sample through the same intake as any other file; throws when intake refuses it, because then the sample itself is wrong. */
export async function deliverFile(database: Database, keys: IdentityKeys, { file, bytes }: FileToDeliver): Promise<DeliveryResult> {
  const reading = await read(file, bytes);
  let first: RosterReading | undefined = reading;
  const result = await acceptDelivery(database, keys, {
    feed: file.feed,
    sender: file.sender,
    month: file.month,
    kind: file.kind,
    confirmedEmpty: false,
    deliveredBy: DELIVERED_BY,
    file: { name: file.name, sha256: reading.sha256, bytes: reading.bytes },
    chunks: async function* () {
      const again = first ?? (await read(file, bytes));
      first = undefined;
      yield* again.chunks;
    },
  });
  await first?.close();
  if (result.outcome === 'REFUSED') throw new Error(`sample: ${result.refusal.message}`);
  return result;
}

export interface FileToDeliver {
  readonly file: SampleFile;
  readonly bytes: Uint8Array;
}

async function read(file: SampleFile, source: Uint8Array): Promise<RosterReading> {
  const { feed, month, sender, name } = file;
  const reading = await readRoster({ source, feed, month, sender, rosters: ROSTERS });
  if (reading.kind === 'REJECTED') throw new Error(`sample ${name}: ${reading.finding.messageEn}`);
  return reading;
}
