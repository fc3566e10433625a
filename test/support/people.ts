import { bornOnOf, type CitizenId, checkDigitOf, sexOf } from '../../src/identity/citizen-id';
import type { Feed } from '../../src/identity/feed';
import type { PersonName } from '../../src/identity/person-name';
import { addMonths, monthNumber, type YearMonth, yearMonth } from '../../src/identity/year-month';
import type { Fact, PersonFact } from '../../src/intake';

type Months = { readonly from?: string; readonly until?: string };
type Residence = Months & {
  readonly town?: string;
  readonly hukou?: string;
  readonly schooling?: 'STUDENT' | 'NOT_STUDENT';
  readonly stage?: string;
};

/** What lists say about somebody, in the words of a test; `from` and `until` are the first and last list that carries the row. */
export interface PersonWords {
  readonly born: string;
  readonly name?: string;
  /** First six digits of the number; they never prove anything. */
  readonly county?: string;
  readonly registered?: (Residence & { readonly status: string; readonly changedOn?: string; readonly monitored?: string })[];
  readonly minimumLiving?: (Residence & { readonly covered?: boolean })[];
  readonly destitute?: Residence[];
  readonly disabled?: (Residence & { readonly category: number; readonly grade: number })[];
  readonly died?: { readonly on: string; readonly source: string }[];
  readonly enrolled?: (Months & {
    readonly pair: readonly [number, number | null];
    readonly town?: string;
    readonly hukou?: string;
    readonly mark?: string;
  })[];
  readonly paid?: {
    readonly month: string;
    readonly fen: number;
    readonly item: 1 | 11 | 3;
    readonly yearly?: boolean;
    readonly on?: string;
  }[];
  readonly employeePension?: { readonly from: string; readonly until?: string; readonly state?: string }[];
}

/** Somebody invented, with a valid number of county 442099 unless a test wants another, and what each list of a month says of them. */
export interface Someone {
  readonly idNumber: CitizenId;
  readonly name: PersonName;
  /** The facts of a feed's list for a month; an event stands on the list of its own month. */
  facts(feed: Feed, month: YearMonth): Fact[];
}

let issued = 0;

export function aPerson(words: PersonWords): Someone {
  const { born, name = '测试人', county = '442099' } = words;
  const sequence = String((issued++ % 998) + 1).padStart(3, '0');
  const seventeen = `${county}${born.replaceAll('-', '')}${sequence}`;
  const idNumber = `${seventeen}${checkDigitOf(seventeen)}` as CitizenId;
  return { idNumber, name: name as PersonName, facts: (feed, month) => factsOf(words, feed, month) };
}

/** One row's worth of a person, as intake hands it on. */
export function personFact({ idNumber, name }: Someone, fact: Fact): PersonFact {
  return { idNumber, name, bornOn: bornOnOf(idNumber), sex: sexOf(idNumber), fact };
}

const DEFAULT_TOWN = '442000107';
const listed = (months: Months, month: YearMonth): boolean => (months.from ?? '0') <= month && month <= (months.until ?? '9');

function residence({ town = DEFAULT_TOWN, hukou, schooling, stage }: Residence): Fact {
  return { town: town === '' ? null : town, hukou_region: hukou ?? null, schooling: schooling ?? null, school_stage: stage ?? null };
}

function factsOf(words: PersonWords, feed: Feed, month: YearMonth): Fact[] {
  const rows = ROWS[feed](words, month);
  if (rows.length > 1 && feed !== 'PREMIUM' && feed !== 'DEATH' && feed !== 'EMPLOYEE_PENSION') {
    throw new RangeError(`${feed} ${month}: expected one row of a person, got ${rows.length}; mind from and until`);
  }
  return rows;
}

const GRANT = { area: 'RURAL', start_month: null, end_month: null } as const;

const ROWS: Readonly<Record<Feed, (words: PersonWords, month: YearMonth) => Fact[]>> = {
  REGISTERED_POOR: ({ registered = [] }, month) =>
    registered
      .filter((row) => listed(row, month))
      .map((row) => ({
        ...residence(row),
        household_number: 'H1',
        member_number: '1',
        relation_to_head: null,
        health: null,
        poverty_status: row.status,
        lifted_year: null,
        status_changed_on: row.changedOn ?? null,
        monitored_kind: row.monitored ?? null,
      })),
  MINIMUM_LIVING: ({ minimumLiving = [] }, month) =>
    minimumLiving
      .filter((row) => listed(row, month))
      .map((row) => ({ ...residence(row), ...GRANT, certificate_number: null, grant_class: null, covered: row.covered ?? true })),
  DESTITUTE_SUPPORT: ({ destitute = [] }, month) =>
    destitute.filter((row) => listed(row, month)).map((row) => ({ ...residence(row), ...GRANT, care: 'DISPERSED' })),
  DISABILITY: ({ disabled = [] }, month) =>
    disabled.filter((row) => listed(row, month)).map((row) => ({ ...residence(row), category: row.category, grade: row.grade })),
  DEATH: ({ died = [] }, month) =>
    died
      .filter(({ on }) => on.startsWith(month))
      .map(({ on, source }) => ({ ...event(on.slice(0, 7), source), until_month: 2147483647, source, died_on: on })),
  ENROLMENT: ({ enrolled = [] }, month) =>
    enrolled
      .filter((row) => listed(row, month))
      .map(({ pair: [participation, payment], town, hukou, mark }) => ({
        town: town ?? null,
        hukou_region: hukou ?? null,
        personal_number: null,
        participation_code: participation,
        payment_code: payment,
        identity_mark: mark ?? null,
        tier_fen: null,
        first_enrolled_month: null,
      })),
  PREMIUM: ({ paid = [] }, month) =>
    paid
      .filter((row) => row.month === month)
      .map(({ month: of, fen, item, yearly = true, on }) => {
        const from = yearly ? `${of.slice(0, 4)}-01` : of;
        const until = addMonths(yearMonth(from), yearly ? 12 : 1);
        const key = `${item}|${yearly ? 'YEAR' : 'MONTH'}|${from}|${on ?? ''}|1`;
        return {
          ...event(from, key),
          until_month: monthNumber(until),
          period: yearly ? 'YEAR' : 'MONTH',
          item_code: item,
          amount_fen: fen,
          paid_on: on ?? null,
        };
      }),
  EMPLOYEE_PENSION: ({ employeePension = [] }, month) =>
    employeePension
      .filter(({ from }) => from <= month)
      .map(({ from, until, state = 'PAID' }) => ({
        fact_key: from,
        covered_from: monthNumber(yearMonth(from)),
        covered_until: until === undefined ? null : monthNumber(yearMonth(until)),
        state,
      })),
};

function event(month: string, key: string): Fact {
  return { fact_key: key, from_month: monthNumber(yearMonth(month)) };
}
