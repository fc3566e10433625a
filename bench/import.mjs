import { spawn } from 'node:child_process';
import { createReadStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { compiled, hubPackage } from './compiled.mjs';
import { machine, median, table } from './machine.mjs';
import { HEADER, writeRoster } from './rosters.mjs';

export const IMPORT_ROOT = fileURLToPath(new URL('../.data/bench/import/', import.meta.url));
const COMMAND = fileURLToPath(new URL('../dist/src/cli/minsheng.js', import.meta.url));
const LARGEST_MEGABYTES = 500;
const WATCH_MS = 50;
/** One row in 200: 0.5 %. */
const CHANGED_EVERY = 200;
/** Done, or done with rows to confirm: one number in some thousands ends in 000. */
const DONE = new Set([0, 4]);
export const FIRST_MONTH = '2018-10';
const NEXT_MONTH = '2018-11';

/** Figure (b): a first list and the next month's through `minsheng import`, against a bare COPY of the same file into a table of texts. */
export async function compareImport({ rows: sizes, rounds }) {
  const { startEmbedded } = compiled('database');
  mkdirSync(IMPORT_ROOT, { recursive: true });
  const server = await startEmbedded(`${IMPORT_ROOT}data`);
  const report = [];
  try {
    for (const rows of sizes) report.push(await figuresOf(server.settings, rows, rows > 2_000_000 ? 1 : Math.min(rounds, 5)));
  } finally {
    await server.stop();
  }
  console.log(machine());
  console.log(`ENROLMENT, CSV UTF-8. first: every row a new person. next: the list of the month after, one row in ${CHANGED_EVERY} changed.
COPY: the first file into a plain table of texts. Times in seconds, median of the rounds; ratios are taken within a round.\n`);
  console.log(table([['rows', 'COPY', 'first', 'next', 'first : COPY (speed)', 'first : next (time)', 'peak MB'], ...report]));
  console.log(`\ntargets: first : COPY at least 0.2; first : next at least 3; peak below ${LARGEST_MEGABYTES} MB whatever the size`);
}

/** One line of the report. */
async function figuresOf(server, rows, rounds) {
  const [first, next] = [`${IMPORT_ROOT}first-${rows}.csv`, `${IMPORT_ROOT}next-${rows}.csv`];
  await writeRoster(first, { rows });
  await writeRoster(next, { rows, changedEvery: CHANGED_EVERY });
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const copy = await inFreshDatabase(server, (settings) => bareCopy(settings, first));
    const hub = await inFreshDatabase(server, (settings) => throughHub(settings, { first, next, rows }));
    measured.push({ copy, ...hub });
    console.error(
      `${rows} rows, round ${round + 1}: COPY ${copy.toFixed(2)} s, first ${hub.first.toFixed(2)} s, next ${hub.next.toFixed(2)} s`,
    );
  }
  for (const file of [first, next]) rmSync(file);
  const of = (value) => median(measured.map(value)).toFixed(2);
  const times = [of((each) => each.copy), of((each) => each.first), of((each) => each.next)];
  const ratios = [of((each) => each.copy / each.first), of((each) => each.first / each.next)];
  return [rows, ...times, ...ratios, Math.max(...measured.map(({ megabytes }) => megabytes))];
}

/** Each measurement in a database of its own, migrated and checkpointed before, dropped after. */
export async function inFreshDatabase(server, measure) {
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
    // Not by force: that may not end the server's own vacuum, and a plain drop waits for it.
    await home.pool.query(`drop database ${name}`);
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
  return seconds;
}

/** Both lists as a user delivers them, and what is there afterwards. */
async function throughHub(settings, { first, next, rows }) {
  const firstList = await command(settings, FIRST_MONTH, first);
  await expectRows(settings, rows, rows);
  const nextList = await command(settings, NEXT_MONTH, next);
  await expectRows(settings, rows, rows + Math.ceil(rows / CHANGED_EVERY));
  return { first: firstList.seconds, next: nextList.seconds, megabytes: Math.max(firstList.megabytes, nextList.megabytes) };
}

/** The command as a user runs it, with its peak of resident memory as Linux counts it. */
export async function command(settings, month, file) {
  const words = ['import', '--feed', 'ENROLMENT', '--month', month, file];
  const begun = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...words], {
    env: { ...process.env, DATABASE_URL: settings.url, MINSHENG_DATA_DIR: `${IMPORT_ROOT}data`, LOG_LEVEL: 'error' },
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
  if (!DONE.has(status)) throw new Error(`minsheng import: expected exit 0, got ${status}.\n${output.slice(0, 2_000)}`);
  return { seconds, megabytes };
}

/** The people of the list, and the spans: one more for each row that changed. */
async function expectRows(settings, people, spans) {
  const { clientConfig } = compiled('database');
  const { Client } = hubPackage('pg');
  const client = new Client(clientConfig(settings));
  await client.connect();
  const { rows: counted } = await client.query(
    'select count(*)::integer as spans, count(distinct person)::integer as people from social_security.enrolment',
  );
  await client.end();
  const [{ spans: foundSpans, people: foundPeople }] = counted;
  if (foundPeople === people && foundSpans === spans) return;
  throw new Error(`import: expected ${spans} spans of ${people} people, got ${foundSpans} of ${foundPeople}.`);
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
