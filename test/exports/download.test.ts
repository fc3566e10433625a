import { connect } from 'node:net';
import { type Caller } from '../../src/access';
import { townCode } from '../../src/identity/town';
import { aCaller, theAnalyst, theCity } from '../support/callers';
import { aHub, type FixtureHub, verifyFixtureToken } from '../support/hub-fixture';
import { aListedCity, type ListedCity, PEOPLE, XIAOLAN } from '../support/listed-city';
import { sheetOf, textOf } from '../support/read-sheet';

const CALLERS: Readonly<Record<string, () => Caller>> = {
  city: theCity,
  analyst: theAnalyst,
  xiaolan: () => aCaller({ town: townCode(XIAOLAN) }),
};

let city: ListedCity;
let hub: FixtureHub;
beforeAll(async () => {
  city = await aListedCity();
  hub = await aHub({ exports: city.desk, verify: async (token) => CALLERS[token ?? '']?.() ?? verifyFixtureToken(token) });
});
afterAll(async () => {
  await hub?.close();
  await city?.close();
});

const get = (path: string, token = 'city', choices: RequestInit = {}): Promise<Response> =>
  fetch(`${hub.url}${path}`, { headers: { authorization: `Bearer ${token}`, 'x-request-id': 'download-test' }, ...choices });

describe('GET /exports/<list>', () => {
  it('gives the file under its Chinese name, cached nowhere', async () => {
    const response = await get('/exports/enrolment?month=2018-10');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="list.xlsx"; filename*=UTF-8''${encodeURIComponent('参保登记名册_2018-10_中山市_第1版.xlsx')}`,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const rows = textOf(await sheetOf(Buffer.from(await response.arrayBuffer())));
    expect(rows).toHaveLength(3 + 4 + 1);
  });

  it('gives a town its own people', async () => {
    const text = await (await get('/exports/enrolment?month=2018-10&format=csv', 'xiaolan')).text();
    expect(text).toContain(PEOPLE.toEnrolInXiaolan.idNumber);
    expect(text).not.toContain(PEOPLE.toEnrol.idNumber);
  });

  const refused = [
    ['without a token', '/exports/enrolment?month=2018-10', 'nobody', 401, 'UNAUTHENTICATED'],
    ['without the right', '/exports/enrolment?month=2018-10', 'analyst', 403, 'FORBIDDEN'],
    ['of another town', '/exports/enrolment?month=2018-10&town=442000107', 'xiaolan', 403, 'TOWN_OF_OTHERS'],
    ['without a month', '/exports/enrolment', 'city', 400, 'BAD_REQUEST'],
    ['of a list that there is not', '/exports/everything?month=2018-10', 'city', 400, 'BAD_REQUEST'],
    ['with a number of somebody in the address', '/exports/enrolment?month=2018-10&idNumber=1', 'city', 400, 'BAD_REQUEST'],
    ['of a month not compared', '/exports/enrolment?month=2018-11', 'city', 404, 'NOT_COMPARED'],
    ['of a town that there is not', '/exports/enrolment?month=2018-10&town=442099999', 'city', 400, 'BAD_REQUEST'],
  ] as const;
  it.each(refused)('refuses one %s', async (_, path, token, status, code) => {
    const response = await get(path, token);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
  });

  it.each([
    ['everything?month=2018-10', '路径应为'],
    ['enrolment?month=2018-13', '月份'],
    ['enrolment?month=2018-10&who=1', '只能有'],
    ['enrolment?month=2018-10&town=1', '九位镇区代码'],
    ['enrolment?month=2018-10&revision=0', '正整数'],
    ['enrolment?month=2018-10&format=pdf', 'xlsx 或 csv'],
  ])('says in Chinese what is wrong with %s', async (address, words) => {
    const { errors } = (await (await get(`/exports/${address}`, 'city')).json()) as { errors: { extensions: { messageZh: string } }[] };
    expect(errors[0]?.extensions.messageZh).toContain(words);
    expect(errors[0]?.extensions.messageZh).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
  });

  it('takes GET only', async () => {
    expect((await get('/exports/enrolment?month=2018-10', 'city', { method: 'POST' })).status).toBe(405);
  });

  it('logs what was taken and nothing of whom', async () => {
    hub.lines.length = 0;
    await (await get('/exports/discrepancies?month=2018-10&format=csv')).text();
    expect(hub.lines).toContainEqual(
      expect.objectContaining({
        msg: 'download',
        status: 200,
        list: 'DISCREPANCY_LIST',
        month: '2018-10',
        role: 'CITY_OFFICER',
        rows: expect.any(Number),
      }),
    );
    const text = JSON.stringify(hub.lines);
    for (const { idNumber, name } of Object.values(PEOPLE)) {
      expect(text).not.toContain(idNumber);
      expect(text).not.toContain(name);
    }
  });

  it('frees its place and its connection when the client goes away in the middle', async () => {
    const { port } = new URL(hub.url);
    for (let i = 0; i < 8; i += 1) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write('GET /exports/enrolment?month=2018-10 HTTP/1.1\r\nhost: hub\r\nauthorization: Bearer city\r\n\r\n');
      await new Promise((resolve) => socket.once('data', resolve));
      socket.destroy();
    }
    const response = await get('/exports/premiums?month=2018-10');
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    expect(city.database.pool.waitingCount).toBe(0);
  });
});
