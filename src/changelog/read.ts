import type { NamedStatement, Reader } from '../database';
import type { Feed } from '../identity/feed';
import type { Moment } from '../identity/moment';
import type { PersonToken } from '../identity/person-token';
import type { TownCode } from '../identity/town';
import type { MonthNumber } from '../identity/year-month';
import { turnSince } from './by-the-clock';
import type { Change } from './change';
import { CHANGE_KINDS, type ChangeKind } from './change-kinds';
import { type ChangePosition, partsOf, positionOf } from './position';

/** Changes after a position, at most `limit`, in the order of the log. Fewer than `limit`: nothing more is settled now. */
export async function readChanges(reader: Reader, after: ChangePosition, limit: number): Promise<Change[]> {
  return (await reader.rows<ChangeRow>(AFTER, [...partsOf(after), limit])).map(changeOf);
}

/** The changes that stand at these positions, in the order of the log. */
export async function changesAt(reader: Reader, positions: readonly ChangePosition[]): Promise<Change[]> {
  const parts = positions.map(partsOf);
  return (await reader.rows<ChangeRow>(AT, [parts.map(([turn]) => turn), parts.map(([, id]) => id)])).map(changeOf);
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

const COLUMNS = `
select c.turn::text, c.id::text, c.kind, c.month, c.knowledge::integer, c.person, c.town, c.category, c.feed, c.from_value, c.to_value, c.reason, c.subject,
  c.batch_id::text, c.row_number, c.officer,
  (coalesce(k.known_at, c.appended_at) at time zone 'Asia/Shanghai')::text as known_at
from changelog.change c left join hub.knowledge k on k.number = c.knowledge`;

const AFTER: NamedStatement = {
  name: 'changelog-after',
  text: `${COLUMNS}
where (c.turn, c.id) > ($1::bigint, $2::bigint) and c.turn < (select changelog.settled_turn())
order by c.turn, c.id limit $3`,
};

const AT: NamedStatement = {
  name: 'changelog-at',
  planned: 'EACH_TIME',
  text: `${COLUMNS}
where (c.turn, c.id) in (select * from unnest($1::bigint[], $2::bigint[])) order by c.turn, c.id`,
};

const NEWEST: NamedStatement = { name: 'changelog-newest', text: 'select changelog.settled_turn()::text as turn' };

const SINCE: NamedStatement = {
  name: 'changelog-since',
  text: `
select c.turn::text from changelog.change c
where c.turn >= ${turnSince('$1::timestamptz')} and c.appended_at > $1::timestamptz
order by c.turn limit 1`,
};

/** A row of `changelog.change` as the reader gives it. */
interface ChangeRow {
  readonly turn: string;
  readonly id: string;
  readonly kind: number;
  readonly month: number | null;
  readonly knowledge: number | null;
  readonly person: string | null;
  readonly town: string | null;
  readonly category: string | null;
  readonly feed: string | null;
  readonly from_value: string | null;
  readonly to_value: string | null;
  readonly reason: string | null;
  readonly subject: string | null;
  readonly batch_id: string | null;
  readonly row_number: number | null;
  readonly officer: string | null;
  readonly known_at: string;
}

function changeOf(row: ChangeRow): Change {
  return {
    id: row.id,
    position: positionOf(row.turn, row.id),
    kind: kindOf(row.kind),
    month: row.month as MonthNumber | null,
    knownAt: momentOf(row.known_at),
    knowledge: row.knowledge,
    person: row.person as PersonToken | null,
    town: row.town as TownCode | null,
    category: row.category,
    feed: row.feed as Feed | null,
    from: row.from_value,
    to: row.to_value,
    reason: row.reason,
    subject: row.subject,
    batch: row.batch_id,
    row: row.row_number,
    officer: row.officer,
  };
}

/** PostgreSQL's own writing of a time in Shanghai, in the form of a moment; to write the form itself costs the server a third of reading a change. */
function momentOf(written: string): Moment {
  if (written !== last.written) {
    const [time = '', parts = ''] = written.replace(' ', 'T').split('.');
    last.moment = `${time}.${parts.padEnd(6, '0')}+08:00` as Moment;
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
