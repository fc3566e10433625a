import DataLoader from 'dataloader';
import { loaderFor, type SubgraphContext } from '../../access';
import type { NamedStatement, Reader } from '../../database';

const BY_ID: NamedStatement = {
  name: 'eligibility-identities',
  text: `select person, sealed_id_number as "sealedIdNumber", sealed_name as "sealedName", sealing_key_version as "sealingKeyVersion",
  born_on as "bornOn", sex
from identity.person where person = any($1::uuid[])`,
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
    return loaderFor(context, this, () => new DataLoader((persons: readonly string[]) => this.read(persons))).load(person);
  }

  private async read(persons: readonly string[]): Promise<(IdentityRow | Error)[]> {
    const rows = await this.reader.rows<IdentityRow>(BY_ID, [persons]);
    const byPerson = new Map(rows.map((row) => [row.person, row]));
    return persons.map((person) => byPerson.get(person) ?? new UnknownPersonError(`person: expected a known token, got ${person}`));
  }
}
