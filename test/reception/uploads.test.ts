import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Database } from '../../src/database';
import { OfficePackage } from '../../src/intake/spreadsheet/package';
import { openUpload } from '../../src/reception';
import { aDatabase } from '../support/database';
import { aCitizenId, TEST_KEYS } from '../support/deliveries';
import { type ReceivingHub, ReceivingHubs } from '../support/receiving-hub';
import { aRosterFile, type Uploading } from '../support/uploading';

const WORDS = { feed: 'DESTITUTE_SUPPORT', month: '2018-10' };
const TOWN = { agency: 'TOWN', town: '442000100', role: 'TOWN_OFFICER', purpose: 'PREMIUM_SUBSIDY' };
const SOCIAL = { agency: 'SOCIAL_SECURITY', role: 'CITY_OFFICER', purpose: 'PREMIUM_SUBSIDY' };
const roster = (from = 0, count = 40): Buffer => aRosterFile(aCitizenId, from, count);

let database: Database;
let hubs: ReceivingHubs;
let first: ReceivingHub;
let second: ReceivingHub;
let client: Uploading;

beforeAll(async () => {
  database = await aDatabase();
  hubs = await ReceivingHubs.over(database);
  first = await hubs.start();
  second = await hubs.start();
  client = await hubs.client(first);
});
afterAll(async () => {
  await hubs.close();
  await database.close();
});

const count = async (what: string): Promise<number> => Number((await database.pool.query(`select count(*) as n from ${what}`)).rows[0].n);

/** Sends the first bytes of a body, and breaks the connection. */
function breakOff(url: string, headers: Record<string, string>, sent: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const asking = request(url, { method: 'PATCH', headers });
    asking.on('error', () => resolve());
    asking.write(sent, () => asking.destroy());
  });
}

