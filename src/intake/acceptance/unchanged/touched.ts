import type { Transaction } from '../../../database';
import type { FactTable } from '../fact-tables';

/** People of whom more was learnt since than this are too many to look at one by one. */
const MOST = 50_000;

/**
 * Fills the temporary table `touched` with everybody for whom the former list may not be what is believed in `month`: whose facts were
 * written or superseded after it, whose spans begin or end between its month and this one, and whom it kept although no row was taken of
 * them. Gives their tokens in hexadecimal digits; null when there are too many. Ask under the knowledge lock.
 */
export async function touchedSince(
  transaction: Transaction,
  { batch, table, month }: { readonly batch: string; readonly table: FactTable; readonly month: number },
): Promise<ReadonlySet<string> | null> {
  await transaction.rows('create temp table touched (person uuid, fact_key text) on commit drop');
  await transaction.rows(findTouched(table), [batch, month, MOST + 1]);
  const [found] = await transaction.rows<{ count: number; people: string | null }>(
    `select count(*)::integer as count, string_agg(encode(uuid_send(person), 'hex'), ',') as people from touched`,
  );
  if (!found || found.count > MOST) return null;
  return new Set(found.people?.split(',') ?? []);
}

const findTouched = ({ table }: FactTable): string => `
with former as (select month, accepted_knowledge from hub.batch where id = $1)
insert into touched (person, fact_key)
select person, '' from (
  select c.person from former f, ${table} c
  where c.known_from > f.accepted_knowledge or c.from_month > f.month or (c.until_month > f.month and c.until_month <= $2)
  union select h.person from former f, ${table}_history h where h.known_until > f.accepted_knowledge
  union select r.person from hub.refused_person r where r.batch_id = $1
  union select l.person from hub.unconfirmed_leaver l where l.batch_id = $1) touched
limit $3`;
