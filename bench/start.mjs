import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.mjs';
import { machine, median, table } from './machine.mjs';
import { freePort, until } from './servers/ready.mjs';

const MAIN = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));

const LIMIT_MS = 5000;

/** Figure (c): from the start of the process to the first explained verdict, on a new data directory, on a known one and after kill -9. */
export async function measureStart({ rounds }) {
  const times = { 'cold (new data directory, sample loaded)': [], 'warm (after a normal end)': [], 'warm (after kill -9)': [] };
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    const directory = mkdtempSync(join(tmpdir(), 'minsheng-bench-start-'));
    try {
      const signals = ['SIGTERM', 'SIGKILL', 'SIGTERM'];
      for (const [i, name] of Object.keys(times).entries()) times[name].push(await startOnce(directory, signals[i]));
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
    console.error(
      `round ${round + 1}: ${Object.values(times)
        .map((t) => `${t[round].toFixed(0)} ms`)
        .join(', ')}`,
    );
  }
  console.log(machine());
  console.log('installed and compiled beforehand; from the start of the process to the first answer of the README query\n');
  const row = ([name, t]) => [name, median(t).toFixed(0), Math.min(...t).toFixed(0), Math.max(...t).toFixed(0)];
  console.log(table([['start', 'median ms', 'least', 'most'], ...Object.entries(times).map(row)]));
  console.log('');
  for (const [name, t] of Object.entries(times).filter(([each]) => each.startsWith('warm'))) console.log(againstLimit(name, t));
}

/** Each start against what is promised for it; a test never asserts it, because a busy machine would fail it. */
function againstLimit(name, t) {
  const of = (ms) => (ms / LIMIT_MS).toFixed(2);
  return `${name} : 5 s   ${of(median(t))}, worst ${of(Math.max(...t))}   (target ≤ 1)`;
}

/** Starts the hub, waits for the verdict of the first query, and ends it with `signal`. */
async function startOnce(directory, signal) {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      MINSHENG_DATA_DIR: directory,
      MINSHENG_MODE: 'demo',
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await until(async () => (await fetch(`http://127.0.0.1:${port}/livez`)).ok, 'hub');
    const authorization = await officer(directory);
    await until(() => answered(port, authorization), 'first answer');
    return performance.now() - begun;
  } finally {
    child.kill(signal);
    await ended;
  }
}

async function officer(directory) {
  const { demoAccessKeys, mintDemoTokens } = compiled('access');
  const tokens = await mintDemoTokens(await demoAccessKeys(directory));
  return `Bearer ${tokens[0].token}`;
}

async function answered(port, authorization) {
  const { firstQuery } = compiled('demo');
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: firstQuery() }),
  });
  const { data } = await response.json();
  return data?.person?.subsidyEligibility?.verdict === 'ELIGIBLE';
}
