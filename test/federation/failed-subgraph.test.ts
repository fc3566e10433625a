import { parse } from 'graphql';
import { startPlanner } from '../../src/hub/engine/plan/planner';
import { differential } from '../support/differential';
import { ask, plain } from './fixture/ask';
import { aContext, CALM } from './fixture/chaos';
import { anEngine, SUBGRAPHS, SUPERGRAPH } from './fixture/federation';
import { type HttpSubgraph, type Manner, overHttp, serve } from './fixture/http-subgraph';
import { MERGED } from './fixture/merged';
import { OPEN_FIELDS, values } from './fixture/random-values';

const PAGE =
  '{ a: people(first: 2) { id e: enrolment { status } f: enrolment { status } town } b: people(first: 1) { premiums { amountFen } } }';

/** What the client must read when social-security gives nothing: everything else, and each lost field with its exact path. */
const LOST = {
  data: {
    a: [
      { id: 'p1', e: null, f: null, town: 'GUZHEN' },
      { id: 'p2', e: null, f: null, town: 'TANZHOU' },
    ],
    b: [{ premiums: null }],
  },
  paths: ['["a",0,"e"]', '["a",0,"f"]', '["a",1,"e"]', '["a",1,"f"]', '["b",0,"premiums"]'],
};

describe('one failed subgraph costs its own fields only', () => {
  it('in one process', async () => {
    const engine = anEngine();
    const { data, errors = [] } = plain(await ask(engine, PAGE, { chaos: { ...CALM, down: ['social-security'] } }));
    await engine.close();
    expect(data).toEqual(LOST.data);
    expect(errors.map(({ path }) => JSON.stringify(path)).sort()).toEqual(LOST.paths);
    for (const { extensions } of errors) expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', subgraph: 'social-security' });
  });

  describe('over HTTP', () => {
    let served: HttpSubgraph;
    const schema = SUBGRAPHS.find(({ name }) => name === 'social-security')?.schema;
    beforeAll(async () => {
      if (schema === undefined) throw new Error('expected the subgraph');
      served = await serve(schema);
    });
    afterAll(() => served.close());

    it.each<Manner>(['with a page', 'with an empty object', 'never', 'by hanging up'])('that answers %s', async (manner) => {
      const engine = anEngine([['social-security', overHttp('social-security', served, 3_000)]]);
      served.manner = manner;
      const { data, errors = [] } = plain(await ask(engine, PAGE));
      expect(data).toEqual(LOST.data);
      expect(errors.map(({ path }) => JSON.stringify(path)).sort()).toEqual(LOST.paths);
      for (const { message, extensions } of errors) {
        expect(extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'social-security' });
        expect(message).toMatch(/^social-security: expected /);
      }
      served.manner = 'well';
      expect(plain(await ask(engine, PAGE)).errors).toBeUndefined();
      await engine.close();
    });
  });

  it('an entity that cannot be resolved costs the fields asked of it, at every place where it stands', async () => {
    const engine = anEngine([
      [
        'civil-affairs',
        {
          prepare: () => () => ({ data: { _entities: [null] }, errors: [{ message: 'no such person', path: ['_entities', 0] }] }),
          prepareSubscription: () => async () => ({ errors: [] }),
        },
      ],
    ]);
    const { data, errors = [] } = plain(await ask(engine, '{ grid { x: allowance { kind } } }'));
    await engine.close();
    expect(data).toEqual({ grid: [[{ x: null }, { x: null }], null, [{ x: null }], []] });
    expect(errors.map(({ path }) => JSON.stringify(path)).sort()).toEqual(['["grid",0,0,"x"]', '["grid",2,0,"x"]']);
  });
});

