import type { Database } from '../../../database';
import { comparedSettlement, type SettlementDesk } from '../../../exports';
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
  /** Who knows the settlement; left out, it is what the comparison alone sees. */
  readonly settlement?: (database: Database) => SettlementDesk;
}

/** What each step does. */
export function stepWorks({ lists, settlement = comparedSettlement }: StepParts): Readonly<Record<Step, StepWork>> {
  return {
    FEEDS_DUE: feedsDue,
    COMPARISON: compareMonth,
    LISTS: (database, month) => writeLists(database, month, lists),
    REMINDER: remind,
    SETTLEMENT_PROPOSAL: (database, month) => proposeSettlement(database, month, settlement(database)),
    STATISTICS: publishMonth,
  };
}
