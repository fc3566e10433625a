import { type ChangePosition, partsOf, positionOf } from '../changelog';
import type { Database, Transaction } from '../database';

/** Who follows the log in this process for whom: `holder` is the process. */
export interface Held {
  readonly follower: string;
  readonly holder: string;
}

/** Another process follows for it now: what this one was about to write down must not be written. */
export class PlaceLostError extends Error {
  override readonly name = 'PlaceLostError';
}

/** Begins a follower's place (送达位置) at a position; does nothing when it has one. */
export async function beginPlace(transaction: Transaction, follower: string, position: ChangePosition): Promise<void> {
  await transaction.rows(BEGIN, [follower, ...partsOf(position)]);
}

const BEGIN = 'insert into sending.place (follower, turn, id) values ($1, $2, $3) on conflict do nothing';

/** Takes a place that nobody holds, for some seconds of the database's clock. Gives where it stands; null: somebody else holds it. */
export async function takePlace(database: Database, { follower, holder }: Held, seconds: number): Promise<ChangePosition | null> {
  const [row] = await asHub<{ turn: string; id: string }>(database, TAKE, [follower, holder, seconds]);
  return row ? positionOf(row.turn, row.id) : null;
}

const TAKE = `
update sending.place set holder = $2, held_until = clock_timestamp() + make_interval(secs => $3)
where follower = $1 and (holder is null or held_until < clock_timestamp()) returning turn::text, id::text`;

/** Holds on for some seconds more; false when the place is lost. */
export async function keepPlace(database: Database, { follower, holder }: Held, seconds: number): Promise<boolean> {
  return (await asHub(database, KEEP, [follower, holder, seconds])).length > 0;
}

const KEEP = `
update sending.place set held_until = clock_timestamp() + make_interval(secs => $3) where follower = $1 and holder = $2 returning follower`;

/** Lets go, so that another process can go on at once. */
export async function leavePlace(database: Database, { follower, holder }: Held): Promise<void> {
  await asHub(database, LEAVE, [follower, holder]);
}

const LEAVE = 'update sending.place set holder = null, held_until = null where follower = $1 and holder = $2 returning follower';

/** Moves the place on, in the transaction that writes down what came of it; throws `PlaceLostError` when another process holds it. */
export async function movePlace(transaction: Transaction, { follower, holder }: Held, position: ChangePosition): Promise<void> {
  if ((await transaction.rows(MOVE, [follower, holder, ...partsOf(position)])).length === 0) throw lost(follower);
}

const MOVE = `
update sending.place set turn = $3, id = $4, moved_at = clock_timestamp() where follower = $1 and holder = $2 returning follower`;

/** Makes sure, until the end of the transaction, that this process holds the place. */
export async function stayAtPlace(transaction: Transaction, { follower, holder }: Held): Promise<void> {
  if ((await transaction.rows(STAY, [follower, holder])).length === 0) throw lost(follower);
}

const STAY = 'select follower from sending.place where follower = $1 and holder = $2 for update';

const lost = (follower: string): PlaceLostError =>
  new PlaceLostError(`${follower}: expected to hold its place in the change log, but another process does.`);

function asHub<R>(database: Database, text: string, values: readonly unknown[]): Promise<R[]> {
  return database.transaction('minsheng_hub', (transaction) => transaction.rows<R>(text, values));
}
