import DataLoader from 'dataloader';
import { loaderFor, type SubgraphContext } from '../../access';
import type { NamedStatement, Reader } from '../../database';

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

export class IdentityStore {
  constructor(private readonly reader: Reader) {}

  of(person: string, context: SubgraphContext): Promise<IdentityRow> {
    return this.loader(context).load(person);
  }

  /** Keeps for this request what another statement of it read already. */
  keep(row: IdentityRow, context: SubgraphContext): void {
    this.loader(context).prime(row.person, row);
  }

  private loader(context: SubgraphContext): DataLoader<string, IdentityRow> {
    return loaderFor(context, this, () => new DataLoader((persons: readonly string[]) => this.read(persons)));
  }

  private async read(persons: readonly string[]): Promise<(IdentityRow | Error)[]> {
    const rows = await this.reader.rows<IdentityRow>(BY_ID, [persons]);
    const byPerson = new Map(rows.map((row) => [row.person, row]));
    return persons.map((person) => byPerson.get(person) ?? new UnknownPersonError(`person: expected a known token, got ${person}`));
  }
}
