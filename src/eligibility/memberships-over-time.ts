import { type MonthNumber, monthNumber, monthOf, type YearMonth } from '../identity/year-month';
import { categoryTest } from './category-test';
import type { Known } from './decision';
import { valuesOf } from './facts/catalogue';
import { type CategoryCode, type Policy, policyFor } from './policy';
import { factsOf } from './reasoning';

/** Months without a break in which a person was in a hardship category. Both ends included. */
export interface MembershipSpan {
  readonly category: CategoryCode;
  readonly firstMonth: YearMonth;
  readonly lastMonth: YearMonth;
}

/**
 * All memberships of a person under the rules, from the first month of the policy to this month or its last, in the order of their first
 * months. A month that is unknown is not shown as a membership; `subsidyEligibility` of that month says what is missing.
 */
export function membershipsOverTime({ spans, ledger, knowledge }: Known): MembershipSpan[] {
  const knownOn = ledger.knownAt.get(knowledge)?.slice(0, 10) ?? ledger.today;
  const now = monthNumber(ledger.month);
  const { firstMonth, lastMonth } = policyFor(now, knownOn);
  const ended: MembershipSpan[] = [];
  const going = new Map<CategoryCode, MonthNumber>();
  const close = (category: CategoryCode, since: MonthNumber, until: number): void => {
    ended.push({ category, firstMonth: monthOf(since), lastMonth: monthOf((until - 1) as MonthNumber) });
    going.delete(category);
  };
  const end = Math.min(lastMonth, now) + 1;
  for (let month = firstMonth; month < end; month = (month + 1) as MonthNumber) {
    const policy = policyFor(month, knownOn);
    const held = categoriesHeld(policy, factsOf(spans, ledger.deliveries, policy, month, knowledge).facts);
    for (const [category, since] of going) if (!held.has(category)) close(category, since, month);
    for (const category of held) if (!going.has(category)) going.set(category, month);
  }
  for (const [category, since] of going) close(category, since, end);
  return ended.sort((a, b) => (a.firstMonth === b.firstMonth ? 0 : a.firstMonth < b.firstMonth ? -1 : 1));
}

function categoriesHeld(policy: Policy, facts: ReturnType<typeof factsOf>['facts']): ReadonlySet<CategoryCode> {
  const values = valuesOf(facts);
  return new Set(policy.categories.filter((category) => categoryTest(category)(values) === true).map((category) => category.code));
}
