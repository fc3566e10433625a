import type { NamedStatement, Reader } from '../database';
import type { Moment } from '../identity/moment';
import type { RefusalWords } from '../refusal';

/** What the hub knew at a moment: the running number (0: nothing yet) and when that number was known, in Asia/Shanghai. */
export interface Knowledge {
  readonly number: number;
  readonly knownAt: Moment | null;
}

/** Held by whoever stamps a new number until it is committed; see `knowledgeAt`. */
const LOCK_KNOWLEDGE_STAMP = 7302002;

const AT: NamedStatement = {
  name: 'graph-knowledge-at',
  text: `select clock_timestamp() < $1::timestamptz as in_the_future,
  coalesce($1::timestamptz > (select max(known_at) from hub.knowledge), true) as after_the_last,
  k.number::text, to_char(k.known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as known_at
from (select) one left join lateral (
  select number, known_at from hub.knowledge where known_at <= coalesce($1::timestamptz, 'infinity') order by known_at desc limit 1) k on true`,
};
const WAIT: NamedStatement = { name: 'graph-knowledge-wait', text: `select pg_advisory_xact_lock_shared(${LOCK_KNOWLEDGE_STAMP})` };

interface Row {
  in_the_future: boolean | null;
  after_the_last: boolean;
  number: string | null;
  known_at: Moment | null;
}

/**
 * The knowledge at a moment, or now. The same moment gives the same number for ever: when it is newer than the last stamp, a stamp may be
 * on its way, so the reader first waits for it (milliseconds) and then looks again. A moment later than the database's clock is refused.
 */
export async function knowledgeAt(reader: Reader, moment: Moment | null): Promise<Knowledge | RefusalWords> {
  const [row] = await reader.rows<Row>(AT, [moment]);
  if (moment === null || row === undefined || !row.after_the_last) return knowledgeOf(row);
  if (row.in_the_future) return future(moment);
  await reader.rows(WAIT, []);
  return knowledgeOf((await reader.rows<Row>(AT, [moment]))[0]);
}

function knowledgeOf(row: Row | undefined): Knowledge {
  return { number: Number(row?.number ?? 0), knownAt: row?.known_at ?? null };
}

function future(moment: Moment): RefusalWords {
  return {
    code: 'FUTURE_MOMENT',
    message: `knownAt: expected a moment that has passed, got ${moment}, which the database's clock has not reached.`,
    messageZh: `知悉时点 ${moment} 尚未到来，请填写已经过去的时点。`,
    path: 'knownAt',
    expected: 'a moment that has passed',
    got: moment,
  };
}
