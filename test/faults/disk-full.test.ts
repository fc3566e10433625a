import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, migrate, openDatabase, startEmbedded, withDatabase } from '../../src/database';
import { EnrolmentFiles, stored } from '../support/enrolment-import';

/**
 * A server of the test's own whose database lives on a very small disk (tmpfs), which really runs full. Mounting is for root, as on CI;
 * elsewhere the same server error (53400) comes from a limit on temporary files, which only an import that compares runs into.
 */
const ROWS = 12_000;
const LEFT_BYTES = 1_500_000;
/** A list that comes again writes little (docs/decisions/0021): less must be left for it to run out. */
const LEFT_FOR_LATER_BYTES = 60_000;
const isRoot = process.getuid?.() === 0 && process.platform === 'linux';

let directory: string;
let disk: string;
let files: EnrolmentFiles;
let database: Database;
let stop: () => Promise<void>;
let superuser: pg.Client;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'minsheng-full-'));
  files = await EnrolmentFiles.create();
  const server = await startEmbedded(join(directory, 'data'), { fast: true });
  stop = server.stop;
  const url = new URL(server.settings.url);
  url.username = 'postgres';
  superuser = new pg.Client({ connectionString: withDatabase({ url: url.href }, 'postgres').url });
  await superuser.connect();
  disk = join(directory, 'disk');
  if (isRoot) await onSmallDisk();
  else await superuser.query('create database small owner hub');
  database = await openDatabase(withDatabase(server.settings, 'small'));
  await migrate(database);
});

afterAll(async () => {
  await database.close();
  await superuser.end();
  await stop();
  if (isRoot) execFileSync('umount', [disk]);
  rmSync(directory, { recursive: true, force: true });
  await files.remove();
});

async function onSmallDisk(): Promise<void> {
  execFileSync('mkdir', [disk]);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]);
  const { uid, gid } = statSync(join(directory, 'data', 'database', 'cluster'));
  chownSync(disk, uid, gid);
  execFileSync('chmod', ['755', directory]);
  await superuser.query(`create tablespace small location '${disk}'`);
  await superuser.query('create database small owner hub tablespace small');
}

/** Takes the room away (or gives it back). */
async function room(is: 'GONE' | 'BACK', leftBytes = LEFT_BYTES): Promise<void> {
  const ballast = join(disk, 'ballast');
  if (!isRoot) await superuser.query(`alter role hub ${is === 'GONE' ? "set temp_file_limit = '64kB'" : 'reset temp_file_limit'}`);
  else if (is === 'BACK') rmSync(ballast);
  else {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)));
  }
}

const NOTHING = { facts: 0, superseded: 0, people: 0, batches: 0, knowledge: 0, deliveries: 0, rows: 0 };

/** Only a real disk runs full for a list that goes straight into its tables. */
const onDisk = isRoot ? it : it.skip;

describe('a server that runs out of disk', () => {
  onDisk('says so, keeps nothing of the first list, and takes it when there is room', async () => {
    const file = await files.write('first.csv', ROWS);
    await room('GONE');
    const full = await files.import(file, database.settings.url).ended;
    expect([full.status, full.errors]).toEqual([75, expect.stringMatching(/has run out of room, and nothing was stored.*No space left/s)]);
    expect(await stored(database)).toEqual(NOTHING);
    await room('BACK');
    expect((await files.import(file, database.settings.url).ended).status).toBe(0);
    expect(await stored(database)).toMatchObject({ facts: ROWS, people: ROWS, batches: 1, rows: ROWS + 1 });
  });

  it('says so, keeps nothing of a later list, and takes it when there is room', async () => {
    if (!isRoot) await files.import(await files.write('first.csv', ROWS), database.settings.url).ended;
    const before = await stored(database);
    const file = await files.write('later.csv', ROWS, true);
    await room('GONE', LEFT_FOR_LATER_BYTES);
    const full = await files.import(file, database.settings.url, '2018-11').ended;
    expect([full.status, full.errors]).toEqual([75, expect.stringMatching(/has run out of room, and nothing was stored/)]);
    expect(await stored(database)).toEqual(before);
    await room('BACK');
    expect((await files.import(file, database.settings.url, '2018-11').ended).status).toBe(0);
    expect(await stored(database)).toMatchObject({ facts: ROWS + ROWS / 100, superseded: ROWS / 100, batches: 2 });
  });

  onDisk('leaves a part behind when somebody writes without a transaction (control)', async () => {
    await database.pool.query('create table naive (line text)');
    await room('GONE');
    const line = 'x'.repeat(1000);
    const write = async (): Promise<void> => {
      for (let n = 0; n < ROWS; n++) await database.pool.query('insert into naive values ($1)', [line]);
    };
    await expect(write()).rejects.toMatchObject({ code: '53100' });
    await room('BACK');
    const { rows } = await database.pool.query<{ n: number }>('select count(*)::integer as n from naive');
    expect(rows[0]?.n).toBeGreaterThan(0);
  });
});
