import { graphql } from 'graphql';
import type { SubgraphDefinition } from '../../src/access';
import type { Database } from '../../src/database';
import { tokenOf } from '../../src/identity/person-token';
import { townCode } from '../../src/identity/town';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { withdrawBatch } from '../support/acceptance';
import { aCaller, aContext, theCity } from '../support/callers';
import { City, testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { apart, joinByHand } from '../support/hand-join';
import { aPerson } from '../support/people';

const someone = aPerson({ born: '1980-01-01', name: '时间', minimumLiving: [{}], enrolled: [{ pair: [1, 1], hukou: '442000107' }] });
const lifted = aPerson({ born: '1981-01-01', name: '退出', minimumLiving: [{ until: '2018-10' }] });
const crowd = Array.from({ length: 20 }, () => aPerson({ born: '1975-01-01', minimumLiving: [{}] }));

let database: Database;
let city: City;
let subgraphs: Subgraphs;
let agencies: SubgraphDefinition[];
let eligibility: SubgraphDefinition;

beforeAll(async () => {
  database = await aDatabase();
  city = new City(database, testKeys(), [someone, lifted, ...crowd]);
  await city.deliver('2018-10');
  subgraphs = await createSubgraphs({ database, keys: city.keys, trail: () => undefined });
  ({ agencies, eligibility } = apart(subgraphs.definitions));
});
afterAll(async () => {
  await subgraphs.close();
  await database.close();
});

const EVERYTHING = `__typename ... on Refusal { code path }
  ... on SubsidyEligibility { month knownAt knowledge verdict reason label stale workItem
    tests { code result reason presumed note explanation explanationZh article { number hash } evidence { feed row firstMonth lastMonth document batch { id deliveredAt } } }
    memberships { category result evidence { row } } premium { plan firstMonth lastMonth floorFen tierFen chargeFen dueFen payingTown { code } paidByTownFen paidByPersonFen }
    missingFacts { fact owner why feeds town { code } } discrepancies { code values { fact value } } wouldTurn { fact from to } }`;
interface Answer extends Record<string, unknown> {
  readonly knownAt: string;
  readonly knowledge: number;
  readonly verdict: string;
  readonly missingFacts: { readonly owner: string; readonly why: string }[];
}

async function answer(person = someone, month = '2018-10', knownAt?: string, asked = agencies): Promise<Answer> {
  const at = knownAt === undefined ? '' : `, knownAt: "${knownAt}"`;
  const fields = `subsidyEligibility(month: "${month}"${at}) { ${EVERYTHING} }`;
  const joined = await joinByHand({ agencies: asked, eligibility }, tokenOf(person.idNumber, city.keys), fields, aContext());
  return (joined as { subsidyEligibility: Answer }).subsidyEligibility;
}

describe('knownAt', () => {
  it('brings the old answer back byte for byte after late, corrected and withdrawn lists', async () => {
    const old = JSON.stringify(await answer());
    const { knownAt, verdict } = JSON.parse(old) as Answer;
    expect(verdict).toBe('ELIGIBLE');
    const corrected = await city.deliverList('MINIMUM_LIVING', '2018-10', crowd);
    expect(corrected.state).toBe('ACCEPTED');
    const after = await answer();
    expect(after).toMatchObject({ verdict: 'INELIGIBLE', reason: 'NO_CATEGORY' });
    expect(JSON.stringify(await answer(someone, '2018-10', knownAt))).toBe(old);
    const officer = { agency: 'CIVIL_AFFAIRS', name: 'test officer' } as const;
    const withdrawn = await withdrawBatch(database, corrected.id, officer, 'wrong file');
    expect(withdrawn).toMatchObject({ outcome: expect.stringMatching(/WITHDRAWN/) });
    expect((await answer()).verdict).toBe('ELIGIBLE');
    expect(JSON.stringify(await answer(someone, '2018-10', knownAt))).toBe(old);
    expect(JSON.stringify(await answer(someone, '2018-10', after.knownAt))).toBe(JSON.stringify(after));
  });

  it('before the first delivery knows nothing and says who owes what', async () => {
    const before = await answer(someone, '2018-10', '2018-09-30T00:00:00+08:00');
    expect(before).toMatchObject({ verdict: 'UNDETERMINED', knownAt: null, knowledge: 0 });
    expect(new Set(before.missingFacts.map(({ owner }) => owner))).toEqual(
      new Set(['SOCIAL_SECURITY', 'CIVIL_AFFAIRS', 'POVERTY_ALLEVIATION']),
    );
  });

  it('in the future is refused', async () => {
    expect(await answer(someone, '2018-10', '2199-01-01T00:00:00Z')).toEqual({
      __typename: 'Refusal',
      code: 'FUTURE_MOMENT',
      path: 'knownAt',
    });
  });

  it.each([
    ['2018-07', 'MONTH_BEFORE_POLICY'],
    ['2199-01', 'FUTURE_MONTH'],
  ])('the month %s is refused with %s', async (month, code) => {
    expect(await answer(someone, month)).toMatchObject({ __typename: 'Refusal', code, path: 'month' });
  });
});

describe('an agency that does not answer', () => {
  it.each([
    ['civil-affairs', 'CIVIL_AFFAIRS'],
    ['social-security', 'SOCIAL_SECURITY'],
  ])('%s: the decision is undetermined and names it, never "not on the list"', async (silent, owner) => {
    const others = agencies.filter(({ name }) => name !== silent);
    const decided = await answer(someone, '2018-10', undefined, others);
    expect(decided.verdict).toBe('UNDETERMINED');
    expect(decided.missingFacts).toContainEqual(expect.objectContaining({ owner, why: 'SOURCE_UNAVAILABLE' }));
  });
});

describe('what an officer recorded', () => {
  const RECORD = `mutation ($input: OfficerFindingInput!) { recordOfficerFinding(input: $input) { __typename
    ... on OfficerFinding { id kind answer firstMonth lastMonth document knownAt } ... on Refusal { code path } } }`;
  const record = async (input: object, caller = theCity()): Promise<Record<string, unknown>> => {
    const finding = {
      person: tokenOf(someone.idNumber, city.keys),
      kind: 'IMPRISONED',
      answer: true,
      firstMonth: '2018-10',
      document: '判决书 1 号',
      ...input,
    };
    const contextValue = aContext(caller);
    const { data, errors } = await graphql({
      schema: eligibility.schema,
      source: RECORD,
      variableValues: { input: finding },
      contextValue,
    });
    if (errors) throw errors[0];
    return (data as { recordOfficerFinding: Record<string, unknown> }).recordOfficerFinding;
  };

  it('decides from then on, is evidence with its document, and a blind retry records nothing twice', async () => {
    const before = await answer();
    const first = await record({ lastMonth: '2018-10' });
    expect(first).toMatchObject({ __typename: 'OfficerFinding', document: '判决书 1 号', lastMonth: '2018-10' });
    expect(await record({ lastMonth: '2018-10' })).toEqual(first);
    const after = await answer();
    expect(after).toMatchObject({ verdict: 'INELIGIBLE', reason: 'IMPRISONED', knownAt: first.knownAt, knowledge: before.knowledge + 1 });
    expect(JSON.stringify(after)).toContain('"document":"判决书 1 号"');
    expect(JSON.stringify(await answer(someone, '2018-10', before.knownAt))).toBe(JSON.stringify(before));
    await record({ answer: false, document: '更正 2 号' });
    expect(await answer()).toMatchObject({ verdict: 'ELIGIBLE' });
  });

  it.each<[string, object, string]>([
    ['no document', { document: ' ' }, 'BAD_USER_INPUT'],
    ['months the wrong way round', { lastMonth: '2018-09' }, 'BAD_USER_INPUT'],
    ['nobody', { person: '00000000-0000-0000-0000-000000000001' }, 'UNKNOWN_PERSON'],
    ['no token', { person: 'x' }, 'UNKNOWN_PERSON'],
  ])('with %s is refused', async (_, input, code) => {
    expect(await record(input)).toMatchObject({ __typename: 'Refusal', code });
  });

  it('about somebody of another town is refused like nobody', async () => {
    const elsewhere = aCaller({ town: townCode('442000114') });
    expect(await record({}, elsewhere)).toEqual({ __typename: 'Refusal', code: 'UNKNOWN_PERSON', path: 'input.person' });
  });
});

describe('one answer and one state of knowledge', () => {
  it('is as of the newest knowledge that every source had seen', async () => {
    const representation = {
      __typename: 'Person',
      id: tokenOf(someone.idNumber, city.keys),
      povertyAlleviationKnowledge: 1,
      civilAffairsKnowledge: 3,
    };
    const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { now: subsidyEligibility(month: "2018-10") { ... on SubsidyEligibility { knowledge } }
      later: subsidyEligibility(month: "2018-10", knownAt: "${(await answer()).knownAt}") { ... on Refusal { code } } } } }`;
    const { data } = await graphql({
      schema: eligibility.schema,
      source,
      variableValues: { r: [representation] },
      contextValue: aContext(),
    });
    expect(data?._entities).toEqual([{ now: { knowledge: 1 }, later: { code: 'KNOWLEDGE_MOVED' } }]);
  });

  it('holds while lists come in: every answer is the one that its own moment gives afterwards', async () => {
    const lists = [crowd, [someone, lifted, ...crowd]];
    let delivering = true;
    const deliveries = (async () => {
      for (let i = 0; i < 4; i += 1) await city.deliverList('MINIMUM_LIVING', '2018-10', lists[i % 2] ?? crowd);
      delivering = false;
    })();
    const answers: Answer[] = [];
    while (delivering) answers.push(await answer());
    await deliveries;
    const seen = new Map(answers.map((each) => [each.knowledge, each]));
    expect(seen.size).toBeGreaterThan(2);
    expect(new Set(answers.map(({ verdict }) => verdict))).toEqual(new Set(['ELIGIBLE', 'INELIGIBLE']));
    for (const each of answers) expect(JSON.stringify(await answer(someone, '2018-10', each.knownAt))).toBe(JSON.stringify(each));
  });
});
