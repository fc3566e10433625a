import type { NamedStatement, Reader } from '../database';
import type { Feed } from '../identity/feed';
import type { Moment } from '../identity/moment';
import type { PersonToken } from '../identity/person-token';
import type { TownCode } from '../identity/town';
import type { MonthNumber } from '../identity/year-month';
import { turnSince } from './by-the-clock';
import type { Change } from './change';
import { CHANGE_KINDS, type ChangeKind } from './change-kinds';
import { type ChangePosition, numberAt, partsOf, positionOf } from './position';

/** Changes after a position, at most `limit`, in the order of the log. Fewer than `limit`: nothing more is settled now. */
export async function readChanges(reader: Reader, after: ChangePosition, limit: number): Promise<Change[]> {
  return changesIn(await reader.rows<Page>(AFTER, [...partsOf(after), limit]));
}

/** The changes that stand at these positions, in the order of the log. */
export async function changesAt(reader: Reader, positions: readonly ChangePosition[]): Promise<Change[]> {
  const parts = positions.map(partsOf);
  return changesIn(await reader.rows<Page>(AT, [parts.map(([turn]) => turn), parts.map(([, id]) => id)]));
}

/** Where the log ends now: what is appended, or settled, from now on comes after it. */
export async function newestPosition(reader: Reader): Promise<ChangePosition> {
  const [row] = await reader.rows<{ turn: string }>(NEWEST, []);
  return positionOf(BigInt(row?.turn ?? '1') - 1n, LAST_ID);
}

/**
 * A position after which everything comes that was appended later than a moment. What was appended up to ten minutes before and committed
 * after it may come too; null when nothing was appended since.
 */
export async function positionSince(reader: Reader, moment: Moment): Promise<ChangePosition | null> {
  const [row] = await reader.rows<{ turn: string }>(SINCE, [moment]);
  return row === undefined ? null : positionOf(BigInt(row.turn) - 1n, LAST_ID);
}

const LAST_ID = '9223372036854775807';

/** As `ChangeRow`, all of a page in one JSON text: to cut its rows into cells would take a fifth of the time of a replay. */
const pageOf = (which: string): string => `
select coalesce(json_agg(told.change), '[]') as changes from (
  select json_build_array(c.turn || '.' || c.id, c.kind, c.month, c.knowledge, c.person, c.town, c.category, c.feed, c.from_value, c.to_value, c.reason,
    c.subject, c.batch_id::text, c.row_number, c.officer,
    (coalesce(k.known_at, c.appended_at) at time zone 'Asia/Shanghai')::text) as change
  from changelog.change c left join hub.knowledge k on k.number = c.knowledge
  where ${which}) told`;

const AFTER: NamedStatement = {
  name: 'changelog-after',
  text: pageOf(`(c.turn, c.id) > ($1::bigint, $2::bigint) and c.turn < (select changelog.settled_turn())
  order by c.turn, c.id limit $3`),
};

const AT: NamedStatement = {
  name: 'changelog-at',
  planned: 'EACH_TIME',
  text: pageOf('(c.turn, c.id) in (select * from unnest($1::bigint[], $2::bigint[])) order by c.turn, c.id'),
};

const NEWEST: NamedStatement = { name: 'changelog-newest', text: 'select changelog.settled_turn()::text as turn' };

const SINCE: NamedStatement = {
  name: 'changelog-since',
  text: `
select c.turn::text from changelog.change c
where c.turn >= ${turnSince('$1::timestamptz')} and c.appended_at > $1::timestamptz
order by c.turn limit 1`,
};

interface Page {
  readonly changes: readonly ChangeRow[];
}

/** A row of `changelog.change` as the page gives it. */
type ChangeRow = readonly [
  position: ChangePosition,
  kind: number,
  month: number | null,
  knowledge: number | null,
  person: string | null,
  town: string | null,
  category: string | null,
  feed: string | null,
  from: string | null,
  to: string | null,
  reason: string | null,
  subject: string | null,
  batch: string | null,
  row: number | null,
  officer: string | null,
  knownAt: string,
];

function changesIn([page]: readonly Page[]): Change[] {
  return (page?.changes ?? []).map(changeOf);
}

function changeOf(row: ChangeRow): Change {
  const [position, kind, month, knowledge, person, town, category, feed, from, to, reason, subject, batch, number, officer, knownAt] = row;
  return {
    id: numberAt(position),
    position,
    kind: kindOf(kind),
    month: month as MonthNumber | null,
    knownAt: momentOf(knownAt),
    knowledge,
    person: person as PersonToken | null,
    town: town as TownCode | null,
    category,
    feed: feed as Feed | null,
    from,
    to,
    reason,
    subject,
    batch,
    row: number,
    officer,
  };
}

/** PostgreSQL's own writing of a time in Shanghai, in the form of a moment; to write the form itself costs the server a third of reading a change. */
function momentOf(written: string): Moment {
  if (written !== last.written) {
    const [time = '', parts = ''] = written.split('.');
    last.moment = `${time.replace(' ', 'T')}.${parts.padEnd(6, '0')}+08:00` as Moment;
    last.written = written;
  }
  return last.moment;
}

/** Changes of one transaction are known since one moment. */
const last = { written: '', moment: '' as Moment };

/** A kind that this program does not know was written by a newer one: better to stop than to leave it out. */
function kindOf(code: number): ChangeKind {
  const kind = CHANGE_KINDS[code];
  if (kind === undefined) throw new RangeError(`change log: expected a kind below ${CHANGE_KINDS.length}, got ${code}; update this hub.`);
  return kind;
}
