import { randomUUID } from 'node:crypto';
import { type ExecutionResult, graphql } from 'graphql';
import type { SubgraphDefinition } from '../../src/access';
import { CIVIL_AFFAIRS_FACTS, createCivilAffairsSubgraph } from '../../src/agencies/civil-affairs';
import { createPovertyAlleviationSubgraph } from '../../src/agencies/poverty-alleviation';
import { createSocialSecuritySubgraph } from '../../src/agencies/social-security';
import type { Database } from '../../src/database';
import { FactReader } from '../../src/graph';
import { aContext } from '../support/callers';
import { aDatabase } from '../support/database';
import { writeFact, writeKnowledge } from '../support/facts';

let database: Database;
let poverty: SubgraphDefinition;
let civil: SubgraphDefinition;
let social: SubgraphDefinition;

beforeAll(async () => {
  database = await aDatabase();
  [poverty, civil, social] = await Promise.all([
    createPovertyAlleviationSubgraph(database),
    createCivilAffairsSubgraph(database),
    createSocialSecuritySubgraph(database),
  ]);
  await writeKnowledge(database, ['2018-10-05T09:00:00.123456+08:00', '2018-11-05T09:00:00+08:00', '2018-12-05T09:00:00+08:00']);
});
afterAll(() => database.close());

