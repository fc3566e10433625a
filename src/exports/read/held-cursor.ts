import type pg from 'pg';
import type { Database } from '../../database';

const ROWS_AT_ONCE = 1000;

/**
 * The rows of a query in blocks of a thousand, as they stood when it was asked. The server keeps the result of the cursor, and no transaction stays
 * open between the blocks, so a reader may take its time. Ends its cursor however the walk ends; a broken connection is thrown away.
 */
export async function* heldRows<R>(database: Database, text: string, values: readonly unknown[]): AsyncGenerator<readonly R[]> {
  const client = await database.pool.connect();
  let whole = false;
  try {
    await declare(client, text, values);
    for (;;) {
      const { rows } = await client.query(`fetch ${ROWS_AT_ONCE} from listed`);
      if (rows.length === 0) break;
      yield rows as R[];
    }
    await client.query('close listed');
    whole = true;
  } finally {
    client.release(!whole);
  }
}

async function declare(client: pg.PoolClient, text: string, values: readonly unknown[]): Promise<void> {
  await client.query('begin');
  await client.query('set local role minsheng_hub');
  await client.query('set local jit = off');
  await client.query(`declare listed cursor with hold for ${text}`, [...values]);
  await client.query('commit');
}