describe('an upload', () => {
  it('keeps the name of the file without the ID number that stands in it', async () => {
    const { status } = await client.announce(roster(0, 3), { ...WORDS, month: '2018-09', filename: '示例 442099198212121122.csv' });
    expect(status).toBe(201);
    const { rows } = await database.pool.query('select file_name from hub.upload where month = 24224');
    expect(rows).toEqual([{ file_name: '示例 ******************.csv' }]);
  });

  it('cut at any byte goes on at another process, and is believed once', async () => {
    const file = roster(0, 20_000);
    const { body } = await client.announce(file, WORDS);
    const cut = 1 + (randomBytes(4).readUInt32BE() % (file.length - 2));
    const token = {
      authorization: `Bearer ${await tokenOf(client)}`,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
    };
    await breakOff(`${first.url}/rosters/${body.id}`, { ...token, 'content-length': String(file.length) }, file.subarray(0, cut));
    const there = client.at(second.url);
    const again = await there.announce(file, WORDS);
    expect(again).toMatchObject({ status: 201, body: { id: body.id, outcome: 'RESUMED' } });
    const statuses: number[] = [];
    while (statuses.at(-1) !== 204) {
      // The first process may still be storing what reached it: then another offset holds by now.
      const offset = await there.offset(body.id);
      expect(offset).toBeLessThanOrEqual(cut);
      statuses.push((await there.append(body.id, offset, file.subarray(offset))).status);
      expect([204, 409]).toContain(statuses.at(-1));
    }
    expect(await there.until(body.id, 'DONE')).toMatchObject({
      result: {
        outcome: 'DELIVERED',
        batches: [{ feed: 'DESTITUTE_SUPPORT', state: 'ACCEPTED', facts: 20_000 }],
        rejectedRows: { more: 0 },
      },
    });
    expect(await count('hub.batch')).toBe(1);
  });

  it('comes back to its sender, marked, with what to type beside each row; to nobody else', async () => {
    const lines = roster(90_000, 3).toString('utf8').trimEnd().split('\n');
    const file = Buffer.from([...lines.slice(0, -1), (lines.at(-1) ?? '').replace(/\d{17}[\dX]/, '12345')].join('\n'));
    const id = await client.send(file, { ...WORDS, kind: 'DELTA' });
    await client.until(id, 'DONE');
    const back = (query: string, who = client): Promise<Response> =>
      tokenOf(who).then((token) =>
        fetch(`${second.url}/rosters/${id}/annotated${query}`, { headers: { authorization: `Bearer ${token}` } }),
      );
    const whole = await back('');
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'text/csv']);
    const text = await whole.text();
    expect(text.split('\n')[0]).toContain('错误说明');
    expect(text.trimEnd().split('\n')).toHaveLength(lines.length);
    const wrong = (await (await back('?rows=wrong')).text()).trimEnd().split('\n');
    expect(wrong).toHaveLength(2);
    expect(wrong[1]).toContain('身份证号码');
    expect((await back('?rows=all')).status).toBe(400);
    expect((await fetch(`${first.url}/rosters/${id}/annotated`)).status).toBe(401);
  });

  it('says in its answer what concerns the file as a whole, after a preview and after the delivery', async () => {
    const file = Buffer.from(`${roster(95_000, 3).toString('utf8').trimEnd()}\n合计,9人,,,\n`);
    const id = await client.send(file, { ...WORDS, kind: 'DELTA', intent: 'PREVIEW' });
    const differs = { sheet: null, severity: 'WARNED', code: 'FW_TOTAL', messageZh: '合计写的是 9，实际读到 3 行，请核对' };
    expect(await client.until(id, 'PREVIEWED')).toMatchObject({ preview: { outcome: 'PREVIEWED', notices: [differs] } });
    await client.ask('POST', `/rosters/${id}/delivery`);
    expect(await client.until(id, 'DONE')).toMatchObject({ result: { outcome: 'DELIVERED', notices: [differs] } });
  });

  it('does not come back before all its bytes are there, nor by an id that is none, and says why', async () => {
    const file = roster(97_000, 3);
    const { body } = await client.announce(file, { ...WORDS, kind: 'DELTA' });
    const back = (id: string) => client.ask('GET', `/rosters/${id}/annotated`);
    expect(await back(body.id)).toMatchObject({ status: 409, body: { code: 'UPLOAD_NOT_COMPLETE' } });
    await client.ask('DELETE', `/rosters/${body.id}`);
    expect(await back(body.id)).toMatchObject({ status: 410, body: { code: 'CANCELLED' } });
    expect(await back('123')).toMatchObject({ status: 404, body: { code: 'UNKNOWN_UPLOAD' } });
    expect(await client.append('123', 0, file)).toMatchObject({ status: 404, body: { code: 'UNKNOWN_UPLOAD' } });
  });

  it('begins with the template of its feed, for whoever delivers that feed', async () => {
    const template = async (query: string, who = client): Promise<Response> =>
      fetch(`${second.url}/rosters/template${query}`, { headers: { authorization: `Bearer ${await tokenOf(who)}` } });
    const response = await template('?feed=DESTITUTE_SUPPORT');
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('填报模板_DESTITUTE_SUPPORT.xlsx'));
    const book = await OfficePackage.open(new Uint8Array(await response.arrayBuffer()));
    expect(await book.text('xl/worksheets/sheet1.xml')).toContain('身份证号码');
    expect((await template('?feed=MINIMUM_LIVING&form=person')).status).toBe(200);
    for (const [query, status, code] of [
      ['?feed=ENROLMENT', 403, 'FEED_OF_ANOTHER_AGENCY'],
      ['?feed=EVERYTHING', 400, 'UNKNOWN_FEED'],
      ['', 400, 'UNKNOWN_FEED'],
      ['?feed=MINIMUM_LIVING&form=house', 400, 'UNKNOWN_CHOICE'],
    ] as const) {
      const refused = await template(query);
      expect([refused.status, await refused.json()]).toEqual([status, expect.objectContaining({ code })]);
    }
    expect((await fetch(`${first.url}/rosters/template?feed=DESTITUTE_SUPPORT`)).status).toBe(401);
  });

  it('is stored sealed: neither number nor name stands in the database, the log or an address', async () => {
    const file = roster(50_000, 3);
    const idle = await hubs.start({}, 'WITHOUT_CLERK');
    const id = await (await hubs.client(idle)).send(file, { ...WORDS, month: '2018-11', kind: 'DELTA', intent: 'PREVIEW' });
    const { rows } = await database.pool.query('select sealed from hub.upload_part where upload_id = $1', [id]);
    const stored = Buffer.concat(rows.map(({ sealed }) => sealed));
    expect(stored.length).toBe(file.length + 28);
    expect(stored.includes(aCitizenId(50_000))).toBe(false);
    expect(hubs.lines.join('\n')).not.toMatch(/\d{17}[\dX]|示例|roster\.csv/);
  });

  it('with a wrong digest is refused, and nothing of it is believed', async () => {
    const before = await count('hub.batch');
    const file = roster(60_000, 3);
    const sha256 = createHash('sha256').update('something else').digest('hex');
    const id = await client.send(file, { ...WORDS, month: '2018-12', sha256 });
    expect(await client.until(id, 'DONE')).toMatchObject({ result: { outcome: 'REFUSED', refusal: { code: 'DIGEST_MISMATCH' } } });
    expect(await count('hub.batch')).toBe(before);
  });

  it('of a file that came before is answered with the batch, when and to whom the receipt belongs', async () => {
    const file = roster(0, 20_000);
    expect(await client.announce(file, WORDS)).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_DELIVERED', batches: [{ deliveredBy: 'officer-1' }], receipt: expect.stringMatching(/^\/rosters\//) },
    });
    const other = await hubs.client(first, { subject: 'officer-2' });
    expect(await other.announce(file, WORDS)).toMatchObject({ status: 409, body: { code: 'ALREADY_DELIVERED', receipt: null } });
  });

  it('of one file by two officers at once becomes one batch; the other learns which', async () => {
    const file = roster(0, 19_000);
    const words = { ...WORDS, month: '2019-01' };
    const both = [client, (await hubs.client(second, { subject: 'officer-2' })) as Uploading];
    const ids = await Promise.all(both.map((each) => each.send(file, words)));
    const results = await Promise.all(both.map((each, i) => each.until(ids[i] ?? '', 'DONE')));
    expect(results.map(({ result }) => result.outcome).sort()).toEqual(['ALREADY_DELIVERED', 'DELIVERED']);
  });

  it('announced and sent by two requests at the same offset stores one of them', async () => {
    const file = roster(70_000, 4000);
    const { body } = await client.announce(file, { ...WORDS, month: '2019-02' });
    const answers = await Promise.all([client.append(body.id, 0, file), client.at(second.url).append(body.id, 0, file)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await client.until(body.id, 'DONE')).result.outcome).toBe('DELIVERED');
  });

  it('held by the guard says so in its receipt', async () => {
    const id = await client.send(roster(0, 5), { ...WORDS, month: '2019-03' });
    expect(await client.until(id, 'DONE')).toMatchObject({
      result: { batches: [{ state: 'HELD', heldReason: { code: 'FEWER_THAN_BEFORE' } }] },
    });
  });

  it('small enough goes in one request', async () => {
    const file = Buffer.from('姓名\n');
    const words = { ...WORDS, month: '2019-04', kind: 'DELTA' };
    const answer = await client.announce(file, words);
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(answer.body.offset).toBe(0);
    const metadata = `feed ${b64('DESTITUTE_SUPPORT')},month ${b64('2019-05')},kind ${b64('DELTA')},sha256 ${b64(sha256)}`;
    const headers = {
      'content-type': 'application/offset+octet-stream',
      'upload-length': String(file.length),
      'upload-metadata': metadata,
    };
    const once = await client.ask('POST', '/rosters', headers, file);
    expect(once).toMatchObject({ status: 201, body: { offset: file.length } });
    expect(await client.until(once.body.id, 'DONE')).toMatchObject({ result: { refusal: { code: 'FILE_REJECTED' } } });
  });

  it('previewed first shows what would be, changes nothing, and delivers just that when told to', async () => {
    const file = roster(80_000, 20_100);
    const before = await count('hub.batch');
    const id = await client.send(file, { ...WORDS, month: '2019-06', intent: 'PREVIEW' });
    const { preview } = await client.until(id, 'PREVIEWED');
    expect(preview).toMatchObject({ outcome: 'PREVIEWED', batches: [{ state: 'ACCEPTED', facts: 20_100, effects: { began: 20_100 } }] });
    expect(await count('hub.batch')).toBe(before);
    expect((await client.ask('POST', `/rosters/${id}/delivery`)).status).toBe(202);
    const { result } = await client.until(id, 'DONE');
    const { id: _, ...batch } = result.batches[0];
    expect(batch).toEqual(preview.batches[0]);
  });

  it('is cancelled with all its parts, and cannot be once it is done', async () => {
    const { body } = await client.announce(roster(1, 30_000), { ...WORDS, month: '2019-07' });
    await client.append(body.id, 0, roster(1, 30_000).subarray(0, 700_000));
    expect((await client.ask('DELETE', `/rosters/${body.id}`)).status).toBe(204);
    expect(await count(`hub.upload_part where upload_id = '${body.id}'`)).toBe(0);
    expect((await client.append(body.id, 700_000, Buffer.from('x'))).status).toBe(410);
    const done = await client.send(roster(2, 3), { ...WORDS, month: '2019-08', kind: 'DELTA' });
    await client.until(done, 'DONE');
    expect(await client.ask('DELETE', `/rosters/${done}`)).toMatchObject({ status: 409, body: { code: 'TOO_LATE_TO_CANCEL' } });
  });
});

