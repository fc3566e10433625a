import type { Agency } from '../identity/agency';
import { type DeliveryKind, FEED_DESCRIPTIONS, FEEDS, type Feed } from '../identity/feed';
import { addMonths, type YearMonth } from '../identity/year-month';
import { population } from './population';
import { type FileForm, rosterBytes } from './roster-bytes';
import { ROSTER_WRITERS, type RosterTable } from './rosters';
import type { SamplePerson } from './sample-person';
import { FIRST_MONTH, SAMPLE_MONTHS } from './timeline';
import { withTroubledRows } from './troubled-rows';

/** One roster file of the sample and how it is delivered; the bytes are made when asked for. */
export interface SampleFile {
  readonly feed: Feed;
  readonly sender: Agency;
  readonly month: YearMonth;
  readonly kind: DeliveryKind;
  readonly name: string;
  readonly bytes: () => Buffer;
}

const FORMS: Readonly<Record<Feed, FileForm>> = {
  REGISTERED_POOR: 'xlsx',
  MINIMUM_LIVING: 'csv-gb18030',
  DESTITUTE_SUPPORT: 'csv-utf8',
  DISABILITY: 'csv-utf8',
  DEATH: 'csv-utf8',
  ENROLMENT: 'csv-gb18030',
  PREMIUM: 'csv-utf8',
  EMPLOYEE_PENSION: 'csv-utf8',
};
/** 扶贫 delivers once for the quarter and again when somebody is lifted. */
const QUARTERLY: ReadonlySet<YearMonth> = new Set([FIRST_MONTH, addMonths(FIRST_MONTH, 2)]);
const ROWS_OF_THE_HELD_FILE = 12;

/** Every file of the sample in the order of delivery: three months of every feed, and a 低保 list of 12 rows for the month after, to be held. */
export function sampleFiles(): readonly SampleFile[] {
  const people = lazily(() => population().people);
  const regular = SAMPLE_MONTHS.flatMap((month) =>
    FEEDS.filter((feed) => isDue(feed, month)).map((feed) => regularFile(feed, month, people)),
  );
  return [...regular, heldFile(people)];
}

/** Nobody is invented before a file is wanted: the names of the files alone tell a later start that nothing is missing. */
type People = () => readonly SamplePerson[];

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function isDue(feed: Feed, month: YearMonth): boolean {
  return feed !== 'REGISTERED_POOR' || QUARTERLY.has(month);
}

function regularFile(feed: Feed, month: YearMonth, people: People): SampleFile {
  const table = (): RosterTable => {
    const clean = ROSTER_WRITERS[feed](people(), month);
    return month === FIRST_MONTH ? withTroubledRows(feed, clean) : clean;
  };
  return sampleFile(feed, month, table);
}

function heldFile(people: People): SampleFile {
  const lastMonth = SAMPLE_MONTHS.at(-1) ?? FIRST_MONTH;
  return sampleFile('MINIMUM_LIVING', addMonths(lastMonth, 1), () => {
    const { header, rows } = ROSTER_WRITERS.MINIMUM_LIVING(people(), lastMonth);
    return { header, rows: rows.slice(0, ROWS_OF_THE_HELD_FILE) };
  });
}

function sampleFile(feed: Feed, month: YearMonth, table: () => RosterTable): SampleFile {
  const { owner, kind } = FEED_DESCRIPTIONS[feed];
  const form = FORMS[feed];
  const name = `${feed.toLowerCase().replaceAll('_', '-')}-${month}.${form === 'xlsx' ? 'xlsx' : 'csv'}`;
  return { feed, sender: owner, month, kind, name, bytes: () => rosterBytes(table(), form) };
}
