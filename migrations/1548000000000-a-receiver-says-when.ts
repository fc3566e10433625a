import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A receiver that answers 429 or 503 with Retry-After is not called before it wants to be. */
export class AReceiverSaysWhen1548000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sending.endpoint add column not_before timestamptz');
    await runner.query(
      `comment on column sending.endpoint.not_before is 'The receiver asked (Retry-After) not to be called earlier; null: it never did, or was taken by its word'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sending.endpoint drop column not_before');
  }
}
