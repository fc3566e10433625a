import type { Transaction } from '../../database';

/**
 * The temporary tables of one comparison of two sides: whom it looks at (person, born_on, batch, feed, stand_in), who is assessed before for them,
 * and the verdicts on each side.
 */
export const PEOPLE = 'verdict_people';
export const STAND_INS = 'verdict_stand_ins';
export const BEFORE = 'verdict_before';
export const AFTER = 'verdict_after';

/** Fills a new temporary table; gives the number of rows. */
export async function fill(transaction: Transaction, table: string, query: string, values: readonly unknown[]): Promise<number> {
  const { rowCount } = await transaction.client.query(`create temp table ${table} on commit drop as ${query}`, [...values]);
  return rowCount ?? 0;
}

/** Makes room for the next comparison of the same transaction. */
export async function dropTables(transaction: Transaction): Promise<void> {
  await transaction.rows(`drop table if exists ${PEOPLE}, ${STAND_INS}, ${BEFORE}, ${AFTER}`);
}
