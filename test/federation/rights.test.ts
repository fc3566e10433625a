import { ApolloServer } from '@apollo/server';
import { parse, validate } from 'graphql';
import { composeSupergraph } from '../../src/hub/compose';
import { type Engine, gatewayFor } from '../../src/hub/engine';
import { ask, plain } from './fixture/ask';
import { aContext, type FixtureContext } from './fixture/chaos';
import { anEngine, SUBGRAPHS, SUPERGRAPH } from './fixture/federation';

const codes = (answer: ReturnType<typeof plain>) => answer.errors?.map(({ extensions }) => extensions?.code);

describe('rights are enforced before anything runs', () => {
  let engine: Engine<FixtureContext>;
  beforeAll(() => {
    engine = anEngine();
  });
  afterAll(() => engine.close());

  const FULL = 'query ($yes: Boolean! = true) { p: person(idNumber: "p1") { x: fullName @include(if: $yes) } }';

  it('@requiresScopes: refused without the scope, naming the field and the scopes, with no data', async () => {
    const answer = plain(await ask(engine, FULL, { scopes: ['office:chief'] }));
    expect(answer).toEqual({
      errors: [
        {
          message: expect.stringContaining('Person.fullName: expected the scope identity:read, or office:chief and office:city'),
          extensions: { code: 'FORBIDDEN', coordinate: 'Person.fullName', scopes: [['identity:read'], ['office:chief', 'office:city']] },
        },
      ],
    });
  });

  it.each([[['identity:read']], [['office:chief', 'office:city']]])('@requiresScopes: answered with %j', async (scopes) => {
    expect(plain(await ask(engine, FULL, { scopes })).data).toEqual({ p: { x: 'full p1' } });
  });

  it('@requiresScopes: a field that @include leaves out needs nothing', async () => {
    expect(plain(await ask(engine, FULL, { variables: { yes: false } })).data).toEqual({ p: {} });
  });

  it('@requiresScopes: no way round by a fragment on an interface or a union', async () => {
    for (const text of [
      '{ named { ... on Person { id: fullName } } }',
      '{ search { ...F } } fragment F on Person { ... { fullName } }',
      'mutation { rename(id: "p1", name: "") { spouse { fullName } } }',
      '{ batch(id: "b1") { ... on Batch { people { neighbours { fullName } } } } }',
    ]) {
      expect(codes(plain(await ask(engine, text)))).toEqual(['FORBIDDEN']);
    }
  });

  it('@requiresScopes: no way round by a subscription', async () => {
    const document = parse('subscription { personChanged(id: "p1") { fullName } }');
    const answer = await engine.subscribe({ document, callerScopes: new Set(), freshContext: () => aContext() });
    expect(Symbol.asyncIterator in answer ? 'events' : codes(plain(answer))).toEqual(['FORBIDDEN']);
  });

  it('@authenticated: refused when nobody is signed in', async () => {
    const text = '{ person(idNumber: "p1") { own } }';
    expect(codes(plain(await ask(engine, text, { scopes: null })))).toEqual(['FORBIDDEN']);
    expect(plain(await ask(engine, text)).data).toEqual({ person: { own: 'own' } });
  });

  it('@policy: a policy that the hub was not told of is denied, and one that it was told of granted', async () => {
    const text = '{ person(idNumber: "p1") { sealed } }';
    expect(codes(plain(await ask(engine, text, { scopes: ['archive'] })))).toEqual(['FORBIDDEN']);
    const told = { document: parse(text), context: aContext(), callerScopes: null, callerPolicies: new Set(['archive']) };
    expect(plain(await engine.execute(told)).data).toEqual({ person: { sealed: 'sealed' } });
  });

  it('@inaccessible: not in the schema, and refused even to a document that nobody validated', async () => {
    const document = parse('{ person(idNumber: "p1") { registrationFacts { fromMonth } } }');
    expect(validate(engine.apiSchema, document)).toHaveLength(1);
    expect(engine.apiSchema.getType('RegistrationFact')).toBeUndefined();
    expect(codes(plain(await engine.execute({ document, context: aContext(), callerScopes: new Set() })))).toEqual([
      'OPERATION_UNSUPPORTED',
    ]);
  });

  it('@defer is refused with a sentence', async () => {
    const answer = plain(await ask(engine, '{ person(idNumber: "p1") { ... @defer { name } } }'));
    expect(answer.errors?.[0]).toMatchObject({ message: expect.stringContaining('@defer'), extensions: { code: 'OPERATION_UNSUPPORTED' } });
  });

  it('introspection shows what clients may ask, and nothing of the federation', async () => {
    const answer = plain(
      await ask(
        engine,
        'query ($n: String!) { s: __schema { types { n: name } } __type(name: $n) { kind } person(idNumber: "p1") { id } }',
        { variables: { n: 'Person' } },
      ),
    );
    const names = (answer.data as { s: { types: { n: string }[] } }).s.types.map(({ n }) => n);
    expect(names).toContain('Person');
    expect(names.filter((name) => /^(join|link|_)|Fact$/.test(name) && !name.startsWith('__'))).toEqual([]);
    expect(answer.data).toMatchObject({ __type: { kind: 'OBJECT' }, person: { id: 'p1' } });
  });
});

describe('composition', () => {
  it('keeps the rights and their arguments in the supergraph', () => {
    expect(SUPERGRAPH.supergraphSdl).toContain('@requiresScopes(scopes: [["identity:read"], ["office:chief", "office:city"]])');
    expect(SUPERGRAPH.supergraphSdl).toContain('@policy(policies: [["archive"]])');
    expect(SUPERGRAPH.supergraphSdl).toContain('@authenticated');
    expect(SUPERGRAPH.publicSdl).not.toMatch(/join__|registrationFacts/);
  });

  it('says which subgraph contradicts', () => {
    const [first, ...others] = SUBGRAPHS;
    if (first === undefined) throw new Error('expected subgraphs');
    const broken = { ...first, sdl: first.sdl.replace('  registrationFacts: [RegistrationFact!] @inaccessible\n', '') };
    expect(() => composeSupergraph([broken, ...others])).toThrow(/eligibility/);
  });
});

describe("in Apollo Server's gateway option", () => {
  it('answers queries, refuses by rights and reports errors with path, code and subgraph', async () => {
    const engine = anEngine();
    const server = new ApolloServer<FixtureContext & { scopes: ReadonlySet<string> }>({
      gateway: gatewayFor(engine as unknown as Engine<FixtureContext & { scopes: ReadonlySet<string> }>, {
        scopesOf: ({ scopes }) => scopes,
      }),
      stopOnTerminationSignals: false,
    });
    const run = async (query: string, down: string[] = []) => {
      const contextValue = { ...aContext({ seed: 0, rate: 0, down }), scopes: new Set<string>() };
      const { body } = await server.executeOperation({ query }, { contextValue });
      return body.kind === 'single' ? plain(body.singleResult as object) : undefined;
    };
    expect(await run('{ person(idNumber: "p1") { name allowance { kind } } }')).toEqual({
      data: { person: { name: 'p2', allowance: { kind: 'kind p1/a' } } },
    });
    expect((await run('{ person(idNumber: "p1") { fullName } }'))?.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const lost = await run('{ person(idNumber: "p1") { name x: allowance { kind } } }', ['civil-affairs']);
    expect(lost?.errors?.[0]).toMatchObject({ path: ['person', 'x'], extensions: { subgraph: 'civil-affairs' } });
    await server.stop();
    await engine.close();
  });
});
