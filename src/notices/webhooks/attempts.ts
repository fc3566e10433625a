import { type ChangeKind, changeKindCode } from '../../changelog';
import type { Transaction } from '../../database';
import type { Tried } from './post';

/** One try as the delivery log (推送记录) keeps it: never what was sent. */
export interface Attempt {
  /** Null: a test. */
  readonly change: { readonly id: string; readonly kind: ChangeKind } | null;
  /** 1: the first try of this change. */
  readonly number: number;
  readonly tried: Tried;
}

/** Writes tries down, in their order. */
export async function noteAttempts(transaction: Transaction, endpoint: string, attempts: readonly Attempt[]): Promise<void> {
  if (attempts.length === 0) return;
  const rows = attempts.map(({ change, number, tried }) => ({
    change: change?.id ?? null,
    kind: change ? changeKindCode(change.kind) : null,
    attempt: number,
    outcome: tried.outcome,
    status: tried.status,
    took: tried.tookMs,
  }));
  await transaction.rows(NOTE, [endpoint, JSON.stringify(rows)]);
}

const NOTE = `
insert into sending.attempt (endpoint, change, kind, attempt, outcome, status, took_ms)
select $1, r.change, r.kind, r.attempt, r.outcome, r.status, r.took
from rows from (jsonb_to_recordset($2::jsonb) as (change bigint, kind smallint, attempt smallint, outcome text, status smallint, took integer)) with ordinality
  as r (change, kind, attempt, outcome, status, took, ordinal) order by r.ordinal`;

/** Whether an endpoint takes what it gets. */
export interface Health {
  /** Tries that failed one after the other, up to now. */
  readonly failing: number;
  /** One did not fail. */
  readonly delivered: boolean;
  /** For so many seconds it asks not to be called; null: it does not. */
  readonly waitSeconds: number | null;
}

export async function noteHealth(transaction: Transaction, endpoint: string, health: Health): Promise<void> {
  await transaction.rows(HEALTH, [endpoint, health.failing, health.delivered, health.waitSeconds]);
}

const HEALTH = `
update sending.endpoint set failing = $2, delivered_at = case when $3 then clock_timestamp() else delivered_at end,
  not_before = clock_timestamp() + make_interval(secs => $4::double precision)
where id = $1`;

const KEPT_DAYS = 90;

/** The delivery log is kept for a quarter. */
export async function forgetOldAttempts(transaction: Transaction): Promise<void> {
  await transaction.rows('delete from sending.attempt where tried_at < clock_timestamp() - make_interval(days => $1)', [KEPT_DAYS]);
}
