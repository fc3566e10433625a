import type { Transaction } from '../../database';
import { bornOnOf, sexOf } from '../../identity/citizen-id';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { PersonToken } from '../../identity/person-token';
import { type Sealed, seal } from '../../identity/sealing';
import { bytesField, copyLines } from './copy-text';
import { FACTS_PER_BLOCK, type IdentityBlocks, type PlainIdentity } from './identity-block';
import { RecentFingerprints } from './recent-fingerprints';

/** From which batch a person became known. */
export interface Introduction {
  readonly batch: string;
  readonly knowledge: number;
  /** Lines of `staged`: when all of them turn out to be new people, nobody can have brought another name. */
  readonly facts: number;
}

/**
 * Adds the people of `staged` whom the hub does not know yet, and further names of those it does. Only these are sealed. Ask under the
 * knowledge lock: nobody else adds people meanwhile.
 */
export async function introducePeople(
  transaction: Transaction,
  blocks: IdentityBlocks,
  keys: IdentityKeys,
  introduction: Introduction,
): Promise<void> {
  const { batch, knowledge, facts } = introduction;
  const fingerprints = new RecentFingerprints(keys);
  const evidence = (row: string): string => `${batch}\t${row}\t${knowledge}`;
  const added = await sealInto(transaction, blocks, keys, {
    people: NEW_PEOPLE,
    copy: `copy identity.person (person, token_key_version, sealed_id_number, sealed_name, sealing_key_version, name_fingerprint, born_on, sex,
      batch_id, row_number, known_from) from stdin`,
    line: ({ person, row, plain, sealedIdNumber, sealedName }) =>
      `${person}\t${keys.token.version}\t${bytesField(sealedIdNumber)}\t${bytesField(sealedName)}\t${keys.sealing.version}\t\\\\x${fingerprints.of(plain.name)}\t${bornOnOf(plain.idNumber)}\t${sexOf(plain.idNumber)}\t${evidence(row)}\n`,
  });
  if (added === facts) return;
  await sealInto(transaction, blocks, keys, {
    people: OTHER_NAMES,
    copy: 'copy identity.other_name (person, name_fingerprint, sealed_name, sealing_key_version, batch_id, row_number, known_from) from stdin',
    line: ({ person, row, plain, sealedName }) =>
      `${person}\t\\\\x${fingerprints.of(plain.name)}\t${bytesField(sealedName)}\t${keys.sealing.version}\t${evidence(row)}\n`,
  });
}

/** Seals everybody of `staged` beside their facts, for a batch that waits: the temporary table `sealed`, one line for each ordinal. */
export async function sealEverybody(transaction: Transaction, blocks: IdentityBlocks, keys: IdentityKeys): Promise<void> {
  const fingerprints = new RecentFingerprints(keys);
  await transaction.rows('create temp table sealed (ordinal integer, identity jsonb) on commit drop');
  await sealInto(transaction, blocks, keys, {
    people: EVERYBODY,
    copy: 'copy sealed from stdin',
    line: ({ ordinal, plain, sealedIdNumber, sealedName }) =>
      `${ordinal}\t${JSON.stringify({
        sealedIdNumber: sealedIdNumber.toString('base64'),
        sealedName: sealedName.toString('base64'),
        sealingKeyVersion: keys.sealing.version,
        tokenKeyVersion: keys.token.version,
        nameFingerprint: fingerprints.of(plain.name),
        bornOn: bornOnOf(plain.idNumber),
        sex: sexOf(plain.idNumber),
      })}\n`,
  });
}

/** The first line of each unknown person. */
const NEW_PEOPLE = `
select s.person, min(s.ordinal) as ordinal, min(s.row_number) as row_number from staged s
where not exists (select from identity.person p where p.person = s.person) group by s.person`;

const OTHER_NAMES = `
select s.person, min(s.ordinal) as ordinal, min(s.row_number) as row_number from staged s
where not exists (select from identity.person p where p.person = s.person and p.name_fingerprint = s.name_fingerprint)
  and not exists (select from identity.other_name o where o.person = s.person and o.name_fingerprint = s.name_fingerprint)
group by s.person, s.name_fingerprint`;

const EVERYBODY = 'select s.person, s.ordinal, s.row_number from staged s';

interface Sealing {
  readonly people: string;
  readonly copy: string;
  readonly line: (person: SealedPerson) => string;
}
interface SealedPerson {
  readonly person: PersonToken;
  readonly ordinal: number;
  readonly row: string;
  readonly plain: PlainIdentity;
  readonly sealedIdNumber: Sealed;
  readonly sealedName: Sealed;
}

interface BlockRow {
  identities: Buffer;
  first: number;
  places: string;
  rows: string;
  persons: string;
}

const BLOCKS_AT_ONCE = 8;

/** Walks the blocks that hold wanted people, a few at a time, and copies what it sealed. Gives how many there were. */
async function sealInto(
  transaction: Transaction,
  blocks: IdentityBlocks,
  keys: IdentityKeys,
  { people, copy, line }: Sealing,
): Promise<number> {
  await transaction.rows(`declare wanted no scroll cursor for ${inBlocks(people)}`);
  const next = (): Promise<BlockRow[]> => transaction.rows<BlockRow>(`fetch ${BLOCKS_AT_ONCE} from wanted`);
  let sealed = 0;
  for (let rows = await next(); rows.length > 0; rows = await next()) {
    const lines = rows.map((row) => {
      const wanted = wantedOf(row, blocks);
      sealed += wanted.length;
      return wanted.map((person) => line({ ...person, ...sealedParts(person, keys) })).join('');
    });
    await copyLines(transaction, copy, lines);
  }
  await transaction.rows('close wanted');
  return sealed;
}

function inBlocks(people: string): string {
  return `
select b.identities, b.ordinal as first, w.places, w.rows, w.persons
from (
  select ordinal / ${FACTS_PER_BLOCK} as block, string_agg((ordinal % ${FACTS_PER_BLOCK})::text, ',') as places,
    string_agg(row_number::text, ',') as rows, string_agg(person::text, ',') as persons
  from (${people}) wanted group by 1
) w join received b on b.person is null and b.ordinal = w.block * ${FACTS_PER_BLOCK}`;
}

type WantedPerson = Omit<SealedPerson, 'sealedIdNumber' | 'sealedName'>;

function wantedOf({ identities, first, places, rows, persons }: BlockRow, blocks: IdentityBlocks): WantedPerson[] {
  const plain = blocks.open(identities);
  const row = rows.split(',');
  const person = persons.split(',');
  return places.split(',').map((place, i) => ({
    person: (person[i] ?? '') as PersonToken,
    ordinal: first + Number(place),
    row: row[i] ?? '',
    plain: plain[Number(place)] as PlainIdentity,
  }));
}

function sealedParts({ person, plain }: WantedPerson, keys: IdentityKeys): Pick<SealedPerson, 'sealedIdNumber' | 'sealedName'> {
  return {
    sealedIdNumber: seal(plain.idNumber, { person, kind: 'ID_NUMBER' }, keys),
    sealedName: seal(plain.name, { person, kind: 'NAME' }, keys),
  };
}
