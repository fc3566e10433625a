import type { Agency } from '../identity/agency';
import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../identity/feed';
import type { MonthNumber } from '../identity/year-month';
import type { Assessment, Discrepancy, Evidence, Membership, MissingFact, Premium, TestOutcome, TestResult } from './assessment';
import { categoryTest } from './category-test';
import { explanationOf } from './explanation';
import { type Expression, support, type Truth, type Values } from './expression';
import { describeFact, type FactName, valuesOf } from './facts/catalogue';
import { believedAt, type Rows } from './facts/derivation';
import { type DerivedFacts, deriveFacts } from './facts/derive';
import { type DeliveryRecord, type FeedState, reachAt } from './facts/freshness';
import { premiumPeriod } from './facts/premium';
import type { OfficerRecordSpan, PersonSpans, Span } from './facts/spans';
import { type Judgement, judge } from './judgement';
import { missingFacts, whyOf } from './missing-facts';
import { article, type DiscrepancyDefinition, type Policy, type PremiumPlan, type TestDefinition, type UnknownReason } from './policy';

/**
 * Decides for one person and one coverage month whether the town pays the premium, and says why (第二条, 第三条, 第八条). Pure: the answer depends on
 * nothing but the arguments, so the same month and knowledge give the same bytes for ever. `policy` is `policyFor(month, day of the knowledge)`.
 */
export function assess(
  spans: PersonSpans,
  deliveries: readonly DeliveryRecord[],
  policy: Policy,
  month: MonthNumber,
  knowledge: number,
): Assessment {
  const seen = seenIn(factsOf(spans, deliveries, policy, month, knowledge));
  const judgement = judge(policy, seen.values);
  return {
    month,
    knowledge,
    verdict: judgement.verdict,
    reason: judgement.reason,
    trueMask: judgement.trueMask,
    falseMask: judgement.falseMask,
    tests: policy.tests.map((test, bit) => outcomeOf(test, judgement.truths[bit] ?? null, seen)),
    memberships: membershipsOf(policy, seen),
    label: judgement.label,
    premium: premiumOf(policy, month, seen, judgement),
    missingFacts: missingOf(policy, seen, judgement),
    stale: FEEDS.filter((feed) => seen.facts[`feed ${feed}`] === 'STALE'),
    discrepancies: judgement.raised.map((raised) => discrepancyOf(raised, seen)),
    workItem: judgement.workItem,
  };
}

/** The named facts that `assess` decides on. */
export function factsOf(
  spans: PersonSpans,
  deliveries: readonly DeliveryRecord[],
  policy: Policy,
  month: MonthNumber,
  knowledge: number,
): DerivedFacts {
  const reaches = reachAt(deliveries, { month, knowledge, carryPeriods: policy.carryPeriods });
  return deriveFacts({ spans, believed: believedAt(spans, knowledge), month, knowledge, reaches, policy });
}

/** The derived facts, side by side too, and their rows as evidence: each row is written once however many tests rest on it. */
interface Seen extends DerivedFacts {
  readonly values: Values;
  readonly evidence: (names: readonly FactName[]) => readonly Evidence[];
}

function seenIn(derived: DerivedFacts): Seen {
  const written = new Map<Span | OfficerRecordSpan, Evidence>();
  const write = (rows: Rows, span: Span | OfficerRecordSpan): Evidence => {
    const found = written.get(span) ?? evidenceOf(rows.feed, span);
    written.set(span, found);
    return found;
  };
  const evidence = (names: readonly FactName[]): readonly Evidence[] => {
    const found = new Set<Evidence>();
    for (const name of names) for (const rows of derived.rows[name]) for (const span of rows.spans) found.add(write(rows, span));
    return [...found];
  };
  return { ...derived, values: valuesOf(derived.facts), evidence };
}

function evidenceOf(feed: Feed | null, span: Span | OfficerRecordSpan): Evidence {
  const months = { fromMonth: span.fromMonth as MonthNumber, untilMonth: span.untilMonth as MonthNumber };
  if ('batch' in span) return { feed, batch: span.batch, row: span.row, document: null, ...months };
  return { feed, batch: null, row: null, document: span.document, ...months };
}

const resultOf = (truth: Truth): TestResult => (truth === null ? 'UNKNOWN' : truth ? 'TRUE' : 'FALSE');

