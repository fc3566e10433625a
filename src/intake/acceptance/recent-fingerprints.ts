import type { IdentityKeys } from '../../identity/identity-keys';
import type { PersonName } from '../../identity/person-name';
import { type NameFingerprint, nameFingerprintBytes } from '../../identity/person-token';

const KEPT = 50_000;

/** Fingerprints of the names met last: a city has far fewer names than people, and a fingerprint costs more than the rest of a row. */
export class RecentFingerprints {
  private known = new Map<PersonName, Buffer>();

  constructor(private readonly keys: IdentityKeys) {}

  of(name: PersonName): NameFingerprint {
    return this.bytesOf(name).toString('hex') as NameFingerprint;
  }

  /** Its 16 bytes, not to be changed. */
  bytesOf(name: PersonName): Buffer {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    if (this.known.size >= KEPT) this.known = new Map();
    const fingerprint = nameFingerprintBytes(name, this.keys);
    this.known.set(name, fingerprint);
    return fingerprint;
  }
}
