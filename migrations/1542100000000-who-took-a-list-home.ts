import type { MigrationInterface, QueryRunner } from 'typeorm';

const LIST_EXPORT = `
create table hub.list_export (
  id bigint generated always as identity primary key,
  began_at timestamptz not null default clock_timestamp(),
  kind text not null,
  month integer not null,
  revision integer not null,
  town text,
  format text not null check (format in ('xlsx', 'csv')),
  channel text not null check (channel in ('HTTP', 'COMMAND_LINE', 'SCHEDULE')),
  subject text not null,
  agency text not null,
  caller_town text,
  role text not null,
  purpose text not null,
  token_id text not null,
  request_id text not null,
  rows integer,
  ended text check (ended in ('COMPLETE', 'CUT_OFF', 'FAILED')),
  ended_at timestamptz)`;

/** The audit line of every list that leaves the hub. */
export class WhoTookAListHome1542100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LIST_EXPORT);
    await runner.query(
      `comment on table hub.list_export is 'Every list that left the hub: who took it, what for, how many rows (留痕). Written before the first byte; no end: the hub itself was stopped meanwhile. Holds nothing of what was on it'`,
    );
    await runner.query('grant select, insert on hub.list_export to minsheng_hub');
    await runner.query('grant update (rows, ended, ended_at) on hub.list_export to minsheng_hub');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hub.list_export');
  }
}
