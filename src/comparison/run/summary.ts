import type { Transaction } from '../../database';
import { DISCREPANCY_CODES, WORK_ITEMS } from '../../eligibility';
import { type MonthNumber, monthOf } from '../../identity/year-month';
import type { Movement, RevisionSummary } from '../order';
import { readTold } from './totals';

type RevisionRow = Omit<RevisionSummary, 'month' | 'toHandle' | 'dueFen' | 'items' | 'discrepancies' | 'movements'>;

export const MOMENT = (column: string): string => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"')`;

const REVISION = `
select r.id::text as id, r.revision, r.knowledge::integer as knowledge, r.kind, r.people, r.assessed, r.moved, r.stale_allowed as "staleAllowed",
  r.after_close as "afterClose", ${MOMENT('k.known_at')} as "knownAt", ${MOMENT('r.published_at')} as "publishedAt"
from comparison.revision r left join hub.knowledge k on k.number = r.knowledge where r.month = $1 and r.revision = $2`;

const STANDING = 'month = $1 and from_revision <= $2 and $2 < until_revision';
const ITEMS = `select work_item as code, sum(people)::integer as people from comparison.total where ${STANDING} group by 1 order by 1`;
const CODES = `select code, sum(people)::integer as people from comparison.discrepancy_total where ${STANDING} group by 1 order by 1`;
const MOVEMENTS = `
select from_item as "from", to_item as "to", people from comparison.movement where month = $1 and revision = $2 order by from_item, to_item`;

interface Counted {
  readonly code: number;
  readonly people: number;
}

/** A stored revision as it is told. */
export async function readSummary(transaction: Transaction, month: MonthNumber, revision: number): Promise<RevisionSummary> {
  const place = [month, revision];
  const [row] = await transaction.rows<RevisionRow>(REVISION, place);
  if (row === undefined) throw new Error(`comparison: expected revision ${revision} of ${monthOf(month)}, found none`);
  const { toHandle, dueFen } = await readTold(transaction, month, revision);
  const items = await transaction.rows<Counted>(ITEMS, place);
  const codes = await transaction.rows<Counted>(CODES, place);
  const movements = await transaction.rows<{ from: number | null; to: number | null; people: number }>(MOVEMENTS, place);
  return {
    ...row,
    month: monthOf(month),
    toHandle,
    dueFen,
    items: items.map(({ code, people }) => ({ item: wordOf(WORK_ITEMS, code), people })),
    discrepancies: codes.map(({ code, people }) => ({ code: wordOf(DISCREPANCY_CODES, code), people })),
    movements: movements.map(({ from, to, people }): Movement => ({ from: itemOf(from), to: itemOf(to), people })),
  };
}

const itemOf = (code: number | null) => (code === null ? null : wordOf(WORK_ITEMS, code));

/** The word of a stored number (policy/codes.ts). */
export function wordOf<T extends string>(words: readonly T[], code: number): T {
  const word = words[code];
  if (word === undefined)
    throw new RangeError(`comparison: expected a code below ${words.length}, got ${code}; is the program older than the database?`);
  return word;
}
