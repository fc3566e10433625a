import type { NamedStatement, Reader } from '../../database';
import {
  type DeliveryRecord,
  IDENTITY_REMARKS,
  OFFICER_RECORDS,
  type PersonSpans,
  SAID,
  TOWN_PLANS,
  type TownPlan,
} from '../../eligibility';
import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../identity/feed';

const SPAN = `person, from_month as "fromMonth", until_month as "untilMonth", batch_id::text as batch, row_number as row, known_from::integer as "knownFrom"`;
const ROSTER = `town, hukou_region as "hukouRegion", schooling`;

/** Which list of PersonSpans holds a feed, and its columns under the names of facts/spans.ts. */
const LISTS: Readonly<Record<Feed, readonly [list: keyof PersonSpans, columns: string]>> = {
  REGISTERED_POOR: [
    'registration',
    `${ROSTER}, poverty_status as "povertyStatus", status_changed_on as "statusChangedOn", monitored_kind as "monitoredKind"`,
  ],
  MINIMUM_LIVING: ['minimumLiving', `${ROSTER}, covered, start_month as "startMonth", end_month as "endMonth"`],
  DESTITUTE_SUPPORT: ['destituteSupport', `${ROSTER}, start_month as "startMonth", end_month as "endMonth"`],
  DISABILITY: ['disability', `${ROSTER}, category, grade`],
  DEATH: ['death', `source, died_on as "diedOn"`],
  ENROLMENT: [
    'enrolment',
    `town, hukou_region as "hukouRegion", participation_code as "participationCode", payment_code as "paymentCode", identity_mark as "identityMark", tier_fen as "tierFen"`,
  ],
  PREMIUM: ['premium', `period, item_code as "itemCode", amount_fen as "amountFen", paid_on as "paidOn"`],
  EMPLOYEE_PENSION: ['employeePension', `covered_from as "coveredFrom", covered_until as "coveredUntil", state`],
};

const tableOf = (feed: Feed): string => `${FEED_DESCRIPTIONS[feed].schema}.${FEED_DESCRIPTIONS[feed].table}`;

/** What was believed of persons ($1) at a cut ($2) by one feed, as one JSON list each. */
function listOf(feed: Feed): string {
  const [list, columns] = LISTS[feed];
  const now = `select ${SPAN}, ${columns} from ${tableOf(feed)} where person = any ($1::uuid[]) and known_from <= $2`;
  const before = `select ${SPAN}, ${columns} from ${tableOf(feed)}_history where person = any ($1::uuid[]) and known_from <= $2 and known_until > $2`;
  return `select '${list}' as list, person, to_jsonb(believed) - 'person' || '{"knownUntil": null}' as span
from (${now} union all ${before}) believed`;
}

/** What the hub itself knows of people, by the list of PersonSpans that holds it. */
const OF_THE_HUB = [
  ['officerRecords', OFFICER_RECORDS],
  ['said', SAID],
  ['remarks', IDENTITY_REMARKS],
] as const;

function registerAt(list: keyof PersonSpans, { table, columns }: (typeof OF_THE_HUB)[number][1]): string {
  const values = Object.entries(columns).map(([name, column]) => `'${name}', ${column}`);
  return `select '${list}', person, jsonb_build_object(${values.join(', ')}) from ${table}
where person = any ($1::uuid[]) and known_from <= $2 and coalesce(${columns.knownUntil} > $2, true)`;
}

const SPANS: NamedStatement = {
  name: 'comparison-spans-at',
  planned: 'EACH_TIME',
  text: `${FEEDS.map(listOf).join('\nunion all ')}
${OF_THE_HUB.map(([list, register]) => `union all ${registerAt(list, register)}`).join('\n')}
union all
select 'born', person, to_jsonb(born_on) from identity.person where person = any ($1::uuid[])`,
};

const DELIVERIES: NamedStatement = {
  name: 'comparison-deliveries-at',
  text: `select feed, month, kind, batch_id::text as batch, known_from::integer as "knownFrom", null as "knownUntil"
from hub.delivery where known_from <= $1 and known_until > $1`,
};

const PLANS: NamedStatement = { name: 'comparison-town-plans', text: TOWN_PLANS };

interface SpanRow {
  readonly list: keyof PersonSpans | 'born';
  readonly person: string;
  readonly span: unknown;
}

/** Reads again what a revision knew of some people: belief at a knowledge number never changes. */
export class SpansAtCut {
  constructor(private readonly reader: Reader) {}

  async of(persons: readonly string[], knowledge: number): Promise<Map<string, PersonSpans>> {
    const found = new Map(persons.map((person) => [person, nothingKnown()]));
    for (const { list, person, span } of await this.reader.rows<SpanRow>(SPANS, [persons, knowledge])) {
      const spans = found.get(person);
      if (spans === undefined) continue;
      if (list === 'born') spans.bornOn = String(span);
      else (spans[list] as unknown[]).push(span);
    }
    return found as unknown as Map<string, PersonSpans>;
  }

  deliveries(knowledge: number): Promise<DeliveryRecord[]> {
    return this.reader.rows<DeliveryRecord>(DELIVERIES, [knowledge]);
  }

  plans(): Promise<TownPlan[]> {
    return this.reader.rows<TownPlan>(PLANS, []);
  }
}

type Mutable = { -readonly [K in keyof PersonSpans]-?: K extends 'bornOn' ? string : unknown[] };

const nothingKnown = (): Mutable => ({
  bornOn: '',
  registration: [],
  minimumLiving: [],
  destituteSupport: [],
  disability: [],
  death: [],
  enrolment: [],
  premium: [],
  employeePension: [],
  officerRecords: [],
  said: [],
  remarks: [],
});
