import { randomUUID } from 'node:crypto';
import {
  appendChanges,
  BEGINNING,
  CHANGE_KINDS,
  type Change,
  ChangeTail,
  comparePositions,
  type Interest,
  newestPosition,
  parsePosition,
  positionOf,
  positionSince,
  readChanges,
  setClockAhead,
  turnSince,
  turnUntil,
} from '../../src/changelog';
import { Following } from '../../src/changelog/following';
import { SharedInterest } from '../../src/changelog/interest';
import type { Database } from '../../src/database';
import type { PersonToken } from '../../src/identity/person-token';
import type { MonthNumber } from '../../src/identity/year-month';
import { aDatabase } from '../support/database';
import { untilSettled } from '../support/settled-changes';

const PERSON = randomUUID() as PersonToken;
const OCTOBER = (2018 * 12 + 9) as MonthNumber;

const minute = (n: string): string => `timestamptz '2018-10-01T00:00:00+08:00' + ${n} * interval '1 minute'`;
/** Ten turns a minute, and up to nine minutes later than where the clock would put it. */
const A_CHANGE_A_MINUTE = `insert into changelog.change (turn, kind, appended_at)
select 1000 + n * 10 + n * 7919 % 90, 3, ${minute('n')} from generate_series(0, $1::integer) n`;
const FIRST_AFTER = `select (${minute('$1::integer')})::text as at,
  (select min(turn)::text from changelog.change where appended_at > ${minute('$1::integer')}) as first`;
const BETWEEN = `select count(*) filter (where appended_at >= ${minute('$1::integer')} and appended_at < ${minute('$2::integer')})::integer as between,
  count(*)::integer as looked
from changelog.change where turn between ${turnSince(minute('$1::integer'))} and ${turnUntil(minute('$2::integer'))}`;

