import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTS = [
  'poverty_alleviation.registration',
  'civil_affairs.minimum_living',
  'civil_affairs.destitute_support',
  'civil_affairs.disability',
  'social_security.enrolment',
  'social_security.employee_pension',
];
const nameOf = (table: string): string => table.slice(table.indexOf('.') + 1);

/** What ends, begins or is said of a day: few rows each, because a list that holds on has no end. */
const INDEXES: readonly (readonly [name: string, on: string])[] = [
  ['identity.person_born_on', 'identity.person (born_on)'],
  ...LISTS.map((table) => [`${table}_ends`, `${table} (until_month) where until_month <> 2147483647`] as const),
  ['civil_affairs.minimum_living_starts', 'civil_affairs.minimum_living (start_month) where start_month is not null'],
  ['civil_affairs.minimum_living_granted_until', 'civil_affairs.minimum_living (end_month) where end_month is not null'],
  ['civil_affairs.destitute_support_starts', 'civil_affairs.destitute_support (start_month) where start_month is not null'],
  ['civil_affairs.destitute_support_granted_until', 'civil_affairs.destitute_support (end_month) where end_month is not null'],
  ['social_security.employee_pension_covered_from', 'social_security.employee_pension (covered_from)'],
  ['social_security.employee_pension_covered_until', 'social_security.employee_pension (covered_until) where covered_until is not null'],
  [
    'poverty_alleviation.registration_changed_on',
    'poverty_alleviation.registration (status_changed_on) where status_changed_on is not null',
  ],
  ['civil_affairs.death_died_on', 'civil_affairs.death (died_on)'],
  ['hub.officer_record_from_month', 'hub.officer_record (from_month)'],
  ['hub.officer_record_until_month', 'hub.officer_record (until_month)'],
];

const STATEMENTS = [
  `create table changelog.calendar (
     only_one boolean primary key default true check (only_one),
     first_month integer not null,
     last_day date not null)`,
  `comment on table changelog.calendar is 'Up to which day the log has told what time alone changes; one row, written by the first tick'`,
  `comment on column changelog.calendar.first_month is 'The month of the first tick, counted from year 0: the months after it were begun by the calendar'`,
  'grant select, insert, update (last_day) on changelog.calendar to minsheng_hub',
  ...INDEXES.map(([name, on]) => `create index ${nameOf(name)} on ${on}`),
];

/** Turning 16 or 60, evidence that ages, a rule that begins: time alone changes people (第二条), and they are found by index. */
export class TimeAloneChangesPeople1545200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of INDEXES) await runner.query(`drop index ${name}`);
    await runner.query('drop table changelog.calendar');
  }
}
