import type { Transaction } from '../../database';
import { monthOf, type MonthNumber } from '../../identity/year-month';
import type { RevisionSummary } from '../order';
import { readTold } from './totals';

type RevisionRow = Omit<RevisionSummary, 'month' | 'toHandle' | 'dueFen'>;

const REVISION = `
select r.id::text as id, r.revision, r.knowledge::integer as knowledge, r.kind, r.people, r.assessed, r.moved, r.stale_allowed as "staleAllowed",
  r.after_close as "afterClose", to_char(k.known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "knownAt",
  to_char(r.published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "publishedAt"
from comparison.revision r left join hub.knowledge k on k.number = r.knowledge where r.month = $1 and r.revision = $2`;

/** A stored revision as it is told. */
export async function readSummary(transaction: Transaction, month: MonthNumber, revision: number): Promise<RevisionSummary> {
  const [row] = await transaction.rows<RevisionRow>(REVISION, [month, revision]);
  if (row === undefined) throw new Error(`comparison: expected revision ${revision} of ${monthOf(month)}, found none`);
  const { toHandle, dueFen } = await readTold(transaction, month, revision);
  return { ...row, month: monthOf(month), toHandle, dueFen };
}
