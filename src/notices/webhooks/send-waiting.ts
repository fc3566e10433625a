import { type Change, type ChangePosition, changesAt } from '../../changelog';
import { sendByLane } from '../by-lane';
import { stayAtPlace } from '../place';
import { type Attempt, noteAttempts, noteHealth } from './attempts';
import { MOST_ATTEMPTS } from './back-off';
import { Account, type Call } from './call';
import { CONNECTIONS } from './courier';
import { callerOf, type Endpoint, isAway, isWanted } from './endpoint';
import { dropUnsent, dueUnsent, keepUnsent, type Retried, retryAtOnce, type Unsent } from './unsent';

const AT_ONCE = 100;

/**
 * Tries again what waits and is due, in the order of each person. What fails for the last time becomes a dead letter and holds nobody any longer; what the
 * endpoint may no longer be told is dropped. False: nothing was due.
 */
export async function sendWaiting(call: Call, endpoint: Endpoint): Promise<boolean> {
  const reader = call.database.reader('minsheng_hub');
  const due = await dueUnsent(reader, endpoint.id, AT_ONCE);
  if (due.length === 0) return false;
  await call.courier.prepare(endpoint.id);
  const changes = await changesAt(
    reader,
    due.map(({ position }) => position),
  );
  const round = new Round(call, endpoint, changes);
  await sendByLane({
    items: due,
    laneOf: ({ lane }) => lane,
    send: (each) => round.send(each),
    most: CONNECTIONS,
    goOn: () => round.goesOn,
  });
  await round.writeDown();
  return true;
}

class Round {
  private readonly changes: ReadonlyMap<ChangePosition, Change>;
  private readonly caller;
  private readonly account: Account;
  private readonly attempts: Attempt[] = [];
  private readonly gone: ChangePosition[] = [];
  private readonly failed: Retried[] = [];
  private readonly stopped = new Set<string>();

  constructor(
    private readonly call: Call,
    private readonly endpoint: Endpoint,
    changes: readonly Change[],
  ) {
    this.changes = new Map(changes.map((change) => [change.position, change]));
    this.caller = callerOf(endpoint);
    // One that was away is tried all the same: by whatever is due.
    this.account = new Account(0, call.signal);
  }

  get goesOn(): boolean {
    return this.account.mayGoOn;
  }

  async send(unsent: Unsent): Promise<void> {
    const { position, lane, attempts } = unsent;
    if (this.stopped.has(lane) || !this.goesOn) return;
    const change = this.changes.get(position);
    if (change === undefined || !isWanted(change, this.endpoint, this.caller)) {
      this.gone.push(position);
      return;
    }
    const tried = await this.call.courier.tell(this.endpoint, change, attempts + 1);
    this.account.note(tried);
    this.attempts.push({ change, number: attempts + 1, tried });
    if (tried.outcome === 'DELIVERED') {
      this.gone.push(position);
      return;
    }
    this.stopped.add(lane);
    const again = attempts + 1 < MOST_ATTEMPTS ? this.call.pause(attempts + 1) : null;
    this.failed.push({ unsent, tried, nextTrySeconds: again });
  }

  async writeDown(): Promise<void> {
    const { call, endpoint, account } = this;
    const failing = account.delivered ? account.failing : endpoint.failing + account.failing;
    await call.database.transaction('minsheng_hub', async (transaction) => {
      await stayAtPlace(transaction, call.held);
      await dropUnsent(transaction, endpoint.id, this.gone);
      for (const each of this.failed) await keepUnsent(transaction, endpoint.id, each);
      await noteAttempts(transaction, endpoint.id, this.attempts);
      if (this.attempts.length > 0) await noteHealth(transaction, endpoint.id, { ...account.health, failing });
      if (account.delivered && isAway(endpoint)) await retryAtOnce(transaction, endpoint.id);
    });
  }
}