function outcomeOf(test: TestDefinition, truth: Truth, { facts, values, evidence }: Seen): TestOutcome {
  const [owed] = truth === null ? missingFacts(test.expression, values) : [];
  return {
    code: test.code,
    result: resultOf(truth),
    article: article(test.article),
    reason: truth === true ? null : truth === false ? test.reasonWhenFalse : owed === undefined ? null : whyOf(owed, values),
    evidence: evidence(factsIn(test.expression)),
    presumed: test.code === 'NOT_IN_SCHOOL' && truth === true && facts.schoolEvidence === 'NONE',
    ...explanationOf(test, resultOf(truth), facts),
    note:
      test.code === 'NO_EMPLOYEE_PENSION' && truth === true && facts.employeePensionSuspended === true
        ? 'EMPLOYEE_PENSION_SUSPENDED'
        : null,
  };
}

const NAMES = new WeakMap<Expression, readonly FactName[]>();

function factsIn(expression: Expression): readonly FactName[] {
  const names = NAMES.get(expression) ?? (support(expression) as FactName[]);
  NAMES.set(expression, names);
  return names;
}

function membershipsOf(policy: Policy, { facts, values, evidence }: Seen): readonly Membership[] {
  return policy.categories.map((category) => ({
    category: category.code,
    result: resultOf(categoryTest(category)(values)),
    evidence: evidence(factsIn(category.test)),
  }));
}

function premiumOf(policy: Policy, month: MonthNumber, { facts, values, evidence }: Seen, judgement: Judgement): Premium {
  return {
    plan: facts.plan as PremiumPlan,
    ...premiumPeriod(facts.plan as PremiumPlan, month, policy),
    floorFen: policy.tiers.floorFen,
    tierFen: Number(facts.tierFen),
    chargeFen: Number(facts.chargeFen),
    payingTown: facts.hukouTown as string | null,
    dueFen: judgement.dueFen,
    paidByTownFen: facts.townPaidFen as number | null,
    paidByPersonFen: facts.selfPaidFen as number | null,
    subsidyFen: facts.subsidyPaidFen as number | null,
    evidence: evidence(['townPaidFen', 'selfPaidFen', 'subsidyPaidFen']),
  };
}

/** Every fact that an UNKNOWN test waits for, once, and one line for each agency that did not answer or deliver. */
function missingOf(policy: Policy, { facts, values }: Seen, judgement: Judgement): readonly MissingFact[] {
  const open = policy.tests.filter((_, bit) => judgement.truths[bit] === null);
  const names = [...new Set(open.flatMap((test) => missingFacts(test.expression, values)))];
  return names.flatMap((name): MissingFact[] => {
    const why = whyOf(name, values);
    const { feeds, owner } = describeFact(name);
    const owed = feeds.filter((feed) => facts[`feed ${feed}`] === UNHEARD[why]);
    if (owed.length > 0) return byAgency(owed).map((agency) => ({ fact: name, ...agency, town: null, why }));
    return [{ fact: name, feeds, owner, town: owner === 'TOWN' ? (facts.hukouTown as string | null) : null, why }];
  });
}

/** What state of a feed stands behind a reason: then its agency owes the fact, whoever owes it otherwise. */
const UNHEARD: Partial<Record<UnknownReason, FeedState>> = { SOURCE_UNAVAILABLE: 'UNAVAILABLE', FEED_MISSING: 'MISSING' };

function byAgency(feeds: readonly Feed[]): readonly { readonly feeds: readonly Feed[]; readonly owner: Agency }[] {
  const owners = [...new Set(feeds.map((feed) => FEED_DESCRIPTIONS[feed].owner))];
  return owners.map((owner) => ({ owner, feeds: feeds.filter((feed) => FEED_DESCRIPTIONS[feed].owner === owner) }));
}

function discrepancyOf(raised: DiscrepancyDefinition, { facts, values, evidence }: Seen): Discrepancy {
  const state = raised.code === 'FEED_MISSING' ? 'MISSING' : raised.code === 'FEED_STALE' ? 'STALE' : null;
  const feeds = state === null ? [] : FEEDS.filter((feed) => facts[`feed ${feed}`] === state);
  const names = [...raised.facts, ...feeds.map((feed) => `feed ${feed}` as const)];
  const rows = evidence(names);
  const spoken = new Set(rows.flatMap((row) => (row.feed === null ? [] : [FEED_DESCRIPTIONS[row.feed].owner])));
  const owners = new Set(feeds.map((feed) => FEED_DESCRIPTIONS[feed].owner));
  return {
    code: raised.code,
    needsReview: raised.needsReview,
    town: facts.hukouTown as string | null,
    agencies: raised.agencies.filter((agency) =>
      state === null ? spoken.size === 0 || agency === 'TOWN' || spoken.has(agency) : owners.has(agency),
    ),
    values: names.map((name) => ({ fact: name, value: facts[name] })),
    evidence: rows,
    clearedBy: raised.clearedBy,
  };
}
