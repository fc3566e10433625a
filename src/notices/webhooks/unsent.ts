import { type Change, type ChangePosition, partsOf, positionOf } from '../../changelog';
import type { NamedStatement, Reader, Transaction } from '../../database';
import { laneOf } from './lane';
import type { Tried } from './post';

/** A change that an endpoint has not taken yet: it was tried so often, or waits behind one of its lane. */
export interface Unsent {
  readonly position: ChangePosition;
  readonly lane: string;
  readonly attempts: number;
}

/** More than so many and nothing new is read from the log for the endpoint. */
export const MOST_UNSENT = 10_000;

/** Lanes with something that waits: whatever comes after it waits too. */
export async function waitingLanes(reader: Reader, endpoint: string): Promise<{ readonly lanes: Set<string>; readonly count: number }> {
  const rows = await reader.rows<{ lane: string; waiting: number }>(LANES, [endpoint]);
  return { lanes: new Set(rows.map(({ lane }) => lane)), count: rows.reduce((sum, { waiting }) => sum + waiting, 0) };
}

const LANES: NamedStatement = {
  name: 'webhook-waiting-lanes',
  text: 'select lane::text, count(*)::integer as waiting from sending.unsent where endpoint = $1 and dead_at is null group by lane',
};

/** What waits in lanes that are due, in order: a lane is due when nothing in it has a next try that is still to come. */
export async function dueUnsent(reader: Reader, endpoint: string, limit: number): Promise<Unsent[]> {
  const rows = await reader.rows<{ turn: string; change: string; lane: string; attempts: number }>(DUE, [endpoint, limit]);
  return rows.map(({ turn, change, lane, attempts }) => ({ position: positionOf(turn, change), lane, attempts }));
}

const DUE: NamedStatement = {
  name: 'webhook-due',
  text: `
select u.turn::text, u.change::text, u.lane::text, u.attempts from sending.unsent u
where u.endpoint = $1 and u.dead_at is null
  and u.lane not in (select lane from sending.unsent where endpoint = $1 and dead_at is null and next_try_at > clock_timestamp())
order by u.turn, u.change limit $2`,
};

/** A change that was not taken at its first try, or was not tried because it waits behind another. */
export interface NewUnsent {
  readonly change: Change;
  /** Null: it was not tried. */
  readonly tried: Tried | null;
  readonly nextTrySeconds: number | null;
}

/** Puts changes down as not taken. */
export async function addUnsent(transaction: Transaction, endpoint: string, added: readonly NewUnsent[]): Promise<void> {
  if (added.length === 0) return;
  const rows = added.map(({ change, tried, nextTrySeconds }) => {
    const [turn, id] = partsOf(change.position);
    const attempts = tried === null ? 0 : 1;
    return { turn, change: id, lane: laneOf(change), attempts, seconds: nextTrySeconds, outcome: tried?.outcome, status: tried?.status };
  });
  await transaction.rows(ADD, [endpoint, JSON.stringify(rows)]);
}

const ADD = `
insert into sending.unsent (endpoint, turn, change, lane, attempts, next_try_at, outcome, status)
select $1, r.turn, r.change, r.lane, r.attempts, clock_timestamp() + make_interval(secs => r.seconds), r.outcome, r.status
from jsonb_to_recordset($2::jsonb) as r (turn bigint, change bigint, lane uuid, attempts smallint, seconds double precision, outcome text, status smallint)`;

/** What came of another try: taken, or when it is tried again; null: never, it is a dead letter. */
export interface Retried {
  readonly unsent: Unsent;
  readonly tried: Tried;
  readonly nextTrySeconds: number | null;
}

/** Puts down another try that failed. */
export async function keepUnsent(transaction: Transaction, endpoint: string, { unsent, tried, nextTrySeconds }: Retried): Promise<void> {
  const values = [endpoint, ...partsOf(unsent.position), unsent.attempts + 1, nextTrySeconds, tried.outcome, tried.status];
  await transaction.rows(RETRIED, values);
}

const RETRIED = `
update sending.unsent set attempts = $4, next_try_at = clock_timestamp() + make_interval(secs => $5::double precision),
  dead_at = case when $5::double precision is null then clock_timestamp() end, outcome = $6, status = $7
where endpoint = $1 and turn = $2 and change = $3`;

/** Takes off what was taken, or may no longer be told. */
export async function dropUnsent(transaction: Transaction, endpoint: string, positions: readonly ChangePosition[]): Promise<void> {
  if (positions.length === 0) return;
  const parts = positions.map(partsOf);
  await transaction.rows(DROP, [endpoint, parts.map(([turn]) => turn), parts.map(([, id]) => id)]);
}

const DROP = `
delete from sending.unsent where endpoint = $1 and (turn, change) in (select * from unnest($2::bigint[], $3::bigint[]))`;

/** The receiver is back: everything that waits is tried at once. */
export async function retryAtOnce(transaction: Transaction, endpoint: string): Promise<void> {
  await transaction.rows('update sending.unsent set next_try_at = null where endpoint = $1 and dead_at is null', [endpoint]);
}
