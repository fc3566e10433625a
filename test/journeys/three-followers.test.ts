import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prepare } from '../../deploy/bootstrap.cjs';
import { demoAccessKeys, mintDemoTokens } from '../../src/access';
import type { Database } from '../../src/database';
import { demoIdentityKeys } from '../../src/identity/key-file';
import { acceptDelivery } from '../support/acceptance';
import { Browser, findBrowser, inPath } from '../support/browser';
import { aDatabase } from '../support/database';
import { aCitizenId, aDelivery } from '../support/deliveries';
import { followerScript, SHOWN, type Shown } from '../support/follower-page';
import { ask } from '../support/hub-fixture';
import { aHubProcess, type HubProcess, killHard } from '../support/hub-process';
import { minsheng } from '../support/import-process';

const ROOT = join(__dirname, '..', '..');
const PROGRAM = findBrowser();
const HAS_CURL = inPath(['curl']) !== null;
/** Where to put pictures of the pages, and the times that were seen; a test never asserts them. */
const PICTURES = process.env.MINSHENG_TEST_PICTURES;

if (PROGRAM === null)
  process.stderr.write(
    '没有找到 Chromium，不打开浏览器。three-followers: expected a Chromium in PATH or MINSHENG_TEST_BROWSER, found none; its two browsers are left out.\n',
  );
if (!HAS_CURL) process.stderr.write('没有找到 curl。three-followers: expected curl in PATH, found none; it is left out.\n');

/** Who follows, and how what it was told is read. */
interface Follower {
  readonly name: string;
  /** Cursors of the changes, as they came. */
  told(): Promise<readonly string[]>;
  readonly seen?: () => Promise<readonly Shown[]>;
}

let database: Database;
let directory: string;
let token: string;
let beginning: string;
const hubs: HubProcess[] = [];
const ports: number[] = [];
const browsers: Browser[] = [];
const followers: Follower[] = [];
const begun: ChildProcess[] = [];

const urlOf = (replica: number): string => `http://127.0.0.1:${ports[replica]}`;
const headers = (): Record<string, string> => ({ authorization: `Bearer ${token}` });

beforeAll(async () => {
  await prepare({ quiet: true });
  directory = await mkdtemp(join(tmpdir(), 'minsheng-followers-'));
  database = await aDatabase();
  const [first] = [join(directory, '0')];
  // Somebody's own batch: the demo leaves such a hub alone.
  await acceptDelivery(database, demoIdentityKeys(first), aDelivery('MINIMUM_LIVING', '2018-09', [], { confirmedEmpty: true }));
  token = (await mintDemoTokens(await demoAccessKeys(first))).find(({ role }) => role === 'CITY_OFFICER')?.token ?? '';
  await cp(first, join(directory, '1'), { recursive: true });
  for (const replica of [0, 1]) {
    ports[replica] = await aFreePort();
    await start(replica);
  }
  const { body } = await ask(urlOf(0), { query: '{ cursorAt(time: "2100-01-01T00:00:00+08:00") }' }, headers());
  beginning = (body.data as { cursorAt: string }).cursorAt;
  if (HAS_CURL) followers.push(await aCurl(1));
  if (PROGRAM !== null) for (const replica of [0, 1]) followers.push(await aBrowser(PROGRAM, replica));
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  for (const { pid } of begun) if (pid !== undefined) killHard(-pid);
  for (const hub of hubs) await hub.end('SIGKILL');
  await database?.close();
  await rm(directory, { recursive: true, force: true });
});

async function aFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function start(replica: number): Promise<void> {
  const hub = aHubProcess(join(directory, String(replica)), {
    DATABASE_URL: database.settings.url,
    LOG_LEVEL: 'info',
    PORT: String(ports[replica]),
  });
  hubs[replica] = hub;
  await hub.ready();
}

