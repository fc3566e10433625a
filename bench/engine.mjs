#!/usr/bin/env node
/**
 * `node bench/engine.mjs [rounds]` after `npm run build`: what federation itself costs. CPU per operation of the engine over four subgraphs in
 * one process, without sockets and without a database, beside one merged schema in graphql-js and in graphql-jit; one interleaved run, the
 * answers compared first. It needs nothing installed but the hub.
 */
import assert from 'node:assert/strict';
import { compiled, hubPackage } from './compiled.mjs';

const { buildSubgraphSchema } = hubPackage('@apollo/subgraph');
const { buildSchema, execute, parse } = hubPackage('graphql');
const { compileQuery } = hubPackage('graphql-jit');
const { composeSupergraph } = compiled('hub/compose');
const { createEngine, localExecutor } = compiled('hub/engine');

const ROUNDS = Math.min(Number(process.argv[2] ?? 9), 101);
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@requires", "@external", "@inaccessible"])\n';

const record = (id, what) => ({ status: `${what} ${id}`, town: '442000118', month: '2018-10' });
const facts = (id) => [1, 2, 3].map((n) => ({ fromMonth: 24_000 + n, untilMonth: 24_100, batch: `b${n}`, row: n, town: id }));
const reference = { __resolveReference: ({ id }) => ({ __typename: 'Person', id }) };
const RECORD = '{ status: String! town: String month: String! }';
const FACT = '{ fromMonth: Int! untilMonth: Int! batch: ID! row: Int! town: String }';

const SUBGRAPHS = [
  {
    name: 'poverty-alleviation',
    sdl: `type Query { person(id: ID!): Person people(first: Int!): [Person!]! }
      type Person @key(fields: "id") { id: ID! name: String! bornOn: String! registration(month: String): Registration registrationFacts: [RegistrationFact!] @inaccessible }
      type Registration ${RECORD} type RegistrationFact @inaccessible ${FACT}`,
    resolvers: {
      Query: {
        person: (_, { id }) => ({ id }),
        people: (_, { first }) => Array.from({ length: first }, (_, index) => ({ id: `p${index}` })),
      },
      Person: {
        ...reference,
        name: ({ id }) => `name ${id}`,
        bornOn: () => '1970-10-01',
        registration: async ({ id }) => record(id, 'registered'),
        registrationFacts: async ({ id }) => facts(id),
      },
    },
  },
  {
    name: 'civil-affairs',
    sdl: `type Person @key(fields: "id") { id: ID! minimumLiving(month: String): MinimumLiving grantFacts: [GrantFact!] @inaccessible }
      type MinimumLiving ${RECORD} type GrantFact @inaccessible ${FACT}`,
    resolvers: {
      Person: { ...reference, minimumLiving: async ({ id }) => record(id, 'granted'), grantFacts: async ({ id }) => facts(id) },
    },
  },
  {
    name: 'social-security',
    sdl: `type Person @key(fields: "id") { id: ID! enrolment(month: String): Enrolment premiums(year: Int): [Premium!] enrolmentFacts: [EnrolmentFact!] @inaccessible }
      type Enrolment ${RECORD} type Premium { amountFen: Int! payer: String! } type EnrolmentFact @inaccessible ${FACT}`,
    resolvers: {
      Person: {
        ...reference,
        enrolment: async ({ id }) => record(id, 'enrolled'),
        premiums: async () => [{ amountFen: 12_000, payer: 'TOWN' }],
        enrolmentFacts: async ({ id }) => facts(id),
      },
    },
  },
  {
    name: 'eligibility',
    sdl: `type Person @key(fields: "id") { id: ID! registrationFacts: [RegistrationFact!] @external grantFacts: [GrantFact!] @external enrolmentFacts: [EnrolmentFact!] @external
        subsidyEligibility(month: String!): Eligibility @requires(fields: "${['registration', 'grant', 'enrolment']
          .map((kind) => `${kind}Facts { fromMonth untilMonth batch row town }`)
          .join(' ')}") }
      type Eligibility { verdict: String! reason: String }
      ${['Registration', 'Grant', 'Enrolment'].map((kind) => `type ${kind}Fact @inaccessible ${FACT.replace(/(Int|ID)!|String/g, '$& @external')}`).join('\n')}`,
    resolvers: {
      Person: {
        __resolveReference: (given) => given,
        subsidyEligibility: ({ registrationFacts, grantFacts, enrolmentFacts }) => ({
          verdict: registrationFacts && grantFacts && enrolmentFacts ? 'ELIGIBLE' : 'UNDETERMINED',
          reason: `${registrationFacts?.length} ${grantFacts?.length} ${enrolmentFacts?.length}`,
        }),
      },
    },
  },
].map((subgraph) => ({ ...subgraph, sdl: LINK + subgraph.sdl }));

