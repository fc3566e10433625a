/** The hub as it is started: dist/src/main.js with everything in one process, the embedded database shared with the other sides. */
import { createRequire } from 'node:module';
import { asked, listening } from './child.mjs';
import { freePort, untilReady } from './ready.mjs';

const { databaseUrl, dataDirectory } = asked();
const port = await freePort();
Object.assign(process.env, {
  DATABASE_URL: databaseUrl,
  MINSHENG_DATA_DIR: dataDirectory,
  MINSHENG_MODE: 'demo',
  HOST: '127.0.0.1',
  PORT: String(port),
  LOG_LEVEL: 'error',
});
const url = `http://127.0.0.1:${port}`;
// The start banner is for people; this process speaks to its parent in one line of its own.
const said = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
createRequire(import.meta.url)('../../dist/src/main.js');
await untilReady(url);
process.stdout.write = said;
listening({ url: `${url}/graphql` }, () => new Promise(() => process.kill(process.pid, 'SIGTERM')));
