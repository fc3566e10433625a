import { CODES, codeOf } from '../../eligibility';
import type { MonthNumber } from '../../identity/year-month';
import {
  type Booking,
  type Payment,
  type PaymentDecision,
  type PersonMonth,
  personMonth,
  selfPaidBy,
  type TownPremium,
} from '../calculate';
import type { LedgerRules } from './rules';

/** The rows that the ledger reads of one person, in the words of its statements. */
export interface PersonRows extends LedgerRows {
  readonly person: string;
}

/** Everything that the books of a person follow from: of equal rows equal books. */
export interface LedgerRows {
  readonly outcomes: readonly OutcomeOfMonth[];
  readonly premiums: readonly PremiumRow[];
  readonly bookings: readonly Booking[];
  readonly payments: readonly Omit<Payment, 'batch' | 'row'>[];
  readonly decisions: readonly { readonly month: number; readonly decision: PaymentDecision | 'KEEP' | null }[];
}

export interface OutcomeOfMonth {
  readonly month: MonthNumber;
  readonly verdict: number;
  readonly enrolment: number | null;
  readonly raised: number;
  readonly paidFen: number | null;
  readonly town: string | null;
}

export interface PremiumRow extends TownPremium {
  readonly itemCode: number;
  readonly paidInMonth: number | null;
}

const PAYING = codeOf('ENROLMENT', 'NORMAL_PAYMENT');
export const IDENTITY_IN_DOUBT = 1 << codeOf('DISCREPANCY', 'SAME_NAME_OTHER_ID');
const BY_PERSON = 1;

/** The months of a ledger: from the first that was ever compared to the open one, and which of them were compared. */
export interface LedgerMonths {
  readonly first: MonthNumber;
  readonly open: MonthNumber;
  readonly compared: ReadonlySet<number>;
}

/**
 * Every month of a person as the ledger sees it. Not among those compared in a month that was compared: nothing is owed; a month that was not
 * compared decides nothing.
 */
export function monthsOf(rows: LedgerRows, { first, open, compared }: LedgerMonths, rules: LedgerRules): readonly PersonMonth[] {
  const outcomes = new Map(rows.outcomes.map((outcome) => [Number(outcome.month), outcome]));
  const decisions = new Map(rows.decisions.map(({ month, decision }) => [month, decision]));
  return Array.from({ length: open - first + 1 }, (_, place) => {
    const month = (first + place) as MonthNumber;
    const outcome = outcomes.get(month);
    if (!compared.has(month)) return { month, standing: 'UNDECIDED' };
    if (outcome === undefined) return { month, standing: 'NOTHING' };
    return known(outcome, decisions.get(month) ?? null, { rows, rules });
  });
}

function known(
  outcome: OutcomeOfMonth,
  decision: PaymentDecision | 'KEEP' | null,
  { rows, rules }: { rows: LedgerRows; rules: LedgerRules },
): PersonMonth {
  const { month, verdict, enrolment, raised, paidFen, town } = outcome;
  const own = rows.premiums.filter(({ itemCode }) => itemCode === BY_PERSON);
  return personMonth({
    month,
    verdict: CODES.VERDICT[verdict] ?? 'UNDETERMINED',
    paying: enrolment === null ? null : enrolment === PAYING,
    paymentsKnown: paidFen !== null,
    identityInDoubt: (raised & IDENTITY_IN_DOUBT) !== 0,
    town,
    selfPaidFen: selfPaidBy(month, rules.periodOf(town, month), own),
    decision: decision === 'KEEP' ? null : decision,
  });
}

/** The towns of hukou that the comparisons saw, by month. */
export const townsOf = ({ outcomes }: LedgerRows): ReadonlyMap<number, string> =>
  new Map(outcomes.flatMap(({ month, town }) => (town === null ? [] : [[Number(month), town] as const])));