/** `curl -N` as the example runs it, in a process group of its own. */
async function aCurl(replica: number): Promise<Follower> {
  const kept = join(directory, 'cursor.txt');
  await writeFile(kept, beginning);
  const env = { ...process.env, MINSHENG_TOKEN: token, MINSHENG_URL: `${urlOf(replica)}/graphql` };
  const child = spawn('sh', ['examples/follow-changes.sh', kept], { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  begun.push(child);
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
  });
  const lines = (): string[] => printed.split('\n').slice(0, -1);
  return {
    name: `curl at replica ${replica}`,
    told: async () => lines().flatMap((line) => JSON.parse(line).data?.statusChanges.cursor ?? []),
  };
}

async function aBrowser(program: string, replica: number): Promise<Follower> {
  // The page of the hub whose policy lets a script of the page ask the hub.
  const browser = await Browser.open(program, `${urlOf(replica)}/graphiql`);
  browsers.push(browser);
  await browser.run(followerScript({ token, after: beginning, title: `状态变更 · replica ${replica}` }));
  const seen = async (): Promise<readonly Shown[]> => (await browser.run(SHOWN)) as readonly Shown[];
  return { name: `browser at replica ${replica}`, told: async () => (await seen()).map(({ cursor }) => cursor), seen };
}

const PEOPLE = 12;
type Pair = readonly [participation: number, payment: number];

/** Delivers an enrolment list by the command line: each person's 参保状态 and 缴费状态. */
async function deliverEnrolments(month: string, pairOf: (n: number) => Pair): Promise<void> {
  const rows = Array.from({ length: PEOPLE }, (_, n) => `99${n},${aCitizenId(n)},示例${n},442000001,${pairOf(n).join(',')}`);
  await deliver('ENROLMENT', month, ['个人编号,身份证号码,姓名,户籍地区划,参保状态,缴费状态', ...rows]);
}

async function deliver(feed: string, month: string, lines: readonly string[]): Promise<void> {
  const file = join(directory, `${feed}-${month}.csv`);
  await writeFile(file, lines.join('\n'));
  const environment = { DATABASE_URL: database.settings.url, MINSHENG_DATA_DIR: join(directory, '0') };
  const { status, output, errors } = await minsheng(['import', '--feed', feed, '--month', month, file], environment).ended;
  if (status !== 0) throw new Error(`expected ${feed} of ${month} to be taken, got ${status}: ${output}${errors}`);
}

interface Told {
  readonly cursor: string;
  readonly kind: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly feed: string | null;
  readonly knownAt: string;
  readonly row: number | null;
  readonly batch: { readonly id: string } | null;
  readonly person: { readonly id: string; readonly archive: { readonly edges: readonly { readonly node: Entry }[] } } | null;
}
interface Entry {
  readonly change: string;
  readonly feed: string | null;
  readonly knownAt: string;
  readonly row: number | null;
  readonly batch: { readonly id: string } | null;
}

