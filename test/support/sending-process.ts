import { ChangeTail } from '../../src/changelog';
import { type DatabaseSettings, openDatabase } from '../../src/database';
import { createLog } from '../../src/log';
import { startSending } from '../../src/notices';
import { TEST_KEYS } from './deliveries';

/** What a hub process sends with, and nothing else of it; runs until it is killed. `MINSHENG_TEST_DATABASE` has the settings as JSON. */
async function main(): Promise<void> {
  const database = await openDatabase(JSON.parse(process.env.MINSHENG_TEST_DATABASE ?? '') as DatabaseSettings);
  const log = createLog('trace');
  const tail = new ChangeTail(database, (err) => log.warn({ err }, 'following was cut'));
  const settings = { networks: ['127.0.0.0/8'], leaseSeconds: 1, natsUrl: undefined };
  startSending({ database, keys: TEST_KEYS, tail, log, settings });
  log.info('ready');
}

void main();
