import { setTimeout as sleep } from 'node:timers/promises';
import { buildSchema, type ExecutionResult, execute, GraphQLError, type GraphQLSchema, subscribe } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { pino } from 'pino';
import WebSocket from 'ws';
import type { SubgraphContext, TokenVerifier } from '../../src/access';
import { DateScalar, PageSizeScalar, YearMonthScalar } from '../../src/graph/scalars';
import { type HubOptions, type RunningHub, startHub } from '../../src/hub';
import { AnsweredEvents, type Engine } from '../../src/hub/engine';
import { aCaller } from './callers';

/** A small public schema with the shapes that the limits are about: pages, lists in lists, list arguments, unions, events. */
const SDL = `
scalar PageSize
scalar YearMonth
scalar Date
type Query {
  person(idNumber: String!, name: String!): Person
  people(first: PageSize = 20, after: String, filter: PeopleFilter): PeopleConnection!
  towns(on: Date): [Town!]!
  among(ids: [ID!]!): [Person]!
  slow(milliseconds: Int!): Int
  broken: Int
  secret: Int
  whole: Int!
  callerTown: String
}
type Mutation { touch: Int }
type Subscription { ticks(count: Int = 3): Tick! towns: Town }
type Tick { number: Int! loaded: Int people(first: PageSize): PeopleConnection! }
input PeopleFilter { towns: [String!] month: YearMonth nested: PeopleFilter }
type PeopleConnection { edges: [PersonEdge!]! pageInfo: PageInfo! }
type PersonEdge { cursor: String! node: Person! }
type PageInfo { hasNextPage: Boolean! }
type Town { code: String! }
type Person { id: ID! name: String! month(month: YearMonth): String relatives(first: PageSize): [Person!]! registrations: [Registration!]! subsidyEligibility(month: YearMonth!): Answer }
type Registration { fromMonth: Int! }
union Answer = Registration | Town
`;

const PERSON = { id: 'p', name: '测*', registrations: [{ fromMonth: 1 }], relatives: [] };

const ROOT = {
  person: () => PERSON,
  people: () => ({ edges: [{ cursor: 'c', node: PERSON }], pageInfo: { hasNextPage: false } }),
  towns: () => [{ code: '442000100' }],
  among: ({ ids }: { ids: string[] }) => ids.map(() => PERSON),
  slow: async ({ milliseconds }: { milliseconds: number }) => {
    await sleep(milliseconds);
    return milliseconds;
  },
  broken: () => {
    throw new Error('duplicate key value (442099199001011238) violates unique constraint');
  },
  secret: (): number => {
    throw new GraphQLError('secret: expected the right identity:read.', { extensions: { code: 'FORBIDDEN' } });
  },
  whole: () => ROOT.secret(),
  callerTown: (_args: unknown, { caller }: { caller: { town: string } }) => caller.town,
  touch: () => 1,
};

async function* ticks({ count }: { count: number }) {
  for (let number = 1; number <= count; number++) yield { ticks: { number, people: ROOT.people } };
  await new Promise(() => undefined);
}

/** An engine of one schema: what the server needs of the real one, with graphql-js behind it. */
export function anEngine(): Engine<SubgraphContext> {
  const apiSchema = buildSchema(SDL);
  for (const { name, parseValue, parseLiteral } of [DateScalar, PageSizeScalar, YearMonthScalar])
    Object.assign(apiSchema.getType(name) as object, { parseValue, parseLiteral });
  return {
    apiSchema,
    supergraphSdl: '',
    plannerPid: undefined,
    execute: async ({ document, variables, operationName, context }) =>
      execute({ schema: apiSchema, document, rootValue: ROOT, contextValue: context, variableValues: variables, operationName }),
    subscribe: async ({ document, variables, operationName, freshContext }) => {
      const source = await subscribe({ schema: apiSchema, document, variableValues: variables, operationName, rootValue: { ticks } });
      return Symbol.asyncIterator in source ? Object.assign(counted(source, freshContext), { heard: () => undefined }) : source;
    },
    close: async () => undefined,
  };
}

