import type { DiscrepancyCode, WorkItem } from '../eligibility';
import type { Agency } from '../identity/agency';
import type { Feed } from '../identity/feed';
import type { Moment } from '../identity/moment';
import type { YearMonth } from '../identity/year-month';
import type { RefusalWords } from '../refusal';

/** What is asked for: `month` null = the current month on the database's clock in Asia/Shanghai. `officer` is who asks, as their agency names them. */
export interface ComparisonOrder {
  readonly month: YearMonth | null;
  /** Go on with the lists that are there: what a late one carries stays, what is missing is unknown. */
  readonly allowStale: boolean;
  readonly officer: string;
}

/** A feed whose list for the month is not there, and who owes it. `held` are batches that wait for an officer of the agency. */
export interface OwedFeed {
  readonly feed: Feed;
  readonly owner: Agency;
  readonly state: 'STALE' | 'MISSING';
  /** The last month that was delivered; null = none yet. */
  readonly lastMonth: YearMonth | null;
  readonly held: readonly string[];
}

/** One revision of a month as it is told: the cut on the knowledge axis, what was counted, and how it was made. */
export interface RevisionSummary {
  readonly id: string;
  readonly month: YearMonth;
  readonly revision: number;
  readonly knowledge: number;
  readonly knownAt: Moment | null;
  readonly kind: 'FULL' | 'INCREMENT';
  readonly people: number;
  /** People assessed for this revision: all of them, or those touched since the one before. */
  readonly assessed: number;
  /** People of whom it says something else than the revision before. */
  readonly moved: number;
  /** People with something to do. */
  readonly toHandle: number;
  /** What the towns owe now for the people whose item is PAY, or will owe once they are enrolled. */
  readonly dueFen: number;
  readonly items: readonly { readonly item: WorkItem; readonly people: number }[];
  readonly discrepancies: readonly { readonly code: DiscrepancyCode; readonly people: number }[];
  /** From one primary item to another against the revision before; null: not compared. */
  readonly movements: readonly Movement[];
  readonly staleAllowed: boolean;
  /** The month was closed before: its lists stay, and this revision only says which adjustments are due. */
  readonly afterClose: boolean;
  readonly publishedAt: Moment;
}

export interface Movement {
  readonly from: WorkItem | null;
  readonly to: WorkItem | null;
  readonly people: number;
}

export type ComparisonResult =
  | { readonly outcome: 'PUBLISHED' | 'ALREADY_COMPARED'; readonly revision: RevisionSummary }
  | { readonly outcome: 'NOT_READY'; readonly month: YearMonth; readonly owed: readonly OwedFeed[] }
  | { readonly outcome: 'REFUSED'; readonly refusal: RefusalWords };

/** Told of each step of a run as it begins: `done` of `all` steps lie behind it. */
export type ComparisonProgress = (step: ComparisonStep, done: number, all: number) => void;

/** 等待, 核对输入, 找出人员, 逐人判定, 写入, 核对合计. */
export const COMPARISON_STEPS = ['WAIT', 'INPUTS', 'PEOPLE', 'ASSESS', 'STORE', 'BALANCE'] as const;
export type ComparisonStep = (typeof COMPARISON_STEPS)[number];
