import { type Policy, policyFor, premiumPeriod, standardOf, type TownPlan, withTownPlans } from '../../eligibility';
import type { MonthNumber } from '../../identity/year-month';
import type { Period, StandardOf } from '../calculate';

/** The dated rules that the ledger uses: how towns pay, and for which months one charge is. */
export interface LedgerRules {
  /** Equal for equal rules in each of some months. */
  keyOf(months: readonly MonthNumber[]): string;
  readonly standardOf: StandardOf;
  /** The months a charge of the town is for; of no town in particular where none is known. */
  periodOf(town: string | null, month: MonthNumber): Period;
}

/** The rules as known on a day (ISO date), with every plan that the towns set. */
export function ledgerRules(plans: readonly TownPlan[], knownOn: string): LedgerRules {
  const made = new Map<MonthNumber, Policy>();
  const policyIn = (month: MonthNumber): Policy => {
    const policy = made.get(month) ?? withTownPlans(policyFor(month, knownOn), plans, month, Number.MAX_SAFE_INTEGER);
    made.set(month, policy);
    return policy;
  };
  return {
    keyOf: (months) => JSON.stringify(months.map((month) => policyIn(month).key)),
    standardOf: (town, month) => standardOf(policyIn(month), town),
    periodOf: (town, month) => premiumPeriod(standardOf(policyIn(month), town).plan, month, policyIn(month)),
  };
}
