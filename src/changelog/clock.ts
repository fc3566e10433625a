import type { Database } from '../database';

/**
 * Sets the clock of turns ahead when the database was restored into a server that has counted fewer transactions than the one it came from:
 * else new changes would never settle. Does nothing otherwise; call it after the migrations, before anything is appended.
 */
export async function setClockAhead(database: Database): Promise<boolean> {
  const moved = await database.dataSource.query<unknown[]>(AHEAD);
  return (moved as [unknown[], number])[1] > 0;
}

const AHEAD = `
update changelog.clock set ahead = newest.turn + 1
from (select turn from changelog.change order by turn desc limit 1) newest
where newest.turn >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + ahead`;
