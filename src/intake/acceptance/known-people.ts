import type { Transaction } from '../../database';
import type { Arrivals } from './arrivals';

/** Which of some arrivals the hub knows already, by their places. */
export interface KnownPeople {
  /** In the order asked. */
  readonly unknown: Uint32Array;
  /** Known, but never by this name. */
  readonly renamed: Uint32Array;
}

/** Whether there is anybody to know at all: on the first day of a hub nobody needs to be asked for. */
export async function somebodyIsKnown(transaction: Transaction): Promise<boolean> {
  return (await transaction.rows('select from identity.person limit 1')).length > 0;
}

/** Asks for all arrivals at once. Ask under the knowledge lock: nobody else adds people meanwhile. */
export async function knownPeople(transaction: Transaction, arrivals: Arrivals, order: Uint32Array): Promise<KnownPeople> {
  const { tokens, fingerprints } = arrivals.identities(order);
  const [found] = await transaction.rows<{ unknown: string | null; renamed: string | null }>(FIND, [tokens, fingerprints]);
  const places = (list: string | null | undefined): Uint32Array =>
    list ? Uint32Array.from(list.split(','), (n) => order[Number(n) - 1] ?? 0) : new Uint32Array(0);
  return { unknown: places(found?.unknown), renamed: places(found?.renamed) };
}

/** Both lists as one text each: a row for each person would cost more than looking them up. */
const FIND = `
select string_agg(a.n::text, ',' order by a.n) filter (where p.person is null) as unknown,
  string_agg(a.n::text, ',' order by a.n) filter (where p.name_fingerprint <> uuid_send(a.fingerprint) and not exists (
    select from identity.other_name o where o.person = a.person and o.name_fingerprint = uuid_send(a.fingerprint))) as renamed
from unnest($1::uuid[], $2::uuid[]) with ordinality as a (person, fingerprint, n) left join identity.person p on p.person = a.person`;
