import { ROSTERS } from '../../src/agencies/rosters';
import type { Database } from '../../src/database';
import { readRoster } from '../../src/intake';
import type { Brought } from '../../src/reception';
import { acceptDelivery, type DeliveryResult } from './acceptance';
import { TEST_KEYS } from './deliveries';

/** Delivers a file as the station does, with every row read and none remembered. */
export async function deliverFully(database: Database, { order, name, source }: Brought): Promise<DeliveryResult> {
  const file = { ...order, source, rosters: ROSTERS };
  const reading = await readRoster(file);
  if (reading.kind === 'REJECTED') throw new Error(reading.finding.messageEn);
  const { sha256, bytes } = reading;
  let first: typeof reading | null = reading;
  return acceptDelivery(database, TEST_KEYS, {
    ...order,
    deliveredBy: order.officer,
    file: { name, sha256, bytes },
    chunks: async function* () {
      const again = first ?? (await readRoster(file));
      first = null;
      if (again.kind === 'READ') yield* again.chunks;
    },
  });
}

const TABLES = ['enrolment', 'destitute_support'].map((table) =>
  table === 'enrolment' ? `social_security.${table}` : `civil_affairs.${table}`,
);

export async function emptied({ pool }: Database): Promise<void> {
  const facts = TABLES.flatMap((table) => [table, `${table}_history`]);
  await pool.query(`truncate hub.knowledge, hub.batch, identity.person, ${facts.join(', ')} restart identity cascade`);
}

/** Every row of every table that a delivery writes, without what differs by chance: moments and sealed bytes. */
export async function everythingStored({ pool }: Database): Promise<Record<string, readonly unknown[]>> {
  const stored: Record<string, readonly unknown[]> = {};
  for (const [table, { without = [], order }] of Object.entries(STORED)) {
    const { rows } = await pool.query<{ row: unknown }>(`select to_jsonb(t) - $1::text[] as row from ${table} t order by ${order}`, [
      without,
    ]);
    stored[table] = rows.map(({ row }) => row);
  }
  return stored;
}

const FACTS = { order: 'person, fact_key, from_month, known_from, batch_id, row_number' };
const STORED: Readonly<Record<string, { readonly without?: readonly string[]; readonly order: string }>> = {
  'hub.batch': { without: ['delivered_at'], order: 'id' },
  'hub.batch_rows': { order: 'batch_id, first_row' },
  'hub.finding': { order: 'batch_id, row_number, ordinal' },
  'hub.refused_person': { order: 'batch_id, row_number, person' },
  'hub.unconfirmed_leaver': { order: 'batch_id, person, fact_key' },
  'hub.identity_remark': { order: 'person, batch_id, row_number, code' },
  'hub.delivery': { order: 'batch_id, known_from' },
  'hub.knowledge': { without: ['known_at'], order: 'number' },
  'hub.held_row': { without: ['identity'], order: 'batch_id, row_number' },
  'identity.person': { without: ['sealed_id_number', 'sealed_name'], order: 'person' },
  'identity.other_name': { without: ['sealed_name'], order: 'person, name_fingerprint' },
  ...Object.fromEntries(
    TABLES.flatMap((table) => [
      [table, FACTS],
      [`${table}_history`, FACTS],
    ]),
  ),
};
