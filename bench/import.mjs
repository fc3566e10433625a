import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { compiled, hubPackage } from './compiled.mjs';
import { machine, median, table } from './machine.mjs';
import { personOf } from './people/load.mjs';

const ROOT = fileURLToPath(new URL('../.data/bench/import/', import.meta.url));
const COMMAND = fileURLToPath(new URL('../dist/src/cli/minsheng.js', import.meta.url));
const HEADER = '个人编号,身份证号码,姓名,户籍地区划,参保状态,缴费状态,参保身份,缴费档次,首次参保年月';
const LARGEST_MEGABYTES = 500;
const WATCH_MS = 50;

/** Figure (b): a roster of clean rows through `minsheng import`, against a bare COPY of the same file into a table of texts. */
export async function compareImport({ rows: sizes, rounds }) {
  const { startEmbedded } = compiled('database');
  mkdirSync(ROOT, { recursive: true });
  const server = await startEmbedded(`${ROOT}data`);
  const report = [];
  try {
    for (const rows of sizes) {
      const file = `${ROOT}enrolment-${rows}.csv`;
      await writeRoster(file, rows);
      const measured = { copy: [], hub: [] };
      for (let round = 0; round < Math.min(rounds, rows > 200_000 ? 2 : 5); round++) {
        measured.copy.push(await inFreshDatabase(server.settings, (settings) => bareCopy(settings, file)));
        measured.hub.push(await inFreshDatabase(server.settings, (settings) => throughHub(settings, file, rows)));
        const { seconds, megabytes } = measured.hub[round];
        console.error(
          `${rows} rows, round ${round + 1}: COPY ${measured.copy[round].seconds.toFixed(2)} s, hub ${seconds.toFixed(2)} s, ${megabytes} MB`,
        );
      }
      const of = (side, key) => median(measured[side].map((each) => each[key]));
      const ratio = median(measured.hub.map((each, i) => each.seconds / measured.copy[i].seconds));
      const peak = Math.max(...measured.hub.map((each) => each.megabytes));
      report.push([
        rows,
        of('copy', 'seconds').toFixed(2),
        of('hub', 'seconds').toFixed(2),
        ratio.toFixed(1),
        Math.round(rows / of('hub', 'seconds')),
        peak,
      ]);
      rmSync(file);
    }
  } finally {
    await server.stop();
  }
  console.log(machine());
  console.log('ENROLMENT, CSV UTF-8, a first month: every row a new person. COPY: the same file into a plain table of texts.\n');
  console.log(table([['rows', 'COPY s', 'hub s', 'hub : COPY', 'rows/s', 'peak MB'], ...report]));
  console.log(`\npeak memory of the importing process: target below ${LARGEST_MEGABYTES} MB whatever the size`);
}

async function writeRoster(file, count) {
  function* lines() {
    yield `\uFEFF${HEADER}\r\n`;
    for (let n = 0; n < count; n++) {
      const { idNumber, name, town } = personOf(n);
      yield `${String(n).padStart(8, '0')},${idNumber},${name},${town},1,1,${n % 3 === 0 ? '低保' : '普通'},120,2012-0${1 + (n % 9)}\r\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

/** Each measurement in a database of its own, migrated and checkpointed before, dropped after. */
async function inFreshDatabase(server, measure) {
  const { openDatabase, migrate, withDatabase } = compiled('database');
  const home = await openDatabase(server);
  const name = `bench_import_${process.pid}_${Date.now()}`;
  await home.pool.query(`create database ${name}`);
  const settings = withDatabase(server, name);
  try {
    const database = await openDatabase(settings);
    await migrate(database);
    await database.close();
    return await measure(settings);
  } finally {
    await home.pool.query(`drop database ${name} with (force)`);
    await home.close();
  }
}

async function bareCopy(settings, file) {
  const { clientConfig } = compiled('database');
  const { Client } = hubPackage('pg');
  const { from } = hubPackage('pg-copy-streams');
  const client = new Client(clientConfig(settings));
  await client.connect();
  await client.query(
    `create table bare (${HEADER.split(',')
      .map((_, i) => `c${i} text`)
      .join(', ')})`,
  );
  const begun = performance.now();
  await pipeline(createReadStream(file), client.query(from(`copy bare from stdin (format csv, header)`)));
  const seconds = (performance.now() - begun) / 1000;
  await client.end();
  return { seconds, megabytes: 0 };
}

/** The command as a user runs it, with its peak of resident memory as Linux counts it. */
async function throughHub(settings, file, rows) {
  const words = ['import', '--feed', 'ENROLMENT', '--month', '2018-10', file];
  const begun = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...words], {
    env: { ...process.env, DATABASE_URL: settings.url, MINSHENG_DATA_DIR: `${ROOT}data`, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMegabytes(child.pid));
  }, WATCH_MS);
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`minsheng import: expected exit 0, got ${status}.\n${output.slice(0, 2_000)}`);
  await expectRows(settings, rows);
  return { seconds, megabytes };
}

async function expectRows(settings, rows) {
  const { clientConfig } = compiled('database');
  const { Client } = hubPackage('pg');
  const client = new Client(clientConfig(settings));
  await client.connect();
  const { rows: counted } = await client.query('select count(*)::integer as facts from social_security.enrolment');
  await client.end();
  if (counted[0].facts !== rows) throw new Error(`import: expected ${rows} facts, got ${counted[0].facts}.`);
}

/** VmHWM of /proc: the most that was ever resident; 0 on systems without it. */
function peakMegabytes(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
