import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A full comparison finds whose enrolment bears a mark without walking the register, keeps everyone in one table with their names, and enters each outcome
 * in one index by town instead of two: what a person has to do is read from it too.
 */
export class EverybodyIsFoundByNarrowIndexes1560100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index enrolment_marked on social_security.enrolment (person) include (from_month, until_month, identity_mark) where identity_mark is not null',
    );
    await runner.query('drop index comparison.outcome_town');
    await runner.query('drop index comparison.outcome_work');
    await runner.query('create index outcome_town on comparison.outcome (month, town, person, work_item)');
    await runner.query('truncate comparison.assessing');
    await runner.query('alter table comparison.assessing add column name_fingerprint bytea not null');
    await runner.query(`grant update (remarked, ${REMARKS}) on comparison.assessing to minsheng_hub`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke update (remarked, ${REMARKS}) on comparison.assessing from minsheng_hub`);
    await runner.query('alter table comparison.assessing drop column name_fingerprint');
    await runner.query('drop index comparison.outcome_town');
    await runner.query('create index outcome_town on comparison.outcome (month, town, person)');
    await runner.query('create index outcome_work on comparison.outcome (month, town, work_item, person) where work_item <> 8');
    await runner.query('drop index social_security.enrolment_marked');
  }
}

const REMARKS = '"nameDiffers", "sameNameOtherId", "birthDiffers", "sexDiffers", "repeatedInSource"';
