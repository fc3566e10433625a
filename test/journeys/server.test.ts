import { createSecretKey, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { buildSchema, getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import WebSocket from 'ws';
import { type SubgraphContext, type SubgraphDefinition, signSubgraphToken } from '../../src/access';
import { bannerText, curlOf, serveSubgraph } from '../../src/hub';
import { aCaller } from '../support/callers';
import { type Answered, aHub, aSocket, ask, type FixtureHub, post, subscribed } from '../support/hub-fixture';

let hub: FixtureHub;

beforeAll(async () => {
  hub = await aHub({ graphiql: { query: '{ callerTown }', token: 'good' } });
});

afterAll(() => hub.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${hub.url}${path}`, { headers });

describe('who may ask', () => {
  const callers = [
    ['no-token', { authorization: '' }, 401, 'UNAUTHENTICATED'],
    ['wrong-token', { authorization: 'Bearer wrong' }, 401, 'UNAUTHENTICATED'],
    ['wrong-scheme', { authorization: 'Basic good' }, 401, 'UNAUTHENTICATED'],
    ['no-agreement', { authorization: 'Bearer stranger' }, 403, 'FORBIDDEN'],
  ] as const;
  it.each(callers)('%s', async (_id, headers, status, code) => {
    expect(await ask(hub.url, { query: '{ callerTown }' }, headers)).toMatchObject({ status, codes: [code] });
  });

  it('says by which scheme to come back', async () => {
    const { headers } = await ask(hub.url, { query: '{ callerTown }' }, { authorization: '' });
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('asks before it reads: without a token not even a broken body is looked at', async () => {
    expect(await post(hub.url, '{', { authorization: '' })).toMatchObject({ status: 401 });
  });

  it('introspection is for callers only', async () => {
    const query = getIntrospectionQuery();
    expect(await ask(hub.url, { query }, { authorization: '' })).toMatchObject({ status: 401 });
    const { status, body } = await ask(hub.url, { query });
    expect({ status, data: body.data }).toMatchObject({ status: 200, data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('gives the resolvers the caller', async () => {
    expect((await ask(hub.url, { query: '{ callerTown }' })).body.data).toEqual({ callerTown: '442000100' });
  });
});

describe('GraphQL over HTTP', () => {
  const json = { 'content-type': 'application/json' };
  const requests = [
    ['get', 'GET', '/graphql?query={callerTown}', undefined, {}, 405, 'METHOD_NOT_ALLOWED'],
    ['put', 'PUT', '/graphql', '{}', json, 405, 'METHOD_NOT_ALLOWED'],
    [
      'form',
      'POST',
      '/graphql',
      'query={callerTown}',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['plain-text', 'POST', '/graphql', '{"query":"{callerTown}"}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['other-charset', 'POST', '/graphql', '{}', { 'content-type': 'application/json; charset=gbk' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['syntax', 'POST', '/graphql', '{"query":"{"}', json, 400, 'GRAPHQL_PARSE_FAILED'],
    ['unknown-field', 'POST', '/graphql', '{"query":"{ nothing }"}', json, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['missing-variable', 'POST', '/graphql', '{"query":"query($m: Int!) { slow(milliseconds: $m) }"}', json, 400, 'BAD_USER_INPUT'],
    ['unknown-address', 'GET', '/else', undefined, {}, 404, 'NOT_FOUND'],
    ['post-to-health', 'POST', '/readyz', '{}', json, 405, 'METHOD_NOT_ALLOWED'],
  ] as const;
  it.each(requests)('%s', async (_id, method, path, body, headers, status, code) => {
    const response = await fetch(hub.url + path, { method, body, headers: { ...headers, authorization: 'Bearer good' } });
    const { errors } = (await response.json()) as Answered['body'];
    expect({ status: response.status, code: errors?.[0]?.extensions.code }).toEqual({ status, code });
  });

  it('answers in the media type that the client names', async () => {
    const { headers } = await ask(hub.url, { query: '{ callerTown }' }, { accept: 'application/graphql-response+json' });
    expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect((await ask(hub.url, { query: '{' }, { accept: 'application/graphql-response+json' })).headers.get('content-type')).toBe(
      'application/graphql-response+json; charset=utf-8',
    );
  });

  it('403 when nothing but a missing right stands in the answer; 200 beside other data', async () => {
    expect(await ask(hub.url, { query: '{ whole }' })).toMatchObject({ status: 403, codes: ['FORBIDDEN'], body: { data: null } });
    expect(await ask(hub.url, { query: '{ callerTown secret }' })).toMatchObject({ status: 200, codes: ['FORBIDDEN'] });
  });

  it('keeps the words of an unexpected error for the log', async () => {
    const { body, status } = await ask(hub.url, { query: '{ callerTown broken }' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { callerTown: '442000100', broken: null },
      errors: [{ path: ['broken'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(JSON.stringify(body)).not.toContain('duplicate key');
    expect(hub.lines.some((line) => line.msg === 'unexpected error' && typeof line.requestId === 'string')).toBe(true);
  });

  it('sends nothing that a cache, a frame or another site could keep', async () => {
    const { headers } = await ask(hub.url, { query: '{ callerTown }' });
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('request ids and the log', () => {
  it.each([
    ['a trace id', '4bf92f3577b34da6a3ce929d0e0e4736', true],
    ['a word too short', 'abc', false],
    ['a citizen number', '442099199001011238', false],
    ['a line of its own', 'abcdefgh {"msg":1}', false],
  ])('%s', async (_what, id, kept) => {
    const { headers } = await ask(hub.url, { query: '{ callerTown }' }, { 'x-request-id': id });
    expect(headers.get('x-request-id') === id).toBe(kept);
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
  });

  it('one line for a request: who, what, how much, how long; no document, no variables', async () => {
    const query = 'query Find($i: String!) { person(idNumber: $i, name: "测试甲") { id } }';
    const { headers } = await ask(hub.url, { query, variables: { i: '442099199001011238' } });
    const lines = hub.lines.filter((line) => line.requestId === headers.get('x-request-id'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      msg: 'operation',
      operation: 'Find',
      agency: 'TOWN',
      role: 'TOWN_OFFICER',
      status: 200,
      kind: 'query',
    });
    expect(lines[0]).toMatchObject({
      cost: expect.any(Number),
      durationMs: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(JSON.stringify(lines)).not.toMatch(/测试甲|4420991990|idNumber/);
  });

  it('operations that differ in a literal only share their hash', async () => {
    for (const name of ['甲', '乙']) await ask(hub.url, { query: `query Same { person(idNumber: "${name}", name: "${name}") { id } }` });
    const hashes = hub.lines.filter((line) => line.operation === 'Same').map((line) => line.hash);
    expect(hashes).toHaveLength(2);
    expect(new Set(hashes).size).toBe(1);
  });
});

describe('subscriptions', () => {
  it('each event has a context of its own', async () => {
    const { client } = aSocket(hub.url);
    const { results } = await subscribed(client, { query: 'subscription { ticks(count: 3) { number loaded } }' }, 3);
    expect(results.map(({ data }) => data?.ticks)).toEqual([1, 2, 3].map((number) => ({ number, loaded: 1 })));
    await client.dispose();
  });

  it('a socket holds nothing of a subscription that is over', async () => {
    const heardOf = jest.spyOn(WebSocket.prototype, 'once');
    const listeners = (): number => heardOf.mock.calls.filter(([event]) => String(event) === 'close').length;
    const { client } = aSocket(hub.url);
    const query = 'subscription { ticks(count: 1) { number } }';
    await subscribed(client, { query }, 1);
    const atFirst = listeners();
    for (let time = 0; time < 3; time++) await subscribed(client, { query }, 1);
    expect([atFirst > 0, listeners()]).toEqual([true, atFirst]);
    heardOf.mockRestore();
    await client.dispose();
  });

  const refusals = [
    ['no token', '', 4401],
    ['a wrong token', 'wrong', 4401],
    ['no agreement', 'stranger', 4403],
    ['a token that expires', 'short', 4401],
  ] as const;
  it.each(refusals)('%s ends the socket', async (_what, token, code) => {
    const { client, closed } = aSocket(hub.url, token);
    expect(await closed).toBe(code);
    await client.dispose();
  });

  it('asking before connection_init ends the socket', async () => {
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.once('open', () =>
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { ticks { number } }' } })),
    );
    expect(await closed).toBe(4401);
  });

  it('no other address takes sockets, and no other protocol', async () => {
    const failed = (path: string, protocol: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = new WebSocket(hub.url.replace('http', 'ws') + path, protocol);
        socket.once('error', (error) => resolve(error.message));
        socket.once('close', (code) => resolve(`closed ${code}`));
      });
    expect(await failed('/', 'graphql-transport-ws')).toContain('404');
    expect(await failed('/graphql', 'graphql-ws')).toMatch(/subprotocol|4406/);
  });
});

describe('health', () => {
  const up = { name: 'database', check: async () => 1 };
  const failed = {
    name: 'subgraph eligibility',
    check: () => Promise.reject(Object.assign(new Error('connect 10.0.0.1:5432'), { code: 'ECONNREFUSED' })),
  };
  const silent = { name: 'planner', check: () => new Promise(() => undefined) };

  it('/livez needs nobody', async () => {
    expect((await get('/livez')).status).toBe(200);
  });

  it('/readyz is 200 with a line for each dependency', async () => {
    const own = await aHub({ dependencies: [up] });
    const text = await fetch(`${own.url}/readyz`, { headers: { accept: 'text/plain' } });
    expect({ status: text.status, text: await text.text() }).toEqual({
      status: 200,
      text: expect.stringMatching(/^up\nup {4}database \(\d+ ms\)\n$/),
    });
    await own.close();
  });

  it('/readyz is 503 when one is down or silent, and says which without an address', async () => {
    const own = await aHub({ dependencies: [up, failed, silent] });
    const response = await fetch(`${own.url}/readyz`);
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      status: 'down',
      dependencies: [
        { name: 'database', status: 'up' },
        { name: 'subgraph eligibility', status: 'down', problem: 'ECONNREFUSED' },
        { name: 'planner', status: 'down', problem: 'no answer within 1500 ms' },
      ],
    });
    expect(text).not.toContain('10.0.0.1');
    await own.close();
  });
});

describe('pages', () => {
  it('/ lists what there is, in both languages, and needs no script', async () => {
    const response = await get('/');
    const page = await response.text();
    for (const word of ['/graphql', '/graphiql', '/readyz', '民生共享', 'Minsheng Hub']) expect(page).toContain(word);
    expect(page).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('/graphiql names no outside address and comes in parts that its policy allows', async () => {
    const response = await get('/graphiql');
    const page = await response.text();
    expect(page).not.toMatch(/https?:\/\//);
    expect(response.headers.get('content-security-policy')).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    for (const [, path] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      const part = await get(path ?? '');
      expect({ path, status: part.status, length: (await part.arrayBuffer()).byteLength > 100 }).toEqual({
        path,
        status: 200,
        length: true,
      });
    }
  });

  it('opens with the query and, in the demo, with the header', async () => {
    const script = await (await get('/graphiql/start.js')).text();
    expect(script).toContain('{ callerTown }');
    expect(script).toContain('Bearer good');
  });

  it.each([
    '/graphiql/../package.json',
    '/graphiql/..%2fpackage.json',
    '/graphiql/other.js',
    '/graphiql/__proto__',
    '/graphiql/constructor',
  ])('no other file: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('is not there unless configured', async () => {
    const own = await aHub();
    expect((await fetch(`${own.url}/graphiql`)).status).toBe(404);
    expect(await (await fetch(own.url)).text()).not.toContain('/graphiql');
    await own.close();
  });
});

describe('the end', () => {
  it('finishes what is under way, closes sockets with 1001, and takes nothing new', async () => {
    const own = await aHub();
    const { client, closed } = aSocket(own.url);
    await subscribed(client, { query: 'subscription { ticks(count: 1) { number } }' });
    const slow = ask(own.url, { query: '{ slow(milliseconds: 300) }' });
    await untilRunning(own);
    const ended = own.close();
    expect(await closed).toBe(1001);
    expect(await slow).toMatchObject({ status: 200, body: { data: { slow: 300 } } });
    await ended;
    await expect(fetch(own.url)).rejects.toThrow();
    await expect(own.close()).resolves.toBeUndefined();
  });

  it('does not wait for a client that says nothing', async () => {
    const own = await aHub();
    const { port, hostname } = new URL(own.url);
    const idle = connect(Number(port), hostname);
    await new Promise((resolve) => idle.once('connect', resolve));
    const gone = new Promise((resolve) => idle.once('close', resolve));
    const ended: string[] = [];
    const slow = ask(own.url, { query: '{ slow(milliseconds: 1000) }' }).then(() => ended.push('answered'));
    await untilRunning(own);
    const closed = own.close();
    await Promise.all([slow, closed, gone.then(() => ended.push('silent'))]);
    expect(ended).toEqual(['silent', 'answered']);
  });

  it('says so when the port is taken', async () => {
    await expect(aHub({ port: Number(new URL(hub.url).port) })).rejects.toThrow(/PORT: expected .* to be free/);
  });
});

describe('a subgraph as a service of its own', () => {
  const key = createSecretKey(randomBytes(32));
  const schema = buildSchema('type Query { town: String broken: Int } type Subscription { ticks: Int }');
  const rootFields = schema.getQueryType()?.getFields();
  if (rootFields?.town) rootFields.town.resolve = (_source, _args, { caller }: SubgraphContext) => caller.town;
  if (rootFields?.broken) rootFields.broken.resolve = () => Promise.reject(new Error('relation civil_affairs.death'));
  const ticks = schema.getSubscriptionType()?.getFields().ticks;
  const contexts = new Set<unknown>();
  if (ticks) {
    ticks.subscribe = async function* () {
      yield* [1, 2];
      await new Promise(() => undefined);
    };
    ticks.resolve = (number, _args, context) => {
      contexts.add(context);
      return number;
    };
  }
  const definition: SubgraphDefinition = { name: 'civil-affairs', sdl: '', schema };
  const serve = () => serveSubgraph({ definition, key, log: pino({ enabled: false }), host: '127.0.0.1', port: 0 });

  it('answers the hub with the caller whom the hub names', async () => {
    const subgraph = await serve();
    const authorization = `Bearer ${await signSubgraphToken(aCaller(), key)}`;
    expect(await ask(subgraph.url, { query: '{ town }' }, { authorization })).toMatchObject({
      status: 200,
      body: { data: { town: '442000100' } },
    });
    await subgraph.close();
  });

  it('answers nobody else, and tells nobody what broke', async () => {
    const subgraph = await serve();
    const other = `Bearer ${await signSubgraphToken(aCaller(), createSecretKey(randomBytes(32)))}`;
    for (const authorization of ['', 'Bearer good', other])
      expect(await ask(subgraph.url, { query: '{ town }' }, { authorization })).toMatchObject({ status: 401 });
    const authorization = `Bearer ${await signSubgraphToken(aCaller(), key)}`;
    const { body } = await ask(subgraph.url, { query: '{ broken }' }, { authorization });
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(JSON.stringify(body)).not.toContain('civil_affairs.death');
    await subgraph.close();
  });

  it('sends events, each read with a context of its own', async () => {
    const subgraph = await serve();
    const client = createClient({
      url: `${subgraph.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${await signSubgraphToken(aCaller(), key)}` },
    });
    const { results } = await subscribed(client, { query: 'subscription { ticks }' }, 2);
    expect(results.map(({ data }) => data)).toEqual([{ ticks: 1 }, { ticks: 2 }]);
    expect(contexts.size).toBe(2);
    await client.dispose();
    await subgraph.close();
  });
});

describe('the banner of the demo', () => {
  const identity = {
    title: 'town officer',
    titleZh: '镇经办人',
    subject: 's',
    agency: 'TOWN',
    town: '442000100',
    role: 'TOWN_OFFICER',
    purpose: 'PREMIUM_SUBSIDY',
    token: 'a.b.c',
  };

  it('has the addresses, the identities with tokens, and one command to paste', () => {
    const text = bannerText({ url: 'http://127.0.0.1:4000', tokens: [identity], query: '{ a }' });
    for (const word of ['/graphql', '/graphiql', '/readyz', '镇经办人', 'a.b.c', 'curl -s']) expect(text).toContain(word);
  });

  it('the command survives a shell', () => {
    const command = curlOf({ url: 'http://x', token: 't', query: `{\n  person(name: "it's") { id } }` });
    expect(command).toContain(`'{"query":"{ person(name: \\"it'\\''s\\") { id } }"}'`);
    expect(command).not.toContain('\n');
  });
});

/** A request is under way when the hub answers the next one on another connection. */
async function untilRunning({ url }: FixtureHub): Promise<void> {
  await ask(url, { query: '{ callerTown }' });
}
