import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITERS = 'minsheng_poverty_alleviation, minsheng_civil_affairs, minsheng_social_security, minsheng_hub';

const STATEMENTS = [
  'create schema changelog',
  `create table changelog.change (
     turn bigint not null,
     id bigint generated always as identity,
     kind smallint not null check (kind >= 0),
     appended_at timestamptz not null,
     month integer,
     knowledge bigint,
     person uuid,
     town text,
     category text,
     feed text,
     from_value text,
     to_value text,
     reason text,
     subject text,
     batch_id bigint,
     row_number integer,
     officer text,
     primary key (turn, id))`,
  `comment on table changelog.change is 'The change log (变更日志), append-only, written in the transaction of the change itself. Read in the order of (turn, id), and only below the turn of the oldest transaction under way'`,
  `comment on column changelog.change.turn is 'Number of the transaction, or of a later one that had committed when it appended: so changes that wait for each other stand in the order of their commits'`,
  `comment on column changelog.change.kind is 'Place in CHANGE_KINDS (src/changelog/change-kinds.ts); append-only'`,
  `comment on column changelog.change.month is 'The month it is about, counted from year 0; null: of no month'`,
  `comment on column changelog.change.knowledge is 'hub.knowledge.number of the transaction; null: it brought no knowledge of people'`,
  `comment on column changelog.change.subject is 'What it is of when it is of no person: a work item, a comparison'`,
  'create index change_appended on changelog.change (appended_at, turn)',
  `create table changelog.clock (
     only_one boolean primary key default true check (only_one),
     ahead bigint not null check (ahead >= 0))`,
  `comment on table changelog.clock is 'How much is added to numbers of transactions: a database restored into another server counts its transactions anew, and turns must never go back'`,
  'insert into changelog.clock (ahead) values (0)',
  `create function changelog.settled_turn() returns bigint language sql stable as $$
     select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + ahead from changelog.clock $$`,
  `comment on function changelog.settled_turn() is 'Every change with a smaller turn is there: nothing can come before it any more'`,
  `create function changelog.next_turn() returns bigint language sql volatile security definer set search_path = pg_catalog, changelog as $$
     select greatest(pg_current_xact_id()::text::bigint + (select ahead from changelog.clock),
       (select turn from changelog.change order by turn desc limit 1)) $$`,
  `comment on function changelog.next_turn() is 'The turn of what this transaction appends now'`,
  `grant usage on schema changelog to ${WRITERS}`,
  `grant insert on changelog.change to ${WRITERS}`,
  'grant select on changelog.change, changelog.clock to minsheng_hub',
  'revoke execute on function changelog.next_turn() from public',
  `grant execute on function changelog.next_turn() to ${WRITERS}`,
];

/** Agencies are told of every status change, and none is lost (第四条, 第六条). */
export class EveryChangeIsTold1545000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema changelog cascade');
  }
}
