import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CODE_LINES } from './support/comparison-codes';

const OPEN_REVISION = 2147483647;

/** Rows that hold for the revisions from_revision … until_revision − 1 of their month. */
const revisions = `
  from_revision integer not null,
  until_revision integer not null default ${OPEN_REVISION},`;

const TABLES = [
  `create table comparison.revision (
     id bigint generated always as identity primary key,
     month integer not null,
     revision integer not null,
     knowledge bigint not null,
     rules_key text not null,
     rules_sha256 bytea not null,
     rules jsonb not null,
     feeds jsonb not null,
     stale_allowed boolean not null,
     kind text not null check (kind in ('FULL', 'INCREMENT')),
     assessed integer not null,
     people integer not null,
     moved integer not null,
     premiums integer not null,
     premiums_fen bigint not null,
     after_close boolean not null default false,
     officer text not null,
     started_at timestamptz not null,
     published_at timestamptz not null,
     unique (month, revision),
     unique (month, knowledge, rules_sha256))`,
  `comment on table comparison.revision is 'One comparison of a month (数据比对) as of a cut on the knowledge axis; append-only. Equal month, knowledge and rules are one revision'`,
  `comment on column comparison.revision.feeds is 'How far the list of each feed reached the month: state, last month delivered, and what else decides absence; equal feeds, equal reach'`,
  `create table comparison.input (
     month integer not null,
     revision integer not null,
     batch_id bigint not null references hub.batch (id),
     feed text not null,
     state text not null check (state in ('COUNTED', 'CARRIED', 'HELD', 'WITHDRAWN')),
     rows_total integer not null,
     rows_accepted integer not null,
     rows_normalised integer not null,
     rows_warned integer not null,
     rows_rejected integer not null,
     rows_duplicate integer not null,
     rows_skipped integer not null,
     primary key (month, revision, batch_id),
     foreign key (month, revision) references comparison.revision (month, revision))`,
  `comment on table comparison.input is 'The batches that a revision rests on, with their rows by disposition as they were then. HELD and WITHDRAWN had no effect'`,
  `create table comparison.outcome (
     person uuid not null,
     month integer not null,${revisions}
     raised integer not null,
     due_fen integer,
     paid_fen integer,
     true_mask smallint not null,
     false_mask smallint not null,
     verdict smallint not null,
     reason smallint,
     label smallint,
     memberships smallint not null,
     enrolment smallint,
     mark smallint,
     work_item smallint not null,
     following smallint not null,
     town text,
     other_town text,
     primary key (month, person, from_revision),
     check (from_revision < until_revision))`,
  `comment on table comparison.outcome is 'What a comparison said of a person: tests, discrepancies, categories and following items as bits, words as the numbers of comparison.code. A revision writes only what differs from the one before'`,
  `create index outcome_work on comparison.outcome (month, town, work_item, person) where work_item <> 8`,
  `create index outcome_raised on comparison.outcome (month, town, person) where raised <> 0`,
  `create index outcome_other_town on comparison.outcome (month, other_town, person) where other_town is not null`,
  `create index outcome_began on comparison.outcome (month, from_revision, person) where from_revision > 1`,
  `create index outcome_ended on comparison.outcome (month, until_revision, person) where until_revision < ${OPEN_REVISION}`,
  `create table comparison.total (
     month integer not null,${revisions}
     town text,
     label smallint,
     verdict smallint not null,
     work_item smallint not null,
     people integer not null check (people > 0),
     due_fen bigint not null,
     paid_fen bigint not null,
     unique nulls not distinct (month, from_revision, town, label, verdict, work_item),
     check (from_revision < until_revision))`,
  `comment on table comparison.total is 'People and money of a revision by town, category, verdict and primary work item; the sums are the whole'`,
  `create table comparison.discrepancy_total (
     month integer not null,${revisions}
     town text,
     code smallint not null,
     people integer not null check (people > 0),
     unique nulls not distinct (month, from_revision, town, code),
     check (from_revision < until_revision))`,
  `create table comparison.movement (
     month integer not null,
     revision integer not null,
     from_item smallint,
     to_item smallint,
     people integer not null check (people > 0),
     unique nulls not distinct (month, revision, from_item, to_item),
     foreign key (month, revision) references comparison.revision (month, revision))`,
  `comment on table comparison.movement is 'How many moved from one primary work item to another against the revision before; null: not compared'`,
  `create table comparison.balance (
     month integer not null,
     revision integer not null,
     name text not null check (name in ('ROWS', 'PEOPLE', 'PREMIUMS', 'PREMIUMS_FEN')),
     came_in bigint not null,
     accounted bigint not null,
     primary key (month, revision, name),
     foreign key (month, revision) references comparison.revision (month, revision),
     check (came_in = accounted))`,
  `comment on table comparison.balance is 'Conservation: what came in and what is accounted for; a revision whose sums differ cannot be stored'`,
  `create table comparison.closed_month (
     month integer primary key,
     revision integer not null,
     closed_at timestamptz not null,
     officer text not null,
     foreign key (month, revision) references comparison.revision (month, revision))`,
  `comment on table comparison.closed_month is 'A settled month: its lists are those of this revision for ever; later revisions only say what adjustments they call for'`,
  'create table comparison.turn (month integer)',
  `comment on table comparison.turn is 'Always empty: whoever compares locks it, so that comparisons go one after the other'`,
  `create table comparison.code (
     kind text not null,
     code smallint not null,
     word text not null,
     primary key (kind, code),
     unique (kind, word))`,
  `comment on table comparison.code is 'What the numbers and bits of outcomes mean; only ever added to'`,
];

