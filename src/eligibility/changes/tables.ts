import type { Transaction } from '../../database';

/** The temporary tables of one comparison of two sides: whom it looks at (person, born_on, batch, feed), and their verdicts on each side. */
export const PEOPLE = 'verdict_people';
export const BEFORE = 'verdict_before';
export const AFTER = 'verdict_after';

/** Fills a new temporary table; gives the number of rows. */
export async function fill(transaction: Transaction, table: string, query: string, values: readonly unknown[]): Promise<number> {
  const { rowCount } = await transaction.client.query(`create temp table ${table} on commit drop as ${query}`, [...values]);
  return rowCount ?? 0;
}

/** Makes room for the next comparison of the same transaction. */
export async function dropTables(transaction: Transaction): Promise<void> {
  await transaction.rows(`drop table if exists ${PEOPLE}, ${BEFORE}, ${AFTER}`);
}
