import type { MigrationInterface, QueryRunner } from 'typeorm';

const AGENCIES = 'minsheng_poverty_alleviation, minsheng_civil_affairs, minsheng_social_security';
const REMARKED = `('W_BIRTH_MISMATCH', 'W_GENDER_MISMATCH', 'W_DUP_IN_FILE')`;

/** Read out of the sentence this once; from now on intake writes the number. */
const SAME_AS_ROW = `
update hub.finding set same_as_row = substring(message_en from 'the same person as row (\\d+)')::integer where code = 'W_DUP_IN_FILE'`;

const REMARK = `
create table hub.identity_remark (
  person uuid not null,
  batch_id bigint not null references hub.batch (id),
  row_number integer not null,
  code text not null,
  primary key (batch_id, row_number, code))`;

const REMARKS_SO_FAR = `
insert into hub.identity_remark (person, batch_id, row_number, code)
select distinct r.persons[said.person_row - r.first_row + 1], f.batch_id, f.row_number, f.code
from hub.finding f
join hub.batch b on b.id = f.batch_id and b.accepted_knowledge is not null
cross join lateral (select coalesce(f.same_as_row, f.row_number) as person_row) said
join hub.batch_rows r on r.batch_id = f.batch_id and said.person_row between r.first_row and r.first_row + 4095
where f.code in ${REMARKED} and r.persons[said.person_row - r.first_row + 1] is not null
on conflict do nothing`;

/** 身份疑点: what a list says of somebody's identity is found by the person, and a repeated row names the row that it repeats in a column. */
export class ARemarkKnowsItsPerson1544000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.finding add column same_as_row integer');
    await runner.query(
      `comment on column hub.finding.same_as_row is 'The earlier row of the file that says the same of the same person (重复行); null: the finding is about its own row'`,
    );
    await runner.query(SAME_AS_ROW);
    await runner.query(REMARK);
    await runner.query(
      `comment on table hub.identity_remark is 'What an accepted list says of an identity (身份疑点), append-only: another birth date or sex than the number’s, or the person twice. It counts while its batch does'`,
    );
    await runner.query('create index identity_remark_person on hub.identity_remark (person)');
    await runner.query('create index other_name_batch on identity.other_name (batch_id)');
    await runner.query(REMARKS_SO_FAR);
    await runner.query(`grant insert on hub.identity_remark to ${AGENCIES}`);
    await runner.query('grant select, insert on hub.identity_remark to minsheng_hub');
    await runner.query('drop index hub.finding_remarked');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create index finding_remarked on hub.finding (batch_id, row_number) where code in ${REMARKED}`);
    await runner.query('drop index identity.other_name_batch');
    await runner.query('drop table hub.identity_remark');
    await runner.query('alter table hub.finding drop column same_as_row');
  }
}
