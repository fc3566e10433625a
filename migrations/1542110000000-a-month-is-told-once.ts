import type { MigrationInterface, QueryRunner } from 'typeorm';

const PUBLICATION = `
create table statistics.publication (
  month integer primary key,
  revision integer not null,
  threshold integer not null,
  spread integer not null,
  officer text not null,
  published_at timestamptz not null default clock_timestamp(),
  foreign key (month, revision) references comparison.revision (month, revision))`;

const TOLD = `
create table statistics.told (
  month integer not null references statistics.publication (month),
  place integer not null,
  town text,
  all_towns boolean not null,
  category text,
  should_enrol integer,
  enrolled integer,
  should_pay integer,
  paid integer,
  should_receive integer,
  receiving integer,
  paid_fen bigint,
  primary key (month, place),
  check (not all_towns or town is null))`;

/** 月度统计: what whoever may only count is told of a month, once and for all. */
export class AMonthIsToldOnce1542110000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema statistics');
    await runner.query(PUBLICATION);
    await runner.query(TOLD);
    await runner.query(
      `comment on table statistics.publication is 'The statistics of a month as published (月度统计发布): one revision for ever, so that no two of them can be taken from each other'`,
    );
    await runner.query(
      `comment on table statistics.told is 'What a published month tells of a town, a category, both, or all; null is withheld (小数保护): small groups, and what would give them away. category null: all of them'`,
    );
    await runner.query('grant usage on schema statistics to minsheng_hub');
    await runner.query('grant select, insert on statistics.publication, statistics.told to minsheng_hub');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema statistics cascade');
  }
}
