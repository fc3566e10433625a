import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compiled } from '../compiled.mjs';
import { freePort, until } from '../servers/ready.mjs';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** The hub as it is started, on the bench's data directory; it shares the embedded server with the bench. `tokenOf` signs for any standing. */
export async function startHub(directory) {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: '', MINSHENG_DATA_DIR: directory, MINSHENG_MODE: 'demo', HOST: '127.0.0.1' };
  const child = spawn(process.execPath, [MAIN], {
    env: { ...env, PORT: String(port), LOG_LEVEL: 'error', SUBSCRIPTIONS_PER_CALLER: '100' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await until(async () => (await fetch(`http://127.0.0.1:${port}/livez`)).ok, 'hub');
  const { demoAccessKeys, signToken } = compiled('access');
  const keys = await demoAccessKeys(directory);
  return {
    port,
    tokenOf: (claims) => signToken(claims, keys),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export const CITY = { subject: 'bench-city', agency: 'SOCIAL_SECURITY', town: null, role: 'CITY_OFFICER', purpose: 'PREMIUM_SUBSIDY' };
export const officerOf = (town) => ({ subject: `bench-${town}`, agency: 'TOWN', town, role: 'TOWN_OFFICER', purpose: 'PREMIUM_SUBSIDY' });
