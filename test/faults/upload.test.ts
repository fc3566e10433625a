import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccessKeys, demoAccessKeys, signToken } from '../../src/access';
import type { Database } from '../../src/database';
import { newIdentitySecrets } from '../../src/identity/key-file';
import { acceptDelivery } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { aCitizenId, aDelivery, aPersonFact, rowsOf, TEST_KEYS } from '../support/deliveries';
import { aHubProcess, type HubProcess } from '../support/hub-process';
import { aRosterFile, Uploading } from '../support/uploading';

const KNOWLEDGE_LOCK = 7302001;
const WORDS = { feed: 'DESTITUTE_SUPPORT', month: '2018-10' };

let directory: string;
let database: Database;
let keys: AccessKeys;
let processes: HubProcess[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-upload-'));
  database = await aDatabase();
  processes = [];
  await writeFile(join(directory, 'identity.json'), JSON.stringify(newIdentitySecrets({ demo: true })));
  keys = await demoAccessKeys(directory);
  // A hub that holds somebody's roster loads no sample.
  await acceptDelivery(
    database,
    TEST_KEYS,
    aDelivery('DEATH', '2018-10', rowsOf([aPersonFact(1, { died_on: '2018-10-01', from_month: 24225 })])),
  );
});
afterEach(async () => {
  await Promise.all(processes.map((each) => each.end('SIGKILL')));
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

/** A replica: another process with the same keys over the same database. */
async function aReplica(name: string): Promise<{ process: HubProcess; client: Uploading }> {
  const data = join(directory, name);
  await mkdir(data);
  await copyFile(join(directory, 'demo-access-key.json'), join(data, 'demo-access-key.json'));
  const process = aHubProcess(data, {
    DATABASE_URL: database.settings.url,
    IDENTITY_KEY_FILE: join(directory, 'identity.json'),
    UPLOAD_LEASE_SECONDS: '1',
  });
  processes.push(process);
  await process.ready();
  const url = /GraphQL\s+(http:\S+)\/graphql/.exec(process.said())?.[1] ?? '';
  const claims = { subject: 'officer-1', agency: 'CIVIL_AFFAIRS', town: null, role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' };
  return { process, client: new Uploading(url, await signToken(claims, keys)) };
}

async function counted(what: string): Promise<number> {
  const { rows } = await database.pool.query(`select count(*)::integer as n from ${what}`);
  return rows[0].n;
}

describe('a hub process killed with -9', () => {
  it('while it receives: another process goes on from the last byte that was acknowledged', async () => {
    const [a, b] = [await aReplica('a'), await aReplica('b')];
    const file = aRosterFile(aCitizenId, 0, 40_000);
    const { body } = await a.client.announce(file, WORDS);
    const half = Math.floor(file.length / 2);
    expect((await a.client.append(body.id, 0, file.subarray(0, half))).headers.get('upload-offset')).toBe(String(half));
    const rest = a.client.append(body.id, half, file.subarray(half)).catch(() => 'cut');
    await a.process.end('SIGKILL');
    await rest;
    const offset = await b.client.offset(body.id);
    expect(offset).toBeGreaterThanOrEqual(half);
    if (offset < file.length) expect((await b.client.append(body.id, offset, file.subarray(offset))).status).toBe(204);
    expect((await b.client.until(body.id, 'DONE')).result).toMatchObject({ outcome: 'DELIVERED', batches: [{ facts: 40_000 }] });
  });

  it('after the last byte, while it accepts: another picks the upload up, and the batch is there once', async () => {
    const a = await aReplica('a');
    const holding = await database.pool.connect();
    await holding.query('select pg_advisory_lock($1)', [KNOWLEDGE_LOCK]);
    const id = await a.client.send(aRosterFile(aCitizenId, 0, 3000), WORDS);
    while ((await counted(WAITING_FOR_KNOWLEDGE)) === 0);
    await a.process.end('SIGKILL');
    await holding.query('select pg_advisory_unlock($1)', [KNOWLEDGE_LOCK]);
    holding.release();
    const b = await aReplica('b');
    expect((await b.client.until(id, 'DONE')).result).toMatchObject({ outcome: 'DELIVERED', batches: [{ facts: 3000 }] });
    expect(await counted(`hub.batch where feed = 'DESTITUTE_SUPPORT'`)).toBe(1);
    expect(await counted('civil_affairs.destitute_support')).toBe(3000);
    expect(await counted(`hub.upload where id = '${id}' and attempts = 2`)).toBe(1);
  });
});

describe('a cancelled upload', () => {
  it('leaves nothing behind although its clerk was in the middle of accepting it', async () => {
    const a = await aReplica('a');
    const holding = await database.pool.connect();
    await holding.query('select pg_advisory_lock($1)', [KNOWLEDGE_LOCK]);
    const id = await a.client.send(aRosterFile(aCitizenId, 0, 3000), WORDS);
    while ((await counted(WAITING_FOR_KNOWLEDGE)) === 0);
    expect((await a.client.ask('DELETE', `/rosters/${id}`)).status).toBe(204);
    await holding.query('select pg_advisory_unlock($1)', [KNOWLEDGE_LOCK]);
    holding.release();
    const after = await a.client.send(aRosterFile(aCitizenId, 9000, 3), { ...WORDS, month: '2018-11', kind: 'DELTA' });
    await a.client.until(after, 'DONE');
    expect(await counted(`hub.batch where month = 24225 and feed = 'DESTITUTE_SUPPORT'`)).toBe(0);
    expect(await counted('civil_affairs.destitute_support')).toBe(3);
    expect(await counted(`hub.upload_part where upload_id = '${id}'`)).toBe(0);
  });
});

const WAITING_FOR_KNOWLEDGE = `pg_locks where locktype = 'advisory' and not granted and objid = ${KNOWLEDGE_LOCK}
  and database = (select oid from pg_database where datname = current_database())`;