/** Notes in each context that an event was answered with it: a context used twice would show 2. */
async function* counted(
  source: AsyncIterable<ExecutionResult>,
  freshContext: () => { loaders: Map<unknown, unknown> },
): AsyncGenerator<AnsweredEvents> {
  for await (const { data, errors } of source) {
    const { loaders } = freshContext();
    loaders.set('events', Number(loaders.get('events') ?? 0) + 1);
    yield new AnsweredEvents([{ errors, data: { ...data, ticks: { ...(data?.ticks as object), loaded: loaders.get('events') } } }]);
  }
}

/** Tokens of the fixture: `good`, `short` (expires in 300 ms), `stranger` (no agreement); anything else is none. */
export const verifyFixtureToken: TokenVerifier = async (token) => {
  if (token === 'good') return aCaller();
  if (token === 'short') return { ...aCaller(), expiresAt: new Date(Date.now() + 300) };
  if (token === 'stranger')
    return { refused: 'NO_AGREEMENT', message: 'token: expected an agreement, got none.', messageZh: '没有共享约定。' };
  return {
    refused: token ? 'TOKEN_INVALID' : 'TOKEN_MISSING',
    message: 'token: expected a good one, got another.',
    messageZh: '令牌无效。',
  };
};

export interface FixtureHub extends RunningHub {
  /** Lines of the log, parsed. */
  readonly lines: Record<string, unknown>[];
  readonly schema: GraphQLSchema;
}

/** The real server on a free port, over the fixture's schema. */
export async function aHub(choices: Partial<HubOptions> = {}): Promise<FixtureHub> {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: undefined }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const engine = anEngine();
  const hub = await startHub({
    engine,
    verify: verifyFixtureToken,
    dependencies: [],
    log,
    host: '127.0.0.1',
    port: 0,
    demo: true,
    ...choices,
  });
  return { ...hub, lines, schema: engine.apiSchema };
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly codes: readonly unknown[];
  readonly body: { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] };
}

/** Sends a body as it is; `authorization` is the good token unless told. */
export async function post(url: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', authorization: 'Bearer good', ...headers },
  });
  const answered = (await response.json()) as Answered['body'];
  return {
    status: response.status,
    headers: response.headers,
    body: answered,
    codes: (answered.errors ?? []).map((each) => each.extensions.code),
  };
}

export function ask(url: string, request: object, headers: Record<string, string> = {}): Promise<Answered> {
  return post(url, JSON.stringify(request), headers);
}

/** A graphql-ws client that does not reconnect; `closed` resolves with the closing code. */
export function aSocket(url: string, token = 'good'): { client: Client; closed: Promise<number> } {
  let tell: (code: number) => void = () => undefined;
  const closed = new Promise<number>((resolve) => {
    tell = resolve;
  });
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
    on: { closed: (event) => tell((event as { code: number }).code) },
  });
  return { client, closed };
}

export interface Subscribed {
  readonly codes: readonly unknown[];
  readonly results: readonly ExecutionResult[];
}

/** Subscribes and collects until `most` results, errors or the end. */
export function subscribed(client: Client, request: { query: string; variables?: Record<string, unknown> }, most = 1): Promise<Subscribed> {
  return new Promise((resolve) => {
    const results: ExecutionResult[] = [];
    const done = (errors: unknown = []) => {
      const list = Array.isArray(errors) ? errors : [];
      resolve({ results, codes: list.map((error: { extensions?: { code?: unknown } }) => error.extensions?.code) });
    };
    const end = client.subscribe(request, {
      next: (result) => {
        results.push(result as ExecutionResult);
        if (results.length < most) return;
        end();
        done();
      },
      error: done,
      complete: () => done(),
    });
  });
}