/** Only an owner may gather statistics; without them the planner takes a month that was just written for empty, and the next run walks all of it. */
const STATISTICS = [
  `create function comparison.gather_statistics() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  analyze comparison.outcome (month, person, from_revision, until_revision, work_item, town), comparison.total;
end $$`,
  'revoke execute on function comparison.gather_statistics() from public',
  'grant execute on function comparison.gather_statistics() to minsheng_hub',
];

/** So that who changed since a cut is found without walking a table, and people of the same name and birth date too. */
const FACT_TABLES = [
  'poverty_alleviation.registration',
  'civil_affairs.minimum_living',
  'civil_affairs.destitute_support',
  'civil_affairs.disability',
  'civil_affairs.death',
  'social_security.enrolment',
  'social_security.premium',
  'social_security.employee_pension',
];
const known = (table: string): string => `${table.split('.')[1]}_known_from`;
const REMARKED = `code in ('W_BIRTH_MISMATCH', 'W_GENDER_MISMATCH', 'W_DUP_IN_FILE')`;

const INDEXES = [
  ...FACT_TABLES.map((table) => `create index ${known(table)} on ${table} (known_from)`),
  'create index officer_record_known_from on hub.officer_record (known_from)',
  'create index other_name_known_from on identity.other_name (known_from)',
  'create index person_same_name on identity.person (name_fingerprint, born_on)',
  `create index finding_remarked on hub.finding (batch_id, row_number) where ${REMARKED}`,
];

export class TheTownsAreTold1541500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema comparison');
    for (const statement of [...TABLES, ...STATISTICS, ...INDEXES]) await runner.query(statement);
    for (const line of CODE_LINES) await runner.query('insert into comparison.code (kind, code, word) values ($1, $2, $3)', [...line]);
    await runner.query('grant usage on schema comparison to minsheng_hub');
    await runner.query('grant select, insert on all tables in schema comparison to minsheng_hub');
    await runner.query(
      'grant update (until_revision) on comparison.outcome, comparison.total, comparison.discrepancy_total to minsheng_hub',
    );
    await runner.query('grant update on comparison.turn to minsheng_hub');
    await runner.query('revoke insert on comparison.code, comparison.turn from minsheng_hub');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema comparison cascade');
    const indexes = [
      ...FACT_TABLES.map((table) => `${table.split('.')[0]}.${known(table)}`),
      'hub.officer_record_known_from',
      'identity.other_name_known_from',
      'identity.person_same_name',
      'hub.finding_remarked',
    ];
    for (const index of indexes) await runner.query(`drop index ${index}`);
  }
}
