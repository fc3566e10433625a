import type { Database } from '../../src/database';
import * as acceptance from '../../src/intake/acceptance';
import { CONSEQUENCES } from '../../src/start';

export * from '../../src/intake/acceptance';

/** A database of a test as a station that learns: what follows from new facts is what follows in production. */
export const learningIn = (database: Database): acceptance.Learning => ({ database, consequences: CONSEQUENCES });

type Rest<F extends (learning: acceptance.Learning, ...rest: never[]) => unknown> = F extends (
  learning: acceptance.Learning,
  ...rest: infer R
) => unknown
  ? R
  : never;

/** Acceptance with the consequences of production. */
export const acceptDelivery = (database: Database, ...rest: Rest<typeof acceptance.acceptDelivery>) =>
  acceptance.acceptDelivery(learningIn(database), ...rest);
export const releaseBatch = (database: Database, ...rest: Rest<typeof acceptance.releaseBatch>) =>
  acceptance.releaseBatch(learningIn(database), ...rest);
export const withdrawBatch = (database: Database, ...rest: Rest<typeof acceptance.withdrawBatch>) =>
  acceptance.withdrawBatch(learningIn(database), ...rest);
export const confirmLeavers = (database: Database, ...rest: Rest<typeof acceptance.confirmLeavers>) =>
  acceptance.confirmLeavers(learningIn(database), ...rest);