describe('who may upload what', () => {
  const matrix: [string, object, string, number, string | undefined][] = [
    ['civil affairs its own list', {}, 'DISABILITY', 201, undefined],
    ['civil affairs the mixed file', {}, 'HARDSHIP', 201, undefined],
    ['civil affairs the enrolments', {}, 'ENROLMENT', 403, 'FEED_OF_ANOTHER_AGENCY'],
    ['poverty alleviation its own', { agency: 'POVERTY_ALLEVIATION' }, 'REGISTERED_POOR', 201, undefined],
    ['poverty alleviation a list of civil affairs', { agency: 'POVERTY_ALLEVIATION' }, 'MINIMUM_LIVING', 403, 'FEED_OF_ANOTHER_AGENCY'],
    ['social security its own', SOCIAL, 'ENROLMENT', 201, undefined],
    ['social security deaths', SOCIAL, 'DEATH', 201, undefined],
    ['social security the mixed file', SOCIAL, 'HARDSHIP', 403, 'FEED_OF_ANOTHER_AGENCY'],
    ['a town the mixed file', TOWN, 'HARDSHIP', 201, undefined],
    ['a town a list of civil affairs', TOWN, 'MINIMUM_LIVING', 403, 'FEED_OF_ANOTHER_AGENCY'],
    ['an analyst anything', { agency: 'FINANCE', role: 'ANALYST', purpose: 'STATISTICS' }, 'HARDSHIP', 403, 'FORBIDDEN'],
    ['an operator anything', { ...SOCIAL, role: 'OPERATOR', purpose: 'OPERATIONS' }, 'ENROLMENT', 403, 'FORBIDDEN'],
    ['human resources anything', { agency: 'HUMAN_RESOURCES' }, 'ENROLMENT', 403, 'FORBIDDEN'],
  ];
  it.each(matrix)('%s', async (_, claims, feed, status, code) => {
    const asking = await hubs.client(first, claims);
    const answer = await asking.announce(roster(90_000, 2), { feed, month: '2019-09' });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toMatch(status === 201 ? /json/ : /problem\+json/);
  });

  it('nobody in the name of another agency', async () => {
    const answer = await client.announce(roster(), { ...WORDS, sender: 'TOWN' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'SENDER_OF_ANOTHER_AGENCY', messageZh: expect.any(String) } });
  });

  it('nobody sees, continues or cancels what somebody else uploads', async () => {
    const { body } = await client.announce(roster(91_000, 9), { ...WORDS, month: '2019-10' });
    const colleague = await hubs.client(first, { subject: 'officer-2' });
    expect((await colleague.tell(body.id)).status).toBe(404);
    expect((await colleague.append(body.id, 0, roster(91_000, 9))).status).toBe(404);
    expect((await colleague.ask('DELETE', `/rosters/${body.id}`)).status).toBe(404);
    expect((await colleague.ask('HEAD', `/rosters/${body.id}`)).status).toBe(404);
    expect(await client.offset(body.id)).toBe(0);
  });

  it('nobody without a good token, at any request', async () => {
    for (const [method, path] of [
      ['POST', '/rosters'],
      ['HEAD', '/rosters/x'],
      ['PATCH', '/rosters/x'],
      ['GET', '/rosters/x'],
      ['OPTIONS', '/rosters'],
    ] as const) {
      const { status } = await fetch(`${first.url}${path}`, { method });
      expect({ method, status }).toEqual({ method, status: 401 });
    }
  });

  it('nobody whose token expires on the way; what was sent until then stays, and a new token goes on', async () => {
    const file = roster(0, 30_000);
    const { id, offset } = await begunWithBriefToken(file);
    expect(offset).toBeLessThan(file.length);
    expect((await client.append(id, offset, file.subarray(offset))).status).toBe(204);
    expect((await client.until(id, 'DONE')).result.outcome).toBe('DELIVERED');
  });
});

