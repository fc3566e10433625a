import { readFileSync } from 'node:fs';
import { compiled } from '../compiled.mjs';
import { serverCpu } from './cpu.mjs';
import { bareStatement } from './place.mjs';

/** The month compared, and its number. */
const COMPARED = '2020-06';
export const MONTH = 24245;
const STORED = 'revision, input, outcome, total, discrepancy_total, moved, movement, balance, closed_month';

/** The best single statement by hand: everybody in one CREATE TABLE AS, under the session settings that the comparison uses too. */
export async function bare({ database }) {
  const client = await database.pool.connect();
  try {
    await client.query(`set work_mem = '128MB'; set jit = off; drop table if exists public.bare_outcome`);
    return await timed(database, () => client.query(bareStatement()));
  } finally {
    client.release(true);
  }
}

/** The hub's comparison from nothing: assessed, stored as a revision, balanced, committed. */
export async function full({ database }) {
  await database.pool.query(
    `truncate ${STORED.split(', ')
      .map((name) => `comparison.${name}`)
      .join(', ')} cascade`,
  );
  return compared(database, 'FULL');
}

/** The next revision after what `change` did. */
export const increment = ({ database }) => compared(database, 'INCREMENT');

async function compared(database, kind) {
  const { runComparison } = compiled('comparison');
  let result;
  const measured = await timed(database, async () => {
    result = await runComparison(database, { month: COMPARED, allowStale: false, officer: 'bench' });
  });
  if (result.outcome !== 'PUBLISHED' || result.revision.kind !== kind)
    throw new Error(`bench: expected a new ${kind} revision, got ${JSON.stringify(result)}`);
  return measured;
}

/** Seconds by the clock, and those that the server's processes worked. */
async function timed(database, work) {
  const used = await serverCpu(database);
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, cpu: (await serverCpu(database)) - used };
}

/** Both sides say the same of everybody, to the last bit; else the figure means nothing. */
export async function sameAnswer({ database }) {
  const { rows } = await database.pool.query(`
    select count(*)::integer as people, count(*) filter (where b.person is null or o.person is null or b.verdict <> o.verdict
      or b.work_item <> o.work_item or b.raised <> o.raised)::integer as different
    from public.bare_outcome b full join (select * from comparison.outcome where until_revision = 2147483647) o on o.person = b.person`);
  if (rows[0].different > 0) throw new Error(`bench: expected equal answers, got ${rows[0].different} different of ${rows[0].people}`);
  return rows[0].people;
}

/** As many rows of 低保 as told change, as an accepted delivery would write them: the row that held goes to history, the new one has the new knowledge. */
export async function change({ database }, count, seed) {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query('select max(number) + 1 as next from hub.knowledge');
    const values = [rows[0].next, count, seed];
    for (const statement of changeStatements()) await client.query(statement, values.slice(0, highestPlace(statement)));
    await client.query('commit');
  } finally {
    client.release();
  }
}

const highestPlace = (statement) => Math.max(...[...statement.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)));

const changeStatements = () =>
  readFileSync(new URL('change.sql', import.meta.url), 'utf8')
    .replace(/^--.*$/gm, '')
    .split(/;\s*\n/)
    .filter((text) => text.trim() !== '');
