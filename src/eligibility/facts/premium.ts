import type { MonthNumber } from '../../identity/year-month';
import type { Policy } from '../policy/policy';
import type { PremiumPlan } from '../policy/town-standards';
import type { FactName } from './catalogue';
import { type Asked, believedSpans, evidenceOf, type Findings, inMonth, monthNumberOf, speaks } from './derivation';
import type { PremiumSpan } from './spans';

export const PAID_BY_PERSON = [1];
export const PAID_BY_TOWN = [11];
export const SUBSIDIES = [3, 4, 5];

/** What a town pays in the month: its own standard when it has one, else the default of all. Fen. */
export function standardOf(policy: Policy, town: string | null): { plan: PremiumPlan; tierFen: number; chargeFen: number } {
  const own = town === null ? undefined : policy.standards.find((each) => each.town === town);
  const standard = own ?? policy.standards.find((each) => each.town === null) ?? { plan: 'ANNUAL', tierFen: 'FLOOR' };
  const tierFen = standard.tierFen === 'FLOOR' ? policy.tiers.floorFen : standard.tierFen;
  return { plan: standard.plan, tierFen, chargeFen: standard.plan === 'ANNUAL' ? tierFen : tierFen / 12 };
}

/** The months one charge is for: the calendar year within the scheme (2018 counts from 2018-10), or the month. `untilMonth` exclusive. */
export function premiumPeriod(plan: PremiumPlan, month: MonthNumber, policy: Policy): { fromMonth: MonthNumber; untilMonth: MonthNumber } {
  if (plan === 'MONTHLY') return { fromMonth: month, untilMonth: (month + 1) as MonthNumber };
  const january = month - (month % 12);
  const inScheme = policy.inForce ? Math.max(january, policy.firstMonth) : january;
  return { fromMonth: inScheme as MonthNumber, untilMonth: (january + 12) as MonthNumber };
}

/** Premiums paid, by whom, for the period of the town's plan. A payment stands once reported; that there is none needs a list that reaches the month. */
export function premiumFacts(asked: Asked, found: Findings): void {
  const standard = standardOf(asked.policy, found.facts.hukouTown as string | null);
  found.put('plan', standard.plan);
  found.put('tierFen', standard.tierFen);
  found.put('chargeFen', standard.chargeFen);
  const spans = believedSpans(asked, 'PREMIUM');
  if (spans !== null) paymentFacts({ asked, spans, plan: standard.plan }, found);
}

interface Payments {
  readonly asked: Asked;
  readonly spans: readonly PremiumSpan[];
  readonly plan: PremiumPlan;
}

function paymentFacts({ asked, spans, plan }: Payments, found: Findings): void {
  const { fromMonth, untilMonth } = premiumPeriod(plan, asked.month, asked.policy);
  const inPeriod = spans.filter((span) => span.fromMonth < untilMonth && fromMonth < span.untilMonth);
  const byTown = spans.filter((span) => PAID_BY_TOWN.includes(span.itemCode));
  const now = inMonth(byTown, asked.month);
  const nothing = speaks(asked, 'PREMIUM') ? 0 : null;
  const putPaid = (name: FactName, items: readonly number[]): void => {
    const rows = inPeriod.filter((span) => items.includes(span.itemCode));
    const sum = rows.length === 0 ? nothing : rows.reduce((paid, span) => paid + span.amountFen, 0);
    found.put(name, sum, evidenceOf('PREMIUM', rows));
  };
  putPaid('townPaidFen', PAID_BY_TOWN);
  putPaid('selfPaidFen', PAID_BY_PERSON);
  putPaid('subsidyPaidFen', SUBSIDIES);
  const payments = balance(now);
  const goingOn = payments > 0 || balance(inMonth(byTown, asked.month - 1)) > 0;
  const thisMonth = now.some((span) => span.amountFen > 0 && (span.period === 'MONTH' || paidInOrAfter(span, asked.month)));
  const rows = evidenceOf('PREMIUM', now);
  const otherwise = nothing === null ? null : false;
  found.put('townPayments', now.length === 0 ? nothing : payments, rows);
  found.put('lowestTownPaymentFen', lowest(now) ?? nothing, rows);
  found.put('townPremiumGoingOn', goingOn ? true : otherwise, rows);
  found.put('townPaidThisMonth', thisMonth ? true : otherwise, rows);
}

/** Payments less repayments. */
const balance = (spans: readonly PremiumSpan[]): number => spans.reduce((count, span) => count + Math.sign(span.amountFen), 0);

const paidInOrAfter = (span: PremiumSpan, month: number): boolean => span.paidOn !== null && monthNumberOf(span.paidOn) >= month;

/** The smallest payment as fen a year: a payment for months is taken times twelve. */
function lowest(spans: readonly PremiumSpan[]): number | null {
  const yearly = spans
    .filter((span) => span.amountFen > 0)
    .map((span) => (span.period === 'MONTH' ? Math.floor((span.amountFen * 12) / (span.untilMonth - span.fromMonth)) : span.amountFen));
  return yearly.length === 0 ? null : Math.min(...yearly);
}
