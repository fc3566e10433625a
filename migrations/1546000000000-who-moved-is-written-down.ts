import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = 2147483647;

/**
 * Whom a revision says something else of stands in a list of its own, and no longer in two indexes of outcomes: so an outcome ends in its
 * place on the page, without a new entry in each index.
 */
export class WhoMovedIsWrittenDown1546000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table comparison.moved (
  month integer not null,
  revision integer not null,
  person uuid not null,
  primary key (month, revision, person)
)`);
    await runner.query(
      `comment on table comparison.moved is 'Of whom a revision says something else than the one before: an outcome ended with it, or began, or both'`,
    );
    await runner.query(`
insert into comparison.moved (month, revision, person)
select month, from_revision, person from comparison.outcome where from_revision > 1
union select month, until_revision, person from comparison.outcome where until_revision < ${OPEN}`);
    await runner.query('grant select, insert on comparison.moved to minsheng_hub');
    await runner.query('drop index comparison.outcome_began');
    await runner.query('drop index comparison.outcome_ended');
    await runner.query('alter table comparison.outcome set (fillfactor = 90)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table comparison.outcome reset (fillfactor)');
    await runner.query('create index outcome_began on comparison.outcome (month, from_revision, person) where from_revision > 1');
    await runner.query(`create index outcome_ended on comparison.outcome (month, until_revision, person) where until_revision < ${OPEN}`);
    await runner.query('drop table comparison.moved');
  }
}
