import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A town's people of a month are found without walking those of the city, whatever is raised of them: the index of those of whom something is raised
 * becomes one of all. Premiums paid by towns, few beside those of the people themselves, are read without their rows.
 */
export class ATownsPeopleAreFoundByTown1560000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index outcome_town on comparison.outcome (month, town, person)');
    await runner.query('drop index comparison.outcome_raised');
    await runner.query(
      'create index premium_by_town on social_security.premium (person) include (from_month, until_month, amount_fen) where item_code = 11',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index social_security.premium_by_town');
    await runner.query('create index outcome_raised on comparison.outcome (month, town, person) where raised <> 0');
    await runner.query('drop index comparison.outcome_town');
  }
}
