import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prepare } from '../../deploy/bootstrap.cjs';
import { demoAccessKeys, mintDemoTokens } from '../../src/access';
import type { Database } from '../../src/database';
import { demoIdentityKeys } from '../../src/identity/key-file';
import { acceptDelivery } from '../support/acceptance';
import { runWriters, type Written } from '../support/change-writers';
import { aDatabase } from '../support/database';
import { aDelivery } from '../support/deliveries';
import { type Heard, judge } from '../support/heard-changes';
import { aHubProcess, type HubProcess } from '../support/hub-process';
import { type Seeded, seeded } from '../support/seeded';
import { socketEvents } from '../support/socket-events';
import { sentEvents } from '../support/sse-reader';

const FULL = process.env.MINSHENG_TEST_SCALE === 'full';
const EVENTS = FULL ? 1_000_000 : 20_000;
const READERS = 4;
const PATIENCE_MS = 120_000;

/** Three replicas on one database, killed with -9 and started again; readers hang up and go on at whichever replica answers. */
describe(`${EVENTS} changes told by three hubs that are killed at random`, () => {
  let database: Database;
  let directory: string;
  let written: Written;
  const replicas: Replica[] = [];
  const readers: Reader[] = [];

  beforeAll(
    async () => {
      await prepare({ quiet: true });
      directory = await mkdtemp(join(tmpdir(), 'minsheng-replicas-'));
      database = await aDatabase();
      // Somebody's own batch: the demo leaves such a hub alone.
      const keys = demoIdentityKeys(join(directory, '0'));
      const [, , officer] = await mintDemoTokens(await demoAccessKeys(join(directory, '0')));
      await acceptDelivery(database, keys, aDelivery('MINIMUM_LIVING', '2018-09', [], { confirmedEmpty: true }));
      for (const number of [1, 2]) await cp(join(directory, '0'), join(directory, String(number)), { recursive: true });
      for (const number of [0, 1, 2]) replicas.push(new Replica(join(directory, String(number)), database.settings.url));
      await Promise.all(replicas.map((replica) => replica.start()));

      const token = officer?.token ?? '';
      const first = await cursorOfBeginning(replicas[0]?.url ?? '', token);
      const [killed, end] = [new AbortController(), new AbortController()];
      const killing = killInTurn(replicas, killed.signal);
      for (let number = 0; number < READERS; number += 1)
        readers.push(new Reader({ replicas, token, first, over: number % 2 === 0 ? 'SSE' : 'WEBSOCKET' }, seeded(900 + number)));
      const reading = readers.map((reader) => reader.run(end.signal));
      written = await runWriters(database, { writers: 16, events: EVENTS, people: 400, seed: 11 });
      killed.abort();
      await killing;
      const all = [...written.committed.values()].reduce((sum, each) => sum + each, 0);
      for (
        let deadline = Date.now() + PATIENCE_MS;
        readers.some((reader) => reader.different < all) && Date.now() < deadline;
        await wait(50)
      ) {
        if (readers.some((reader) => reader.heardLately())) deadline = Date.now() + PATIENCE_MS;
      }
      end.abort();
      await Promise.all(reading);
    },
    EVENTS * 20 + 900_000,
  );

  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.end()));
    await database?.close();
    await rm(directory, { recursive: true, force: true });
  });

  it('were told while replicas really died and readers really hung up', () => {
    expect(replicas.reduce((sum, { deaths }) => sum + deaths, 0)).toBeGreaterThanOrEqual(3);
    for (const reader of readers) expect(reader.calls).toBeGreaterThan(3);
    expect(written.rolledBack).toBeGreaterThan(100);
  });

  it.each(Array.from({ length: READERS }, (_, number) => number))(
    'reader %i lost none, and heard none twice under another id or out of order',
    (number) => {
      expect(judge(readers[number]?.heard ?? [], written.committed)).toMatchObject({ lost: 0, repeated: 0, outOfOrder: 0, invented: 0 });
    },
  );
});

/** A hub that comes back on the same data directory, at another port. */
class Replica {
  url: string | null = null;
  deaths = 0;
  private hub: HubProcess | null = null;

