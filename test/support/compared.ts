import {
  type ComparisonResult,
  OUTCOME,
  type Outcome,
  type OutcomeRow,
  outcomeOf,
  type RevisionSummary,
  runComparison,
} from '../../src/comparison';
import type { Database } from '../../src/database';
import { type MonthNumber, monthNumber, yearMonth } from '../../src/identity/year-month';

/** Compares a month as a test officer, with the lists that are there. */
export function compare(database: Database, month: string, choices: { allowStale?: boolean } = {}): Promise<ComparisonResult> {
  return runComparison(database, { month: yearMonth(month), allowStale: choices.allowStale ?? true, officer: 'test officer' });
}

/** The same, where a revision must come of it. */
export async function published(database: Database, month: string): Promise<RevisionSummary> {
  const result = await compare(database, month);
  if (result.outcome !== 'PUBLISHED') throw new Error(`${month}: expected a revision, got ${JSON.stringify(result)}`);
  return result.revision;
}

const month = (text: string): MonthNumber => monthNumber(yearMonth(text));

/** What a revision says of everybody, by person; the newest one unless told. */
export async function outcomes(database: Database, of: string, revision = 2147483646): Promise<Map<string, Outcome>> {
  return new Map((await outcomeRows(database, of, revision)).map((row) => [row.person, outcomeOf(row)]));
}

export async function outcomeRows(database: Database, of: string, revision = 2147483646): Promise<OutcomeRow[]> {
  const { rows } = await database.pool.query<OutcomeRow>(
    `select ${OUTCOME} from comparison.outcome o where o.month = $1 and o.from_revision <= $2 and $2 < o.until_revision order by o.person`,
    [month(of), revision],
  );
  return rows;
}
