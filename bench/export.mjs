import { spawn } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.mjs';
import { machine, median, table } from './machine.mjs';
import { benchPlace } from './place.mjs';

const COMMAND = fileURLToPath(new URL('../dist/src/cli/minsheng.js', import.meta.url));
const SIZES = [10_000, 30_000, 100_000];
const FIRST_MONTH = 2018 * 12 + 9;
const WATCH_MS = 20;
/** V8 lets garbage lie while there is room; little room shows what is really held. */
const SMALL_HEAP = ['--max-old-space-size=48', '--max-semi-space-size=4'];

/** Figure (e): a list of people through `minsheng export`, as workbook and as CSV: the memory must not grow with the rows. */
export async function measureExport({ rounds }) {
  const place = await benchPlace(Math.max(...SIZES));
  const report = [];
  try {
    await prepare(place.settings);
    for (const [i, rows] of SIZES.entries()) {
      for (const format of ['xlsx', 'csv']) {
        const measured = [];
        for (let round = 0; round < Math.min(rounds, 3); round++) measured.push(await oneExport(place, { month: monthOf(i), format }));
        report.push([
          rows,
          format,
          median(measured.map(({ seconds }) => seconds)).toFixed(2),
          Math.max(...measured.map(({ megabytes }) => megabytes)),
          (measured[0].bytes / 2 ** 20).toFixed(1),
        ]);
        console.error(
          `${rows} rows as ${format}: ${measured.map(({ seconds, megabytes }) => `${seconds.toFixed(2)} s ${megabytes} MB`).join(', ')}`,
        );
      }
    }
  } finally {
    await place.stop();
  }
  console.log(machine());
  console.log('参保登记名册 of the whole city through `minsheng export`: the process from its start to the renamed file.\n');
  console.log(table([['rows', 'format', 'seconds', 'peak MB', 'file MB'], ...report]));
}

const monthOf = (i) => `2018-${String(10 + i).padStart(2, '0')}`;

/** A month for each size in which so many people are to be enrolled; the outcomes are written straight into the table. */
async function prepare(settings) {
  const { openDatabase } = compiled('database');
  const database = await openDatabase(settings);
  try {
    for (const [i, rows] of SIZES.entries()) {
      const month = FIRST_MONTH + i;
      await database.pool.query('delete from comparison.outcome where month = $1', [month]);
      await database.pool.query(REVISION, [month, rows]);
      await database.pool.query(OUTCOMES, [month, rows]);
    }
    await database.pool.query('analyze comparison.outcome');
  } finally {
    await database.close();
  }
}

const REVISION = `
insert into comparison.revision (month, revision, knowledge, rules_key, rules_sha256, rules, feeds, stale_allowed, kind, assessed, people, moved, premiums,
  premiums_fen, officer, started_at, published_at)
values ($1, 1, 1, 'bench', '\\x00', '[]', '[]', true, 'FULL', $2, $2, 0, 0, 0, 'bench', now(), now()) on conflict do nothing`;
const OUTCOMES = `
insert into comparison.outcome (person, month, from_revision, raised, due_fen, paid_fen, true_mask, false_mask, verdict, label, memberships, enrolment, mark,
  work_item, following, town)
select person, $1, 1, 1, 12000, 0, 0, 0, 0, 2, 4, 0, 0, 0, 36, '442000' || lpad((100 + row_number() over (order by person) % 14)::text, 3, '0')
from identity.person order by person limit $2`;

async function oneExport({ directory }, { month, format }) {
  const out = `${directory}/list.${format}`;
  const begun = performance.now();
  const child = spawn(process.execPath, [...SMALL_HEAP, COMMAND, 'export', '--kind', 'enrolment', '--month', month, '--force', out], {
    env: { ...process.env, MINSHENG_MODE: 'demo', DATABASE_URL: '', MINSHENG_DATA_DIR: directory },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  }, WATCH_MS);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`minsheng export: expected status 0, got ${status}`);
  const { size: bytes } = statSync(out);
  rmSync(out);
  return { seconds: (performance.now() - begun) / 1000, megabytes, bytes };
}

/** VmHWM of a process in MB; 0 where there is no /proc. */
function peakOf(pid) {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
