import type { Change, ChangePosition } from '../../changelog';
import { sendByLane } from '../by-lane';
import { movePlace, stayAtPlace } from '../place';
import { type Attempt, noteAttempts, noteHealth } from './attempts';
import { Account, type Call } from './call';
import { CONNECTIONS } from './courier';
import { callerOf, type Endpoint, isWanted } from './endpoint';
import { laneOf } from './lane';
import { addUnsent, type NewUnsent, waitingLanes } from './unsent';

/**
 * Sends what comes next in the log, then writes down in one transaction what came of it and how far the endpoint is. A process that is killed before
 * sends it again. Gives how many changes of the page are done with; a change whose person waits goes behind.
 */
export async function sendNew(call: Call, endpoint: Endpoint, page: readonly Change[]): Promise<number> {
  const caller = callerOf(endpoint);
  const wanted = page.filter((change) => isWanted(change, endpoint, caller));
  const { lanes } = await waitingLanes(call.database.reader('minsheng_hub'), endpoint.id);
  const account = new Account(endpoint.failing, call.signal);
  const attempts: Attempt[] = [];
  const unsent: NewUnsent[] = [];
  const send = async (change: Change): Promise<void> => {
    if (lanes.has(laneOf(change)) || !account.mayGoOn) {
      lanes.add(laneOf(change));
      unsent.push({ change, tried: null, nextTrySeconds: null });
      return;
    }
    const tried = await call.courier.tell(endpoint, change, 1);
    account.note(tried);
    attempts.push({ change, number: 1, tried });
    if (tried.outcome === 'DELIVERED') return;
    lanes.add(laneOf(change));
    unsent.push({ change, tried, nextTrySeconds: call.pause(1) });
  };
  const taken = await sendByLane({ items: wanted, laneOf, send, most: CONNECTIONS, goOn: () => account.mayGoOn });
  const done = placeOf(wanted[taken], page);
  await writeDown(call, endpoint, { until: page[done - 1]?.position ?? null, attempts, unsent, account });
  return done;
}

function placeOf(stopped: Change | undefined, page: readonly Change[]): number {
  return stopped === undefined ? page.length : page.indexOf(stopped);
}

interface Done {
  /** Null: not a step further. */
  readonly until: ChangePosition | null;
  readonly attempts: readonly Attempt[];
  readonly unsent: readonly NewUnsent[];
  readonly account: Account;
}

function writeDown({ database, held }: Call, { id }: Endpoint, { until, attempts, unsent, account }: Done): Promise<void> {
  return database.transaction('minsheng_hub', async (transaction) => {
    if (until === null) await stayAtPlace(transaction, held);
    else await movePlace(transaction, held, until);
    await addUnsent(transaction, id, unsent);
    await noteAttempts(transaction, id, attempts);
    if (attempts.length > 0) await noteHealth(transaction, id, account.health);
  });
}
