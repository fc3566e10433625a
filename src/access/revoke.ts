import type { Database, Transaction } from '../database';
import type { Agency } from '../identity/agency';
import type { Moment } from '../identity/moment';
import { REVOCATIONS_CHANNEL } from './revocations';

/** What is revoked: one token by its `jti`, or an account of an agency with every token it has or will get. */
export type Revoked = { readonly tokenId: string } | { readonly agency: Agency; readonly subject: string };

export interface RevocationOrder {
  readonly revoked: Revoked;
  readonly officer: string;
  readonly reason: string;
}

/** A revocation as it was put down; `restoredAt` null: in force. */
export interface Revocation {
  readonly id: string;
  readonly tokenId: string | null;
  readonly agency: Agency | null;
  readonly subject: string | null;
  readonly reason: string;
  readonly revokedBy: string;
  readonly revokedAt: Moment;
  readonly restoredAt: Moment | null;
}

/** Revokes at every process within seconds, also of open subscriptions. Gives its number; null when it was revoked already. */
export function revoke(database: Database, { revoked, officer, reason }: RevocationOrder): Promise<string | null> {
  return changed(database, async (transaction) => {
    const [row] = await transaction.rows<{ id: string }>(REVOKE, [...partsOf(revoked), officer, reason]);
    return row?.id ?? null;
  });
}

/** Takes a revocation back; false when none of this is in force. Nothing is deleted. */
export function restore(database: Database, revoked: Revoked, officer: string): Promise<boolean> {
  return changed(database, async (transaction) => (await transaction.rows(RESTORE, [...partsOf(revoked), officer])).length > 0);
}

/** Every revocation, newest first, those taken back too. */
export function allRevocations(database: Database): Promise<readonly Revocation[]> {
  return database.reader('minsheng_hub').rows<Revocation>(ALL, []);
}

function partsOf(revoked: Revoked): readonly [string | null, string | null, string | null] {
  return 'tokenId' in revoked ? [revoked.tokenId, null, null] : [null, revoked.agency, revoked.subject];
}

function changed<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database.transaction('minsheng_hub', async (transaction) => {
    const answer = await work(transaction);
    await transaction.rows('select pg_notify($1, $2)', [REVOCATIONS_CHANNEL, '']);
    return answer;
  });
}

const REVOKE = `
insert into hub.revocation (token_id, agency, subject, revoked_by, reason) values ($1, $2, $3, $4, $5)
on conflict do nothing returning id::text`;

const RESTORE = `
update hub.revocation set restored_at = clock_timestamp(), restored_by = $4
where restored_at is null and token_id is not distinct from $1 and agency is not distinct from $2 and subject is not distinct from $3 returning id`;

const AT = (column: string): string => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"')`;
const ALL = {
  name: 'access-all-revocations',
  text: `
select id::text, token_id as "tokenId", agency, subject, reason, revoked_by as "revokedBy", ${AT('revoked_at')} as "revokedAt",
  ${AT('restored_at')} as "restoredAt"
from hub.revocation order by id desc`,
};
