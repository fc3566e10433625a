import type { Database, NamedStatement } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { PersonToken } from '../../identity/person-token';
import { open, type SealedKind } from '../../identity/sealing';

export interface Identified {
  readonly idNumber: string;
  readonly name: string;
}

interface SealedRow {
  readonly person: string;
  readonly sealedIdNumber: Buffer;
  readonly sealedName: Buffer;
  readonly keyVersion: number;
}

const IDENTITIES: NamedStatement = {
  name: 'exports-identities',
  planned: 'EACH_TIME',
  text: `select person, sealed_id_number as "sealedIdNumber", sealed_name as "sealedName", sealing_key_version as "keyVersion"
from identity.person where person = any ($1::uuid[])`,
};

/** Number and name of some persons, opened for a block of a list. */
export async function identified(
  database: Database,
  keys: IdentityKeys,
  persons: readonly string[],
): Promise<ReadonlyMap<string, Identified>> {
  const rows = await database.reader('minsheng_hub').rows<SealedRow>(IDENTITIES, [persons]);
  return new Map(rows.map((row) => [row.person, { idNumber: opened(row, 'ID_NUMBER', keys), name: opened(row, 'NAME', keys) }]));
}

/** One sealed value of a row. */
export function opened({ person, sealedIdNumber, sealedName, keyVersion }: SealedRow, kind: SealedKind, keys: IdentityKeys): string {
  const sealed = kind === 'NAME' ? sealedName : sealedIdNumber;
  return open(sealed, { person: person as PersonToken, kind, version: keyVersion }, keys);
}
