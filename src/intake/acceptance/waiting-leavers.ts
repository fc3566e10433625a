import type { Database } from '../../database';
import type { Feed } from '../../identity/feed';
import type { MonthNumber } from '../../identity/year-month';
import { factTable } from './fact-tables';

/** A leaver who waits to be confirmed, told by the row that named them last: no number and no name is needed to look them up. */
export interface WaitingLeaver {
  /** Nine-digit code; null where the feed or the row names none. */
  readonly town: string | null;
  readonly file: string;
  readonly batch: string;
  readonly month: MonthNumber;
  readonly row: number;
}

export interface WaitingLeavers {
  readonly all: number;
  /** The first of them, by town, file and row. */
  readonly shown: readonly WaitingLeaver[];
}

const SHOWN = 1000;

/** Whoever is believed only because rows of this list name nobody who can be recognised, and whom no officer has confirmed to have left. */
export async function waitingLeavers({ pool }: Database, batch: { readonly id: string; readonly feed: Feed }): Promise<WaitingLeavers> {
  const { table, columns } = factTable(batch.feed);
  const town = columns.some(({ name }) => name === 'town') ? 'f.town' : 'null::text';
  const { rows } = await pool.query<WaitingLeaver & { all: number }>(
    `select count(*) over ()::integer as all, ${town} as town, e.file_name as file, e.id::text as batch, e.month, f.row_number as row
     from hub.unconfirmed_leaver l
     join hub.batch b on b.id = l.batch_id
     join ${table} f on f.person = l.person and f.fact_key = l.fact_key and f.from_month <= b.month and f.until_month > b.month
     join hub.batch e on e.id = f.batch_id
     where l.batch_id = $1 and l.confirmed_knowledge is null and b.state = 'ACCEPTED'
     order by town nulls last, e.id, f.row_number limit ${SHOWN}`,
    [batch.id],
  );
  return { all: rows[0]?.all ?? 0, shown: rows };
}
