/** The limit: one hand-written join on `pg`, served by plain node:http. No caller, no schema, no federation, no history: only the answer. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { compiled, hubPackage } from '../compiled.mjs';
import { asked, listening } from './child.mjs';
import { answerOf } from './sql-answer.mjs';

const { databaseUrl, dataDirectory, connections } = asked();
const pg = hubPackage('pg');
const { clientConfig } = compiled('database');
const { demoIdentityKeys } = compiled('identity/key-file');
const { tokenOf, nameFingerprintOf } = compiled('identity/person-token');

const JOIN = readFileSync(new URL('../people/join.sql', import.meta.url), 'utf8').replaceAll('$month', '24227');
const ONE = {
  name: 'one',
  text: `with chosen as (select person from identity.person where person = $1 and (name_fingerprint = $2 or exists (
    select from identity.other_name o where o.person = $1 and o.name_fingerprint = $2))) ${JOIN}`,
};
const PAGE = {
  name: 'page',
  text: `with chosen as materialized (select person from identity.person where person > $1 order by person limit 100) ${JOIN}`,
};

const keys = demoIdentityKeys(dataDirectory);
const pool = new pg.Pool({ ...clientConfig({ url: databaseUrl }), max: connections });
pool.on('error', () => undefined);

async function answer({ idNumber, name, after }) {
  if (idNumber === undefined) {
    const { rows } = await pool.query({ ...PAGE, values: [after ?? '00000000-0000-0000-0000-000000000000'] });
    return { data: { people: { edges: rows.map((row) => ({ node: answerOf(row, keys) })) } } };
  }
  const values = [tokenOf(idNumber, keys), Buffer.from(nameFingerprintOf(name, keys), 'hex')];
  const { rows } = await pool.query({ ...ONE, values });
  return { data: { person: rows[0] === undefined ? null : answerOf(rows[0], keys) } };
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    try {
      const body = JSON.stringify(await answer(JSON.parse(Buffer.concat(parts).toString())));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
    } catch (error) {
      process.stderr.write(`${error.stack}\n`);
      response.writeHead(500).end();
    }
  });
});
server.listen(0, '127.0.0.1', () => listening({ url: `http://127.0.0.1:${server.address().port}/` }, () => pool.end()));
