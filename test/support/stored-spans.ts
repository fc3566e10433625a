import type { Database } from '../../src/database';
import { type DeliveryRecord, IDENTITY_REMARKS, type PersonSpans, SAID } from '../../src/eligibility';

const SPAN = `person, from_month as "fromMonth", until_month as "untilMonth", batch_id::text as batch, row_number as row, known_from::integer as "knownFrom"`;
const ROSTER = `town, hukou_region as "hukouRegion", schooling`;

const LISTS = {
  registration: [
    'poverty_alleviation.registration',
    `${ROSTER}, poverty_status as "povertyStatus", status_changed_on::text as "statusChangedOn", monitored_kind as "monitoredKind"`,
  ],
  minimumLiving: ['civil_affairs.minimum_living', `${ROSTER}, covered, start_month as "startMonth", end_month as "endMonth"`],
  destituteSupport: ['civil_affairs.destitute_support', `${ROSTER}, start_month as "startMonth", end_month as "endMonth"`],
  disability: ['civil_affairs.disability', `${ROSTER}, category, grade`],
  death: ['civil_affairs.death', `source, died_on::text as "diedOn"`],
  enrolment: [
    'social_security.enrolment',
    `town, hukou_region as "hukouRegion", participation_code as "participationCode", payment_code as "paymentCode", identity_mark as "identityMark", tier_fen as "tierFen"`,
  ],
  premium: ['social_security.premium', `period, item_code as "itemCode", amount_fen as "amountFen", paid_on::text as "paidOn"`],
  employeePension: ['social_security.employee_pension', `covered_from as "coveredFrom", covered_until as "coveredUntil", state`],
} as const;

/** Everything stored about everyone, on both axes, as the agencies hand it over: current rows and superseded ones. */
export async function storedSpans(database: Database, persons: readonly string[] | null = null): Promise<Map<string, PersonSpans>> {
  const found = new Map<string, Record<string, unknown[]> & { bornOn: string }>();
  const rowsOf = async (text: string): Promise<Record<string, unknown>[]> => (await database.pool.query(text, [persons])).rows;
  const asked = '($1::uuid[] is null or person = any ($1))';
  for (const { person, bornOn } of await rowsOf(`select person, born_on::text as "bornOn" from identity.person where ${asked}`)) {
    const lists = Object.fromEntries([...Object.keys(LISTS), 'officerRecords', 'said'].map((list) => [list, []]));
    found.set(String(person), { ...lists, bornOn: String(bornOn) } as Record<string, unknown[]> & { bornOn: string });
  }
  const put = (list: string, rows: Record<string, unknown>[]): void => {
    for (const { person, fact_key: _, ...row } of rows) found.get(String(person))?.[list]?.push(row);
  };
  for (const [list, [table, columns]] of Object.entries(LISTS)) {
    const now = `select ${SPAN}, null::integer as "knownUntil", ${columns}, fact_key from ${table} where ${asked}`;
    const before = `select ${SPAN}, known_until::integer as "knownUntil", ${columns}, fact_key from ${table}_history where ${asked}`;
    put(list, await rowsOf(`${now} union all ${before} order by person, "knownFrom", fact_key, "fromMonth"`));
  }
  put(
    'officerRecords',
    await rowsOf(`select person, id::text, kind, answer, from_month as "fromMonth", until_month as "untilMonth", document,
      known_from::integer as "knownFrom", nullif(known_until, 9223372036854775807)::integer as "knownUntil"
      from hub.officer_record where ${asked} order by known_from, id`),
  );
  put('said', await rowsOf(allOf(SAID)));
  return found as unknown as Map<string, PersonSpans>;
}

/** The same with what lists say of identities, which needs a look at other people and at files. */
export async function remarkedSpans(database: Database): Promise<Map<string, PersonSpans>> {
  const spans = await storedSpans(database);
  const { rows } = await database.pool.query(allOf(IDENTITY_REMARKS), [null]);
  return new Map([...spans].map(([person, held]) => [person, { ...held, remarks: rows.filter((row) => row.person === person) }]));
}

/** As the field reads a register of the hub, of everybody. */
function allOf({ table, columns }: typeof SAID): string {
  const numbers = ['fromMonth', 'untilMonth', 'knownFrom', 'knownUntil'];
  const values = Object.entries(columns).map(([name, column]) => `${column}${numbers.includes(name) ? '::integer' : ''} as "${name}"`);
  return `select person, ${values.join(', ')} from ${table} where $1::uuid[] is null or person = any ($1) order by person, known_from`;
}

/** Which months count as delivered, on both axes. */
export async function storedDeliveries(database: Database): Promise<readonly DeliveryRecord[]> {
  const { rows } = await database.pool.query(`select feed, month, kind, batch_id::text as batch, known_from::integer as "knownFrom",
    nullif(known_until, 9223372036854775807)::integer as "knownUntil" from hub.delivery order by known_from, feed, month, batch`);
  return rows;
}
