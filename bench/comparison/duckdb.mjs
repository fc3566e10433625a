import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { hubPackage } from '../compiled.mjs';
import { bareStatement } from './place.mjs';

/** The columns that the statement reads, as CSV files of the same tables. */
const TABLES = {
  'identity.person': 'person, born_on, name_fingerprint',
  'poverty_alleviation.registration': 'person, from_month, until_month, town, hukou_region, schooling, poverty_status',
  'civil_affairs.minimum_living': 'person, from_month, until_month, town, hukou_region, schooling, covered, start_month',
  'civil_affairs.destitute_support': 'person, from_month, until_month, town, hukou_region, schooling',
  'civil_affairs.disability': 'person, from_month, until_month, town, hukou_region, schooling, category, grade',
  'civil_affairs.death': 'person, source, died_on',
  'social_security.enrolment': 'person, from_month, until_month, hukou_region, participation_code, payment_code, identity_mark',
  'social_security.premium': 'person, from_month, until_month, item_code, amount_fen, paid_on',
  'social_security.employee_pension': 'person, from_month, until_month, covered_from, covered_until, state',
};
const WORDS = {
  town: 'VARCHAR',
  hukou_region: 'VARCHAR',
  schooling: 'VARCHAR',
  person: 'UUID',
  name_fingerprint: 'VARCHAR',
  covered: 'BOOLEAN',
  covered_until: 'INTEGER',
  start_month: 'INTEGER',
  identity_mark: 'VARCHAR',
};

/** Writes the tables out once in each state; what DuckDB begins from. */
export async function exportTables({ database, directory }) {
  const folder = `${directory}/csv/`;
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  mkdirSync(folder);
  const { to } = hubPackage('pg-copy-streams');
  const client = await database.pool.connect();
  try {
    for (const [table, columns] of Object.entries(TABLES))
      await pipeline(
        client.query(to(`copy (select ${columns} from ${table}) to stdout (format csv, header)`)),
        createWriteStream(`${folder}${table}.csv`),
      );
  } finally {
    client.release();
  }
  return folder;
}

/** DuckDB from the CSV files to the same answer: the files into tables, then the same statement. Gives seconds and the answer's sums. */
export async function duckdb(folder) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const used = process.cpuUsage();
  const begun = performance.now();
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run('create schema public');
  for (const table of Object.keys(TABLES)) {
    const types = TABLES[table]
      .split(', ')
      .filter((name) => name in WORDS)
      .map((name) => `'${name}': '${WORDS[name]}'`);
    await connection.run(`create schema if not exists ${table.split('.')[0]}`);
    await connection.run(
      `create table ${table} as select * from read_csv('${folder}${table}.csv', header = true, types = {${types.join(', ')}})`,
    );
  }
  await connection.run(bareStatement());
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  const reader = await connection.runAndReadAll(SUMS);
  connection.closeSync();
  instance.closeSync();
  return { seconds, cpu: (user + system) / 1e6, sums: JSON.stringify(reader.getRowsJson()) };
}

const SUMS = `select work_item::integer, verdict::integer, count(*)::integer, sum(raised)::bigint::varchar from public.bare_outcome group by 1, 2 order by 1, 2`;

/** The same sums of the answer that PostgreSQL holds. */
export async function sumsOf({ database }) {
  const { rows } = await database.pool.query({
    text: 'select work_item::integer, verdict::integer, count(*)::integer, sum(raised)::text from public.bare_outcome group by 1, 2 order by 1, 2',
    rowMode: 'array',
  });
  return JSON.stringify(rows);
}
