import { OPEN_END } from '../../../identity/year-month';
import type { Sides } from '../side';
import { ROSTERS, tableOf } from './feed-tables';
import { SAID_TO_DIFFER } from './lists';

/**
 * Whose verdict may differ between the months $3 and $2, a later one, because time alone went on: each select finds a few people by index, never
 * by walking over all. What was said of a month in between stands there too. A row of the first month is not looked at for beginning there: rows of
 * a list do not overlap, so what it says is said on both sides, and of the row before it is asked as one that ended. Of school, other lists speak too.
 */
export function changedByTime({ before, after }: Sides): readonly string[] {
  return [
    ...birthdays({ before, after }),
    ...SPANS,
    SCHOOL_SAID_BESIDE,
    ...RECORDS,
    DEATHS,
    ...oldEvidence(after.policy.student.validMonths),
  ];
}

/** First day of a month number. */
const firstDay = (month: string): string => `make_date((${month}) / 12, (${month}) % 12 + 1, 1)`;

/** Those who reach an age (in months) that a rule asks for, by the index of birth dates. */
function birthdays({ before, after }: Sides): string[] {
  const ages = [before, after].flatMap(({ policy: { ages: limits, student } }) => [
    limits.minimumYears * 12,
    limits.maximumYears * 12 + 1,
    student.presumedFromYears * 12,
  ]);
  return [...new Set(ages)].map(
    (age) =>
      `select person from identity.person where born_on >= ${firstDay(`$3 - ${age} + 1`)} and born_on < ${firstDay(`$2 - ${age} + 1`)}`,
  );
}

const TIMED = [...ROSTERS, 'ENROLMENT', 'EMPLOYEE_PENSION'] as const;
const GRANTED = ['MINIMUM_LIVING', 'DESTITUTE_SUPPORT'] as const;

/** The numbers of what batches of the months from one to another brought about: rows that begin in a month were written with one of them. */
const numbersOf = (from: string, to: string, more = 'true'): string => `array(
  select numbers.number from hub.batch b cross join lateral (values (b.accepted_knowledge), (b.withdrawn_knowledge)) numbers (number)
  where b.month between ${from} and ${to} and numbers.number is not null and ${more}
  union select c.knowledge from hub.leavers_confirmation c join hub.batch b on b.id = c.batch_id where b.month between ${from} and ${to})`;

const SPANS: readonly string[] = [
  ...TIMED.flatMap((feed) => [
    `select person from ${tableOf(feed)} where until_month <> ${OPEN_END} and until_month between $3 and $2`,
    `select person from ${tableOf(feed)} where known_from = any (${numbersOf('$3 + 1', '$2', `b.feed = '${feed}'`)}) and from_month between $3 + 1 and $2`,
  ]),
  ...GRANTED.flatMap((feed) => [
    `select person from ${tableOf(feed)} where start_month between $3 and $2`,
    `select person from ${tableOf(feed)} where end_month between $3 and $2`,
  ]),
  `select person from ${tableOf('EMPLOYEE_PENSION')} where covered_from between $3 and $2`,
  `select person from ${tableOf('EMPLOYEE_PENSION')} where covered_until between $3 and $2`,
  `select person from ${tableOf('REGISTERED_POOR')} where status_changed_on >= ${firstDay('$3')} and status_changed_on < ${firstDay('$2 + 1')}`,
];

/** A list that only added in the first month does not count as said again (`schoolingSaidAgain`), but what it says of school does. */
const SCHOOL_SAID_BESIDE = `select differing.person from (${SAID_TO_DIFFER}) differing
  where exists (select from hub.batch b where b.feed in (${ROSTERS.map((feed) => `'${feed}'`).join(', ')}) and b.kind = 'DELTA' and b.month = $3
    and b.accepted_knowledge is not null)`;

const RECORDS: readonly string[] = [
  'select person from hub.officer_record where from_month between $3 and $2',
  'select person from hub.officer_record where until_month between $3 and $2',
];

const DEATHS = `select person from ${tableOf('DEATH')} where died_on >= ${firstDay('$3')} and died_on < ${firstDay('$2 + 1')}`;

/** Whose last word about school grows too old: a row that ended, or one of a list that only added. */
function oldEvidence(validMonths: number): string[] {
  const [from, to] = [`$3 - ${validMonths + 1}`, `$2 - ${validMonths - 1}`];
  return ROSTERS.flatMap((feed) => [
    `select person from ${tableOf(feed)} where until_month <> ${OPEN_END} and until_month between ${from} and ${to} and schooling is not null`,
    `select person from ${tableOf(feed)} where known_from = any (${numbersOf(from, to, `b.feed = '${feed}' and b.kind = 'DELTA'`)})`,
  ]);
}
