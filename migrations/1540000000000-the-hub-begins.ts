import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type FactTable, factTables } from './support/fact-tables';

const SCHEMA_ROLES = {
  poverty_alleviation: 'minsheng_poverty_alleviation',
  civil_affairs: 'minsheng_civil_affairs',
  social_security: 'minsheng_social_security',
} as const;
const HUB_ROLE = 'minsheng_hub';
const ALL_ROLES = [...Object.values(SCHEMA_ROLES), HUB_ROLE];

/** Roles live in the whole cluster, so several databases (and several tests at once) may create them at the same moment. */
const createRole = (role: string): string => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
exception when duplicate_object or unique_violation then null; end $$`;

/**
 * The login user acts as each role by SET ROLE: tried first, because it may be allowed already and then need not be grantable
 * (from PostgreSQL 16 on, who creates a role may grant it but not yet set it). Two first starts at once may both grant it.
 */
const grantRole = (role: string): string => `
do $$ begin
  perform set_config('role', '${role}', true);
  perform set_config('role', 'none', true);
exception when insufficient_privilege then
  begin
    execute format('grant ${role} to %I', session_user);
  exception when unique_violation then null; when internal_error then
    if sqlerrm not like 'tuple concurrently updated%' then raise; end if;
  end;
end $$`;

/** Months are integers, year * 12 + month - 1; the open end is 2147483647. Knowledge is the running number of what the hub came to know. */
const spanColumns = `
  person uuid not null,
  fact_key text not null default '',
  from_month integer not null,
  until_month integer not null default 2147483647,`;
const evidenceColumns = `
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null`;

function createFactTable({ schema, table, columns, townIndex }: FactTable): string[] {
  const name = `${schema}.${table}`;
  return [
    `create table ${name} (${spanColumns}${columns},${evidenceColumns},
       primary key (person, fact_key, from_month), check (from_month < until_month))`,
    `create table ${name}_history (${spanColumns}${columns},${evidenceColumns}, known_until bigint not null,
       check (from_month < until_month), check (known_from < known_until))`,
    `create index ${table}_history_person on ${name}_history (person)`,
    `create index ${table}_history_known_until on ${name}_history (known_until)`,
    `create index ${table}_batch on ${name} (batch_id)`,
    ...(townIndex ? [`create index ${table}_town on ${name} (town, person)`] : []),
    `comment on table ${name} is 'What the hub believes now. from_month inclusive, until_month exclusive (year*12+month-1); known_from: hub.knowledge.number'`,
    `comment on table ${name}_history is 'What the hub believed from known_from until known_until (exclusive) and then corrected or ended; append-only'`,
  ];
}

const HUB_TABLES = [
  `create table hub.knowledge (
     number bigint primary key,
     known_at timestamptz not null unique,
     cause text not null check (cause in ('BATCH_ACCEPTED','BATCH_RELEASED','BATCH_WITHDRAWN','OFFICER_RECORD')),
     officer text not null)`,
  `comment on table hub.knowledge is 'The knowledge axis: one number for each thing the hub came to know, in commit order'`,
  `create table hub.batch (
     id bigint generated always as identity primary key,
     feed text not null,
     agency text not null,
     sender text not null,
     month integer not null,
     kind text not null check (kind in ('FULL','DELTA')),
     state text not null check (state in ('ACCEPTED','HELD','WITHDRAWN')),
     file_name text not null,
     file_sha256 bytea not null,
     file_bytes bigint not null,
     rows_total integer not null,
     rows_accepted integer not null,
     rows_normalised integer not null,
     rows_warned integer not null,
     rows_rejected integer not null,
     rows_duplicate integer not null,
     rows_skipped integer not null,
     facts integer not null,
     began integer not null default 0,
     changed integer not null default 0,
     ended integer not null default 0,
     confirmed_empty boolean not null default false,
     delivered_at timestamptz not null,
     delivered_by text not null,
     held_reason text,
     released_by text,
     release_reason text,
     withdrawn_by text,
     withdrawal_reason text,
     accepted_knowledge bigint references hub.knowledge (number) deferrable initially deferred,
     withdrawn_knowledge bigint references hub.knowledge (number) deferrable initially deferred,
     check (rows_total = rows_accepted + rows_normalised + rows_warned + rows_rejected + rows_duplicate + rows_skipped),
     check ((state = 'HELD') = (accepted_knowledge is null) or state = 'WITHDRAWN'))`,
  `create unique index batch_same_file on hub.batch (feed, month, kind, file_sha256) where state <> 'WITHDRAWN'`,
  `create index batch_month on hub.batch (month, feed)`,
  `create table hub.delivery (
     feed text not null,
     month integer not null,
     kind text not null check (kind in ('FULL','DELTA')),
     batch_id bigint not null references hub.batch (id),
     known_from bigint not null,
     known_until bigint not null default 9223372036854775807,
     primary key (batch_id, known_from))`,
  `comment on table hub.delivery is 'Which months of a feed count as delivered, on both axes: what absence from a list is worth'`,
  `create table hub.batch_rows (
     batch_id bigint not null references hub.batch (id),
     first_row integer not null,
     dispositions bytea not null,
     persons uuid[] not null,
     primary key (batch_id, first_row))`,
  `comment on table hub.batch_rows is 'One disposition for every row of the file, 4096 rows to a record: byte i of dispositions and element i of persons belong to row first_row + i. A accepted, N normalised, W warned, R rejected, D duplicate, S skipped'`,
  `create table hub.finding (
     batch_id bigint not null references hub.batch (id),
     row_number integer not null,
     ordinal smallint not null,
     severity text not null check (severity in ('NORMALISED','WARNED','REJECTED','DUPLICATE','SKIPPED')),
     code text not null,
     column_name text,
     expected text,
     got text,
     message_en text not null,
     message_zh text not null,
     primary key (batch_id, row_number, ordinal))`,
  `comment on column hub.finding.got is 'Masked: never a full ID number or name'`,
  `create table hub.held_row (
     batch_id bigint not null references hub.batch (id),
     row_number integer not null,
     person uuid not null,
     identity jsonb not null,
     fact jsonb not null)`,
  `create index held_row_batch on hub.held_row (batch_id)`,
  `create table hub.officer_record (
     id bigint generated always as identity primary key,
     person uuid not null,
     kind text not null check (kind in ('SERVING_SOLDIER','IMPRISONED')),
     answer boolean not null,
     from_month integer not null,
     until_month integer not null default 2147483647,
     document text not null,
     officer text not null,
     known_from bigint not null,
     known_until bigint not null default 9223372036854775807,
     check (from_month < until_month))`,
  `create index officer_record_person on hub.officer_record (person)`,
];

const IDENTITY_TABLES = [
  `create table identity.person (
     person uuid primary key,
     token_key_version smallint not null,
     sealed_id_number bytea not null,
     sealed_name bytea not null,
     sealing_key_version smallint not null,
     name_fingerprint bytea not null,
     born_on date not null,
     sex text not null check (sex in ('MALE','FEMALE')),
     batch_id bigint not null,
     row_number integer not null,
     known_from bigint not null)`,
  `create table identity.other_name (
     person uuid not null references identity.person (person),
     name_fingerprint bytea not null,
     sealed_name bytea not null,
     sealing_key_version smallint not null,
     batch_id bigint not null,
     row_number integer not null,
     known_from bigint not null,
     primary key (person, name_fingerprint))`,
  `comment on table identity.person is 'The only place of ID numbers and names, sealed with AES-256-GCM; person is the keyed token that everything else carries'`,
];

/** An agency's role owns its own facts, may record a delivery, may add a person, and may read no other agency. */
function grantsOfAgency(schema: keyof typeof SCHEMA_ROLES): string[] {
  const role = SCHEMA_ROLES[schema];
  return [
    `grant usage on schema ${schema}, hub, identity to ${role}`,
    `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
    `grant select, insert on hub.knowledge, hub.batch_rows, hub.finding to ${role}`,
    `grant select, insert, update on hub.batch, hub.delivery to ${role}`,
    `grant select, insert, delete on hub.held_row to ${role}`,
    `grant insert on identity.person, identity.other_name to ${role}`,
    `grant select (person, name_fingerprint) on identity.person to ${role}`,
    `grant select (person, name_fingerprint) on identity.other_name to ${role}`,
    `grant usage on schema ${schema} to ${HUB_ROLE}`,
    `grant select on all tables in schema ${schema} to ${HUB_ROLE}`,
  ];
}

export class TheHubBegins1540000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...ALL_ROLES.flatMap((role) => [createRole(role), grantRole(role)]),
      ...['identity', 'hub', ...Object.keys(SCHEMA_ROLES)].map((schema) => `create schema ${schema}`),
      ...HUB_TABLES,
      ...IDENTITY_TABLES,
      ...factTables.flatMap(createFactTable),
      `grant usage on schema hub, identity to ${HUB_ROLE}`,
      `grant select, insert, update, delete on all tables in schema hub to ${HUB_ROLE}`,
      `grant select, insert on all tables in schema identity to ${HUB_ROLE}`,
      ...(Object.keys(SCHEMA_ROLES) as (keyof typeof SCHEMA_ROLES)[]).flatMap(grantsOfAgency),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  /** Roles stay: they belong to the cluster, and another database may use them. */
  async down(runner: QueryRunner): Promise<void> {
    for (const schema of [...Object.keys(SCHEMA_ROLES), 'identity', 'hub']) await runner.query(`drop schema ${schema} cascade`);
  }
}
