import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Database } from '../../../src/database';
import { aDatabase } from '../../support/database';
import { Receiver } from '../../support/receiver';
import { anEnrolment, aPersonToken, append, registered, untilRow } from '../../support/webhooks';

const SUPPORT = join(__dirname, '../../support');
const PEOPLE = 25;
const EACH = 24;

let database: Database;
let receiver: Receiver;
let said = '';
const running = new Set<ChildProcess>();
beforeAll(async () => {
  database = await aDatabase();
  receiver = await Receiver.start();
});
afterAll(async () => {
  await Promise.all([...running].map(kill));
  await receiver.close();
  await database.close();
});

function sendingProcess(): ChildProcess {
  const env = { ...process.env, MINSHENG_TEST_DATABASE: JSON.stringify(database.settings) };
  const child = spawn(process.execPath, ['-r', join(SUPPORT, 'typescript.cjs'), join(SUPPORT, 'sending-process.ts')], { env });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  running.add(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  running.delete(child);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

describe('processes that send and are killed with -9', () => {
  it('lose nothing, keep the order of each person, and never say a secret, an address or a person', async () => {
    const { endpoint, secret } = await registered(database, receiver.url);
    const people = Array.from({ length: PEOPLE }, aPersonToken);
    for (let i = 0; i < EACH; i += 1)
      await append(
        database,
        people.map((person) => anEnrolment(person, String(i))),
      );
    const [first, second] = [sendingProcess(), sendingProcess()];
    await receiver.until(({ calls }) => calls.length >= 130);
    await kill(first);
    await receiver.until(({ calls }) => calls.length >= 260);
    await kill(second);
    sendingProcess();
    sendingProcess();
    await receiver.until(() => new Set(receiver.taken.map(({ event }) => event.id)).size === PEOPLE * EACH);
    for (const person of people) {
      const told = receiver.taken.filter(({ event }) => event.data.person === person).map(({ event }) => event.data.to);
      expect([...new Set(told)]).toEqual(Array.from({ length: EACH }, (_, i) => String(i)));
    }
    await untilRow(database, 'select where not exists (select from sending.unsent)');
    expect(said).toContain('ready');
    for (const never of [secret ?? '', (secret ?? '').slice(6, 20), receiver.url, ...people]) expect(said).not.toContain(never);
    const { rows } = await database.pool.query('select encode(sealed, $1) as sealed from sending.secret where endpoint = $2', [
      'escape',
      endpoint.id,
    ]);
    expect(rows[0].sealed).not.toContain((secret ?? '').slice(6));
  });
});
