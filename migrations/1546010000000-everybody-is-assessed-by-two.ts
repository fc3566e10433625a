import type { MigrationInterface, QueryRunner } from 'typeorm';

const REMARKS = ['nameDiffers', 'sameNameOtherId', 'birthDiffers', 'sexDiffers', 'repeatedInSource'];

/** The people of a full comparison stand where worker processes can read them: empty but within such a run, and never in the write-ahead log. */
export class EverybodyIsAssessedByTwo1546010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create unlogged table comparison.assessing (
  person uuid not null,
  born_on date not null,
  remarked boolean not null,
  ${REMARKS.map((name) => `"${name}" boolean`).join(',\n  ')}
)`);
    await runner.query(
      `comment on table comparison.assessing is 'Who is being assessed by the full comparison under way, and what lists remark of them; empty whenever none is'`,
    );
    await runner.query('grant select, insert, truncate on comparison.assessing to minsheng_hub');
    await runner.query(`
create function comparison.know_assessing() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  analyze comparison.assessing;
end $$`);
    await runner.query('revoke all on function comparison.know_assessing() from public');
    await runner.query('grant execute on function comparison.know_assessing() to minsheng_hub');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function comparison.know_assessing()');
    await runner.query('drop table comparison.assessing');
  }
}
