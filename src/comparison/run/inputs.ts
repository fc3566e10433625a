import { createHash } from 'node:crypto';
import type { Transaction } from '../../database';
import {
  countsFrom,
  type DeliveryRecord,
  outcomeSql,
  type Policy,
  policyFor,
  reachAt,
  TOWN_PLANS,
  type TownPlan,
  withTownPlans,
} from '../../eligibility';
import { FEEDS } from '../../identity/feed';
import { type MonthNumber, monthNumber, type YearMonth } from '../../identity/year-month';
import type { Before, FeedBatch, FeedReach } from '../plan';
import { ASSESSING, ASSESSING_REMARKS, COMPARED, REMARK } from './tables';

/** The inputs of a run (输入): everything that the answer depends on, fixed by one snapshot. */
export interface Inputs {
  readonly month: MonthNumber;
  readonly knowledge: number;
  readonly policy: Policy;
  /** Hex. */
  readonly rulesSha256: string;
  readonly feeds: readonly FeedReach[];
  readonly batches: readonly FeedBatch[];
  readonly before: Before | null;
  /** The revision that these very inputs have made already. */
  readonly same: number | null;
  readonly startedAt: string;
}

/** The database's clock, in Asia/Shanghai, and the newest knowledge of the snapshot. */
export interface Cut {
  readonly thisMonth: YearMonth;
  readonly startedAt: string;
  readonly knowledge: number;
  readonly knownOn: string;
}

const CUT = `
select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM') as "thisMonth", clock_timestamp()::text as "startedAt",
  coalesce(max(number), 0)::integer as knowledge,
  to_char(coalesce(max(known_at), clock_timestamp()) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "knownOn"
from hub.knowledge`;

export async function readCut(transaction: Transaction): Promise<Cut> {
  const [cut] = await transaction.rows<Cut>(CUT);
  if (cut === undefined) throw new Error('comparison: expected the cut, got no row');
  return cut;
}

/** The statement that assesses the people touched: equal texts, equal rules and equal reading of the facts. */
export const assessmentOfTouched = (policy: Policy): string => outcomeSql(policy, { people: COMPARED, remarks: REMARK, everybody: false });

/** In the middle of all tokens, which are as good as random. */
const MIDDLE = `'80000000-0000-0000-0000-000000000000'`;

/** The same for everybody, in two halves that two processes can work on at once, over tables that both can read. */
export const assessmentOfEveryone = (policy: Policy): string =>
  [`person < ${MIDDLE}`, `person >= ${MIDDLE}`]
    .map((part, i) => `select * from (${outcomeSql(policy, { ...EVERYONE, part })}) half_${i}`)
    .join('\nunion all\n');

const EVERYONE = { people: ASSESSING, remarks: ASSESSING_REMARKS, everybody: true } as const;

/** Fixes the inputs of a month at the cut. */
export async function readInputs(transaction: Transaction, month: MonthNumber, cut: Cut): Promise<Inputs> {
  const { knowledge, startedAt } = cut;
  const plans = await transaction.rows<TownPlan>(TOWN_PLANS);
  const policy = withTownPlans(policyFor(month, cut.knownOn), plans, month, knowledge);
  const deliveries = await transaction.rows<DeliveryRecord>(DELIVERIES);
  const feeds = reachesOf(deliveries, policy, month, knowledge);
  const rulesSha256 = createHash('sha256').update(assessmentOfTouched(policy)).digest('hex');
  return {
    month,
    knowledge,
    policy,
    rulesSha256,
    feeds,
    batches: await readBatches(transaction, month, feeds),
    before: await readBefore(transaction, month),
    same: await readSame(transaction, [month, knowledge, rulesSha256]),
    startedAt,
  };
}

const DELIVERIES = `
select feed, month, kind, batch_id::text as batch, known_from::integer as "knownFrom", null::integer as "knownUntil"
from hub.delivery where known_until = 9223372036854775807`;

function reachesOf(deliveries: readonly DeliveryRecord[], policy: Policy, month: MonthNumber, knowledge: number): readonly FeedReach[] {
  const reaches = reachAt(deliveries, { month, knowledge, carryPeriods: policy.carryPeriods });
  return FEEDS.map((feed) => {
    const { state, latest, latestBefore, next } = reaches[feed];
    return { feed, state, latest, latestBefore, next: feed === 'EMPLOYEE_PENSION' ? next : null };
  });
}

/** Which batches stand behind the reach of each feed; premiums count over the year. HELD and WITHDRAWN ones of the period had no effect. */
const BATCHES = `
select b.id::text as id, b.feed,
  case when b.state <> 'ACCEPTED' then b.state when asked.state = 'FRESH' then 'COUNTED' else 'CARRIED' end as state
from unnest($1::text[], $2::text[], $3::integer[], $4::integer[]) asked (feed, state, since, until)
join hub.batch b on b.feed = asked.feed and b.month between asked.since and asked.until
where (b.state <> 'ACCEPTED' or asked.state <> 'MISSING')
order by b.id`;

async function readBatches(transaction: Transaction, month: MonthNumber, feeds: readonly FeedReach[]): Promise<readonly FeedBatch[]> {
  const columns = [
    feeds.map(({ feed }) => feed),
    feeds.map(({ state }) => state),
    feeds.map((reach) => countsFrom(reach.feed, reach, month)),
    feeds.map(() => month),
  ];
  return transaction.rows<FeedBatch>(BATCHES, columns);
}

const BEFORE = `
select revision, knowledge::integer as knowledge, encode(rules_sha256, 'hex') as "rulesSha256", feeds
from comparison.revision where month = $1 order by revision desc limit 1`;

async function readBefore(transaction: Transaction, month: MonthNumber): Promise<Before | null> {
  const [before] = await transaction.rows<Before>(BEFORE, [month]);
  return before ?? null;
}

const SAME = `
select revision from comparison.revision where month = $1 and knowledge = $2 and rules_sha256 = decode($3, 'hex')`;

async function readSame(
  transaction: Transaction,
  inputs: readonly [month: MonthNumber, knowledge: number, rules: string],
): Promise<number | null> {
  const [same] = await transaction.rows<{ revision: number }>(SAME, inputs);
  return same?.revision ?? null;
}

/** The month asked for, or the current one of the database's clock. */
export const monthAsked = (asked: YearMonth | null, { thisMonth }: Cut): MonthNumber => monthNumber(asked ?? thisMonth);