  constructor(
    private readonly directory: string,
    private readonly databaseUrl: string,
  ) {}

  async start(): Promise<void> {
    this.hub = aHubProcess(this.directory, { DATABASE_URL: this.databaseUrl, LOG_LEVEL: 'info' });
    await this.hub.ready();
    this.url = `${/GraphQL\s+(http:\S+)\/graphql/.exec(this.hub.said())?.[1]}/graphql`;
  }

  async die(): Promise<void> {
    this.url = null;
    this.deaths += 1;
    await this.hub?.end('SIGKILL');
  }

  async end(): Promise<void> {
    await this.hub?.end('SIGKILL');
  }
}

async function killInTurn(replicas: readonly Replica[], signal: AbortSignal): Promise<void> {
  const random = seeded(3);
  for (let turn = 0; !signal.aborted; turn += 1) {
    await wait(1_000 + random.integer(2_000), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const replica = replicas[turn % replicas.length];
    await replica?.die();
    await replica?.start();
  }
}

/** Without a cursor a subscription begins now; the readers want all of it, however late their first call gets through. */
async function cursorOfBeginning(url: string, token: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ cursorAt(time: "2000-01-01T00:00:00+08:00") }' }),
  });
  return ((await response.json()) as { data: { cursorAt: string } }).data.cursorAt;
}

const QUERY = `subscription ($after: Cursor) {
  statusChanges(after: $after, filter: { kinds: [ENROLLED] }) { id cursor from to person { id } }
}`;

interface Told {
  readonly data?: {
    readonly statusChanges: { id: string; cursor: string; from: string; to: string; person: { id: string } };
  } | null;
}

/** Follows over SSE or WebSocket; hangs up at random and forgets up to two of the last changes, so that it hears them again. */
class Reader {
  readonly heard: Heard[] = [];
  calls = 0;
  private readonly ids = new Set<string>();
  private readonly cursors: string[];
  private lastAt = Date.now();

  constructor(
    private readonly asked: {
      readonly replicas: readonly Replica[];
      readonly token: string;
      readonly first: string;
      readonly over: 'SSE' | 'WEBSOCKET';
    },
    private readonly random: Seeded,
  ) {
    this.cursors = [asked.first];
  }

  get different(): number {
    return this.ids.size;
  }

  heardLately(): boolean {
    return Date.now() - this.lastAt < 2_000;
  }

  async run(end: AbortSignal): Promise<void> {
    while (!end.aborted) {
      const url = this.random.pick(this.asked.replicas).url;
      if (url === null) await wait(20);
      else await this.call(url, end).catch(() => wait(20));
    }
  }

  private async call(url: string, end: AbortSignal): Promise<void> {
    this.calls += 1;
    const hangUp = new AbortController();
    const signal = AbortSignal.any([hangUp.signal, end]);
    const after = this.cursors.at(-1 - this.random.integer(3)) ?? this.asked.first;
    const most = 200 + this.random.integer(6_000);
    let heard = 0;
    for await (const payload of this.payloads(url, after, signal)) {
      const change = (payload as Told).data?.statusChanges;
      if (change === undefined) continue;
      this.keep(change);
      heard += 1;
      if (heard === most) hangUp.abort();
    }
  }

  private async *payloads(url: string, after: string, signal: AbortSignal): AsyncGenerator<unknown> {
    const { token, over } = this.asked;
    const asked = { url, token, query: QUERY, signal };
    if (over === 'WEBSOCKET') return yield* socketEvents({ ...asked, variables: { after } });
    // Half of the calls name the place as a browser's EventSource does.
    const place = this.random.chance(0.5) ? { lastEventId: after } : { variables: { after } };
    for await (const { data } of sentEvents({ ...asked, ...place })) yield data;
  }

  private keep({ id, cursor, from, to, person }: NonNullable<Told['data']>['statusChanges']): void {
    this.heard.push({ id, person: person.id, from, to });
    this.ids.add(id);
    this.cursors.push(cursor);
    this.lastAt = Date.now();
  }
}
