import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sums that close: a row whose balance is not what its parts say cannot be stored. */
const SUMS = `
     opening_fen bigint not null,
     due_fen bigint not null,
     back_paid_fen bigint not null check (back_paid_fen >= 0),
     stopped_fen bigint not null check (stopped_fen <= 0),
     paid_fen bigint not null,
     balance_fen bigint not null,
     people integer not null`;
const CLOSES = 'check (balance_fen = opening_fen + due_fen + back_paid_fen + stopped_fen - paid_fen)';

const TABLES = [
  `create table hub.town_plan (
     town text not null,
     year integer not null,
     plan text not null check (plan in ('ANNUAL', 'MONTHLY')),
     tier_fen integer check (tier_fen > 0),
     document text not null,
     officer text not null,
     agency text not null,
     known_from bigint not null,
     primary key (town, year, known_from))`,
  `comment on table hub.town_plan is 'How a town pays in a calendar year (镇区代缴方案, 第五条); the one known last holds. tier_fen a year, null = the floor'`,
  `create table hub.answered (
     agency text not null,
     subject text not null,
     key text not null,
     request_sha256 bytea not null,
     response jsonb not null,
     answered_at timestamptz not null default clock_timestamp(),
     primary key (agency, subject, key))`,
  `comment on table hub.answered is 'The answers of mutations by their idempotency key: the same request again gets the same answer and does nothing'`,
  `create table work.step (
     id bigint generated always as identity primary key,
     month integer not null,
     person uuid not null,
     item smallint not null,
     ordinal integer not null check (ordinal > 0),
     act text not null check (act in ('CONFIRM', 'DECLINE', 'REVIEW', 'APPROVE', 'REJECT')),
     from_state text not null,
     to_state text not null,
     decision text check (decision in ('RELEASE', 'STOP', 'KEEP')),
     officer text not null,
     agency text not null,
     town text,
     reason text,
     document text,
     known_from bigint not null,
     unique (month, person, item, ordinal))`,
  `comment on table work.step is 'What officers did with a work item (经办步骤), append-only: who, from which state to which, why, on which document'`,
  'create index step_person on work.step (person)',
  `create table settlement.booking (
     month integer not null,
     town text not null,
     person uuid not null,
     for_month integer not null,
     kind text not null check (kind in ('CHARGE', 'ADJUSTMENT')),
     plan text not null check (plan in ('ANNUAL', 'MONTHLY')),
     amount_fen integer not null check (amount_fen <> 0),
     primary key (month, town, person, for_month),
     check (for_month <= month and (kind = 'CHARGE') = (for_month = month)))`,
  `comment on table settlement.booking is 'The ledger (代缴台账), append-only: what a closed month booked for a person and town. An adjustment is for an earlier month: 补缴 above zero, 停发 below'`,
  'create index booking_person on settlement.booking (person)',
  `create table settlement.payment (
     month integer not null,
     town text not null,
     person uuid not null,
     fact_key text not null,
     from_month integer not null,
     amount_fen integer not null check (amount_fen <> 0),
     batch_id bigint,
     row_number integer,
     primary key (month, town, person, fact_key, from_month))`,
  `comment on table settlement.payment is 'Town premiums (item 11) that a closed month counted, append-only; one that was taken back is counted again below zero. town empty: no town is known'`,
  'create index payment_person on settlement.payment (person)',
  `create table settlement.closing (
     month integer not null,
     town text not null,${SUMS},
     first_officer text not null,
     first_reason text,
     second_officer text not null,
     second_reason text,
     basis jsonb not null,
     known_from bigint not null,
     closed_at timestamptz not null default clock_timestamp(),
     primary key (month, town),
     ${CLOSES},
     check (first_officer <> second_officer))`,
  `comment on table settlement.closing is 'A month that a town has settled (结账): frozen sums, the two officers, and the revision of each month they rest on'`,
  `create table settlement.proposal (
     id bigint generated always as identity primary key,
     month integer not null,
     town text not null,${SUMS},
     officer text not null,
     agency text not null,
     reason text,
     known_from bigint not null,
     ended text check (ended in ('CLOSED', 'REJECTED', 'REPLACED')),
     ended_by text,
     ended_reason text,
     ${CLOSES})`,
  `comment on table settlement.proposal is 'The first of two signatures under a settlement, with the sums that were signed'`,
  'create unique index proposal_open on settlement.proposal (month, town) where ended is null',
  `create table settlement.balance (
     month integer not null,
     name text not null check (name in ('PREMIUMS_FEN', 'LEDGER_FEN')),
     came_in bigint not null,
     accounted bigint not null,
     primary key (month, name),
     check (came_in = accounted))`,
  `comment on table settlement.balance is 'Conservation of a month whose every town has closed: premiums seen = premiums counted, lines of the ledger = sums of the closings'`,
];

const CAUSES = ['BATCH_ACCEPTED', 'BATCH_RELEASED', 'BATCH_WITHDRAWN', 'OFFICER_RECORD', 'LEAVERS_CONFIRMED'];
const MORE_CAUSES = [...CAUSES, 'WORK_ITEM_STEP', 'TOWN_PLAN', 'SETTLEMENT_STEP'];
const causes = (words: readonly string[]): string =>
  `alter table hub.knowledge add constraint knowledge_cause_check check (cause in (${words.map((word) => `'${word}'`).join(', ')}))`;

export class TheTownsActAndPay1542000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hub.knowledge drop constraint knowledge_cause_check');
    await runner.query(causes(MORE_CAUSES));
    for (const schema of ['work', 'settlement']) await runner.query(`create schema ${schema}`);
    for (const statement of TABLES) await runner.query(statement);
    for (const schema of ['work', 'settlement']) await runner.query(`grant usage on schema ${schema} to minsheng_hub`);
    await runner.query(
      'grant select, insert on hub.town_plan, hub.answered, work.step, settlement.booking, settlement.payment, settlement.closing, settlement.proposal, settlement.balance to minsheng_hub',
    );
    await runner.query('grant update (ended, ended_by, ended_reason) on settlement.proposal to minsheng_hub');
  }

  /** Numbers that only the new causes have keep their place under an old one: the axis of knowledge has no gaps. */
  async down(runner: QueryRunner): Promise<void> {
    for (const schema of ['settlement', 'work']) await runner.query(`drop schema ${schema} cascade`);
    await runner.query('drop table hub.answered, hub.town_plan');
    await runner.query('alter table hub.knowledge drop constraint knowledge_cause_check');
    await runner.query(
      `update hub.knowledge set cause = 'OFFICER_RECORD' where cause in ('WORK_ITEM_STEP', 'TOWN_PLAN', 'SETTLEMENT_STEP')`,
    );
    await runner.query(causes(CAUSES));
  }
}
