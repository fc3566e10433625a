import type { MigrationInterface, QueryRunner } from 'typeorm';

const AGENCIES = 'minsheng_poverty_alleviation, minsheng_civil_affairs, minsheng_social_security';

const NOTICE = `
create table hub.batch_notice (
  batch_id bigint not null references hub.batch (id),
  ordinal integer not null,
  sheet text,
  severity text not null check (severity in ('WARNED', 'SKIPPED')),
  code text not null,
  message_en text not null,
  message_zh text not null,
  primary key (batch_id, ordinal))`;

/** 文件提醒: what was said of a sheet or the whole file stays with each of its batches, as what was said of rows does. Batches before have none. */
export class WhatConcernsTheFileIsKept1573000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTICE);
    await runner.query(
      `comment on table hub.batch_notice is 'What concerns a sheet or the whole file of a batch (文件提醒), append-only, in the order in which it was said: a sheet that was not read, a total that differs. A file of several feeds says it to each of its batches'`,
    );
    await runner.query(`comment on column hub.batch_notice.sheet is 'Name of the sheet, numbers masked; null: the file'`);
    await runner.query(`grant insert on hub.batch_notice to ${AGENCIES}`);
    await runner.query('grant select, insert on hub.batch_notice to minsheng_hub');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hub.batch_notice');
  }
}
