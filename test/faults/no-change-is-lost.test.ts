import { setTimeout as wait } from 'node:timers/promises';
import { BEGINNING, type Change, ChangeTail, readChanges } from '../../src/changelog';
import type { Database } from '../../src/database';
import { runWriters, type Written } from '../support/change-writers';
import { aDatabase } from '../support/database';
import { type Heard, judge } from '../support/heard-changes';
import { seeded } from '../support/seeded';

/** MINSHENG_TEST_EVENTS asks for another number. */
const EVENTS = Number(process.env.MINSHENG_TEST_EVENTS ?? (process.env.MINSHENG_TEST_SCALE === 'full' ? 1_000_000 : 20_000));
const WRITERS = 16;
/** Readers that hear nothing for so long hear nothing any more: what is missing then is lost. */
const PATIENCE_MS = 120_000;
const NONE = { lost: 0, repeated: 0, outOfOrder: 0, invented: 0 };

/** Sixteen writers with rollbacks, and everybody who follows the log meanwhile, each in his own way. */
describe(`${EVENTS} changes by ${WRITERS} writers at once`, () => {
  let database: Database;
  let written: Written;
  const heard: Record<'pages' | 'tail' | 'resuming' | 'sequence', Heard[]> = { pages: [], tail: [], resuming: [], sequence: [] };

  beforeAll(
    async () => {
      database = await aDatabase();
      const over = { yes: false };
      const followed = Promise.all([
        byPages(database, heard.pages, over),
        byTail(database, heard.tail, over),
        resuming(database, heard.resuming, over),
        bySequence(database, heard.sequence, over),
      ]);
      written = await runWriters(database, { writers: WRITERS, events: EVENTS, people: 400, seed: 5 });
      over.yes = true;
      await followed;
    },
    EVENTS * 20 + 900_000,
  );
  afterAll(() => database?.close());

  it('were really rolled back here and there', () => {
    expect(written.rolledBack).toBeGreaterThan(100);
    expect([...written.committed.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(EVENTS);
  });

  it.each(['pages', 'tail', 'resuming'] as const)('reach whoever follows by %s: none lost, repeated, out of order or invented', (way) => {
    expect(judge(heard[way], written.committed)).toMatchObject(NONE);
  });

  it('reach whoever resumes again only as far as he says himself', () => {
    expect(judge(heard.resuming, written.committed).again).toBeGreaterThan(0);
  });

  it('do not all reach whoever follows a bare sequence (control: this is the mistake that the log prevents)', () => {
    expect(judge(heard.sequence, written.committed).lost).toBeGreaterThan(0);
  });
});

type Over = { yes: boolean };
const keep = (into: Heard[], changes: readonly Change[]): void => {
  for (const { id, person, from, to } of changes) into.push({ id, person: person ?? '', from: from ?? '', to: to ?? '' });
};

/** A poller: the next page after the last position, until as many were heard as there are: a neighbour's transaction may keep the last ones back. */
async function byPages(database: Database, into: Heard[], over: Over): Promise<void> {
  const end = { yes: false };
  const ended = untilEnd(database, () => into.length, over).then(() => {
    end.yes = true;
  });
  let position = BEGINNING;
  while (!end.yes) {
    const page = await readChanges(database.reader('minsheng_hub'), position, 500);
    keep(into, page);
    position = page.at(-1)?.position ?? position;
    if (page.length === 0) await wait(5);
  }
  await ended;
}

/** One who stays on the line from the beginning to the end. */
async function byTail(database: Database, into: Heard[], over: Over): Promise<void> {
  const tail = new ChangeTail(database, () => undefined);
  const stop = new AbortController();
  const ended = untilEnd(database, () => into.length, over).then(() => stop.abort());
  for await (const page of tail.follow(BEGINNING, stop.signal)) keep(into, page);
  await ended;
  await tail.close();
}

/** One who hangs up after some pages, forgets up to the last three changes he heard, and calls again. */
async function resuming(database: Database, into: Heard[], over: Over): Promise<void> {
  const random = seeded(77);
  const tail = new ChangeTail(database, () => undefined);
  const end = new AbortController();
  const ended = untilEnd(database, () => new Set(into.map(({ id }) => id)).size, over).then(() => end.abort());
  let position = BEGINNING;
  while (!end.signal.aborted) {
    const call = new AbortController();
    const signal = AbortSignal.any([call.signal, end.signal]);
    for await (const page of tail.follow(position, signal)) {
      keep(into, page);
      position = page.at(-1 - random.integer(3))?.position ?? position;
      if (random.chance(0.1)) call.abort();
    }
  }
  await ended;
  await tail.close();
}

/** Resolves when the writers have ended and as many were heard as there are. */
async function untilEnd(database: Database, heard: () => number, over: Over): Promise<void> {
  while (!over.yes) await wait(20);
  const [row] = await database.dataSource.query<[{ n: number }]>('select count(*)::integer as n from changelog.change');
  for (let last = heard(), deadline = Date.now() + PATIENCE_MS; heard() < row.n && Date.now() < deadline; await wait(20)) {
    if (heard() > last) deadline = Date.now() + PATIENCE_MS;
    last = heard();
  }
}

/** The mistake: everything with a larger number than the last one seen, whatever is still under way. */
async function bySequence(database: Database, into: Heard[], over: Over): Promise<void> {
  const text = 'select id::text, person::text, from_value, to_value from changelog.change where id > $1 order by id limit 500';
  let last = '0';
  for (let end = false; !end; ) {
    end = over.yes;
    const { rows } = await database.pool.query<{ id: string; person: string; from_value: string; to_value: string }>(text, [last]);
    for (const row of rows) into.push({ id: row.id, person: row.person, from: row.from_value, to: row.to_value });
    last = rows.at(-1)?.id ?? last;
    if (rows.length === 0) await wait(5);
    else end = false;
  }
}
