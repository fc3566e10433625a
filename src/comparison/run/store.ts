import type { Transaction } from '../../database';
import type { Inputs } from './inputs';
import { ASSESSED, columnsOf, ENDED, fill, OUTCOME_COLUMNS, STANDING, TOUCHED } from './tables';

/** Where a run writes: the revision, and whether it looked at everybody or only at those touched. */
export interface Writing {
  readonly inputs: Inputs;
  readonly revision: number;
  readonly kind: 'FULL' | 'INCREMENT';
}

const same = (a: string, b: string): string => `(${columnsOf(a)}) is not distinct from (${columnsOf(b)})`;

/** A row that was to end was not where it was read: somebody else writes outcomes. Nothing of the run is published. */
class LostOutcomeError extends Error {
  override readonly name = 'LostOutcomeError';

  constructor(wanted: number, ended: number) {
    super(`comparison: expected ${wanted} outcomes of the revision before to end, got ${ended}; nothing was published, report it`);
  }
}

/**
 * Writes what differs from the revision before and nothing else: what no longer holds ends with this revision, what is new begins with it.
 * Afterwards the table of assessed outcomes holds only those that begin, the table of ended ones their counterparts. Gives how many people moved.
 */
export async function storeOutcomes(transaction: Transaction, { inputs: { month }, revision, kind }: Writing): Promise<number> {
  const wanted = await fill(transaction, ENDED, outcomesThatEnd(kind), kind === 'FULL' ? [month] : []);
  if (revision > 1) await endOutcomes(transaction, [month, revision], wanted);
  if (revision > 1) await (kind === 'FULL' ? transaction.rows(KEEP_CHANGED, [month]) : transaction.rows(KEEP_CHANGED_OF_TOUCHED));
  await transaction.rows(BEGIN, [month, revision]);
  if (kind === 'FULL') await transaction.rows('select comparison.gather_statistics()');
  return revision === 1 ? 0 : ((await transaction.client.query(MOVED, [month, revision])).rowCount ?? 0);
}

/** What stands, of everybody or, read already, of those touched, and is not said again word by word; with the place of its row. */
const outcomesThatEnd = (kind: Writing['kind']): string => `
select o.person, ${kind === 'FULL' ? 'o.ctid as place' : 'o.place'}, ${columnsOf('o')}
from ${kind === 'FULL' ? `comparison.outcome o where o.month = $1 and o.${STANDING}` : `${TOUCHED} o where o.place is not null`}
  and not exists (select from ${ASSESSED} a where a.person = o.person and ${same('a', 'o')})`;

/** By place: only comparisons write outcomes, one after the other, so a row that was read stays where it is. */
async function endOutcomes(transaction: Transaction, at: readonly [month: number, revision: number], wanted: number): Promise<void> {
  const { rowCount } = await transaction.client.query(END, [...at]);
  if (rowCount !== wanted) throw new LostOutcomeError(wanted, rowCount ?? 0);
}

const END = `
update comparison.outcome o set until_revision = $2 from ${ENDED} e
where o.ctid = e.place and o.month = $1 and o.person = e.person and o.${STANDING}`;

const KEEP_CHANGED = `
delete from ${ASSESSED} a using comparison.outcome o where o.month = $1 and o.person = a.person and o.${STANDING}`;

const KEEP_CHANGED_OF_TOUCHED = `
delete from ${ASSESSED} a using ${TOUCHED} o where o.person = a.person and o.place is not null and ${same('a', 'o')}`;

/** In the order of the key, so that the index grows at its end. */
const BEGIN = `
insert into comparison.outcome (person, month, from_revision, ${OUTCOME_COLUMNS.join(', ')})
select person, $1, $2, ${OUTCOME_COLUMNS.join(', ')} from ${ASSESSED} order by person`;

const MOVED = `
insert into comparison.moved (month, revision, person)
select $1, $2, person from (select person from ${ENDED} union select person from ${ASSESSED}) moved order by person`;
