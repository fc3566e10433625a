import type { Transaction } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { FactTable } from './fact-tables';
import type { IdentityBlocks } from './identity-block';
import { sealEverybody } from './new-identities';

/** Keeps what a held batch says, with its people sealed inside it, so that nothing else of the hub knows of them. */
export async function holdRows(transaction: Transaction, batch: string, blocks: IdentityBlocks, keys: IdentityKeys): Promise<void> {
  await sealEverybody(transaction, blocks, keys);
  await transaction.rows(HOLD, [batch]);
  await transaction.rows('drop table sealed');
}

const HOLD = `
insert into hub.held_row (batch_id, row_number, person, identity, fact)
select $1, s.row_number, s.person, i.identity, to_jsonb(s) - array['ordinal', 'row_number', 'person', 'name_fingerprint']
from staged s join sealed i on i.ordinal = s.ordinal order by s.ordinal`;

/** Lays the rows of a held batch out as `staged` again, as if they had just been received. */
export async function stageHeldRows(transaction: Transaction, batch: string, { columns }: FactTable): Promise<void> {
  const own = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  const months = 'fact_key text, from_month integer, until_month integer';
  await transaction.rows(`create temp table staged (row_number integer, person uuid, ${months}, ${own}) on commit drop`);
  const names = columns.map(({ name }) => `f.${name}`).join(', ');
  await transaction.rows(
    `insert into staged select h.row_number, h.person, f.fact_key, f.from_month, f.until_month, ${names}
     from hub.held_row h, jsonb_to_record(h.fact) as f (${months}, ${own}) where h.batch_id = $1 order by h.row_number`,
    [batch],
  );
  await transaction.rows('analyze staged');
}

/** The people of a held batch become known, already sealed; the held rows are no longer needed. */
export async function introduceHeldPeople(transaction: Transaction, batch: string, knowledge: number): Promise<void> {
  await transaction.rows(HELD_PEOPLE, [batch, knowledge]);
  await transaction.rows(HELD_NAMES, [batch, knowledge]);
  await dropHeldRows(transaction, batch);
}

export async function dropHeldRows(transaction: Transaction, batch: string): Promise<void> {
  await transaction.rows('delete from hub.held_row where batch_id = $1', [batch]);
}

const HELD_PEOPLE = `
insert into identity.person (person, token_key_version, sealed_id_number, sealed_name, sealing_key_version, name_fingerprint, born_on, sex,
  batch_id, row_number, known_from)
select distinct on (h.person) h.person, (h.identity ->> 'tokenKeyVersion')::smallint, decode(h.identity ->> 'sealedIdNumber', 'base64'),
  decode(h.identity ->> 'sealedName', 'base64'), (h.identity ->> 'sealingKeyVersion')::smallint, decode(h.identity ->> 'nameFingerprint', 'hex'),
  (h.identity ->> 'bornOn')::date, h.identity ->> 'sex', $1, h.row_number, $2
from hub.held_row h
where h.batch_id = $1 and not exists (select from identity.person p where p.person = h.person)
order by h.person, h.row_number`;

const HELD_NAMES = `
insert into identity.other_name (person, name_fingerprint, sealed_name, sealing_key_version, batch_id, row_number, known_from)
select distinct on (h.person, h.identity ->> 'nameFingerprint') h.person, decode(h.identity ->> 'nameFingerprint', 'hex'),
  decode(h.identity ->> 'sealedName', 'base64'), (h.identity ->> 'sealingKeyVersion')::smallint, $1, h.row_number, $2
from hub.held_row h
where h.batch_id = $1
  and not exists (select from identity.person p where p.person = h.person and p.name_fingerprint = decode(h.identity ->> 'nameFingerprint', 'hex'))
  and not exists (select from identity.other_name o where o.person = h.person and o.name_fingerprint = decode(h.identity ->> 'nameFingerprint', 'hex'))
order by h.person, h.identity ->> 'nameFingerprint', h.row_number`;
