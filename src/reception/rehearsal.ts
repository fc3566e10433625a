import type { Database, DatabaseRole, Transaction } from '../database';

/** Carries a result out of the transaction that is undone. */
class Undone<T> extends Error {
  constructor(readonly result: T) {
    super('undone');
  }
}

/**
 * The database as a rehearsal (预检) sees it: every transaction does all its work and is then undone. What is rehearsed is therefore what will be
 * done, to the last number, and nothing stays: no row, no notification. Only numbers that a sequence gave are used up, as after any failed try.
 */
export function rehearsing(database: Database): Database {
  return {
    ...database,
    transaction: async <T>(role: DatabaseRole, work: (transaction: Transaction) => Promise<T>, signal?: AbortSignal): Promise<T> => {
      const undone = async (transaction: Transaction): Promise<T> => {
        throw new Undone(await work(transaction));
      };
      try {
        return await database.transaction(role, undone, signal);
      } catch (error) {
        if (error instanceof Undone) return error.result as T;
        throw error;
      }
    },
  };
}

/** What is to be written in the transaction that accepts, after all its other work: both are there, or neither. */
export type Finish = (transaction: Transaction, result: unknown) => Promise<void>;

/** The database with `finish` as the last step of every transaction. When it throws, everything is undone. */
export function finishing(database: Database, finish: Finish): Database {
  return {
    ...database,
    transaction: <T>(role: DatabaseRole, work: (transaction: Transaction) => Promise<T>, signal?: AbortSignal) => {
      const whole = async (transaction: Transaction): Promise<T> => {
        const result = await work(transaction);
        await finish(transaction, result);
        return result;
      };
      return database.transaction(role, whole, signal);
    },
  };
}
