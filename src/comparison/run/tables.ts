import type { Transaction } from '../../database';

/** The temporary tables of a run; gone with its transaction. */
export const TOUCHED = 'touched_person';
export const COMPARED = 'compared_person';
export const REMARK = 'remark_of_person';
export const ASSESSED = 'assessed_outcome';
export const ENDED = 'ended_outcome';

/** Everyone compared with what is remarked of them, where worker processes can read it; filled and emptied within a full run, which has no other table of them. */
export const ASSESSING = 'comparison.assessing';
export const ASSESSING_REMARKS = `(select * from ${ASSESSING} where remarked)`;

/** What holds until a later revision says otherwise. */
export const STANDING = 'until_revision = 2147483647';

/** The columns of an outcome beside person, month and revisions, in the order of the table. */
export const OUTCOME_COLUMNS = [
  'raised',
  'due_fen',
  'paid_fen',
  'true_mask',
  'false_mask',
  'verdict',
  'reason',
  'label',
  'memberships',
  'enrolment',
  'mark',
  'work_item',
  'following',
  'town',
  'other_town',
] as const;

/** Who is compared in a run, where it has them. */
export const comparedIn = (kind: 'FULL' | 'INCREMENT'): string => (kind === 'FULL' ? ASSESSING : COMPARED);

export const columnsOf = (alias: string): string => OUTCOME_COLUMNS.map((name) => `${alias}.${name}`).join(', ');

/** Fills a new temporary table; gives the number of rows. How big it is the planner sees by itself. */
export async function fill(transaction: Transaction, table: string, query: string, values: readonly unknown[]): Promise<number> {
  const { rowCount } = await transaction.client.query(`create temp table ${table} on commit drop as ${query}`, [...values]);
  return rowCount ?? 0;
}
