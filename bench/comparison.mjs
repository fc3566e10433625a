import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { duckdb, exportTables, sumsOf } from './comparison/duckdb.mjs';
import { comparisonPlace } from './comparison/place.mjs';
import { LOOKS, Looks } from './comparison/settlement.mjs';
import { bare, change, full, increment, sameAnswer } from './comparison/sides.mjs';
import { machine, median, table } from './machine.mjs';

const COMMAND = fileURLToPath(new URL('../dist/src/cli/minsheng.js', import.meta.url));
const CHANGED = 1_000;
const WATCH_MS = 20;

/** Figure (d): a comparison of everybody against the bare statement and against DuckDB from CSV; an increment against everybody; memory. */
export async function compareComparison({ people: sizes, rounds }) {
  const report = [];
  for (const people of sizes) report.push(await measure(people, rounds));
  console.log(machine());
  console.log(
    `Enrolled people, one in ten on a roster, 2020-06; ${CHANGED} changed rows for the increment; medians of ${rounds} interleaved rounds.\n`,
  );
  console.log(table([HEAD, ...report.map(({ compared }) => compared)]));
  console.log(`\nThe settlement of the open month, of one town of 23 and of all; after a change: of ${CHANGED} rows, compared\n`);
  console.log(table([['enrolled', ...LOOKS], ...report.map(({ looked }) => looked)]));
  console.log('\ntargets: full : bare ≤ 2, full : DuckDB < 1, increment : full ≤ 0.01 at 1 000 000, Node below 400 MB');
}

const HEAD = [
  'enrolled',
  'compared',
  'bare s (cpu)',
  'full s (cpu)',
  'DuckDB s (cpu)',
  'full : bare',
  'by cpu',
  'full : DuckDB',
  'by cpu',
  'increment s (cpu)',
  'increment : full',
  'by cpu',
  'Node MB',
];

async function measure(people, rounds) {
  const place = await comparisonPlace(people);
  try {
    const folder = await exportTables(place);
    const seen = { bare: [], full: [], duckdb: [] };
    let compared = 0;
    for (let round = 0; round < rounds; round++) {
      for (const side of round % 2 === 0 ? ['bare', 'full', 'duckdb'] : ['duckdb', 'full', 'bare'])
        seen[side].push(await SIDES[side](place, folder));
      compared = await sameAnswer(place);
      const sums = await sumsOf(place);
      if (seen.duckdb[round].sums !== sums) throw new Error(`bench: DuckDB says ${seen.duckdb[round].sums}, PostgreSQL ${sums}`);
      console.error(`${people} enrolled, round ${round + 1}: ${line(seen, round)}`);
    }
    const increments = [];
    const looks = new Looks(place);
    await looks.first();
    for (let round = 0; round < rounds; round++) {
      await change(place, CHANGED, `${round}`);
      increments.push(await increment(place));
      await looks.again();
    }
    await bare(place);
    await sameAnswer(place);
    const megabytes = await memoryOf(place);
    return { compared: row({ people, compared, seen, increments, megabytes }), looked: [people, ...looks.row] };
  } finally {
    await place.stop();
  }
}

const SIDES = { bare: (place) => bare(place), full: (place) => full(place), duckdb: (_, folder) => duckdb(folder) };
const line = (seen, round) =>
  Object.entries(seen)
    .map(([side, of]) => `${side} ${of[round].seconds.toFixed(2)} s (${of[round].cpu.toFixed(2)})`)
    .join(', ');

function row({ people, compared, seen, increments, megabytes }) {
  const middle = (side, of) => median(side.map((each) => each[of]));
  const both = (side, digits) => `${middle(side, 'seconds').toFixed(digits)} (${middle(side, 'cpu').toFixed(digits)})`;
  const ratio = (side, of) => median(seen.full.map((each, i) => each[of] / side[i][of])).toFixed(2);
  const share = (of) => (middle(increments, of) / middle(seen.full, of)).toFixed(4);
  return [
    people,
    compared,
    both(seen.bare, 2),
    both(seen.full, 2),
    both(seen.duckdb, 2),
    ratio(seen.bare, 'seconds'),
    ratio(seen.bare, 'cpu'),
    ratio(seen.duckdb, 'seconds'),
    ratio(seen.duckdb, 'cpu'),
    both(increments, 3),
    share('seconds'),
    share('cpu'),
    megabytes,
  ];
}

/** The peak of the process of `minsheng compare`, from nothing (Linux). */
async function memoryOf({ database, settings }) {
  await database.pool.query(
    'truncate comparison.revision, comparison.input, comparison.outcome, comparison.total, comparison.discrepancy_total, comparison.moved, comparison.movement, comparison.balance, comparison.closed_month cascade',
  );
  const env = { ...process.env, NODE_ENV: '', MINSHENG_MODE: 'demo', DATABASE_URL: settings.url };
  const child = spawn(process.execPath, [COMMAND, 'compare', '--month', '2020-06', '--json'], { env, stdio: 'ignore' });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, WATCH_MS);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (status !== 4) throw new Error(`bench: expected minsheng compare to end with 4, got ${status}`);
  return peak;
}

function peakOf(pid) {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