describe('the change log', () => {
  let database: Database;
  beforeEach(async () => {
    database = await aDatabase();
  });
  afterEach(() => database.close());

  const appendAtOnce = (...words: string[]): Promise<void> =>
    database.transaction('minsheng_hub', (transaction) => appendChanges(transaction, words.map(aChange)));
  const append = async (...words: string[]): Promise<void> => {
    await appendAtOnce(...words);
    await untilSettled(database);
  };
  const aChange = (to: string) => ({ kind: 'ENROLLED', month: OCTOBER, person: PERSON, to }) as const;
  const read = async (after = BEGINNING, limit = 100): Promise<(string | null)[]> =>
    (await readChanges(database.reader('minsheng_hub'), after, limit)).map(({ to }) => to);

  it('gives what was appended, in order, with everything that was said of it', async () => {
    await append('one', 'two');
    await append('three');
    const changes = await readChanges(database.reader('minsheng_hub'), BEGINNING, 10);
    expect(changes.map(({ to }) => to)).toEqual(['one', 'two', 'three']);
    expect(changes[0]).toMatchObject({ kind: 'ENROLLED', month: OCTOBER, person: PERSON, from: null, batch: null, officer: null });
    expect(changes[0]?.knownAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+08:00$/);
    expect(await read(changes[1]?.position)).toEqual(['three']);
  });

  it('gives nothing of a transaction that was rolled back', async () => {
    const undone = database.transaction('minsheng_hub', async (transaction) => {
      await appendChanges(transaction, [aChange('never')]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await append('after');
    expect(await read()).toEqual(['after']);
  });

  it('keeps back what comes after a transaction under way, and then gives both: nothing can slip in behind a reader', async () => {
    await database.transaction('minsheng_hub', async (transaction) => {
      await appendChanges(transaction, [aChange('slow')]);
      await appendAtOnce('quick');
      expect(await read()).toEqual([]);
    });
    await untilSettled(database);
    expect(await read()).toEqual(['slow', 'quick']);
  });

  it('puts whoever waited for the other after him, although his transaction began first', async () => {
    const lock = 'select pg_advisory_xact_lock(1)';
    let first = Promise.resolve();
    await database.transaction('minsheng_hub', async (second) => {
      await second.rows(lock);
      let began: () => void = () => undefined;
      const beginning = new Promise<void>((resolve) => {
        began = resolve;
      });
      first = database.transaction('minsheng_hub', async (transaction) => {
        await transaction.rows('select pg_current_xact_id()');
        began();
        await transaction.rows(lock);
        await appendChanges(transaction, [aChange('waited')]);
      });
      await beginning;
      await second.rows('select pg_current_xact_id()');
      await appendChanges(second, [aChange('held the lock')]);
    });
    await first;
    await untilSettled(database);
    expect(await read()).toEqual(['held the lock', 'waited']);
  });

  it('goes on after it was restored into a server that has counted fewer transactions', async () => {
    await append('before');
    await database.dataSource.query(`update changelog.change set turn = turn + 1000000000`);
    await appendAtOnce('restored');
    expect(await read()).toEqual([]);
    expect(await setClockAhead(database)).toBe(true);
    expect(await setClockAhead(database)).toBe(false);
    await append('new');
    expect(await read()).toEqual(['before', 'restored', 'new']);
  });

  it('finds a position by the clock, after which everything later comes', async () => {
    await append('early');
    const [{ now }] = await database.dataSource.query<[{ now: string }]>('select clock_timestamp()::text as now');
    expect(await positionSince(database.reader('minsheng_hub'), now as never)).toBeNull();
    await append('late');
    const position = await positionSince(database.reader('minsheng_hub'), now as never);
    expect(await read(position ?? BEGINNING)).toEqual(['late']);
  });

  describe('of many changes, where transactions under way at once appended in another order than their turns', () => {
    const LAST = 6_000;
    beforeEach(() => database.dataSource.query(A_CHANGE_A_MINUTE, [LAST]));

    it.each([-20, 0, 9, 10, 700, 701, 3_456, LAST - 1, LAST])('finds the first turn after minute %i', async (minute) => {
      const [{ at, first }] = await database.dataSource.query<[{ at: string; first: string | null }]>(FIRST_AFTER, [minute]);
      expect(first === null).toBe(minute === LAST);
      const position = await positionSince(database.reader('minsheng_hub'), at as never);
      expect(position).toEqual(first === null ? null : positionOf(BigInt(first) - 1n, '9223372036854775807'));
    });

    it.each([
      [0, 5],
      [640, 1_280],
      [3_000, LAST + 1],
    ])('leaves out none between the turns of minutes %i and %i, and looks at few others', async (from, until) => {
      const [counted] = await database.dataSource.query<[{ between: number; looked: number }]>(BETWEEN, [from, until]);
      expect(counted.between).toBe(Math.min(until, LAST + 1) - from);
      expect(counted.looked).toBeLessThan(counted.between + 4 * 64);
    });
  });

  it('refuses a kind that it does not know instead of leaving it out', async () => {
    await append('one');
    await database.dataSource.query('update changelog.change set kind = 999');
    await expect(read()).rejects.toThrow('expected a kind below');
  });

  it('is followed from any position through what is stored to what comes, each change once', async () => {
    await append('one', 'two');
    const tail = new ChangeTail(database, (error) => expect(error).toBeUndefined());
    const [from] = await readChanges(database.reader('minsheng_hub'), BEGINNING, 1);
    const heard = [follower(tail, BEGINNING), follower(tail, from?.position ?? BEGINNING), follower(tail, await tail.now())];
    await heard[0]?.until(2);
    for (const word of ['three', 'four', 'five']) await append(word);
    const words = await Promise.all([heard[0]?.until(5), heard[1]?.until(4), heard[2]?.until(3)]);
    expect(words).toEqual([
      ['one', 'two', 'three', 'four', 'five'],
      ['two', 'three', 'four', 'five'],
      ['three', 'four', 'five'],
    ]);
    const late = follower(tail, await newestPosition(database.reader('minsheng_hub')));
    await append('six');
    expect(await late.until(1)).toEqual(['six']);
    for (const each of [...heard, late]) await each.leave();
    const again = follower(tail, BEGINNING);
    expect(await again.until(6)).toHaveLength(6);
    await tail.close();
    await again.leave();
  });

  it('gives a follower what it wants only, in order and once, however much else comes in between', async () => {
    const tail = new ChangeTail(database, (error) => expect(error).toBeUndefined());
    const rare: Interest = { name: 'rare', wants: ({ to }) => to?.startsWith('rare') === true };
    await append('rare 1', 'other');
    const [behind, live] = [follower(tail, BEGINNING, rare), follower(tail, await tail.now(), rare)];
    await behind.until(1);
    // More than a process keeps in memory, twice, so that what the idle follower has heard must not depend on it.
    const many = Array.from({ length: 13_000 }, (_, number) => `other ${number}`);
    for (let round = 0; round < 4; round += 1) await append(...many);
    await append('other', 'rare 2', 'other');
    await append(...many);
    await append('rare 3');
    expect(await live.until(2)).toEqual(['rare 2', 'rare 3']);
    expect(await behind.until(3)).toEqual(['rare 1', 'rare 2', 'rare 3']);
    const late = follower(tail, BEGINNING, rare);
    expect(await late.until(3)).toEqual(['rare 1', 'rare 2', 'rare 3']);
    for (const each of [behind, live, late]) await each.leave();
    await tail.close();
  });
});

describe('a follower', () => {
  it('that fails lets go of its place by itself: whoever loops over it asks no more', async () => {
    const left: Interest[] = [];
    const nothing: Interest = { name: 'nothing', wants: () => false };
    const at = positionOf('7', '10');
    const end = {
      closed: false,
      join: async () => new SharedInterest(nothing, { changes: [], from: at, newest: at }),
      leave: async (interest: Interest) => void left.push(interest),
      read: () => Promise.reject(new Error('the database is away')),
    };
    const following = new Following({ end, after: BEGINNING, signal: new AbortController().signal, interest: nothing });
    await expect(following.next()).rejects.toThrow('the database is away');
    expect(left).toEqual([nothing]);
    expect(await following.next()).toEqual({ done: true, value: undefined });
    await following.return();
    expect(left).toHaveLength(1);
  });
});

describe('who shares an interest', () => {
  const change = (id: number, to: string) => ({ position: positionOf('7', String(id)), to }) as Change;
  const at = (id: number) => positionOf('7', String(id));
  const wanted: Interest = { name: 'wanted', wants: ({ to }) => to === 'wanted' };
  const kept = (...changes: Change[]) => new SharedInterest(wanted, { changes, from: at(10), newest: at(10 + changes.length) });
  const someone = {};

  it('gets the wanted changes after a position, and nothing where not all of them are kept', () => {
    const shared = kept(change(11, 'wanted'), change(12, 'other'), change(13, 'wanted'));
    expect(shared.after(at(10))?.map(({ position }) => position)).toEqual([at(11), at(13)]);
    expect(shared.after(at(11))?.map(({ position }) => position)).toEqual([at(13)]);
    expect(shared.after(at(13))).toEqual([]);
    expect(shared.after(at(9))).toBeNull();
  });

  it('is woken by a wanted change only, and learns up to where there was none', async () => {
    const shared = kept();
    let heard: unknown = 'still asleep';
    expect(shared.heardBy(someone)).toBeNull();
    const woken = shared.somethingNew(someone).then((position) => {
      heard = position;
    });
    shared.add([change(11, 'other')], { from: at(10), newest: at(11) });
    await Promise.resolve();
    expect(heard).toBe('still asleep');
    expect(shared.heardBy(someone)).toBe(at(11));
    shared.add([change(12, 'wanted')], { from: at(10), newest: at(12) });
    expect(shared.heardBy(someone)).toBeNull();
    await woken;
    expect(heard).toBe(at(11));
    expect(shared.after(at(11))).toHaveLength(1);
  });

  it('forgets what is no longer kept, and lets one go without waking the others', async () => {
    const shared = kept(change(11, 'wanted'));
    const others: unknown[] = [];
    void shared.somethingNew(someone).then((position) => others.push(position));
    const leaver = {};
    const gone = shared.somethingNew(leaver);
    shared.wake(leaver);
    await gone;
    expect(others).toEqual([]);
    shared.add([change(20, 'wanted')], { from: at(15), newest: at(20) });
    expect(shared.after(at(12))).toBeNull();
    expect(shared.after(at(15))).toHaveLength(1);
  });
});

/** Collects what a follower hears. */
function follower(tail: ChangeTail, after: Parameters<ChangeTail['follow']>[0], interest?: Interest) {
  const stop = new AbortController();
  const heard: Change[] = [];
  let wake: () => void = () => undefined;
  const done = (async () => {
    for await (const page of tail.follow(after, stop.signal, interest)) {
      heard.push(...page);
      wake();
    }
  })();
  return {
    until: async (count: number): Promise<(string | null)[]> => {
      while (heard.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return heard.map(({ to }) => to);
    },
    leave: async () => {
      stop.abort();
      await done;
    },
  };
}

describe('a position in the log', () => {
  it('is two whole numbers, compared as numbers', () => {
    expect(parsePosition('12.345')).toBe('12.345');
    for (const wrong of ['', '1', '1.', '.1', '01.1', '-1.1', '1.1.1', '9999999999999999999.1', 'a.b'])
      expect(parsePosition(wrong)).toBeNull();
    const inOrder = ['0.0', '1.9', '1.10', '2.1', '10.1'].map((text) => parsePosition(text) ?? BEGINNING);
    expect([...inOrder].reverse().sort(comparePositions)).toEqual(inOrder);
  });
});

describe('the kinds of change', () => {
  it('keep their places: the log stores them', () => {
    expect(CHANGE_KINDS.slice(0, 28).map((kind, place) => `${place} ${kind}`)).toMatchInlineSnapshot(`
[
  "0 MEMBERSHIP_BEGAN",
  "1 MEMBERSHIP_ENDED",
  "2 REGISTRATION_FLAGGED",
  "3 ENROLLED",
  "4 SUSPENDED",
  "5 RESUMED",
  "6 TERMINATED",
  "7 MARKED",
  "8 UNMARKED",
  "9 PREMIUM_PAID",
  "10 BECAME_ELIGIBLE",
  "11 LOST_ELIGIBILITY",
  "12 BECAME_UNDETERMINED",
  "13 LABEL_CHANGED",
  "14 TOWN_CHANGED",
  "15 WORK_ITEM_OPENED",
  "16 WORK_ITEM_CLOSED",
  "17 RECORD_CORRECTED",
  "18 EMPLOYEE_PENSION_BEGAN",
  "19 EMPLOYEE_PENSION_ENDED",
  "20 DEATH_RECORDED",
  "21 OFFICER_RECORDED",
  "22 BATCH_ACCEPTED",
  "23 BATCH_HELD",
  "24 BATCH_WITHDRAWN",
  "25 FEED_LATE",
  "26 COMPARISON_PUBLISHED",
  "27 BENEFIT_BEGAN",
]
`);
  });
});
