import type { MigrationInterface, QueryRunner } from 'typeorm';

const HUB = 'minsheng_hub';
/** The roles that accept rosters finish an upload, and keep the answer to rows, in the accepting transaction itself, going on as the hub. */
const TABLES = ['hub.upload', 'hub.upload_part', 'hub.answered_request'];

const UPLOAD = `create table hub.upload (
  id uuid primary key,
  agency text not null,
  town text,
  subject text not null,
  feed text not null,
  month integer not null,
  kind text not null check (kind in ('FULL','DELTA')),
  sender text not null,
  confirmed_empty boolean not null,
  intent text not null check (intent in ('DELIVER','PREVIEW')),
  file_name text not null,
  file_sha256 bytea not null check (length(file_sha256) = 32),
  file_bytes bigint not null check (file_bytes >= 0),
  received_bytes bigint not null default 0 check (received_bytes between 0 and file_bytes),
  sealed_key bytea not null,
  sealing_key_version smallint not null,
  state text not null check (state in ('RECEIVING','WAITING','PREVIEWED','DONE','FAILED','CANCELLED')),
  created_at timestamptz not null default clock_timestamp(),
  completed_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz not null,
  clerk uuid,
  leased_until timestamptz,
  attempts smallint not null default 0,
  phase text check (phase in ('CHECKING_DIGEST','READING','WAITING','STORING','COMPARING','COMMITTING')),
  rows_done integer not null default 0,
  bytes_done bigint not null default 0,
  rows_per_second integer not null default 0,
  preview json,
  result json)`;

const UPLOAD_PART = `create table hub.upload_part (
  upload_id uuid not null references hub.upload (id) on delete cascade,
  first_byte bigint not null,
  sealed bytea not null,
  primary key (upload_id, first_byte))`;

const ANSWERED_REQUEST = `create table hub.answered_request (
  agency text not null,
  town text not null,
  subject text not null,
  idempotency_key text not null,
  request_sha256 bytea not null,
  answer json,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (agency, town, subject, idempotency_key))`;

/** Rosters on their way in over HTTP (上传), and the answers to rows over GraphQL that a blind retry gets again. */
export class RostersAreUploadedInSealedParts1541300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      UPLOAD,
      `create unique index upload_under_way on hub.upload (agency, coalesce(town, ''), subject, feed, month, kind, sender, file_sha256)
         where state in ('RECEIVING','WAITING','PREVIEWED')`,
      `create index upload_waiting on hub.upload (completed_at) where state = 'WAITING'`,
      `create index upload_of_caller on hub.upload (agency, subject, created_at)`,
      `create index upload_expiry on hub.upload (expires_at)`,
      UPLOAD_PART,
      'alter table hub.upload_part alter sealed set storage external',
      ANSWERED_REQUEST,
      'create index answered_request_age on hub.answered_request (answered_at)',
      `comment on table hub.upload is 'Rosters on their way in: announced, received in parts, waiting for a clerk, done. Whoever holds the lease works on it'`,
      `comment on table hub.upload_part is 'Parts of a file, each sealed with the key of its upload (AES-256-GCM); plain bytes are never stored'`,
      `comment on table hub.answered_request is 'What rows over GraphQL were answered, by idempotency key, written in the transaction that accepted them'`,
      ...TABLES.map((table) => `grant select, insert, update, delete on ${table} to ${HUB}`),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}
