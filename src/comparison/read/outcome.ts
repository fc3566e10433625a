import type { CategoryCode } from '../../eligibility';
import {
  CODES,
  DISCREPANCY_CODES,
  type DiscrepancyCode,
  type Reason,
  type UnknownReason,
  type Verdict,
  WORK_ITEMS,
  type WorkItem,
} from '../../eligibility';
import { wordOf } from '../run/summary';

/** A stored outcome (comparison.outcome) as it is read: numbers and bits. */
export interface OutcomeRow {
  readonly person: string;
  readonly month: number;
  readonly fromRevision: number;
  readonly untilRevision: number;
  readonly raised: number;
  readonly dueFen: number | null;
  readonly paidFen: number | null;
  readonly trueMask: number;
  readonly falseMask: number;
  readonly verdict: number;
  readonly reason: number | null;
  readonly label: number | null;
  readonly memberships: number;
  readonly enrolment: number | null;
  readonly mark: number | null;
  readonly workItem: number;
  readonly following: number;
  readonly town: string | null;
  readonly otherTown: string | null;
}

/** The columns of a statement that gives OutcomeRow, of a table called `o`. */
export const OUTCOME = `o.person, o.month, o.from_revision as "fromRevision", o.until_revision as "untilRevision", o.raised, o.due_fen as "dueFen",
  o.paid_fen as "paidFen", o.true_mask as "trueMask", o.false_mask as "falseMask", o.verdict, o.reason, o.label, o.memberships, o.enrolment, o.mark,
  o.work_item as "workItem", o.following, o.town, o.other_town as "otherTown"`;

export type EnrolmentStateWord = (typeof CODES)['ENROLMENT'][number];
export type MarkWord = (typeof CODES)['MARK'][number];

/** An outcome in words. `mark` NONE = the list names the person without a mark; null = not known. */
export interface Outcome {
  readonly person: string;
  readonly verdict: Verdict;
  readonly reason: Reason | UnknownReason | null;
  readonly label: CategoryCode | null;
  readonly memberships: readonly CategoryCode[];
  readonly raised: readonly DiscrepancyCode[];
  readonly workItem: WorkItem;
  readonly following: readonly WorkItem[];
  readonly enrolment: EnrolmentStateWord | null;
  readonly mark: MarkWord | null;
  readonly town: string | null;
  readonly otherTown: string | null;
  readonly dueFen: number | null;
  readonly paidFen: number | null;
  /** The revision that first said so. */
  readonly sinceRevision: number;
}

export function outcomeOf(row: OutcomeRow): Outcome {
  return {
    person: row.person,
    verdict: wordOf(CODES.VERDICT, row.verdict),
    reason: orNull(CODES.REASON, row.reason),
    label: orNull(CODES.CATEGORY, row.label),
    memberships: wordsOfBits(CODES.CATEGORY, row.memberships),
    raised: wordsOfBits(DISCREPANCY_CODES, row.raised),
    workItem: wordOf(WORK_ITEMS, row.workItem),
    following: wordsOfBits(WORK_ITEMS, row.following),
    enrolment: orNull(CODES.ENROLMENT, row.enrolment),
    mark: orNull(CODES.MARK, row.mark),
    town: row.town,
    otherTown: row.otherTown,
    dueFen: row.dueFen,
    paidFen: row.paidFen,
    sinceRevision: row.fromRevision,
  };
}

const orNull = <T extends string>(words: readonly T[], code: number | null): T | null => (code === null ? null : wordOf(words, code));

/** The words whose bits are set. */
export const wordsOfBits = <T extends string>(words: readonly T[], bits: number): T[] =>
  words.filter((_, bit) => (bits & (1 << bit)) !== 0);
