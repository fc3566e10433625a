import type { MonthNumber } from '../../identity/year-month';
import type { Policy } from './policy';
import type { PremiumPlan, TownStandard } from './town-standards';

/**
 * What a town decided for a calendar year (镇区代缴方案, 第五条 last sentence: 具体方案由镇（区）人民政府另行制定), on the axis of knowledge. `tierFen` a year;
 * null = the floor of the time. Of several for one town and year the one known last holds.
 */
export interface TownPlan {
  readonly town: string;
  readonly year: number;
  readonly plan: PremiumPlan;
  readonly tierFen: number | null;
  readonly knownFrom: number;
}

/** The statement that gives every TownPlan. */
export const TOWN_PLANS = `
select town, year, plan, tier_fen as "tierFen", known_from::integer as "knownFrom" from hub.town_plan order by known_from, town`;

const MADE = new WeakMap<Policy, Map<string, Policy>>();

/** The rules with the plans that towns had set for the month's year by `knowledge`; a town without one keeps the default of all. */
export function withTownPlans(policy: Policy, plans: readonly TownPlan[], month: MonthNumber, knowledge: number): Policy {
  const own = standardsOf(plans, Math.floor(month / 12), knowledge);
  if (own.length === 0) return policy;
  const key = own.map(({ town, plan, tierFen }) => `${town} ${plan} ${tierFen}`).join('/');
  const made = MADE.get(policy) ?? new Map<string, Policy>();
  MADE.set(policy, made);
  const decided = made.get(key) ?? { ...policy, key: `${policy.key}/${key}`, standards: [...own, ...policy.standards] };
  made.set(key, decided);
  return decided;
}

/** In the order of the towns' codes, one for each. */
function standardsOf(plans: readonly TownPlan[], year: number, knowledge: number): readonly TownStandard[] {
  const known = plans.filter((plan) => plan.year === year && plan.knownFrom <= knowledge);
  const newest = new Map([...known].sort((a, b) => a.knownFrom - b.knownFrom).map((plan) => [plan.town, plan]));
  return [...newest.values()]
    .sort((a, b) => (a.town < b.town ? -1 : 1))
    .map(({ town, plan, tierFen }) => ({ town, plan, tierFen: tierFen ?? 'FLOOR' }));
}
