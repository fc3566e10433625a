import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type CommandProcess, minsheng } from '../support/import-process';
import { aPerson } from '../support/people';
import { OFFICERS, OTHER_TOWN, TOWN, TownHall } from '../support/town-hall';
import { aWatchedWire, type Watched } from '../support/watched-wire';

const MONTH = '2018-10';
const paidFor = (town: string, day: number) =>
  aPerson({
    born: `1980-01-${String(day).padStart(2, '0')}`,
    minimumLiving: [{ town }],
    enrolled: [{ pair: [1, 1], hukou: town, mark: 'MINIMUM_LIVING' }],
    paid: day % 2 === 0 ? [{ month: MONTH, fen: 12_000, item: 11, on: '2018-10-20' }] : [],
  });
const PEOPLE = [1, 2, 3, 4, 5, 6].map((day) => paidFor(day < 4 ? TOWN : OTHER_TOWN, day));

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-settlement-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const closing = (url: string, officer: string): CommandProcess =>
  minsheng(['settlement', 'close', '--month', MONTH, '--officer', officer], { DATABASE_URL: url, MINSHENG_DATA_DIR: directory });

/** Everything that closing a month writes, but for its moments and numbers of knowledge. */
async function books(hall: TownHall): Promise<Readonly<Record<string, unknown>>> {
  const rowsOf = async (text: string): Promise<unknown> => (await hall.database.pool.query(text)).rows;
  return {
    closings: await rowsOf(`select town, opening_fen, due_fen, back_paid_fen, stopped_fen, paid_fen, balance_fen, people
      from settlement.closing order by town`),
    bookings: await rowsOf('select town, person, for_month, kind, amount_fen from settlement.booking order by 1, 2, 3'),
    payments: await rowsOf('select town, person, from_month, amount_fen from settlement.payment order by 1, 2, 3'),
    balances: await rowsOf('select name, came_in, accounted from settlement.balance order by name'),
    month: await rowsOf('select month, revision from comparison.closed_month'),
  };
}

const isEmpty = (kept: Readonly<Record<string, unknown>>): boolean => Object.values(kept).every((rows) => (rows as unknown[]).length === 0);

const BUSY = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`;
async function untilNobodyWrites({ database }: TownHall): Promise<void> {
  while ((await database.pool.query(BUSY)).rows.length > 0) await wait(10);
}

/** A month that one officer has signed. */
async function signedOnce(): Promise<TownHall> {
  const hall = await TownHall.of(PEOPLE);
  await hall.city.deliver(MONTH);
  await hall.compare(MONTH);
  await hall.sign(MONTH, OFFICERS.finance);
  return hall;
}

/** The second signature, killed with -9 as it sends a word; what it left behind. */
async function killedAt(hall: TownHall, at: Omit<Watched, 'act'>, rewrite?: (text: string) => string) {
  let command: CommandProcess | undefined;
  const wire = await aWatchedWire(hall.database.settings, { ...at, act: () => void command?.child.kill('SIGKILL') }, rewrite);
  command = closing(wire.url, '赵');
  const { status, output } = await command.ended;
  if (status !== null) throw new Error(`expected the command to be killed at ${at.word}, but it ended with ${status}: ${output}`);
  await wire.seen;
  await untilNobodyWrites(hall);
  await wire.close();
  return books(hall);
}

describe('closing a settlement that is killed', () => {
  let undisturbed: Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    const hall = await signedOnce();
    await hall.sign(MONTH, OFFICERS.city);
    const tokens = new Map(PEOPLE.map((someone, place) => [hall.token(someone), place]));
    undisturbed = named(await books(hall), tokens);
    await hall.close();
  });

  /** People by their place: each hall has keys of its own. */
  function named(kept: Readonly<Record<string, unknown>>, tokens: ReadonlyMap<string, number>): Readonly<Record<string, unknown>> {
    const place = (row: Record<string, unknown>) => ('person' in row ? { ...row, person: tokens.get(String(row.person)) } : row);
    const sorted = (rows: unknown) =>
      (rows as Record<string, unknown>[])
        .map(place)
        .map((row) => JSON.stringify(row))
        .sort();
    return Object.fromEntries(Object.entries(kept).map(([name, rows]) => [name, sorted(rows)]));
  }

  const moments: [string, Omit<Watched, 'act'>, 'NOTHING' | 'THE_WHOLE'][] = [
    ['before the first town is closed', { word: 'insert into settlement.closing', stop: 'BEFORE' }, 'NOTHING'],
    ['before the lines are written', { word: 'insert into settlement.booking', stop: 'BEFORE' }, 'NOTHING'],
    ['while the premiums are counted', { word: 'insert into settlement.payment', stop: 'AFTER' }, 'NOTHING'],
    ['while the sums are proven', { word: 'insert into settlement.balance', stop: 'AFTER' }, 'NOTHING'],
    ['before the commit is sent', { word: 'COMMIT\0', stop: 'BEFORE' }, 'NOTHING'],
    ['after the commit was sent, before its answer', { word: 'COMMIT\0', stop: 'AFTER' }, 'THE_WHOLE'],
  ];
  it.each(moments)('%s: is there whole or not at all, and again gives the sums of an undisturbed one', async (_, at, expected) => {
    const hall = await signedOnce();
    const tokens = new Map(PEOPLE.map((someone, place) => [hall.token(someone), place]));
    const left = await killedAt(hall, at);
    expect(isEmpty(left)).toBe(expected === 'NOTHING');
    if (expected === 'THE_WHOLE') expect(named(left, tokens)).toEqual(undisturbed);
    const again = await hall.sign(MONTH, OFFICERS.city);
    expect(again.code ?? 'CLOSED').toBe(expected === 'NOTHING' ? 'CLOSED' : 'ALREADY_CLOSED');
    expect(named(await books(hall), tokens)).toEqual(undisturbed);
    await hall.close();
  });

  it('a hub without the transaction would be found out: half of the close is left, and cannot be closed again', async () => {
    const hall = await signedOnce();
    const left = await killedAt(hall, { word: 'insert into settlement.booking', stop: 'BEFORE' }, withoutTransaction);
    expect(isEmpty(left)).toBe(false);
    expect(left).toMatchObject({ bookings: [], month: [] });
    await hall.close();
  });
});

/** The same bytes without what holds the statements together. */
function withoutTransaction(text: string): string {
  const blank = (found: string): string => 'select 1'.padEnd(found.length);
  return text.replace(/START TRANSACTION/g, blank).replace(/lock table comparison\.turn in share row exclusive mode/g, blank);
}
