import type pg from 'pg';

/**
 * The rows that answer a statement, by the callback: the promise of `query` carries its answer through two collections of garbage, whole pages of the log
 * among them, and in a replay each collection took ten times as long.
 */
export function answerOf<R>(client: pg.ClientBase, question: pg.QueryConfig): Promise<R[]> {
  return new Promise((resolve, reject) => {
    client.query(question, (error: Error | null, answer: pg.QueryResult) => (error ? reject(error) : resolve(answer.rows as R[])));
  });
}
