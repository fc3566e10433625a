import type { MonthNumber } from '../identity/year-month';
import { believedAt } from './facts/derivation';
import { type DerivedFacts, deriveFacts } from './facts/derive';
import { type DeliveryRecord, reachAt } from './facts/freshness';
import type { PersonSpans } from './facts/spans';
import { type Judgement, judge } from './judgement';
import type { Policy } from './policy';
import { Seen } from './seen';

/** One decision: the facts seen and the judgement over them. What only explains it (outcomes, evidence, words) is made when it is read. */
export interface Reasoning {
  readonly policy: Policy;
  readonly month: MonthNumber;
  readonly knowledge: number;
  readonly seen: Seen;
  readonly judgement: Judgement;
}

/** Decides for one person, month and state of knowledge. Pure; `assess` is the same decision written out. */
export function reason(
  spans: PersonSpans,
  deliveries: readonly DeliveryRecord[],
  policy: Policy,
  month: MonthNumber,
  knowledge: number,
): Reasoning {
  const seen = new Seen(factsOf(spans, deliveries, policy, month, knowledge));
  return { policy, month, knowledge, seen, judgement: judge(policy, seen.values) };
}

/** The named facts that are decided on. */
export function factsOf(
  spans: PersonSpans,
  deliveries: readonly DeliveryRecord[],
  policy: Policy,
  month: MonthNumber,
  knowledge: number,
): DerivedFacts {
  const reaches = reachAt(deliveries, { month, knowledge, carryPeriods: policy.carryPeriods });
  return deriveFacts({ spans, believed: believedAt(spans, knowledge), month, knowledge, reaches, deliveries, policy });
}