describe('the same supergraph over HTTP gives the same answers', () => {
  it('150 random queries, every second with failing fields, equal to the merged schema', async () => {
    const served = await Promise.all(SUBGRAPHS.map(async ({ name, schema }) => ({ name, server: await serve(schema) })));
    const outcome = await differential({
      supergraph: SUPERGRAPH,
      executors: new Map(served.map(({ name, server }) => [name, overHttp(name, server)])),
      mergedSchema: MERGED,
      context: (index) => aContext({ seed: index, rate: index % 2 === 0 ? 0 : 0.15 }),
      count: 150,
      seed: 442_000,
      values,
      without: OPEN_FIELDS,
    });
    await Promise.all(served.map(({ server }) => server.close()));
    expect(outcome.mismatches.slice(0, 3)).toEqual([]);
    expect(outcome.compared).toBe(150);
  });

  it('and the same events', async () => {
    const [source] = SUBGRAPHS;
    if (source === undefined) throw new Error('expected a subgraph');
    const server = await serve(source.schema);
    const engine = anEngine([[source.name, overHttp(source.name, server)]]);
    const document = parse('subscription { personChanged(id: "p2") { version identityMark } }');
    const events = await engine.subscribe({ document, callerScopes: new Set(), freshContext: () => aContext() });
    if (!(Symbol.asyncIterator in events)) throw new Error('expected events');
    const got: unknown[] = [];
    for await (const { answers } of events) got.push(...answers.map((event) => plain(event).data));
    await engine.close();
    await server.close();
    expect(got).toEqual([1, 2, 3].map((version) => ({ personChanged: { version, identityMark: 'DESTITUTE' } })));
  });
});

describe("the planner's process", () => {
  const PLAIN = '{ person(idNumber: "1") { name } }';

  it('is lost to a native abort, which costs the one operation it was planning; what waits is planned by the next one', async () => {
    const planner = startPlanner(SUPERGRAPH.supergraphSdl);
    // Not normalised on purpose: an alias in a required object that is the name of another required field.
    const lost = planner.plan('{ person(idNumber: "1") { allowance { place: kind } advice } }');
    const waiting = planner.plan(PLAIN);
    const aborting = planner.pid;
    await expect(lost).rejects.toMatchObject({ extensions: { code: 'PLAN_FAILED' } });
    expect((await waiting).node).toMatchObject({ kind: 'Fetch', serviceName: 'poverty-alleviation' });
    expect(planner.pid).not.toBe(aborting);
    planner.close();
  });

  it('is started again after it was killed, and the hub answers the next query', async () => {
    const engine = anEngine();
    await ask(engine, '{ person(idNumber: "p1") { name } }');
    const pid = engine.plannerPid;
    if (pid === undefined) throw new Error('expected a planner');
    process.kill(pid, 'SIGKILL');
    const during = plain(await ask(engine, '{ person(idNumber: "p1") { name town } }'));
    if (during.errors) expect(during.errors[0]?.extensions).toMatchObject({ code: 'PLAN_FAILED' });
    const after = plain(await ask(engine, '{ person(idNumber: "p1") { town name } }'));
    expect(after).toEqual({ data: { person: { town: 'GUZHEN', name: 'p2' } } });
    expect(engine.plannerPid).not.toBe(pid);
    await engine.close();
  });

  it('that does not answer in time is ended, and the next one answers', async () => {
    const planner = startPlanner(SUPERGRAPH.supergraphSdl, { timeoutMs: 4_000 });
    await planner.plan(PLAIN);
    if (planner.pid === undefined) throw new Error('expected a planner');
    process.kill(planner.pid, 'SIGSTOP');
    await expect(planner.plan(PLAIN)).rejects.toMatchObject({ extensions: { code: 'PLAN_FAILED' } });
    expect((await planner.plan(PLAIN)).node?.kind).toBe('Fetch');
    planner.close();
  });

  it('refuses more questions than may wait, and forgets the refusal', async () => {
    const engine = anEngine([], { waiting: 1 });
    const texts = ['id', 'name', 'town', 'status'].map((field) => `{ person(idNumber: "p1") { ${field} } }`);
    const answers = await Promise.all(texts.map(async (text) => plain(await ask(engine, text))));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code)).toContain('PLANNER_BUSY');
    for (const text of texts) expect(plain(await ask(engine, text)).errors).toBeUndefined();
    await engine.close();
  });

  it('known limit: a field with @requires below another one is refused by the planner, and nothing else is hurt', async () => {
    const engine = anEngine();
    const nested = (field: string) =>
      `{ person(idNumber: "p1") { subsidyEligibility(month: "2018-10") { ... on Eligibility { tests { person { ${field} } } } } } }`;
    const refused = plain(await ask(engine, nested('advice')));
    expect(refused.data).toBeUndefined();
    expect(refused.errors?.[0]?.extensions).toEqual({ code: 'PLAN_FAILED' });
    expect(plain(await ask(engine, nested('name'))).errors).toBeUndefined();
    await engine.close();
  });
});
