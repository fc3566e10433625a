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
  const known = await transaction.rows<{ n: number; renamed: boolean }>(KNOWN, [tokens, fingerprints]);
  const isKnown = new Uint8Array(order.length);
  for (const { n } of known) isKnown[n] = 1;
  return {
    unknown: order.filter((_, n) => isKnown[n] === 0),
    renamed: Uint32Array.from(
      known.filter(({ renamed }) => renamed),
      ({ n }) => order[n] ?? 0,
    ),
  };
}

const KNOWN = `
select (a.n - 1)::integer as n, p.name_fingerprint <> uuid_send(a.fingerprint) and not exists (
  select from identity.other_name o where o.person = a.person and o.name_fingerprint = uuid_send(a.fingerprint)) as renamed
from unnest($1::uuid[], $2::uuid[]) with ordinality as a (person, fingerprint, n) join identity.person p on p.person = a.person`;
