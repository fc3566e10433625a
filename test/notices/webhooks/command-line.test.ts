import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/database';
import { demoIdentityKeys } from '../../../src/identity/key-file';
import { endpointsOf } from '../../../src/notices/webhooks/registry';
import type { Sender } from '../../../src/notices/webhooks/sender';
import { aCaller, theCity } from '../../support/callers';
import { command } from '../../support/command';
import { aDatabase } from '../../support/database';
import type { CommandEnded } from '../../support/import-process';
import { Receiver } from '../../support/receiver';
import { anEnrolment, aPersonToken, append, aSender, untilRow } from '../../support/webhooks';

let directory: string;
let database: Database;
let receiver: Receiver;
let sender: Sender;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-webhook-'));
  database = await aDatabase();
  Object.assign(process.env, { DATABASE_URL: database.settings.url, MINSHENG_DATA_DIR: directory, WEBHOOK_NETWORKS: '127.0.0.0/8' });
  receiver = await Receiver.start();
});
afterAll(async () => {
  await sender?.close();
  await receiver.close();
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

const run = (...words: string[]): Promise<CommandEnded> => command(['webhook', ...words]);

describe('minsheng webhook', () => {
  let id: string;
  let secret: string;

  it('add registers for 市社保经办 and shows the secret once', async () => {
    const { status, output } = await run('add', receiver.url, '--kinds', 'ENROLLED,SUSPENDED', '--officer', '赵');
    expect([status, output]).toEqual([0, expect.stringMatching(/ENROLLED, SUSPENDED[\s\S]*\nwhsec_[\w-]{43}\n$/)]);
    [id = ''] = output.split(' ');
    secret = /whsec_[\w-]{43}/.exec(output)?.[0] ?? '';
    const [shown] = await endpointsOf(database.reader('minsheng_hub'), theCity());
    expect(shown).toMatchObject({ id, url: receiver.url, kinds: ['ENROLLED', 'SUSPENDED'], registeredBy: '赵', state: 'ACTIVE' });
    const listed = await run('list');
    expect([listed.status, listed.output]).toEqual([0, expect.stringContaining(`${id}  ${receiver.url}`)]);
    expect(listed.output + (await run('list', '--json')).output).not.toContain('whsec_');
  });

  it('test says whether the receiver took it: 0, else 4', async () => {
    expect(await run('test', id)).toMatchObject({ status: 0, output: expect.stringMatching(/^DELIVERED 204，\d+ 毫秒/) });
    expect(receiver.calls.at(-1)?.event).toMatchObject({ type: 'cn.zhongshan.minsheng.ping' });
    receiver.answer = () => 500;
    const { status, output } = await run('test', id, '--json');
    expect([status, JSON.parse(output)]).toEqual([4, expect.objectContaining({ outcome: 'REFUSED', status: 500 })]);
  });

  it('log, dead and replay tell of tries and send dead letters again', async () => {
    receiver.answer = ({ event }) => (event.data.to === 'poison' ? 422 : 204);
    await append(database, [anEnrolment(aPersonToken(), 'poison'), anEnrolment(aPersonToken(), 'well')]);
    sender = aSender(database, { keys: demoIdentityKeys(directory), pause: () => 0 });
    await untilRow(database, 'select from sending.unsent where dead_at is not null');
    await receiver.until(({ taken }) => taken.some(({ event }) => event.data?.to === 'well'));
    await untilRow(database, "select from sending.attempt where outcome = 'DELIVERED' and change is not null");
    const lines = (await run('log', id)).output.trim().split('\n');
    expect(lines.length).toBe(15);
    expect(lines.at(-1)).toMatch(/测试 · test .* DELIVERED 204/);
    const refused = (await run('log', id, '--outcome', 'REFUSED', '--first', '3', '--json')).output.trim().split('\n');
    expect(refused.map((line) => JSON.parse(line))).toEqual(
      [12, 11, 10].map((attempt) => expect.objectContaining({ attempt, status: 422 })),
    );
    const dead = await run('dead', id);
    expect(dead.output).toMatch(/^\d+ {2}ENROLLED {2}12 次 · tries .* REFUSED 422\n$/);
    receiver.answer = () => 204;
    const [change = ''] = dead.output.split(' ');
    expect((await run('replay', id, '999999')).output).toContain('0 dead letters wait');
    expect(await run('replay', id, change)).toMatchObject({ status: 0, output: expect.stringContaining('1 dead letters wait') });
    await receiver.until(({ taken }) => taken.some(({ event }) => event.data?.to === 'poison'));
    expect((await run('dead', id)).output).toContain('no dead letter');
  });

  it('update pauses, resumes, changes kinds and makes a new secret', async () => {
    const paused = await run('update', id, '--pause', '--kinds', 'ALL', '--new-secret', '--officer', '钱');
    expect([paused.status, paused.output]).toEqual([
      0,
      expect.stringMatching(/已暂停 · paused {2}HMAC_SHA_256 {2}全部种类[\s\S]*\(钱\)[\s\S]*whsec_/),
    ]);
    expect(paused.output).not.toContain(secret);
    const resumed = JSON.parse((await run('update', id, '--resume', '--json')).output);
    expect(resumed).toMatchObject({ secret: null, webhook: { id, state: 'ACTIVE', kinds: null, stoppedBecause: null } });
    expect((await run('update', id, '--pause', '--resume')).status).toBe(2);
  });

  it('acts for another agency and its town, and nobody sees those of others', async () => {
    const town = ['--agency', 'TOWN', '--town', '442000100'];
    const added = JSON.parse((await run('add', receiver.url, ...town, '--json')).output);
    expect(await endpointsOf(database.reader('minsheng_hub'), aCaller())).toMatchObject([{ id: added.webhook.id }]);
    expect((await run('list', ...town)).output).toContain(added.webhook.id);
    expect((await run('list')).output).not.toContain(added.webhook.id);
    expect(await run('remove', added.webhook.id)).toMatchObject({
      status: 2,
      errors: expect.stringContaining('expected a webhook of your agency'),
    });
    for (const wrong of [
      ['--agency', 'TOWN'],
      ['--town', '442000100'],
      ['--agency', 'TOWN', '--town', '1'],
    ])
      expect(await run('list', ...wrong)).toMatchObject({ status: 2, errors: expect.stringMatching(/^部门为 TOWN 时.*\ntown: expected/) });
  });

  const refusals: [string, string[], RegExp][] = [
    ['a webhook that is none', ['test', 'x'], /^本单位该角色和目的下没有.*\nid: expected a webhook/],
    ['a log of none', ['log', 'x'], /\nid: expected a webhook/],
    ['an address that must not be called', ['add', 'https://10.1.2.3/x'], /\ninput\.url: expected a public address/],
    ['an address with a query', ['add', 'https://hooks.example/x?key=secret'], /\ninput\.url: expected no query(?!.*secret)/],
    ['a cursor that is none', ['add', 'https://hooks.example/x', '--after', 'AAAA'], /\n.*cursor/],
    ['a kind that is none', ['add', 'https://hooks.example/x', '--kinds', 'ENROLLED,NOTHING'], /kinds: expected kinds/],
    ['too many hours', ['update', 'x', '--new-secret', '--old-secret-hours', '169'], /\ninput\.oldSecretHours: expected 0 to 168/],
  ];
  it.each(refusals)('refuses %s with status 2, in the words of the graph', async (_, words, sentence) => {
    const { status, output, errors } = await run(...words);
    expect([status, output, errors]).toEqual([2, '', expect.stringMatching(sentence)]);
  });

  it('remove ends it', async () => {
    expect((await run('remove', id)).output).toContain(`removed: ${id}`);
    expect((await run('list')).output).toContain('no webhook');
    expect((await run('remove', id)).status).toBe(2);
  });
});
