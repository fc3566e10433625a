import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'create schema sending',
  `create table sending.place (
     follower text primary key,
     turn bigint not null,
     id bigint not null,
     moved_at timestamptz not null default clock_timestamp(),
     holder uuid,
     held_until timestamptz)`,
  `comment on table sending.place is 'How far each follower of the change log has come (送达位置), and which process follows for it now'`,
  `comment on column sending.place.follower is 'webhook and the id of an endpoint, or broker'`,
  `create table sending.endpoint (
     id uuid primary key default gen_random_uuid(),
     agency text not null,
     town text,
     role text not null,
     purpose text not null,
     registered_by text not null,
     url text not null,
     kinds smallint[],
     algorithm text not null check (algorithm in ('HMAC_SHA_256', 'HMAC_SM3')),
     state text not null check (state in ('ACTIVE', 'PAUSED', 'REMOVED')),
     registered_at timestamptz not null default clock_timestamp(),
     renewed_at timestamptz not null default clock_timestamp(),
     failing integer not null default 0,
     delivered_at timestamptz)`,
  `comment on table sending.endpoint is 'Where an agency wants to be told of changes (推送地址); it gets what the agreement of its role and purpose lets it see'`,
  `comment on column sending.endpoint.kinds is 'Places in CHANGE_KINDS; null: every kind that it may see'`,
  `comment on column sending.endpoint.failing is 'Tries that failed since the last one that did not'`,
  'create index endpoint_of on sending.endpoint (agency, registered_at)',
  `create table sending.secret (
     endpoint uuid not null references sending.endpoint,
     number smallint not null,
     sealed bytea not null,
     key_version smallint not null,
     made_at timestamptz not null default clock_timestamp(),
     good_until timestamptz,
     primary key (endpoint, number))`,
  `comment on table sending.secret is 'Signing secrets, sealed to their endpoint and number; good_until: replaced, and signs beside the new one until then'`,
  `create table sending.unsent (
     endpoint uuid not null references sending.endpoint,
     turn bigint not null,
     change bigint not null,
     lane uuid not null,
     attempts smallint not null,
     next_try_at timestamptz,
     dead_at timestamptz,
     outcome text,
     status smallint,
     primary key (endpoint, turn, change))`,
  `comment on table sending.unsent is 'Changes before the place of an endpoint that it has not taken: waiting, or dead letters (未送达) when dead_at is set'`,
  `comment on column sending.unsent.lane is 'The person; zeroes: of no person. The first of a lane holds the others'`,
  `comment on column sending.unsent.next_try_at is 'Only of the first of a lane; null: at once, or when those before it are gone'`,
  'create index unsent_dead on sending.unsent (endpoint, turn, change) where dead_at is not null',
  `create table sending.attempt (
     number bigint generated always as identity primary key,
     endpoint uuid not null references sending.endpoint,
     change bigint,
     kind smallint,
     attempt smallint not null,
     tried_at timestamptz not null default clock_timestamp(),
     outcome text not null check (outcome in ('DELIVERED', 'REFUSED', 'TIMED_OUT', 'UNREACHABLE', 'FORBIDDEN_ADDRESS')),
     status smallint,
     took_ms integer not null)`,
  `comment on table sending.attempt is 'Every try to send (推送记录), append-only; what was sent is not kept. change null: a test'`,
  'create index attempt_of on sending.attempt (endpoint, number)',
  'create index attempt_old on sending.attempt using brin (tried_at)',
  'grant usage on schema sending to minsheng_hub',
  'grant select, insert on all tables in schema sending to minsheng_hub',
  'grant update, delete on sending.place, sending.unsent to minsheng_hub',
  'grant update on sending.endpoint to minsheng_hub',
  'grant update, delete on sending.secret to minsheng_hub',
  'grant delete on sending.attempt to minsheng_hub',
];

/** Agencies that hold no socket are called, and so is the broker. */
export class AgenciesAreCalled1545400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema sending cascade');
  }
}