/** Asks a subgraph for fields of persons, as the hub does. */
async function ask(subgraph: SubgraphDefinition, persons: readonly string[], fields: string): Promise<ExecutionResult> {
  const representations = persons.map((id) => ({ __typename: 'Person', id }));
  const source = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${fields} } } }`;
  return graphql({ schema: subgraph.schema, source, variableValues: { representations }, contextValue: aContext() });
}

async function one(subgraph: SubgraphDefinition, person: string, fields: string): Promise<Record<string, unknown>> {
  const { data, errors } = await ask(subgraph, [person], fields);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify((data as { _entities: unknown[] })._entities[0]));
}

describe('an agency that shares its process with others', () => {
  it('answers from the joint statement, and by itself when that fails', async () => {
    const person = randomUUID();
    await writeFact(database, 'civil_affairs.disability', { person, from: '2018-10', columns: { category: 6, grade: 2 } });
    const hub = database.reader('minsheng_hub');
    const registers = [...CIVIL_AFFAIRS_FACTS.registers, { fact: 'NONE', table: 'hub.there_is_no_such_table', columns: {} }];
    const readings = { joint: new FactReader(hub, CIVIL_AFFAIRS_FACTS), broken: new FactReader(hub, { name: 'broken', registers }) };
    const answers: unknown[] = [];
    for (const together of [readings.joint, readings.broken]) {
      const before = database.reader('minsheng_civil_affairs').statements;
      answers.push(await one(await createCivilAffairsSubgraph(database, together), person, 'disability(month: "2018-10") { grade }'));
      answers.push(database.reader('minsheng_civil_affairs').statements - before);
    }
    expect(answers).toEqual([{ disability: { grade: 2 } }, 0, { disability: { grade: 2 } }, 1]);
  });
});

describe('市扶贫', () => {
  it('shows the registration of the month asked for, with the town of that month', async () => {
    const person = randomUUID();
    const columns = { town: '442000104', poverty_status: 'NOT_LIFTED', household_number: 'H1' };
    await writeFact(database, 'poverty_alleviation.registration', { person, from: '2018-10', until: '2022-01', row: 7, columns });
    const fields = `before: registration(month: "2018-09") { firstMonth } then: registration(month: "2018-10") { firstMonth lastMonth povertyStatus town { code nameZh } source { row batch { id } } }
      merged: registration(month: "2021-08") { town { code } } last: registration(month: "2021-12") { lastMonth } after: registration(month: "2022-01") { firstMonth }`;
    expect(await one(poverty, person, fields)).toEqual({
      before: null,
      // biome-ignore lint/suspicious/noThenProperty: an alias of the query
      then: {
        firstMonth: '2018-10',
        lastMonth: '2021-12',
        povertyStatus: 'NOT_LIFTED',
        town: { code: '442000104', nameZh: '东升镇' },
        source: { row: 7, batch: { id: '1' } },
      },
      merged: { town: { code: '442000118' } },
      last: { lastMonth: '2021-12' },
      after: null,
    });
  });

  it('answers as it was known at a moment, to the microsecond', async () => {
    const person = randomUUID();
    const table = 'poverty_alleviation.registration';
    await writeFact(database, table, { person, from: '2018-10', knownFrom: 1, knownUntil: 3, columns: { poverty_status: 'NOT_LIFTED' } });
    await writeFact(database, table, { person, from: '2018-10', knownFrom: 3, columns: { poverty_status: 'LIFTED' } });
    const at = (moment: string): string => `registration(month: "2018-10", knownAt: "${moment}") { povertyStatus }`;
    expect(
      await one(
        poverty,
        person,
        `a: ${at('2018-10-05T09:00:00.123455+08:00')} b: ${at('2018-10-05T09:00:00.123456+08:00')} c: ${at('2018-12-05T08:59:59+08:00')} d: ${at('2018-12-05T01:00:00Z')} e: registration(month: "2018-10") { povertyStatus }`,
      ),
    ).toEqual({
      a: null,
      b: { povertyStatus: 'NOT_LIFTED' },
      c: { povertyStatus: 'NOT_LIFTED' },
      d: { povertyStatus: 'LIFTED' },
      e: { povertyStatus: 'LIFTED' },
    });
  });

  it('refuses a moment that has not come and keeps the other fields', async () => {
    const { data, errors } = await ask(
      poverty,
      [randomUUID()],
      'id registration(month: "2018-10", knownAt: "2199-01-01T00:00:00Z") { firstMonth }',
    );
    expect(errors?.[0]).toMatchObject({ path: ['_entities', 0, 'registration'], extensions: { code: 'FUTURE_MOMENT' } });
    expect(data?._entities).toMatchObject([{ registration: null }]);
  });
});

describe('市民政', () => {
  it('shows both grants, the disability and the deaths of one person from one statement', async () => {
    const person = randomUUID();
    const town = '442000107';
    await writeFact(database, 'civil_affairs.minimum_living', {
      person,
      from: '2018-10',
      columns: { town, covered: false, area: 'RURAL', certificate_number: 'C-1', start_month: 24219 },
    });
    await writeFact(database, 'civil_affairs.destitute_support', { person, from: '2018-10', columns: { town, care: 'DISPERSED' } });
    await writeFact(database, 'civil_affairs.disability', { person, from: '2018-10', columns: { town, category: 5, grade: 2 } });
    await writeFact(database, 'civil_affairs.death', {
      person,
      key: 'CREMATION',
      from: '2019-02',
      columns: { source: 'CREMATION', died_on: '2019-02-03' },
    });
    const before = database.reader('minsheng_civil_affairs').statements;
    const answer = await one(
      civil,
      person,
      `minimumLiving(month: "2018-10") { covered area certificateNumber grantedFrom town { nameZh } } destituteSupport(month: "2018-11") { care }
       disability(month: "2018-10") { category grade } deathReports { reportedBy diedOn }`,
    );
    expect(answer).toEqual({
      minimumLiving: { covered: false, area: 'RURAL', certificateNumber: 'C-1', grantedFrom: '2018-04', town: { nameZh: '坦洲镇' } },
      destituteSupport: { care: 'DISPERSED' },
      disability: { category: 'INTELLECTUAL', grade: 2 },
      deathReports: [{ reportedBy: 'CREMATION', diedOn: '2019-02-03' }],
    });
    expect(database.reader('minsheng_civil_affairs').statements - before).toBe(1);
  });

  it('hands the decision whole histories with both axes, and the number of its snapshot', async () => {
    const person = randomUUID();
    await writeFact(database, 'civil_affairs.minimum_living', {
      person,
      from: '2018-10',
      knownFrom: 1,
      knownUntil: 2,
      columns: { covered: true },
    });
    await writeFact(database, 'civil_affairs.minimum_living', {
      person,
      from: '2018-10',
      until: '2018-12',
      batch: 4,
      knownFrom: 2,
      columns: { covered: true, schooling: 'NOT_STUDENT' },
    });
    expect(
      await one(
        civil,
        person,
        'minimumLivingFacts { fromMonth untilMonth batch knownFrom knownUntil covered schooling } deathFacts { row } civilAffairsKnowledge',
      ),
    ).toEqual({
      minimumLivingFacts: [
        { fromMonth: 24225, untilMonth: 2147483647, batch: '1', knownFrom: 1, knownUntil: 2, covered: true, schooling: null },
        { fromMonth: 24225, untilMonth: 24227, batch: '4', knownFrom: 2, knownUntil: null, covered: true, schooling: 'NOT_STUDENT' },
      ],
      deathFacts: [],
      civilAffairsKnowledge: 3,
    });
  });
});

describe('市社保经办', () => {
  it.each([
    [1, 1, 'NORMAL_PAYMENT'],
    [2, 2, 'PAUSED_PAYMENT'],
    [1, 3, 'NORMAL_BENEFIT'],
    [2, 3, 'PAUSED_BENEFIT'],
    [4, 3, 'TERMINATED'],
    [0, null, 'NOT_ENROLLED'],
    [3, 1, 'UNKNOWN_STATE'],
    [null, null, 'UNKNOWN_STATE'],
  ])('reads the pair (%p, %p) as %s', async (participation, payment, state) => {
    const person = randomUUID();
    const columns = { participation_code: participation, payment_code: payment, identity_mark: 'DESTITUTE' };
    await writeFact(database, 'social_security.enrolment', { person, from: '2018-10', columns });
    expect(await one(social, person, 'enrolment(month: "2018-10") { state } identityMark(month: "2018-10")')).toEqual({
      enrolment: { state },
      identityMark: 'DESTITUTE',
    });
  });

  it('sums the premiums of a calendar year by payer', async () => {
    const person = randomUUID();
    const pay = (key: string, from: string, item: number, fen: number) =>
      writeFact(database, 'social_security.premium', { person, key, from, columns: { item_code: item, amount_fen: fen, period: 'MONTH' } });
    await Promise.all([
      pay('a', '2020-01', 11, 1500),
      pay('b', '2020-12', 11, 1500),
      pay('c', '2020-03', 1, 24000),
      pay('d', '2019-12', 11, 9),
    ]);
    expect(
      await one(social, person, 'premiums(year: 2020) { payer amountFen premiums { firstMonth } } none: premiums(year: 2021) { payer }'),
    ).toEqual({
      premiums: [
        { payer: 'SELF', amountFen: 24000, premiums: [{ firstMonth: '2020-03' }] },
        { payer: 'TOWN', amountFen: 3000, premiums: [{ firstMonth: '2020-01' }, { firstMonth: '2020-12' }] },
      ],
      none: [],
    });
  });

  it('lets the covered range of the employee pension decide, not the month of the list that carries it', async () => {
    const person = randomUUID();
    const columns = { covered_from: 24230, covered_until: 24232, state: 'PAID' };
    await writeFact(database, 'social_security.employee_pension', { person, key: '2019-03', from: '2019-05', columns });
    const at = (month: string): string => `employeePension(month: "${month}") { coveredFrom coveredUntil }`;
    const covered = { coveredFrom: '2019-03', coveredUntil: '2019-05' };
    expect(await one(social, person, `a: ${at('2019-02')} b: ${at('2019-03')} c: ${at('2019-05')} d: ${at('2019-06')}`)).toEqual({
      a: null,
      b: covered,
      c: covered,
      d: null,
    });
  });
});

describe('a page', () => {
  const FIELDS: readonly [() => SubgraphDefinition, string][] = [
    [
      () => poverty,
      'registration(month: "2018-10") { firstMonth } registrations { firstMonth } registrationFacts { row } povertyAlleviationKnowledge',
    ],
    [
      () => civil,
      'minimumLiving(month: "2018-10") { firstMonth } disability(month: "2018-10") { grade } deathFacts { row } civilAffairsKnowledge',
    ],
    [
      () => social,
      'enrolment(month: "2018-10") { state } premiums(year: 2018) { payer } employeePensionFacts { row } socialSecurityKnowledge',
    ],
  ];

  it.each([1, 10, 100])('of %i people costs each agency one statement', async (people) => {
    for (const [subgraph, fields] of FIELDS) {
      const reader = database.reader(`minsheng_${subgraph().name.replace('-', '_')}` as 'minsheng_civil_affairs');
      const before = reader.statements;
      const { errors } = await ask(
        subgraph(),
        Array.from({ length: people }, () => randomUUID()),
        fields,
      );
      expect(errors).toBeUndefined();
      expect(reader.statements - before).toBe(1);
    }
  });

  it('with an old moment costs one statement more, however many people and fields ask for it', async () => {
    const reader = database.reader('minsheng_poverty_alleviation');
    const before = reader.statements;
    const at = '(month: "2018-10", knownAt: "2018-11-30T00:00:00+08:00") { firstMonth }';
    await ask(
      poverty,
      Array.from({ length: 50 }, () => randomUUID()),
      `a: registration${at} b: registration${at}`,
    );
    expect(reader.statements - before).toBe(2);
  });
});

describe('the database role of an agency', () => {
  it.each([
    ['minsheng_civil_affairs', 'poverty_alleviation.registration'],
    ['minsheng_social_security', 'civil_affairs.death'],
    ['minsheng_poverty_alleviation', 'social_security.enrolment'],
    ['minsheng_civil_affairs', 'identity.person'],
  ] as const)('%s cannot read %s', async (role, table) => {
    const read = database.reader(role).rows({ name: `test-foreign-${table}`, text: `select * from ${table}` }, []);
    await expect(read).rejects.toThrow(/permission denied/);
  });
});
