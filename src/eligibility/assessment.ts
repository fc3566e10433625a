import type { Agency } from '../identity/agency';
import type { Feed } from '../identity/feed';
import type { MonthNumber } from '../identity/year-month';
import type { FactName, FactValue } from './facts/catalogue';
import type { CategoryCode } from './policy/categories';
import type { DiscrepancyCode } from './policy/discrepancies';
import type { Reason, TestCode, UnknownReason } from './policy/tests';
import type { PremiumPlan } from './policy/town-standards';
import type { WorkItem } from './policy/work-items';

export type Verdict = 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED';

/** Three-valued: UNKNOWN is a fact that somebody owes, never "no". */
export type TestResult = 'TRUE' | 'FALSE' | 'UNKNOWN';

/** Which row of which batch says so, for which months (`untilMonth` exclusive). An officer's record has no feed: `document` names it. */
export interface Evidence {
  readonly feed: Feed | null;
  readonly batch: string | null;
  readonly row: number | null;
  readonly document: string | null;
  readonly fromMonth: MonthNumber;
  readonly untilMonth: MonthNumber;
}

/** The article of the policy that a test applies: its number, its text word by word, SHA-256 of that text in hex. */
export interface ArticleReference {
  readonly number: string;
  readonly text: string;
  readonly hash: string;
}

/** One test (条件) of 第二条 or 第八条 with its answer, why, and the rows that it rests on. */
export interface TestOutcome {
  readonly code: TestCode;
  readonly result: TestResult;
  readonly article: ArticleReference;
  /** Why FALSE or UNKNOWN; null when TRUE. */
  readonly reason: Reason | UnknownReason | null;
  readonly evidence: readonly Evidence[];
  /** TRUE only by the presumption of the parameter (no school evidence from age 25). */
  readonly presumed: boolean;
  /** The test in words with the facts it saw, Chinese then English. */
  readonly explanationZh: string;
  readonly explanation: string;
  readonly note: 'EMPLOYEE_PENSION_SUSPENDED' | null;
}

/** A hardship category of the rule version and whether the person is in it that month. */
export interface Membership {
  readonly category: CategoryCode;
  readonly result: TestResult;
  readonly evidence: readonly Evidence[];
}

/** The premium of 第三条 for the month's period. Money in fen. */
export interface Premium {
  readonly plan: PremiumPlan;
  /** Months the one charge is for; `untilMonth` exclusive. */
  readonly fromMonth: MonthNumber;
  readonly untilMonth: MonthNumber;
  readonly floorFen: number;
  readonly tierFen: number;
  /** What one charge of the plan is: the tier for ANNUAL, a twelfth for MONTHLY. */
  readonly chargeFen: number;
  /** The town of the hukou; null while it is not settled. */
  readonly payingTown: string | null;
  /** What the town owes now: 0 = nothing (not eligible or already paid), null = not decided. */
  readonly dueFen: number | null;
  /** Already paid for the period, by whom; null = the records are not there to say so. */
  readonly paidByTownFen: number | null;
  readonly paidByPersonFen: number | null;
  readonly subsidyFen: number | null;
  readonly evidence: readonly Evidence[];
}

/** A fact that is not known, why, and who owes it. */
export interface MissingFact {
  readonly fact: FactName;
  readonly feeds: readonly Feed[];
  readonly owner: Agency;
  /** The town when the owner is a town and it is known which. */
  readonly town: string | null;
  readonly why: UnknownReason;
}

/** A disagreement between records (疑点) that one person's facts of one month show. */
export interface Discrepancy {
  readonly code: DiscrepancyCode;
  /** ★: an officer looks before anything moves. */
  readonly needsReview: boolean;
  readonly town: string | null;
  readonly agencies: readonly Agency[];
  readonly values: readonly { readonly fact: FactName; readonly value: FactValue }[];
  readonly evidence: readonly Evidence[];
  readonly clearedBy: string;
}

/** One change of a fact: what it is, and what it would have to be. */
export interface FactChange {
  readonly fact: FactName;
  readonly from: FactValue;
  readonly to: Exclude<FactValue, null>;
}

/** The whole answer for one person, one coverage month and one state of knowledge. Plain data; equal inputs give equal bytes. */
export interface Assessment {
  readonly month: MonthNumber;
  readonly knowledge: number;
  readonly verdict: Verdict;
  /** The first reason in the order of the reading; null when ELIGIBLE. */
  readonly reason: Reason | UnknownReason | null;
  /** Bit i = test i of TESTS. A bit in neither mask is UNKNOWN. */
  readonly trueMask: number;
  readonly falseMask: number;
  readonly tests: readonly TestOutcome[];
  readonly memberships: readonly Membership[];
  /** The category that the mark and the statistics use; null = no membership. */
  readonly label: CategoryCode | null;
  readonly premium: Premium;
  readonly missingFacts: readonly MissingFact[];
  /** Feeds whose last list is carried into this month. */
  readonly stale: readonly Feed[];
  readonly discrepancies: readonly Discrepancy[];
  readonly workItem: WorkItem;
  /** What remains to be done after it, in no order of time but the town's. */
  readonly following: readonly WorkItem[];
}