const FIELDS = `id name a: registration(month: "2018-10") { status town } minimumLiving { status month } enrolment { status town }
  premiums(year: 2018) { amountFen payer }`;
const DECISION = 'subsidyEligibility(month: "2018-10") { verdict reason }';
const OPERATIONS = {
  'one person, 3 agencies': { text: `query ($id: ID!) { person(id: $id) { ${FIELDS} } }`, variables: { id: 'p1' }, times: 1000 },
  'one person and the decision': {
    text: `query ($id: ID!) { person(id: $id) { ${FIELDS} ${DECISION} } }`,
    variables: { id: 'p1' },
    times: 1000,
  },
  '100 people, 3 agencies': { text: `query ($n: Int!) { people(first: $n) { ${FIELDS} } }`, variables: { n: 100 }, times: 20 },
  '100 people and the decision': {
    text: `query ($n: Int!) { people(first: $n) { ${FIELDS} ${DECISION} } }`,
    variables: { n: 100 },
    times: 20,
  },
};

const supergraph = composeSupergraph(SUBGRAPHS);
const engine = createEngine({
  ...supergraph,
  subgraphs: new Map(
    SUBGRAPHS.map(({ name, sdl, resolvers }) => [
      name,
      localExecutor({ schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]) }),
    ]),
  ),
});
const merged = mergedSchema();

for (const [name, { text, variables, times }] of Object.entries(OPERATIONS)) {
  const document = parse(text);
  const jit = compileQuery(merged, document).query;
  const sides = {
    engine: () => engine.execute({ document, variables, context: {}, callerScopes: null }),
    'graphql-js': () => execute({ schema: merged, document, variableValues: variables, contextValue: {} }),
    'graphql-jit': () => jit(undefined, {}, variables),
  };
  const answers = await Promise.all(Object.values(sides).map(async (side) => JSON.stringify(await side())));
  for (const answer of answers) assert.equal(answer, answers[1], `${name}: expected equal answers`);
  const taken = Object.fromEntries(Object.keys(sides).map((side) => [side, []]));
  for (let round = -4; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? Object.keys(sides) : Object.keys(sides).reverse();
    for (const side of order) {
      const before = process.cpuUsage();
      for (let time = 0; time < times; time++) await sides[side]();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) taken[side].push((user + system) / times);
    }
  }
  const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const ratio = (side) => middle(taken.engine.map((value, round) => value / taken[side][round])).toFixed(2);
  const each = Object.entries(taken).map(([side, values]) => `${side} ${middle(values).toFixed(0)} µs`);
  console.log(
    `${name.padEnd(30)} ${each.join('  ')}  engine : graphql-js ${ratio('graphql-js')}  engine : graphql-jit ${ratio('graphql-jit')}`,
  );
}
await engine.close();

/** The same resolvers in one schema; the decision reads its facts by calling their resolvers. */
function mergedSchema() {
  const persons = Object.assign({}, ...SUBGRAPHS.map(({ resolvers }) => resolvers.Person));
  const schema = buildSchema(supergraph.publicSdl);
  const { person, people } = schema.getQueryType().getFields();
  person.resolve = SUBGRAPHS[0].resolvers.Query.person;
  people.resolve = SUBGRAPHS[0].resolvers.Query.people;
  for (const [name, field] of Object.entries(schema.getType('Person').getFields())) if (persons[name]) field.resolve = persons[name];
  schema.getType('Person').getFields().subsidyEligibility.resolve = async (parent, args) => {
    const kinds = ['registrationFacts', 'grantFacts', 'enrolmentFacts'];
    const given = await Promise.all(kinds.map(async (kind) => [kind, await persons[kind](parent)]));
    return persons.subsidyEligibility({ ...parent, ...Object.fromEntries(given) }, args);
  };
  return schema;
}
