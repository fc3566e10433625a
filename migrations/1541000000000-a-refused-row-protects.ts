import type { MigrationInterface, QueryRunner } from 'typeorm';

const AGENCY_ROLES = ['minsheng_poverty_alleviation', 'minsheng_civil_affairs', 'minsheng_social_security'].join(', ');

const CAUSES = ['BATCH_ACCEPTED', 'BATCH_RELEASED', 'BATCH_WITHDRAWN', 'OFFICER_RECORD'];
const causeCheck = (causes: readonly string[]): string =>
  `alter table hub.knowledge add constraint knowledge_cause_check check (cause in (${causes.map((cause) => `'${cause}'`).join(', ')}))`;

/** Who stays on a full list although no row of it was taken for them, and who stays only until an officer has confirmed that they left. */
export class ARefusedRowProtects1541000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `alter table hub.batch
         add rows_unrecognised integer not null default 0,
         add people_protected integer not null default 0,
         add leavers_unconfirmed integer not null default 0`,
      `comment on column hub.batch.rows_unrecognised is 'Rows with a person whose number cannot be read: it may be anybody'`,
      `comment on column hub.batch.people_protected is 'Facts that stay believed because the row that names their person was refused'`,
      `comment on column hub.batch.leavers_unconfirmed is 'Facts that the list does not repeat and that stay believed until an officer confirms, see hub.unconfirmed_leaver'`,
      `create table hub.refused_person (
         batch_id bigint not null references hub.batch (id),
         row_number integer not null,
         person uuid not null,
         primary key (batch_id, person, row_number))`,
      `comment on table hub.refused_person is 'Whom the rows of a batch name by a valid number although nothing was taken of them'`,
      `create table hub.unconfirmed_leaver (
         batch_id bigint not null references hub.batch (id),
         person uuid not null,
         fact_key text not null,
         confirmed_knowledge bigint references hub.knowledge (number) deferrable initially deferred,
         primary key (batch_id, person, fact_key))`,
      `comment on table hub.unconfirmed_leaver is 'Who is missing from a full list that has rows with unreadable numbers; confirmed_knowledge: since when an officer has confirmed that they left'`,
      `create table hub.leavers_confirmation (
         batch_id bigint not null references hub.batch (id),
         knowledge bigint not null references hub.knowledge (number) deferrable initially deferred,
         officer text not null,
         reason text not null,
         primary key (batch_id, knowledge))`,
      `grant select, insert on hub.refused_person, hub.leavers_confirmation to ${AGENCY_ROLES}`,
      `grant select, insert, update on hub.unconfirmed_leaver to ${AGENCY_ROLES}`,
      `grant select, insert, update, delete on hub.refused_person, hub.unconfirmed_leaver, hub.leavers_confirmation to minsheng_hub`,
      'alter table hub.knowledge drop constraint knowledge_cause_check',
      causeCheck([...CAUSES, 'LEAVERS_CONFIRMED']),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  /** What an officer confirmed keeps its number under the cause that comes nearest. */
  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `update hub.knowledge set cause = 'BATCH_RELEASED' where cause = 'LEAVERS_CONFIRMED'`,
      'alter table hub.knowledge drop constraint knowledge_cause_check',
      causeCheck(CAUSES),
      'drop table hub.leavers_confirmation, hub.unconfirmed_leaver, hub.refused_person',
      'alter table hub.batch drop rows_unrecognised, drop people_protected, drop leavers_unconfirmed',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
