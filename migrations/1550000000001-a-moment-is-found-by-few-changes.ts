import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A moment is looked for now and then, changes are appended by the million: one in 64 in the index says near enough where to begin (src/changelog/by-the-clock.ts). */
export class AMomentIsFoundByFewChanges1550000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index changelog.change_appended');
    await runner.query('create index change_appended_now_and_then on changelog.change (appended_at, turn) where id % 64 = 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index changelog.change_appended_now_and_then');
    await runner.query('create index change_appended on changelog.change (appended_at, turn)');
  }
}
