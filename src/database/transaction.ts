import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { answerOf } from './answer-of';
import type { CalledOff, Watched } from './called-off';
import type { DatabaseRole } from './roles';

/** One open transaction. `manager` writes entities and `client` sends SQL over the same connection. */
export interface Transaction {
  readonly client: pg.PoolClient;
  readonly manager: EntityManager;
  rows<R>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Goes on as another role until the end of the transaction. */
  actAs(role: DatabaseRole): Promise<void>;
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const ATTEMPTS = 8;

function mayRetry(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}

/** What runs in a transaction, as which role, and how it may be called off. */
export interface TransactionOrder<T> {
  readonly role: DatabaseRole;
  readonly work: (transaction: Transaction) => Promise<T>;
  /** Absent: nobody can call it off. */
  readonly calledOff?: CalledOff;
}

/**
 * Runs `work` in a transaction under `role`. When the server asks for another try (40001, 40P01) the *whole* work runs again, up to 8 times,
 * so `work` must read what it consumes afresh each time and touch nothing outside the transaction.
 * Called off before its COMMIT began, it stops the running statement, rolls back and throws the reason of the signal; after that it is too late.
 */
export async function runTransaction<T>(dataSource: DataSource, order: TransactionOrder<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(dataSource, order);
    } catch (error) {
      if (attempt === ATTEMPTS || !mayRetry(error)) throw error;
      await wait(Math.random() * 10 * 2 ** attempt);
    }
  }
}

async function runOnce<T>(dataSource: DataSource, { role, work, calledOff }: TransactionOrder<T>): Promise<T> {
  calledOff?.signal.throwIfAborted();
  const runner = dataSource.createQueryRunner();
  const client: pg.PoolClient = await runner.connect();
  let watch: Watched | undefined;
  const rows = <R>(text: string, values: readonly unknown[] = []): Promise<R[]> => answerOf<R>(client, { text, values: [...values] });
  const actAs = async (next: DatabaseRole): Promise<void> => void (await client.query(`set local role ${next}`));
  try {
    watch = await calledOff?.watch(client);
    await runner.startTransaction();
    await actAs(role);
    const result = await work({ client, manager: runner.manager, rows, actAs });
    await watch?.end();
    calledOff?.signal.throwIfAborted();
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await watch?.end();
    // The first error is the one to tell; when the connection is gone there is nothing left to roll back.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw watch?.stopped ? calledOff?.signal.reason : error;
  } finally {
    await runner.release();
  }
}
