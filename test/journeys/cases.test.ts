import type { Database } from '../../src/database';
import { tokenOf } from '../../src/identity/person-token';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { aContext, theCity } from '../support/callers';
import { City, testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { apart, joinByHand } from '../support/hand-join';
import { inOneProcess, overHttp, type TestHub } from '../support/hub';
import { aPerson, type Someone } from '../support/people';
import { CASES, CROWD, type Expected, MONTHS } from './the-cases';

const people = new Map(CASES.map(({ number, person }) => [number, aPerson(person)]));
const crowd = Array.from({ length: 60 }, () => aPerson(CROWD));

const ANSWER = `
  ... on Refusal { code message }
  ... on SubsidyEligibility {
    verdict reason label workItem
    premium { dueFen }
    memberships { category result }
    discrepancies { code needsReview }
    missingFacts { fact owner }
    tests { code result reason article { number text hash } explanationZh evidence { feed row firstMonth batch { id deliveredAt month } } }
  }`;

interface Answer {
  readonly verdict: string;
  readonly reason: string | null;
  readonly label: string | null;
  readonly workItem: string;
  readonly premium: { readonly dueFen: number | null };
  readonly memberships: { readonly category: string; readonly result: string }[];
  readonly discrepancies: { readonly code: string }[];
  readonly missingFacts: { readonly fact: string; readonly owner: string }[];
  readonly tests: {
    readonly result: string;
    readonly article: { readonly number: string; readonly text: string; readonly hash: string };
    readonly evidence: { readonly batch: { readonly deliveredAt: string } | null }[];
  }[];
}

let database: Database;
let city: City;
let subgraphs: Subgraphs;
const hubs = new Map<string, TestHub>();

beforeAll(async () => {
  database = await aDatabase();
  city = new City(database, testKeys(), [...people.values(), ...crowd]);
  for (const month of MONTHS) for (const { feed, state } of await city.deliver(month)) expect(`${feed} ${state}`).toBe(`${feed} ACCEPTED`);
  subgraphs = await createSubgraphs({ database, keys: city.keys, trail: () => undefined });
  hubs.set('in one process', inOneProcess(subgraphs.definitions));
  hubs.set('over HTTP', await overHttp(subgraphs.definitions));
});
afterAll(async () => {
  for (const hub of hubs.values()) await hub.close();
  await subgraphs.close();
  await database.close();
});

async function answerFor(someone: Someone, month: string): Promise<Answer> {
  const { eligibility, agencies } = apart(subgraphs.definitions);
  const fields = `subsidyEligibility(month: "${month}") { ${ANSWER} }`;
  const person = await joinByHand({ agencies, eligibility }, tokenOf(someone.idNumber, city.keys), fields, aContext());
  return (person as { subsidyEligibility: Answer }).subsidyEligibility;
}

/** Asks the hub as the city's officer, by number and name. */
async function answerOf(road: string, { idNumber, name }: Someone, month: string): Promise<Answer> {
  const query = `query ($idNumber: String!, $name: String!, $month: YearMonth!) { person(idNumber: $idNumber, name: $name) { subsidyEligibility(month: $month) { ${ANSWER} } } }`;
  const hub = hubs.get(road);
  if (hub === undefined) throw new Error(`${road}: expected a hub`);
  const { data, errors } = await hub.ask(query, { idNumber, name, month }, theCity());
  expect(errors).toBeUndefined();
  return (data as { person: { subsidyEligibility: Answer } }).person.subsidyEligibility;
}

function expectAnswer(answer: Answer, expected: Expected): void {
  const { verdict, reason, label, workItem, dueFen, categories, discrepancies = [], noDiscrepancies = [], missing } = expected;
  expect(answer.verdict).toBe(verdict);
  if (verdict === 'ELIGIBLE') expect(answer.reason).toBeNull();
  if (reason !== undefined) expect(answer.reason).toBe(reason);
  if (label !== undefined) expect(answer.label).toBe(label);
  if (workItem !== undefined) expect(answer.workItem).toBe(workItem);
  if (dueFen !== undefined) expect(answer.premium.dueFen).toBe(dueFen);
  if (categories !== undefined) expect(heldBy(answer)).toEqual(categories);
  const codes = answer.discrepancies.map(({ code }) => code);
  for (const code of discrepancies) expect(codes).toContain(code);
  for (const code of noDiscrepancies) expect(codes).not.toContain(code);
  if (missing !== undefined) expect(answer.missingFacts).toContainEqual(missing);
}

const heldBy = ({ memberships }: Answer): string[] =>
  memberships.flatMap(({ category, result }) => (result === 'TRUE' ? [category] : [])).sort();

describe.each(['in one process', 'over HTTP'])('the cases of the reading, asked %s', (road) => {
  describe.each(CASES)('case $number: $sentence', ({ number, answers }) => {
    it.each(answers)('$month: $verdict $reason', async (expected) => {
      const someone = people.get(number);
      if (someone === undefined) throw new Error(`case ${number}: expected somebody`);
      const answer = await answerOf(road, someone, expected.month);
      expectAnswer(answer, expected);
      expect(answer).toEqual(await answerFor(someone, expected.month));
    });
  });
});

describe('an answer', () => {
  it('every test names its article with text and hash, and every record the delivery that brought it', async () => {
    const someone = people.get(12);
    if (someone === undefined) throw new Error('case 12: expected somebody');
    const { tests } = await answerFor(someone, '2018-10');
    expect(tests).toHaveLength(11);
    for (const { article } of tests) {
      expect(article.number).toMatch(/^第.条$/);
      expect(article.hash).toMatch(/^[0-9a-f]{64}$/);
    }
    const rows = tests.flatMap(({ evidence }) => evidence);
    expect(rows.length).toBeGreaterThan(2);
    for (const { batch } of rows) expect(batch?.deliveredAt).toMatch(/\+08:00$/);
  });
});

describe('case 16: 民政 sends 12 rows where there were 3 400', () => {
  it('the batch is held, nobody leaves, and feeds says so', async () => {
    const [first] = people.values();
    if (first === undefined) throw new Error('expected somebody');
    const receipt = await city.deliverList('MINIMUM_LIVING', '2023-11', crowd.slice(0, 12));
    expect(receipt.state).toBe('HELD');
    const person = people.get(11);
    if (person === undefined) throw new Error('case 11: expected somebody');
    expect(heldBy(await answerFor(person, '2023-11'))).toContain('MINIMUM_LIVING');
  });
});

describe('case 17: 民政 delivers nothing for two months', () => {
  const quiet = aPerson({ born: '1980-01-01', name: '安静', minimumLiving: [{}], enrolled: [{ pair: [1, 1] }] });
  let own: City;
  let parts: Subgraphs;

  beforeAll(async () => {
    const fresh = await aDatabase();
    own = new City(fresh, testKeys(), [quiet]);
    await own.deliver('2019-03');
    const others = ['REGISTERED_POOR', 'ENROLMENT', 'PREMIUM', 'EMPLOYEE_PENSION'] as const;
    for (const month of ['2019-04', '2019-05']) await own.deliver(month, others);
    parts = await createSubgraphs({ database: fresh, keys: own.keys, trail: () => undefined });
  });
  afterAll(async () => {
    await parts.close();
    await own.database.close();
  });

  async function verdictIn(month: string): Promise<Record<string, unknown>> {
    const { eligibility, agencies } = apart(parts.definitions);
    const fields = `subsidyEligibility(month: "${month}") { ... on SubsidyEligibility { verdict stale workItem missingFacts { owner why feeds } } }`;
    const person = await joinByHand({ agencies, eligibility }, tokenOf(quiet.idNumber, own.keys), fields, aContext());
    return (person as { subsidyEligibility: Record<string, unknown> }).subsidyEligibility;
  }

  it('the first month is as before and marked stale; the second is undetermined, 民政 owes it, nobody is suspended', async () => {
    expect(await verdictIn('2019-03')).toMatchObject({ verdict: 'ELIGIBLE', stale: [] });
    expect(await verdictIn('2019-04')).toMatchObject({
      verdict: 'ELIGIBLE',
      stale: ['MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY', 'DEATH'],
    });
    const second = await verdictIn('2019-05');
    expect(second).toMatchObject({ verdict: 'UNDETERMINED', workItem: 'REVIEW' });
    expect(second.missingFacts).toContainEqual(expect.objectContaining({ owner: 'CIVIL_AFFAIRS', why: 'FEED_MISSING' }));
  });
});
