import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an agency's own headers mean, said once by an officer. Append-only: the newest row of a header counts, a row without `means` takes it back. */
export class HeadersSaidOnceAreRemembered1541100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table hub.header_alias (
         id bigint generated always as identity primary key,
         agency text not null,
         feed text not null,
         header text not null,
         means text,
         officer text not null,
         recorded_at timestamptz not null default now())`,
      `comment on table hub.header_alias is 'What an agency''s own headers mean, said once; append-only, the newest row of a header counts, null takes it back'`,
      `create index header_alias_scope on hub.header_alias (agency, feed)`,
      `grant select, insert on hub.header_alias to minsheng_hub`,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hub.header_alias');
  }
}
