import type { Database } from '../../database';
import type { SettlementAsked, SettlementDesk, SettlementLine } from '../settlement-desk';
import { heldRows } from './held-cursor';

/**
 * The settlement as the comparison alone sees it: due and paid for the period of the month, and no adjustments, which only a ledger over several
 * months can know. `balanceFen` is what is still due.
 */
export function comparedSettlement(database: Database): SettlementDesk {
  return {
    lines: ({ revision, towns }: SettlementAsked) => heldRows<SettlementLine>(database, LINES, [revision.month, revision.revision, towns]),
  };
}

const LINES = `
select person, town, coalesce(due_fen, 0) as "dueFen", coalesce(paid_fen, 0) as "paidFen", 0 as "adjustmentFen", coalesce(due_fen, 0) as "balanceFen"
from comparison.outcome
where month = $1 and from_revision <= $2 and $2 < until_revision and ($3::text[] is null or town = any ($3))
  and (coalesce(due_fen, 0) > 0 or coalesce(paid_fen, 0) > 0)
order by town collate "C" nulls last, person`;
