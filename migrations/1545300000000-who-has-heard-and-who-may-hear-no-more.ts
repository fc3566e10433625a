import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `create table hub.revocation (
     id bigint generated always as identity primary key,
     token_id text,
     agency text,
     subject text,
     reason text not null,
     revoked_by text not null,
     revoked_at timestamptz not null default clock_timestamp(),
     restored_by text,
     restored_at timestamptz,
     check ((token_id is null) = (subject is not null)),
     check ((agency is null) = (subject is null)),
     check ((restored_at is null) = (restored_by is null)))`,
  `comment on table hub.revocation is 'Whose tokens are refused before they expire (撤销): one token by its jti, or every token of an account; append-only but for taking back'`,
  'create unique index revocation_token on hub.revocation (token_id) where token_id is not null and restored_at is null',
  'create unique index revocation_account on hub.revocation (agency, subject) where subject is not null and restored_at is null',
  'grant select, insert on hub.revocation to minsheng_hub',
  'grant update (restored_by, restored_at) on hub.revocation to minsheng_hub',
  'create schema notices',
  `create table notices.subscriber (
     agency text not null,
     town text not null,
     name text not null,
     role text not null,
     purpose text not null,
     turn bigint not null,
     change_id bigint not null,
     acknowledged_by text not null,
     acknowledged_at timestamptz not null default clock_timestamp(),
     primary key (agency, town, name))`,
  `comment on table notices.subscriber is 'Up to where each subscriber of an agency has heard (签收); it only moves forward'`,
  `comment on column notices.subscriber.town is 'Code of the town; empty: an agency of the city'`,
  `comment on column notices.subscriber.role is 'Role and purpose of who acknowledged last: they say what the subscriber may hear'`,
  'grant usage on schema notices to minsheng_hub',
  'grant select, insert, update on notices.subscriber to minsheng_hub',
];

/** Agencies acknowledge what they have heard, and a token can be revoked before it expires. */
export class WhoHasHeardAndWhoMayHearNoMore1545300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema notices cascade');
    await runner.query('drop table hub.revocation');
  }
}
