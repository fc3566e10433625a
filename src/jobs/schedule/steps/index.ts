import type { Step } from '../../calendar';
import type { StepWork } from '../run-step';
import { compareMonth } from './compare';
import { feedsDue } from './feeds-due';
import { type ListsPlace, writeLists } from './lists';
import { remind } from './open-items';
import { proposeSettlement } from './propose-settlement';
import { publishMonth } from './publish-statistics';

export interface StepParts {
  readonly lists: ListsPlace | null;
}

/** What each step does. */
export function stepWorks({ lists }: StepParts): Readonly<Record<Step, StepWork>> {
  return {
    FEEDS_DUE: feedsDue,
    COMPARISON: compareMonth,
    LISTS: (database, month) => writeLists(database, month, lists),
    REMINDER: remind,
    SETTLEMENT_PROPOSAL: proposeSettlement,
    STATISTICS: publishMonth,
  };
}
