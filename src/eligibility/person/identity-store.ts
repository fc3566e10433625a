import { loaderFor, type SubgraphContext } from '../../access';
import type { NamedStatement, Reader } from '../../database';
import { ReadOnce } from '../../graph';

/** The columns of an `IdentityRow` besides the token; `p` is identity.person. */
export const IDENTITY_COLUMNS = `p.sealed_id_number as "sealedIdNumber", p.sealed_name as "sealedName", p.sealing_key_version as "sealingKeyVersion",
  p.born_on as "bornOn", p.sex`;

const BY_ID: NamedStatement = {
  name: 'eligibility-identities',
  text: `select p.person, ${IDENTITY_COLUMNS} from identity.person p where p.person = any($1::uuid[])`,
};

/** What stands once in the identity schema about a person; number and name are sealed. */
export interface IdentityRow {
  readonly person: string;
  readonly sealedIdNumber: Buffer;
  readonly sealedName: Buffer;
  readonly sealingKeyVersion: number;
  readonly bornOn: string;
  readonly sex: 'MALE' | 'FEMALE';
}

/** A token without an identity row: it was not found through this API, so it can only be made up. */
export class UnknownPersonError extends Error {
  override readonly name = 'UnknownPersonError';
}

export type Identities = ReadonlyMap<string, IdentityRow>;

export class IdentityStore {
  constructor(private readonly reader: Reader) {}

  /** The identities of persons who came together; `identityIn` takes one out. */
  of(persons: readonly string[], context: SubgraphContext): Promise<Identities> {
    return this.once(context).of(persons);
  }

  /** Keeps for this request what another statement of it read already. */
  keep(row: IdentityRow, context: SubgraphContext): void {
    this.once(context).keep(row.person, row);
  }

  private once(context: SubgraphContext): ReadOnce<IdentityRow> {
    return loaderFor(context, this, () => new ReadOnce((persons) => this.read(persons)));
  }

  private async read(persons: readonly string[]): Promise<Identities> {
    const rows = await this.reader.rows<IdentityRow>(BY_ID, [persons]);
    return new Map(rows.map((row) => [row.person, row]));
  }
}

/** The identity of one person; throws UnknownPersonError. */
export function identityIn(identities: Identities, person: string): IdentityRow {
  const row = identities.get(person);
  if (row === undefined) throw new UnknownPersonError(`person: expected a known token, got ${person}`);
  return row;
}
