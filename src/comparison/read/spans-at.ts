import type { NamedStatement, Reader } from '../../database';
import { type DeliveryRecord, type PersonSpans, type RemarkSpan, TOWN_PLANS, type TownPlan } from '../../eligibility';
import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../identity/feed';
import { type RowsOf, remarks } from '../run/remarks';

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

const SPANS: NamedStatement = {
  name: 'comparison-spans-at',
  planned: 'EACH_TIME',
  text: `${FEEDS.map(listOf).join('\nunion all ')}
union all
select 'officerRecords', person, jsonb_build_object('id', id::text, 'kind', kind, 'answer', answer, 'fromMonth', from_month, 'untilMonth', until_month,
  'document', document, 'knownFrom', known_from, 'knownUntil', null)
from hub.officer_record where person = any ($1::uuid[]) and known_from <= $2 and known_until > $2
union all
select 'born', person, to_jsonb(born_on) from identity.person where person = any ($1::uuid[])`,
};

/** The rows of a feed that were believed at the cut $4. */
const rowsAtCut: RowsOf = (feed) => {
  const { schema, table } = FEED_DESCRIPTIONS[feed];
  const placed = feed === 'DEATH' || feed === 'PREMIUM' || feed === 'EMPLOYEE_PENSION' ? '' : ', town, hukou_region';
  const columns = `person, from_month, until_month, batch_id, row_number${placed}`;
  return `(select ${columns} from ${schema}.${table} where known_from <= $4
    union all select ${columns} from ${schema}.${table}_history where known_from <= $4 and known_until > $4)`;
};

const REMARKED: NamedStatement = {
  name: 'comparison-remarks-at',
  planned: 'EACH_TIME',
  text: `select r.person, r.remark, b.feed, r.batch_id::text as batch, r.row_number as row, $1::integer as "fromMonth", $1::integer + 1 as "untilMonth",
  0 as "knownFrom", null as "knownUntil"
from (${remarks((person) => `${person} = any ($3::uuid[])`, rowsAtCut, '(select person, name_fingerprint, born_on from identity.person where person = any ($3::uuid[]))')}) r join hub.batch b on b.id = r.batch_id`,
};

const DELIVERIES: NamedStatement = {
  name: 'comparison-deliveries-at',
  text: `select feed, month, kind, batch_id::text as batch, known_from::integer as "knownFrom", null as "knownUntil"
from hub.delivery where known_from <= $1 and known_until > $1`,
};

const PLANS: NamedStatement = { name: 'comparison-town-plans', text: TOWN_PLANS };

/** The cut at which something is read again, and the batches whose remarks count. */
export interface ReadAt {
  readonly month: number;
  readonly knowledge: number;
  readonly batches: readonly string[];
}

interface SpanRow {
  readonly list: keyof PersonSpans | 'born';
  readonly person: string;
  readonly span: unknown;
}

/** Reads again what a revision knew of some people: belief at a knowledge number never changes. */
export class SpansAtCut {
  constructor(private readonly reader: Reader) {}

  async of(persons: readonly string[], { month, knowledge, batches }: ReadAt): Promise<Map<string, PersonSpans>> {
    const [rows, remarked] = await Promise.all([
      this.reader.rows<SpanRow>(SPANS, [persons, knowledge]),
      this.reader.rows<RemarkSpan & { readonly person: string }>(REMARKED, [month, batches, persons, knowledge]),
    ]);
    const found = new Map(persons.map((person) => [person, nothingKnown()]));
    for (const { list, person, span } of rows) {
      const spans = found.get(person);
      if (spans === undefined) continue;
      if (list === 'born') spans.bornOn = String(span);
      else (spans[list] as unknown[]).push(span);
    }
    for (const remark of remarked) found.get(remark.person)?.remarks.push(remark);
    return found as unknown as Map<string, PersonSpans>;
  }

  deliveries(knowledge: number): Promise<DeliveryRecord[]> {
    return this.reader.rows<DeliveryRecord>(DELIVERIES, [knowledge]);
  }

  plans(): Promise<TownPlan[]> {
    return this.reader.rows<TownPlan>(PLANS, []);
  }
}

type Mutable = { -readonly [K in keyof PersonSpans]-?: K extends 'bornOn' ? string : K extends 'remarks' ? RemarkSpan[] : unknown[] };

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
  remarks: [],
});
