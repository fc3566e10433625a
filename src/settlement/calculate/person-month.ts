import type { MonthNumber } from '../../identity/year-month';

/**
 * What the ledger needs to know of one person and month (第三条): OWED, the town of the hukou pays; NOTHING; or UNDECIDED, when a list is missing,
 * records contradict each other or an officer has yet to look. UNDECIDED starts no charge and undoes none: nobody loses by a late list.
 */
export type PersonMonth =
  | { readonly month: MonthNumber; readonly standing: 'OWED'; readonly town: string }
  | { readonly month: MonthNumber; readonly standing: 'NOTHING' | 'UNDECIDED' };

/** What an officer decided of a REVIEW item: the town pays (放行), or does not (停止). Facts that say INELIGIBLE go before it. */
export type PaymentDecision = 'RELEASE' | 'STOP';

/** A person in a month as the comparison left it, with what else the ledger looks at. */
export interface Known {
  readonly month: MonthNumber;
  readonly verdict: 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED';
  /** In the state (1,1) 正常缴费; null = the enrolment is not known. 第三条 pays for those who take part. */
  readonly paying: boolean | null;
  /** Whether the list of payments reaches the month. */
  readonly paymentsKnown: boolean;
  /** A disagreement about who the person is (★) that an officer looks at before money moves. */
  readonly identityInDoubt: boolean;
  /** The town of the hukou in the month; null = not known. */
  readonly town: string | null;
  /** The person's own premiums for the town's period that were paid by the end of the month, in fen. */
  readonly selfPaidFen: number;
  readonly decision: PaymentDecision | null;
}

/** The standing of a month. Somebody who paid in time is not charged for (本人已缴) unless an officer releases it. */
export function personMonth(known: Known): PersonMonth {
  const { month, verdict, paying, town, decision } = known;
  if (verdict === 'INELIGIBLE' || paying === false || decision === 'STOP') return { month, standing: 'NOTHING' };
  if (paying === null || town === null) return { month, standing: 'UNDECIDED' };
  if (decision === 'RELEASE') return { month, standing: 'OWED', town };
  if (verdict === 'UNDETERMINED' || known.identityInDoubt || !known.paymentsKnown) return { month, standing: 'UNDECIDED' };
  return known.selfPaidFen > 0 ? { month, standing: 'NOTHING' } : { month, standing: 'OWED', town };
}