/** The log, as a job that polls reads it. */
async function polled(replica: number): Promise<readonly Told[]> {
  const query = `query ($after: Cursor) { statusChanges(after: $after, first: 20) { pageInfo { hasNextPage endCursor } edges { node {
    cursor kind from to feed knownAt row batch { id } person { id archive(first: 100) { edges { node { change feed knownAt row batch { id } } } } } } } } }`;
  const all: Told[] = [];
  for (let after: string | null = beginning; ; ) {
    const { body } = await ask(urlOf(replica), { query, variables: { after } }, headers());
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    const { edges, pageInfo } = (body.data as { statusChanges: Page }).statusChanges;
    all.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}
interface Page {
  readonly edges: readonly { readonly node: Told }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Waits until these followers were told as many as the log has, which the last list that came must have settled in. */
async function untilTold(replica: number, among: readonly Follower[], batches: number): Promise<readonly Told[]> {
  let log = await polled(replica);
  while (log.filter(({ kind }) => kind === 'BATCH_ACCEPTED').length < batches) log = await polled(replica);
  for (const { told } of among) while ((await told()).length < log.length) await wait(20);
  return log;
}

const cursorsOf = (log: readonly Told[]): string[] => log.map(({ cursor }) => cursor);

const WHO = [...(PROGRAM === null ? [] : ['two browsers']), ...(HAS_CURL ? ['a curl'] : [])].join(' and ');

(WHO === '' ? describe.skip : describe)(`${WHO || 'nobody'}, at different replicas of the hub`, () => {
  it('are told of a list that the command line delivers: all the same, in the same order', async () => {
    await deliverEnrolments('2018-10', () => [1, 1]);
    const log = await untilTold(0, followers, 1);
    for (const { told } of followers) expect(await told()).toEqual(cursorsOf(log));
    expect(log.filter(({ kind }) => kind === 'ENROLLED')).toHaveLength(PEOPLE);
    await measured();
  });

  it('go on when one replica is killed with -9 and another list comes; who was unplugged catches up exactly', async () => {
    await hubs[0]?.end('SIGKILL');
    await deliverEnrolments('2018-11', (n) => (n < 3 ? [2, 2] : n === 3 ? [4, 3] : [1, 1]));
    const atTheOther = followers.filter(({ name }) => name.endsWith('1'));
    const log = await untilTold(1, atTheOther, 2);
    for (const { told } of atTheOther) expect(await told()).toEqual(cursorsOf(log));
    expect(log.filter(({ kind }) => kind === 'SUSPENDED')).toHaveLength(3);
    await start(0);
    for (const { told } of followers) while ((await told()).length < log.length) await wait(20);
    for (const { told } of followers) expect(await told()).toEqual(cursorsOf(log));
  });

  it('and the same at the other replica', async () => {
    await hubs[1]?.end('SIGKILL');
    await deliverEnrolments('2018-12', (n) => (n < 2 ? [1, 1] : n === 2 ? [2, 2] : n === 3 ? [4, 3] : n === 4 ? [1, 3] : [1, 1]));
    const households = Array.from({ length: 5 }, (_, n) => `示例${n},${aCitizenId(n)},石岐街道,石岐街道,2018-05`);
    await deliver('DESTITUTE_SUPPORT', '2018-12', ['姓名,身份证号码,镇区,户籍,起始月', ...households]);
    await start(1);
    const log = await untilTold(1, followers, 4);
    for (const { told } of followers) expect(await told()).toEqual(cursorsOf(log));
    const counted = (kind: string): number => log.filter((change) => change.kind === kind).length;
    expect([counted('RESUMED'), counted('BENEFIT_BEGAN'), counted('MEMBERSHIP_BEGAN')]).toEqual([2, 1, 5]);
  });

  it('have heard the story that the archive of each person tells', async () => {
    const log = await polled(0);
    const [told] = await Promise.all(followers.map((each) => each.told()));
    const heard = log.filter(({ cursor, person, feed }) => told?.includes(cursor) && person !== null && feed !== null);
    const persons = new Map(log.flatMap(({ person }) => (person === null ? [] : [[person.id, person.archive.edges] as const])));
    expect(persons.size).toBe(PEOPLE);
    const evidenceOf = ({ feed, knownAt, batch, row }: Entry | Told): string => `${feed} ${knownAt} ${batch?.id}/${row}`;
    for (const [id, edges] of persons) {
      const changing = edges.map(({ node }) => node).filter(({ feed, change }) => feed !== null && change !== 'REPEATED');
      const own = heard.filter(({ person }) => person?.id === id);
      expect(new Set(own.map(evidenceOf))).toEqual(new Set(changing.map(evidenceOf)));
    }
  });
});

/** Prints how long after its list was accepted each page showed the last change, and keeps pictures; only when asked. */
async function measured(): Promise<void> {
  if (!PICTURES) return;
  const { rows } = await database.pool.query<{ at: Date }>('select max(appended_at) as at from changelog.change');
  for (const { name, seen } of followers) {
    const last = (await seen?.())?.at(-1);
    if (last && rows[0]) process.stderr.write(`${name}: ${last.at - rows[0].at.getTime()} ms after it was written\n`);
  }
}

afterEach(async () => {
  if (!PICTURES) return;
  for (const [place, browser] of browsers.entries()) await writeFile(join(PICTURES, `browser-${place}.png`), await browser.picture());
});
