import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The place of SAID_NOT_SEEN in policy/codes.ts. */
const SAID_NOT_SEEN = 27;

/** Which mark an item asked for, as the newest revision that asked says it; only MARK (2) and REMARK (4) have one to show. */
const LABELS_SO_FAR = `
update work.step s set label = (
  select o.label from comparison.outcome o
  where o.month = s.month and o.person = s.person and o.work_item = s.item order by o.from_revision desc limit 1)
where s.item in (2, 4)`;

/** 已报未见: what a town said of a work item is compared with the lists that came after it. */
export class WhatWasSaidIsCompared1544000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`insert into comparison.code (kind, code, word) values ('DISCREPANCY', ${SAID_NOT_SEEN}, 'SAID_NOT_SEEN')`);
    await runner.query('alter table work.step add column label smallint');
    await runner.query(
      `comment on column work.step.label is 'The category whose mark the item asked for (comparison.code CATEGORY); null: none'`,
    );
    await runner.query(LABELS_SO_FAR);
    await runner.query('create index step_known_from on work.step (known_from)');
  }

  /** Months that raised the code would show a number without a word: they go back to what they said before it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from comparison.discrepancy_total where code = ${SAID_NOT_SEEN}`);
    await runner.query(
      `update comparison.outcome set raised = raised & ~(1 << ${SAID_NOT_SEEN}) where raised & (1 << ${SAID_NOT_SEEN}) <> 0`,
    );
    await runner.query(`delete from comparison.code where kind = 'DISCREPANCY' and code = ${SAID_NOT_SEEN}`);
    await runner.query('drop index work.step_known_from');
    await runner.query('alter table work.step drop column label');
  }
}
