import type { Transaction } from '../../database';
import type { Inputs } from './inputs';
import { ASSESSED, columnsOf, ENDED, OUTCOME_COLUMNS, TOUCHED } from './tables';

/** Where a run writes: the revision, and whether it looked at everybody or only at those touched. */
export interface Writing {
  readonly inputs: Inputs;
  readonly revision: number;
  readonly kind: 'FULL' | 'INCREMENT';
}

const STANDING = 'until_revision = 2147483647';
const same = (a: string, b: string): string => `(${columnsOf(a)}) is not distinct from (${columnsOf(b)})`;

/**
 * Writes what differs from the revision before and nothing else: what no longer holds ends with this revision, what is new begins with it.
 * Afterwards the table of assessed outcomes holds only those that begin, the table of ended ones their counterparts.
 */
export async function storeOutcomes(transaction: Transaction, { inputs: { month }, revision, kind }: Writing): Promise<void> {
  await transaction.rows(CREATE_ENDED);
  if (revision > 1) {
    await transaction.rows(end(kind), [month, revision]);
    await transaction.rows(KEEP_CHANGED, [month]);
  }
  await transaction.rows(BEGIN, [month, revision]);
  if (kind === 'FULL') await transaction.rows('select comparison.gather_statistics()');
}

const CREATE_ENDED = `create temp table ${ENDED} on commit drop as select person, ${OUTCOME_COLUMNS.join(', ')} from comparison.outcome limit 0`;

const end = (kind: Writing['kind']): string => `
with ended as (
  update comparison.outcome o set until_revision = $2
  where o.month = $1 and o.${STANDING} ${kind === 'FULL' ? '' : `and o.person in (select person from ${TOUCHED})`}
    and not exists (select from ${ASSESSED} a where a.person = o.person and ${same('a', 'o')})
  returning o.person, ${columnsOf('o')})
insert into ${ENDED} select person, ${OUTCOME_COLUMNS.join(', ')} from ended`;

const KEEP_CHANGED = `
delete from ${ASSESSED} a using comparison.outcome o where o.month = $1 and o.person = a.person and o.${STANDING}`;

/** In the order of the key, so that the index grows at its end. */
const BEGIN = `
insert into comparison.outcome (person, month, from_revision, ${OUTCOME_COLUMNS.join(', ')})
select person, $1, $2, ${OUTCOME_COLUMNS.join(', ')} from ${ASSESSED} order by person`;
