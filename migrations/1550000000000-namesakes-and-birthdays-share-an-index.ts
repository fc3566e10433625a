import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Namesakes are looked for by name and birth date, birthdays by birth date alone: one index that begins with the date serves both. Of a first list each
 * index costs more than the row itself, for people come in no order of dates or names.
 */
export class NamesakesAndBirthdaysShareAnIndex1550000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index person_born_on_by_name on identity.person (born_on, name_fingerprint)');
    await runner.query('drop index identity.person_born_on');
    await runner.query('drop index identity.person_same_name');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('create index person_born_on on identity.person (born_on)');
    await runner.query('create index person_same_name on identity.person (name_fingerprint, born_on)');
    await runner.query('drop index identity.person_born_on_by_name');
  }
}