describe('what an announcement must say', () => {
  const wrong: [string, Record<string, string>, Record<string, string>, number, string][] = [
    ['an unknown feed', { feed: 'OTHER' }, {}, 422, 'UNKNOWN_FEED'],
    ['a word that is no month', { month: '2018-13' }, {}, 422, 'UNKNOWN_MONTH'],
    ['a month before the policy', { month: '2018-01' }, {}, 422, 'MONTH_BEFORE_POLICY'],
    ['a month that has not come', { month: '2099-01' }, {}, 422, 'FUTURE_MONTH'],
    ['a digest that is none', { sha256: 'abc' }, {}, 400, 'BAD_ANNOUNCEMENT'],
    ['a kind that is none', { kind: 'SOME' }, {}, 400, 'BAD_ANNOUNCEMENT'],
    ['a key that nobody knows', { colour: 'red' }, {}, 400, 'BAD_ANNOUNCEMENT'],
    ['no length', {}, { 'upload-length': 'x' }, 400, 'BAD_ANNOUNCEMENT'],
    ['no metadata at all', {}, { 'upload-metadata': '' }, 422, 'UNKNOWN_FEED'],
    ['metadata that is no base64', {}, { 'upload-metadata': 'feed ***' }, 400, 'BAD_ANNOUNCEMENT'],
    ['another version of tus', {}, { 'tus-resumable': '0.2.2' }, 412, 'TUS_VERSION'],
  ];
  it.each(wrong)('%s is refused', async (_, words, headers, status, code) => {
    const { body, ...answer } = await client.announce(roster(), { ...WORDS, ...words }, headers);
    expect({ status: answer.status, code: body.code }).toEqual({ status, code });
    expect(body.detail).toMatch(/expected .+, got .+/);
    // In Chinese only the names of keys and their values are Latin.
    expect(body.messageZh).not.toMatch(/\b(?:the|of|or|at|each|expected|in)\b/);
  });

  it('more than may be sent is refused before a byte is, and so is more than was announced', async () => {
    const small = await hubs.start({ mostBytes: 1000 }, 'WITHOUT_CLERK');
    const there = await hubs.client(small);
    expect(await there.announce(roster(), WORDS)).toMatchObject({ status: 413, body: { code: 'FILE_TOO_LONG' } });
    const { body } = await client.announce(roster(92_000, 2), { ...WORDS, month: '2019-12' });
    expect(await client.append(body.id, 0, roster(92_000, 9))).toMatchObject({ status: 413, body: { code: 'MORE_THAN_ANNOUNCED' } });
    expect(await client.offset(body.id)).toBe(0);
  });

  it('one account announces so often in an hour and no more, and keeps so much unfinished', async () => {
    const strict = await hubs.start({ mostPerHour: 2, mostStoredBytes: 100_000 }, 'WITHOUT_CLERK');
    const eager = await hubs.client(strict, { subject: 'eager' });
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await eager.announce(roster(n, 5), { ...WORDS, month: '2020-01' })).status);
    expect(statuses).toEqual([201, 201, 429]);
    const heavy = await hubs.client(strict, { subject: 'heavy' });
    expect(await heavy.announce(roster(0, 4000), WORDS)).toMatchObject({ status: 429, body: { code: 'UPLOAD_STORE_FULL' } });
  });

  it('tells what of tus it speaks', async () => {
    const { headers } = await client.ask('OPTIONS', '/rosters');
    expect(headers.get('tus-version')).toBe('1.0.0');
    expect(headers.get('tus-extension')).toContain('creation-with-upload');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the file of an upload', () => {
  it('opens for its sender, part by part, as long as it is kept, and for nobody else', async () => {
    const file = roster(94_000, 30_000);
    const id = await client.send(file, { ...WORDS, month: '2020-03', kind: 'DELTA' });
    await client.until(id, 'DONE');
    const uploader = { agency: 'CIVIL_AFFAIRS', town: null, subject: 'officer-1' };
    const kept = await openUpload(database, TEST_KEYS, { uploader, id });
    const source = kept?.source as { size: number; read(at: number, length: number): Promise<Buffer> };
    expect([kept?.name, source.size]).toEqual(['roster.csv', file.length]);
    expect((await source.read(0, file.length)).equals(file)).toBe(true);
    expect((await source.read(524_280, 20)).equals(file.subarray(524_280, 524_300))).toBe(true);
    expect(await openUpload(database, TEST_KEYS, { uploader: { ...uploader, subject: 'officer-2' }, id })).toBeNull();
  });
});

