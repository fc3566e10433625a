import { createReadStream, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { compiled, hubPackage } from './compiled.mjs';
import { command, FIRST_MONTH, IMPORT_ROOT, inFreshDatabase } from './import.mjs';
import { machine, table } from './machine.mjs';
import { HEADER, writeRoster } from './rosters.mjs';

const PIECE = 1 << 16;
/** What a first list of ENROLMENT leaves: all that has a row for each person or more. */
const STORED = [
  ['people', 'identity.person', 'true'],
  ['enrolments', 'social_security.enrolment', 'true'],
  ['changes', 'changelog.change', 'person is not null'],
];

/**
 * What a first list cannot do without on the server (b): the rows that it left, sent by hand with a binary COPY into empty tables of the same form, without an
 * index, with each and with all. Processor microseconds of the server's process (Linux) for each row of the list.
 */
export async function measureFloors({ rows: [rows] }) {
  const { startEmbedded } = compiled('database');
  mkdirSync(IMPORT_ROOT, { recursive: true });
  const file = `${IMPORT_ROOT}floors-${rows}.csv`;
  await writeRoster(file, { rows });
  const server = await startEmbedded(`${IMPORT_ROOT}data`);
  try {
    const lines = await inFreshDatabase(server.settings, async (settings) => {
      await command(settings, FIRST_MONTH, file);
      return floorsOf(settings, { file, rows });
    });
    console.log(machine());
    console.log(`ENROLMENT, ${rows} rows, a first list. Processor microseconds of the server for each row of the list.\n`);
    console.log(table([['what', 'without an index', 'with all', 'each index alone'], ...lines]));
  } finally {
    await server.stop();
    rmSync(file);
  }
}

async function floorsOf(settings, { file, rows }) {
  const { clientConfig } = compiled('database');
  const { Client } = hubPackage('pg');
  const client = new Client(clientConfig(settings));
  await client.connect();
  const { rows: backend } = await client.query('select pg_backend_pid() as pid');
  const spent = async (work) => {
    const before = processorSeconds(backend[0].pid);
    await work();
    return (((processorSeconds(backend[0].pid) - before) / rows) * 1e6).toFixed(1);
  };
  await client.query(`create table by_hand_bare (${HEADER.split(',').map((_, i) => `c${i} text`)})`);
  const bare = await spent(() => into(client, 'by_hand_bare', createReadStream(file), 'csv, header'));
  const lines = [['the file, as texts', bare, '', '']];
  for (const stored of STORED) lines.push(await floorOf(client, stored, spent));
  await client.end();
  return lines;
}

async function floorOf(client, [what, from, which], spent) {
  const bytes = await binaryOf(client, `select * from ${from} where ${which}`);
  const { rows: indexes } = await client.query('select indexname, indexdef from pg_indexes where schemaname || $2 || tablename = $1', [
    from,
    '.',
  ]);
  const filled = async (including, index) => {
    await client.query(`create table by_hand (like ${from} including defaults including constraints ${including})`);
    if (index) await client.query(index.replace(/ INDEX \S+ ON \S+ /, ' INDEX ON by_hand '));
    const each = await spent(() => into(client, 'by_hand', pieces(bytes), 'binary'));
    await client.query('drop table by_hand');
    return each;
  };
  const alone = [];
  const none = await filled('');
  for (const { indexname, indexdef } of indexes) alone.push(`${indexname} ${((await filled('', indexdef)) - none).toFixed(1)}`);
  return [what, none, await filled('including indexes'), alone.join(', ')];
}

async function binaryOf(client, select) {
  const { to } = hubPackage('pg-copy-streams');
  const chunks = [];
  for await (const chunk of client.query(to(`copy (${select}) to stdout (format binary)`))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function into(client, target, source, format) {
  const { from } = hubPackage('pg-copy-streams');
  return pipeline(source, client.query(from(`copy ${target} from stdin (format ${format})`)));
}

function pieces(bytes) {
  return Readable.from(Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) => bytes.subarray(i * PIECE, (i + 1) * PIECE)));
}

/** Of all threads, as the scheduler counts them; 0 on systems without it. */
function processorSeconds(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce((sum, id) => sum + Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]), 0) / 1e9;
  } catch {
    return 0;
  }
}
