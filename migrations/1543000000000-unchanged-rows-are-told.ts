import type { MigrationInterface, QueryRunner } from 'typeorm';

const AGENCY_ROLES = ['minsheng_poverty_alleviation', 'minsheng_civil_affairs', 'minsheng_social_security'].join(', ');

/** A list that comes again need not be read again where its rows are the same word for word (docs/decisions/0020). */
export class UnchangedRowsAreTold1543000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `create table hub.list_reading (
         batch_id bigint primary key references hub.batch (id),
         context bytea not null,
         token_key_version smallint not null)`,
      `comment on table hub.list_reading is 'How the newest list of a feed was read: a digest of the rules, the columns and whatever else the judgement of a row depends on beside its text'`,
      `create table hub.row_fingerprints (
         batch_id bigint not null references hub.batch (id),
         first_row integer not null,
         fingerprints bytea not null,
         primary key (batch_id, first_row))`,
      'alter table hub.row_fingerprints alter fingerprints set storage external',
      `comment on table hub.row_fingerprints is 'By which the rows of the newest list are told when they come again, beside hub.batch_rows: 12 bytes for row first_row + i, 8 of a keyed code of its text and 4 of the keyed code of the name with the birth date mixed in; 12 zeros for a row that was not accepted as it came. Older lists have none'`,
      `grant select, insert, delete on hub.list_reading, hub.row_fingerprints to ${AGENCY_ROLES}`,
      'grant select, insert, delete on hub.list_reading, hub.row_fingerprints to minsheng_hub',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hub.row_fingerprints, hub.list_reading');
  }
}
