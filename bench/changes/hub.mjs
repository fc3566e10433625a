import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiled } from '../compiled.mjs';
import { freePort, until } from '../servers/ready.mjs';

const TICKS_PER_SECOND = 100;
const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/**
 * The hub as it is started, on the bench's data directory; it shares the embedded server with the bench. `tokenOf` signs for any standing, `cpu` tells the
 * processor seconds that the hub has used (Linux; elsewhere NaN): on a machine that does other work they are the figures to read.
 */
export async function startHub(directory, { profile }) {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: '', MINSHENG_DATA_DIR: directory, MINSHENG_MODE: 'demo', HOST: '127.0.0.1' };
  const child = spawn(process.execPath, [...(profile ? ['--cpu-prof', '--cpu-prof-dir=.data/bench-profiles'] : []), MAIN], {
    env: { ...env, PORT: String(port), LOG_LEVEL: 'error', SUBSCRIPTIONS_PER_CALLER: '100' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await until(async () => (await fetch(`http://127.0.0.1:${port}/livez`)).ok, 'hub');
  const { demoAccessKeys, signToken } = compiled('access');
  const keys = await demoAccessKeys(directory);
  return {
    port,
    cpu: () => cpuOf(child.pid),
    tokenOf: (claims) => signToken(claims, keys),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** User and system ticks of /proc/PID/stat. */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}

export const CITY = { subject: 'bench-city', agency: 'SOCIAL_SECURITY', town: null, role: 'CITY_OFFICER', purpose: 'PREMIUM_SUBSIDY' };
export const officerOf = (town) => ({ subject: `bench-${town}`, agency: 'TOWN', town, role: 'TOWN_OFFICER', purpose: 'PREMIUM_SUBSIDY' });
