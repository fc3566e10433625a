import type { IdentityKeys } from '../../../identity/identity-keys';
import { RowFingerprints } from '../../../identity/row-fingerprint';
import type { ReadRow } from '../../reading';
import type { RecentFingerprints } from '../recent-fingerprints';
import { FINGERPRINT_RECORD } from './former-rows';
import { namesakeKeyOf } from './person-keys';

/** Makes what is kept of a row to tell it when it comes again. */
export class FingerprintRecords {
  private readonly fingerprints: RowFingerprints;
  private readonly record = Buffer.alloc(FINGERPRINT_RECORD);

  constructor(
    keys: IdentityKeys,
    private readonly names: RecentFingerprints,
  ) {
    this.fingerprints = new RowFingerprints(keys);
  }

  /** Good until the next one; null for a row that was not accepted as it came, with one person. */
  of({ disposition, findings, persons, refused, text }: ReadRow): Buffer | null {
    const [person] = persons;
    if (text == null || person === undefined || persons.length > 1 || disposition !== 'ACCEPTED' || findings.length > 0 || refused)
      return null;
    if (!this.fingerprints.take(text)) return null;
    this.record.writeUInt32LE(this.fingerprints.high, 0);
    this.record.writeUInt32LE(this.fingerprints.low, 4);
    this.record.writeUInt32LE(namesakeKeyOf(person.idNumber, this.names.bytesOf(person.name)), 8);
    return this.record;
  }
}
