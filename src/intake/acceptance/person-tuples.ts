import { bornOnOf, type CitizenId, sexOf } from '../../identity/citizen-id';
import type { SealingKey } from '../../identity/identity-keys';
import { type SealedKind, sealedLength, sealInto } from '../../identity/sealing';
import type { ArrivingPerson } from './arriving-people';
import { Tuples } from './tuples';

/** From which batch people became known. */
export interface KnownFrom {
  readonly batch: string;
  readonly knowledge: number;
}

/** What sealing people takes of the identity keys. */
export interface PersonKeys {
  readonly tokenVersion: number;
  readonly sealing: SealingKey;
}

export const COPY_PEOPLE = `copy identity.person (person, token_key_version, sealed_id_number, sealed_name, sealing_key_version,
  name_fingerprint, born_on, sex, batch_id, row_number, known_from)`;
export const COPY_OTHER_NAMES = `copy identity.other_name (person, name_fingerprint, sealed_name, sealing_key_version, batch_id, row_number,
  known_from)`;

const PIECE = 1 << 16;

/** Seals people and makes the tuples of one table of them, piece by piece, while the server takes the pieces before. */
export class PersonTuples {
  private tuples = new Tuples(PIECE * 2);

  constructor(
    private readonly keys: PersonKeys,
    private readonly from: KnownFrom,
  ) {}

  /** For `COPY_PEOPLE`. */
  *people(people: Iterable<ArrivingPerson>): Iterable<Buffer> {
    for (const person of people) {
      this.person(person);
      if (this.tuples.length > PIECE) yield this.piece();
    }
    yield this.piece();
  }

  /** For `COPY_OTHER_NAMES`. */
  *otherNames(people: Iterable<ArrivingPerson>): Iterable<Buffer> {
    for (const person of people) {
      this.tuples.begin(7);
      this.tuples.binary(person.token);
      this.tuples.binary(person.fingerprint);
      this.seal(person.name, person.token, 'NAME');
      this.tuples.smallint(this.keys.sealing.version);
      this.evidence(person.row);
      if (this.tuples.length > PIECE) yield this.piece();
    }
    yield this.piece();
  }

  private person({ token, fingerprint, idNumber, name, row }: ArrivingPerson): void {
    const { tuples, keys } = this;
    const id = idNumber.toString('latin1') as CitizenId;
    tuples.begin(11);
    tuples.binary(token);
    tuples.smallint(keys.tokenVersion);
    this.seal(idNumber, token, 'ID_NUMBER');
    this.seal(name, token, 'NAME');
    tuples.smallint(keys.sealing.version);
    tuples.binary(fingerprint);
    tuples.date(bornOnOf(id));
    tuples.text(sexOf(id));
    this.evidence(row);
  }

  private seal(plain: Buffer, token: Buffer, kind: SealedKind): void {
    const { sealing } = this.keys;
    sealInto(this.tuples.room(sealedLength(plain.length, sealing)), { plain, token, kind }, sealing);
  }

  private evidence(row: number): void {
    this.tuples.bigint(Number(this.from.batch));
    this.tuples.integer(row);
    this.tuples.bigint(this.from.knowledge);
  }

  /** What was written, in a buffer that stays as it is while it is sent. */
  private piece(): Buffer {
    const written = this.tuples.written();
    this.tuples = new Tuples(PIECE * 2);
    return written;
  }
}