describe('time on the database clock', () => {
  it('an unfinished upload that nobody continued is purged with its parts', async () => {
    const { body } = await client.announce(roster(93_000, 900), { ...WORDS, month: '2020-02' });
    await client.append(body.id, 0, roster(93_000, 900).subarray(0, 5000));
    await database.pool.query(`update hub.upload set expires_at = now() - interval '1 second' where id = $1`, [body.id]);
    expect((await client.tell(body.id)).status).toBe(404);
    expect(await client.announce(roster(93_000, 900), { ...WORDS, month: '2020-02' })).toMatchObject({
      body: { outcome: 'NEW', offset: 0 },
    });
    const third = await hubs.start();
    while ((await count(`hub.upload where id = '${body.id}'`)) > 0);
    expect(await count(`hub.upload_part where upload_id = '${body.id}'`)).toBe(0);
    await third.close();
  });
});

const b64 = (text: string): string => Buffer.from(text).toString('base64');
// biome-ignore lint/complexity/useLiteralKeys: private on purpose
const tokenOf = async (of: Uploading): Promise<string> => of['token'];

/** Sends with a token that expires on the way, after seconds, or after more of them where the machine is too busy to store anything within them. */
async function begunWithBriefToken(file: Buffer): Promise<{ id: string; offset: number }> {
  for (let seconds = 2; ; seconds *= 2) {
    const brief = await hubs.client(first, {}, seconds);
    const { body } = await brief.announce(file, { ...WORDS, month: '2019-11' });
    if (body?.id === undefined) continue;
    const headers = {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(body.offset),
      authorization: `Bearer ${await tokenOf(brief)}`,
    };
    const slow = slowly(file, seconds * 1500);
    const answer = await fetch(`${first.url}/rosters/${body.id}`, { method: 'PATCH', headers, body: slow, duplex: 'half' } as RequestInit);
    expect(answer.status).toBe(401);
    const offset = await client.offset(body.id);
    if (offset > 0) return { id: body.id, offset };
  }
}

/** A body that takes its time. */
function slowly(file: Buffer, milliseconds: number): ReadableStream<Uint8Array> {
  const steps = 12;
  let step = 0;
  return new ReadableStream({
    async pull(controller) {
      if (step === steps) return controller.close();
      await new Promise((resolve) => setTimeout(resolve, milliseconds / steps));
      controller.enqueue(file.subarray((file.length * step) / steps, (file.length * (step + 1)) / steps));
      step += 1;
    },
  });
}
