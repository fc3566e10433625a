import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'create schema schedule',
  `create table schedule.beginning (
     only_one boolean primary key default true check (only_one),
     first_month integer not null,
     begun_at timestamptz not null default clock_timestamp())`,
  `comment on table schedule.beginning is 'The first month that the calendar is kept for; written by the first scheduler'`,
  `create table schedule.step (
     month integer not null,
     step text not null,
     state text not null check (state in ('DONE', 'NOT_READY', 'FAILED')),
     next_try_on date,
     attempts integer not null,
     said_zh text not null,
     said text not null,
     changed_at timestamptz not null default clock_timestamp(),
     primary key (month, step),
     check ((state = 'DONE') = (next_try_on is null)))`,
  `comment on table schedule.step is 'How far each step of each month has come (每月工作日程); DONE once and for ever'`,
  `create table schedule.attempt (
     id bigint generated always as identity primary key,
     month integer not null,
     step text not null,
     host text not null,
     process integer not null,
     began_at timestamptz not null default clock_timestamp(),
     ended_at timestamptz,
     outcome text check (outcome in ('DONE', 'NOT_READY', 'FAILED')),
     said text)`,
  `comment on table schedule.attempt is 'Every try of a step: which scheduler, when, what came of it; no end: the scheduler was stopped in the middle'`,
  "create unique index attempt_done on schedule.attempt (month, step) where outcome = 'DONE'",
  'grant usage on schema schedule to minsheng_hub',
  'grant select, insert on all tables in schema schedule to minsheng_hub',
  'grant update (state, next_try_on, attempts, said_zh, said, changed_at) on schedule.step to minsheng_hub',
  'grant update (ended_at, outcome, said) on schedule.attempt to minsheng_hub',
];

/** The month runs by itself: what is due when, and what came of it. */
export class TheMonthsCalendar1542120000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema schedule cascade');
  }
}
