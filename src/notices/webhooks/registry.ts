import type { Caller } from '../../access';
import { type ChangeKind, type ChangePosition, changeKindCode } from '../../changelog';
import type { Database, NamedStatement, Reader, Transaction } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { RefusalWords } from '../../refusal';
import { beginPlace } from '../place';
import { type EndpointRow, type EndpointState, endpointOf, followerOf, type Owner } from './endpoint';
import { ENDPOINT_COLUMNS } from './endpoint-sql';
import { tooMany, unknownWebhook } from './refusals';
import { makeSecret, type WebhookSecret } from './secret';
import type { SignatureAlgorithm } from './signature';
import type { WebhookUrl } from './target';
import { retryAtOnce } from './unsent';

/** An endpoint as its owner sees it. */
export type ShownEndpoint = ReturnType<typeof endpointOf<ShownRow>>;

interface ShownRow extends EndpointRow {
  readonly registeredAt: string;
  readonly renewBy: string;
  readonly deliveredAt: string | null;
  readonly turn: string;
  readonly placeId: string;
  readonly waiting: number;
  readonly dead: number;
}

/** How many endpoints one standing may have. */
export const MOST_ENDPOINTS = 20;

/** How long the secret before stays good after a new one was made, unless told. */
export const OLD_SECRET_HOURS = 24;

export interface Registering {
  readonly url: WebhookUrl;
  readonly kinds: readonly ChangeKind[] | null;
  readonly algorithm: SignatureAlgorithm;
  /** Told of what comes after it. */
  readonly after: ChangePosition;
}

export interface Registered {
  readonly endpoint: ShownEndpoint;
  /** Null: it stays as it is. Shown this once. */
  readonly secret: WebhookSecret | null;
}

/** Puts an endpoint down for the standing of the caller, with its first secret. */
export function registerEndpoint(
  database: Database,
  caller: Caller,
  asked: Registering,
  keys: IdentityKeys,
): Promise<Registered | RefusalWords> {
  return database.transaction('minsheng_hub', async (transaction) => {
    await transaction.rows('select pg_advisory_xact_lock($1)', [LOCK_REGISTER]);
    if ((await endpointsIn(transaction, caller)).length >= MOST_ENDPOINTS) return tooMany;
    const { url, kinds, algorithm, after } = asked;
    const values = [...ownerOf(caller), caller.subject, url, kinds?.map(changeKindCode) ?? null, algorithm];
    const [row] = await transaction.rows<{ id: string }>(INSERT, values);
    const id = row?.id ?? '';
    await beginPlace(transaction, followerOf(id), after);
    const secret = await makeSecret(transaction, { endpoint: id, keys, oldGoodHours: 0 });
    return shown(transaction, caller, id, secret);
  });
}

const LOCK_REGISTER = 7302030;

const INSERT = `
insert into sending.endpoint (agency, town, role, purpose, registered_by, renewed_by, url, kinds, algorithm, state)
values ($1, $2, $3, $4, $5, $5, $6, $7, $8, 'ACTIVE') returning id::text`;

export interface Updating {
  readonly id: string;
  /** Absent or null: as it is. */
  readonly url?: WebhookUrl | null;
  readonly kinds?: readonly ChangeKind[] | null;
  readonly state?: EndpointState | null;
  /** Makes a new secret; the old one stays good for so many hours. Null: no new one. */
  readonly rotate: { readonly oldGoodHours: number } | null;
}

/** Changes an endpoint of the caller's standing and renews it; an empty list of kinds means all that the agreement lets it see. */
export function updateEndpoint(
  database: Database,
  caller: Caller,
  asked: Updating,
  keys: IdentityKeys,
): Promise<Registered | RefusalWords> {
  return database.transaction('minsheng_hub', async (transaction) => {
    const { id, url = null, kinds = null, state = null, rotate } = asked;
    const values = [...ownerOf(caller), id, url, kinds !== null, kinds?.length ? kinds.map(changeKindCode) : null, state, caller.subject];
    if ((await transaction.rows(UPDATE, values)).length === 0) return unknownWebhook;
    if (url !== null) await retryAtOnce(transaction, id);
    const secret = rotate ? await makeSecret(transaction, { endpoint: id, keys, oldGoodHours: rotate.oldGoodHours }) : null;
    return shown(transaction, caller, id, secret);
  });
}

const OWN = `agency = $1 and town is not distinct from $2 and role = $3 and purpose = $4 and state <> 'REMOVED'`;

/** A new address has not failed yet. */
const UPDATE = `
update sending.endpoint set url = coalesce($6, url), kinds = case when $7 then $8::smallint[] else kinds end, state = coalesce($9, state),
  failing = case when $6::text is null then failing else 0 end, not_before = case when $6::text is null then not_before end, renewed_at = clock_timestamp(),
  renewed_by = $10
where ${OWN} and id::text = $5 returning id`;

/** Ends an endpoint: nothing is sent any more, its secrets are gone, its delivery log stays until it is old. */
export function removeEndpoint(database: Database, caller: Caller, id: string): Promise<ShownEndpoint | RefusalWords> {
  return database.transaction('minsheng_hub', async (transaction) => {
    const [before] = (await endpointsIn(transaction, caller)).filter((each) => each.id === id);
    if (before === undefined) return unknownWebhook;
    await transaction.rows("update sending.endpoint set state = 'REMOVED' where id = $1", [id]);
    for (const statement of FORGET) await transaction.rows(statement, [id]);
    return before;
  });
}

const FORGET = [
  'delete from sending.secret where endpoint = $1',
  'delete from sending.unsent where endpoint = $1',
  `delete from sending.place where follower = 'webhook ' || $1::text`,
];

/** The endpoints of the caller's standing, in the order in which they were registered. */
export async function endpointsOf(reader: Reader, caller: Owner): Promise<ShownEndpoint[]> {
  return (await reader.rows<ShownRow>(OWN_ENDPOINTS, ownerOf(caller))).map(endpointOf);
}

/** One of them; null: none of this id. */
export async function ownEndpoint(reader: Reader, caller: Owner, id: string): Promise<ShownEndpoint | null> {
  return (await endpointsOf(reader, caller)).find((each) => each.id === id) ?? null;
}

const OWN_ENDPOINTS: NamedStatement = {
  name: 'webhook-own-endpoints',
  text: `
select ${ENDPOINT_COLUMNS}, p.turn::text, p.id::text as "placeId",
  to_char(e.registered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "registeredAt",
  to_char(e.renewed_at at time zone 'Asia/Shanghai' + interval '180 days', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "renewBy",
  to_char(e.delivered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "deliveredAt",
  (select count(*)::integer from sending.unsent u where u.endpoint = e.id and u.dead_at is null) as waiting,
  (select count(*)::integer from sending.unsent u where u.endpoint = e.id and u.dead_at is not null) as dead
from (select * from sending.endpoint where ${OWN}) e join sending.place p on p.follower = 'webhook ' || e.id
order by e.registered_at, e.id`,
};

async function endpointsIn(transaction: Transaction, caller: Owner): Promise<ShownEndpoint[]> {
  return (await transaction.rows<ShownRow>(OWN_ENDPOINTS.text, ownerOf(caller))).map(endpointOf);
}

async function shown(
  transaction: Transaction,
  caller: Owner,
  id: string,
  secret: WebhookSecret | null,
): Promise<Registered | RefusalWords> {
  const endpoint = (await endpointsIn(transaction, caller)).find((each) => each.id === id);
  return endpoint ? { endpoint, secret } : unknownWebhook;
}

const ownerOf = ({ agency, town, role, purpose }: Owner): readonly unknown[] => [agency, town, role, purpose];
