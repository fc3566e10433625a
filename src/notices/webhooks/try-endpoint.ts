import { randomUUID } from 'node:crypto';
import type { NamedStatement } from '../../database';
import type { RefusalWords } from '../../refusal';
import { pingEvent } from '../cloud-event';
import { ChangeCursors } from '../told/cursors';
import { noteAttempts, noteHealth } from './attempts';
import { Courier, type CourierParts } from './courier';
import { type Endpoint, isAway } from './endpoint';
import type { Tried } from './post';
import { tooManyTests } from './refusals';
import { retryAtOnce } from './unsent';

const MOST_TESTS_A_MINUTE = 10;

/**
 * The test button: sends a signed ping of nobody, at once and once, and puts the try down. When it is taken, an endpoint that was away, or
 * had asked to wait, is called again and all that waits is tried at once.
 */
export async function tryEndpoint(parts: CourierParts, endpoint: Endpoint): Promise<Tried | RefusalWords> {
  const { database } = parts;
  const [before] = await database.reader('minsheng_hub').rows<{ tests: number }>(TESTS, [endpoint.id]);
  if ((before?.tests ?? 0) >= MOST_TESTS_A_MINUTE) return tooManyTests;
  const courier = new Courier(parts, new ChangeCursors(parts.keys.token.nameMac));
  try {
    await courier.prepare(endpoint.id);
    const tried = await courier.send(endpoint, pingEvent(`ping-${randomUUID()}`, new Date().toISOString()), 1);
    await noteTest(parts, endpoint, tried);
    return tried;
  } finally {
    await courier.close();
  }
}

async function noteTest({ database }: CourierParts, endpoint: Endpoint, tried: Tried): Promise<void> {
  const isBack = tried.outcome === 'DELIVERED' && (isAway(endpoint) || endpoint.notBefore !== null);
  await database.transaction('minsheng_hub', async (transaction) => {
    await noteAttempts(transaction, endpoint.id, [{ change: null, number: 1, tried }]);
    if (!isBack) return;
    await noteHealth(transaction, endpoint.id, { failing: 0, delivered: false, waitSeconds: null });
    await retryAtOnce(transaction, endpoint.id);
  });
}

const TESTS: NamedStatement = {
  name: 'webhook-tests',
  text: `
select count(*)::integer as tests from (select tried_at, change from sending.attempt where endpoint = $1 order by number desc limit 200) newest
where change is null and tried_at > clock_timestamp() - interval '1 minute'`,
};
