import type { DatabaseRole } from '../../database';
import { FEED_DESCRIPTIONS, type Feed } from '../../identity/feed';
import type { Fact } from '../reading';

/**
 * ROSTER: the month of the delivery says from when, the next FULL list until when. EVENT: the row itself says when, and a later row with
 * the same key replaces it.
 */
export type FactShape = 'ROSTER' | 'EVENT';

/** Where the facts of a feed are stored and which columns they have; the only names that ever reach the text of a statement. */
export interface FactTable {
  readonly feed: Feed;
  readonly shape: FactShape;
  readonly table: string;
  readonly role: DatabaseRole;
  readonly columns: readonly FactColumn[];
}

export interface FactColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'smallint' | 'boolean' | 'date';
}

const of =
  (type: FactColumn['type']) =>
  (...names: string[]): FactColumn[] =>
    names.map((name) => ({ name, type }));
const text = of('text');
const integer = of('integer');
const smallint = of('smallint');
const date = of('date');

const RESIDENCE = text('town', 'hukou_region', 'schooling', 'school_stage');

const COLUMNS: Readonly<Record<Feed, readonly FactColumn[]>> = {
  REGISTERED_POOR: [
    ...RESIDENCE,
    ...text('household_number', 'member_number', 'relation_to_head', 'health', 'poverty_status', 'monitored_kind'),
    ...integer('lifted_year'),
    ...date('status_changed_on'),
  ],
  MINIMUM_LIVING: [
    ...RESIDENCE,
    ...text('certificate_number', 'area', 'grant_class'),
    ...of('boolean')('covered'),
    ...integer('start_month', 'end_month'),
  ],
  DESTITUTE_SUPPORT: [...RESIDENCE, ...text('area', 'care'), ...integer('start_month', 'end_month')],
  DISABILITY: [...RESIDENCE, ...smallint('category', 'grade')],
  DEATH: [...text('source'), ...date('died_on')],
  ENROLMENT: [
    ...text('town', 'hukou_region', 'personal_number', 'identity_mark'),
    ...smallint('participation_code', 'payment_code'),
    ...integer('tier_fen', 'first_enrolled_month'),
  ],
  PREMIUM: [...text('period'), ...smallint('item_code'), ...integer('amount_fen'), ...date('paid_on')],
  EMPLOYEE_PENSION: [...integer('covered_from', 'covered_until'), ...text('state')],
};

const EVENTS: ReadonlySet<Feed> = new Set<Feed>(['DEATH', 'PREMIUM']);

export function factTable(feed: Feed): FactTable {
  const { schema, table } = FEED_DESCRIPTIONS[feed];
  return {
    feed,
    shape: EVENTS.has(feed) ? 'EVENT' : 'ROSTER',
    table: `${schema}.${table}`,
    role: `minsheng_${schema}`,
    columns: COLUMNS[feed],
  };
}

/** A fact with a column that is not stored would vanish silently. */
export function assertKnownColumns(fact: Fact, columns: readonly FactColumn[]): void {
  for (const name of Object.keys(fact)) {
    if (!SPAN_COLUMNS.has(name) && !columns.some((column) => column.name === name)) {
      throw new TypeError(`fact: expected a column of the feed, got ${name}; add it to fact-tables.ts and to a migration.`);
    }
  }
}
const SPAN_COLUMNS = new Set(['fact_key', 'from_month', 'until_month']);

/** The columns of several tables, each name once. */
export function columnsOf(tables: readonly FactTable[]): FactColumn[] {
  return [...new Map(tables.flatMap(({ columns }) => columns).map((column) => [column.name, column])).values()];
}

/** `alias.a, alias.b` */
export function listed(columns: readonly FactColumn[], alias: string): string {
  return columns.map(({ name }) => `${alias}.${name}`).join(', ');
}
