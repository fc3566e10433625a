import { CHANGE_KINDS, type ChangeKind } from '../../changelog';
import type { Database, NamedStatement, Reader } from '../../database';
import type { Outcome } from './post';

/** One try, as it was put down. */
export interface DeliveryRow {
  readonly number: string;
  readonly change: string | null;
  readonly kind: ChangeKind | null;
  readonly attempt: number;
  readonly triedAt: string;
  readonly outcome: Outcome;
  readonly status: number | null;
  readonly tookMs: number;
}

export interface DeliveriesAsked {
  readonly endpoint: string;
  /** Null: of every outcome. */
  readonly outcome: Outcome | null;
  /** Numbers below it; null: from the newest. */
  readonly before: string | null;
  readonly limit: number;
}

/** Tries of an endpoint, the newest first. */
export async function deliveriesOf(reader: Reader, { endpoint, outcome, before, limit }: DeliveriesAsked): Promise<DeliveryRow[]> {
  const rows = await reader.rows<StoredKind<DeliveryRow>>(DELIVERIES, [endpoint, outcome, before, limit]);
  return rows.map((row) => ({ ...row, kind: row.kind === null ? null : (CHANGE_KINDS[row.kind] ?? null) }));
}

type StoredKind<Row> = Omit<Row, 'kind'> & { readonly kind: number | null };

const DELIVERIES: NamedStatement = {
  name: 'webhook-deliveries',
  planned: 'EACH_TIME',
  text: `
select a.number::text, a.change::text, a.kind, a.attempt, a.outcome, a.status, a.took_ms as "tookMs",
  to_char(a.tried_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "triedAt"
from sending.attempt a
where a.endpoint = $1 and ($2::text is null or a.outcome = $2) and ($3::bigint is null or a.number < $3) order by a.number desc limit $4`,
};

/** A change that an endpoint did not take in a day of tries. */
export interface DeadRow {
  readonly turn: string;
  readonly change: string;
  readonly kind: ChangeKind;
  readonly attempts: number;
  readonly deadAt: string;
  readonly outcome: Outcome | null;
  readonly status: number | null;
}

export interface DeadAsked {
  readonly endpoint: string;
  readonly after: { readonly turn: string; readonly change: string };
  readonly limit: number;
}

/** Dead letters of an endpoint, in the order of the log. */
export async function deadLettersOf(reader: Reader, { endpoint, after, limit }: DeadAsked): Promise<DeadRow[]> {
  const rows = await reader.rows<StoredKind<DeadRow>>(DEAD, [endpoint, after.turn, after.change, limit]);
  return rows.flatMap((row) => {
    const kind = row.kind === null ? undefined : CHANGE_KINDS[row.kind];
    return kind === undefined ? [] : [{ ...row, kind }];
  });
}

const DEAD: NamedStatement = {
  name: 'webhook-dead-letters',
  text: `
select u.turn::text, u.change::text, c.kind, u.attempts, u.outcome, u.status,
  to_char(u.dead_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "deadAt"
from sending.unsent u join changelog.change c on c.turn = u.turn and c.id = u.change
where u.endpoint = $1 and u.dead_at is not null and (u.turn, u.change) > ($2::bigint, $3::bigint) order by u.turn, u.change limit $4`,
};

/** Sends dead letters again, all or these changes, each with a full number of tries. Gives how many. */
export function replayDead(database: Database, endpoint: string, changes: readonly string[] | null): Promise<number> {
  return database.transaction('minsheng_hub', async (transaction) => (await transaction.rows(REPLAY, [endpoint, changes])).length);
}

const REPLAY = `
update sending.unsent set dead_at = null, attempts = 0, next_try_at = null
where endpoint = $1 and dead_at is not null and ($2::text[] is null or change::text = any ($2)) returning change`;
