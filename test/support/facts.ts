import type { Database } from '../../src/database';
import { monthNumber, OPEN_END, yearMonth } from '../../src/identity/year-month';

/** A row as a test writes it down: months as text, the evidence and the knowledge filled in when left out. */
export interface WrittenFact {
  readonly person: string;
  readonly key?: string;
  readonly from: string;
  readonly until?: string;
  readonly batch?: number;
  readonly row?: number;
  readonly knownFrom?: number;
  /** Given: the row stands in the history. */
  readonly knownUntil?: number;
  readonly columns: Readonly<Record<string, unknown>>;
}

/** Puts one fact straight into its table, past the acceptance, so that a test can write any history. */
export async function writeFact(database: Database, table: string, fact: WrittenFact): Promise<void> {
  const { person, key = '', from, until, batch = 1, row = 2, knownFrom = 1, knownUntil, columns } = fact;
  const values: Record<string, unknown> = {
    person,
    fact_key: key,
    from_month: monthNumber(yearMonth(from)),
    until_month: until === undefined ? OPEN_END : monthNumber(yearMonth(until)),
    batch_id: batch,
    row_number: row,
    known_from: knownFrom,
    ...(knownUntil === undefined ? {} : { known_until: knownUntil }),
    ...columns,
  };
  const names = Object.keys(values);
  const places = names.map((_, i) => `$${i + 1}`).join(', ');
  const where = knownUntil === undefined ? table : `${table}_history`;
  await database.pool.query(`insert into ${where} (${names.join(', ')}) values (${places})`, Object.values(values));
}

/** Gives the hub knowledge numbers at the moments written down, in order from 1. */
export async function writeKnowledge(database: Database, moments: readonly string[]): Promise<void> {
  for (const [i, moment] of moments.entries()) {
    await database.pool.query(`insert into hub.knowledge (number, known_at, cause, officer) values ($1, $2, 'BATCH_ACCEPTED', 'test')`, [
      i + 1,
      moment,
    ]);
  }
}
