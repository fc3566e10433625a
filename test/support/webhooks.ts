import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Caller } from '../../src/access';
import { appendChanges, BEGINNING, ChangeTail, type NewChange } from '../../src/changelog';
import type { Database } from '../../src/database';
import type { PersonToken } from '../../src/identity/person-token';
import { townCode } from '../../src/identity/town';
import type { MonthNumber } from '../../src/identity/year-month';
import { type Registered, registerEndpoint } from '../../src/notices/webhooks/registry';
import { type Sender, type SenderParts, startSender } from '../../src/notices/webhooks/sender';
import type { WebhookUrl } from '../../src/notices/webhooks/target';
import { theCity } from './callers';
import { TEST_KEYS } from './deliveries';

export const LOOPBACK = ['127.0.0.0/8'];
const OCTOBER = (2018 * 12 + 9) as MonthNumber;
export const XIAOLAN = townCode('442000100');

export const aPersonToken = (): PersonToken => randomUUID() as PersonToken;

/** A change of somebody of 小榄镇, told by its `to`. */
export const anEnrolment = (person: PersonToken | null, to: string, more: Partial<NewChange> = {}): NewChange => ({
  kind: person === null ? 'BATCH_ACCEPTED' : 'ENROLLED',
  month: OCTOBER,
  feed: 'ENROLMENT',
  town: XIAOLAN,
  person,
  to,
  ...more,
});

export function append(database: Database, changes: readonly NewChange[]): Promise<void> {
  return database.transaction('minsheng_hub', (transaction) => appendChanges(transaction, changes));
}

/** An endpoint that is told of everything from the beginning of the log. */
export async function registered(database: Database, url: string, caller: Caller = theCity()): Promise<Registered> {
  const asked = { url: url as WebhookUrl, kinds: null, algorithm: 'HMAC_SHA_256', after: BEGINNING } as const;
  const answer = await registerEndpoint(database, caller, asked, TEST_KEYS);
  if ('code' in answer) throw new Error(answer.message);
  return answer;
}

/** A sender as a process has one, quick to look and to try again; `faults` collects what went wrong. */
export function aSender(database: Database, choices: Partial<SenderParts> = {}): Sender & { readonly faults: unknown[] } {
  const faults: unknown[] = [];
  const tail = new ChangeTail(database, (error) => faults.push(error));
  const sender = startSender({
    database,
    keys: TEST_KEYS,
    networks: LOOPBACK,
    tail,
    leaseSeconds: 60,
    lookEveryMs: 20,
    pause: () => 0.02,
    onFault: (fault) => faults.push(fault),
    onStopped: (stopped) => faults.push(stopped),
    ...choices,
  });
  return {
    faults,
    close: async () => {
      await sender.close();
      await tail.close();
    },
  };
}

/** Asks the database until it says so. */
export async function untilRow(database: Database, question: string, values: readonly unknown[] = []): Promise<void> {
  while ((await database.pool.query(question, [...values])).rowCount === 0) await wait(10);
}
