import { randomUUID } from 'node:crypto';
import { withdrawBatch } from '../support/acceptance';
import { aPerson, type Someone } from '../support/people';
import { OFFICERS, OTHER_TOWN, TOWN, TownHall } from '../support/town-hall';

const LISTED = [{}];
const HERE = { hukou: TOWN };
const paying = [{ pair: [1, 1] as const, ...HERE, mark: 'MINIMUM_LIVING' }];
let day = 0;
const someone = (words: Partial<Parameters<typeof aPerson>[0]> = {}): Someone =>
  aPerson({ born: `1980-02-${String((day++ % 28) + 1).padStart(2, '0')}`, minimumLiving: LISTED, enrolled: paying, ...words });

const PEOPLE = {
  toPay: someone(),
  toEnrol: someone({ enrolled: [{ pair: [0, null], ...HERE }] }),
  refuser: someone({ enrolled: [{ pair: [0, null], ...HERE }] }),
  selfPaid: someone({ paid: [{ month: '2018-10', fen: 12_000, item: 1, on: '2018-10-08' }] }),
  twoTowns: someone({ minimumLiving: [{ town: OTHER_TOWN }] }),
  elsewhere: someone({ minimumLiving: [{ town: OTHER_TOWN }], enrolled: [{ pair: [1, 1], hukou: OTHER_TOWN, mark: 'MINIMUM_LIVING' }] }),
  registered: someone({
    minimumLiving: [],
    registered: [{ status: 'NOT_LIFTED' }],
    enrolled: [{ pair: [1, 1], ...HERE, mark: 'REGISTERED_POOR' }],
  }),
  belowFloor: someone({ paid: [{ month: '2018-10', fen: 11_999, item: 11, on: '2018-10-22' }] }),
  paidTwice: someone({
    paid: [
      { month: '2018-10', fen: 12_000, item: 11, on: '2018-10-20' },
      { month: '2018-10', fen: 12_000, item: 11, on: '2018-10-25' },
    ],
  }),
};
const crowd = Array.from({ length: 30 }, (_, n) => aPerson({ born: `1950-03-${String(n + 1).padStart(2, '0')}`, minimumLiving: LISTED }));

let hall: TownHall;
beforeAll(async () => {
  hall = await TownHall.of([...Object.values(PEOPLE), ...crowd]);
  for (const month of ['2018-10', '2018-11', '2018-12', '2019-01']) await hall.city.deliver(month);
  await hall.compare('2018-10', '2018-11', '2018-12', '2019-01');
});
afterAll(() => hall?.close());

const october = (who: Someone, kind: string) => hall.item(who, '2018-10', kind);
interface CountedMonth {
  readonly totals: readonly { readonly workItem: string; readonly people: number; readonly dueFen: number }[];
  readonly discrepancyTotals: readonly { readonly code: string; readonly people: number }[];
}

/** What the newest comparison of a month counts in the town. */
async function toEnrol(month: string): Promise<{ people: number; notEnrolled: number; dueFen: number }> {
  const query = `{ comparisons(month: "${month}", first: 1) { totals(town: "${TOWN}") { workItem people dueFen }
    discrepancyTotals(town: "${TOWN}") { code people } } }`;
  const [counted] = await hall.answer<readonly CountedMonth[]>(query, OFFICERS.city);
  const sum = (rows: readonly { readonly people: number }[] = []) => rows.reduce((all, { people }) => all + people, 0);
  return {
    people: sum(counted?.totals.filter(({ workItem }) => workItem === 'ENROL')),
    notEnrolled: sum(counted?.discrepancyTotals.filter(({ code }) => code === 'NOT_ENROLLED')),
    dueFen: counted?.totals.reduce((all, { dueFen }) => all + dueFen, 0) ?? 0,
  };
}

const line = async (who: Someone, month = '2018-10') =>
  (await hall.settlement(month)).lines.edges.map(({ node }) => node).find(({ person }) => person.id === hall.token(who));

describe('第四条（五） whose work items an officer sees and handles', () => {
  it('an officer of a town sees its own people and those it claims, and handles only its own', async () => {
    const seen = new Set((await hall.items('2018-10', OFFICERS.stranger, ', first: 200')).map(({ person }) => person.id));
    expect([PEOPLE.elsewhere, PEOPLE.twoTowns, PEOPLE.toPay].map((each) => seen.has(hall.token(each)))).toEqual([true, true, false]);
    for (const [who, kind] of [
      [PEOPLE.toPay, 'PAY'],
      [PEOPLE.twoTowns, 'REVIEW'],
    ] as const)
      expect(
        (
          await hall.act(
            kind === 'PAY' ? 'confirmWorkItem' : 'reviewWorkItem',
            await october(who, kind),
            OFFICERS.stranger,
            kind === 'PAY' ? {} : { decision: 'KEEP', reason: '我镇人员' },
          )
        ).code,
      ).toBe('UNKNOWN_WORK_ITEM');
  });

  it('an agency sees those on its own rosters and handles nobody', async () => {
    const seen = new Set((await hall.items('2018-10', OFFICERS.civilAffairs, ', first: 200')).map(({ person }) => person.id));
    expect([seen.has(hall.token(PEOPLE.toPay)), seen.has(hall.token(PEOPLE.registered))]).toEqual([true, false]);
    const { errors } = await hall.ask(
      `mutation { confirmWorkItem(input: { item: "x", version: 0, key: "12345678" }) { __typename } }`,
      OFFICERS.civilAffairs,
    );
    expect(errors?.[0]?.extensions?.code).toMatch(/FORBIDDEN|UNAUTHORIZED/);
  });

  it('finance settles without a list of people to handle', async () => {
    const { errors } = await hall.ask('{ workItems(month: "2018-10") { edges { cursor } } }', OFFICERS.finance);
    expect(errors).toHaveLength(1);
    const counts = await hall.answer<{ kind: string; people: number }[]>(
      '{ workItemCounts(month: "2018-10") { kind state people saidNotSeen } }',
      OFFICERS.finance,
    );
    expect(counts.every(({ people }) => people >= 10)).toBe(true);
  });
});

describe('第五条 handling an item', () => {
  it('the same key again gets the same answer and takes no second step; for another request it is refused', async () => {
    const item = await october(PEOPLE.toEnrol, 'ENROL');
    const key = randomUUID();
    const [once, twice] = [
      await hall.act('confirmWorkItem', item, OFFICERS.first, { key }),
      await hall.act('confirmWorkItem', item, OFFICERS.first, { key }),
    ];
    expect(twice).toEqual(once);
    expect([once.state, once.version]).toEqual(['CONFIRMED', 1]);
    expect((await hall.act('confirmWorkItem', { ...item, version: 1 }, OFFICERS.first, { key })).code).toBe('KEY_REUSED');
  });

  it('whoever saw an older version is told that somebody was faster', async () => {
    const item = await october(PEOPLE.toPay, 'PAY');
    const [a, b] = await Promise.all([OFFICERS.first, OFFICERS.second].map((officer) => hall.act('confirmWorkItem', item, officer)));
    expect([a?.code, b?.code].filter((code) => code !== undefined)).toEqual(['VERSION_CONFLICT']);
    const rejected = await hall.act('secondWorkItem', await october(PEOPLE.toPay, 'PAY'), OFFICERS.city, {
      approved: false,
      reason: '金额有误',
    });
    expect([rejected.state, rejected.steps.map(({ act }) => act)]).toEqual(['OPEN', ['CONFIRM', 'REJECT']]);
  });

  it('a version that cannot have been seen is bad input, not somebody who was faster', async () => {
    const item = { ...(await october(PEOPLE.belowFloor, 'REVIEW').catch(() => october(PEOPLE.toPay, 'PAY'))), version: -1 };
    for (const act of ['confirmWorkItem', 'declineWorkItem', 'reviewWorkItem', 'secondWorkItem']) {
      const more = { reason: '核实', document: '表 1', decision: 'KEEP', approved: true };
      const { decision, approved, ...plain } = more;
      const words = act === 'reviewWorkItem' ? { ...plain, decision } : act === 'secondWorkItem' ? { ...plain, approved } : plain;
      expect(await hall.act(act, item, OFFICERS.first, words)).toMatchObject({
        code: 'BAD_USER_INPUT',
        path: 'input.version',
        messageZh: expect.stringContaining('version'),
      });
    }
  });

  it('no ID number gets into what an officer writes, however it is written; the item stays as it was', async () => {
    const item = await october(PEOPLE.toPay, 'PAY');
    const number = PEOPLE.refuser.idNumber;
    for (const words of [
      { reason: `代 ${number} 缴` },
      { document: `回单 ${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}` },
      { document: `${number.slice(0, 6)}${number.slice(8, 17)}` },
    ]) {
      const refused = await hall.act('confirmWorkItem', item, OFFICERS.first, words);
      expect(refused).toMatchObject({ code: 'PERSON_NUMBER_IN_TEXT', messageZh: expect.stringContaining('不得写身份证号码') });
      expect(JSON.stringify(refused)).not.toContain(number.slice(8, 14));
    }
    expect((await october(PEOPLE.toPay, 'PAY')).version).toBe(item.version);
    const signed = await hall.sign('2018-10', OFFICERS.city, { reason: `含 ${number}` });
    expect(signed).toMatchObject({ code: 'PERSON_NUMBER_IN_TEXT' });
    const plan = `mutation { setTownPlan(input: { town: "${TOWN}", year: 2019, plan: ANNUAL, document: "${number}", key: "${randomUUID()}" }) {
      ... on Refusal { code path } } }`;
    expect(await hall.answer(plan, OFFICERS.city)).toEqual({ code: 'PERSON_NUMBER_IN_TEXT', path: 'input.document' });
    const finding = `mutation { recordOfficerFinding(input: { person: "${hall.token(PEOPLE.toPay)}", kind: IMPRISONED, answer: false,
      firstMonth: "2018-10", document: "判决书 ${number}" }) { ... on Refusal { code path } } }`;
    expect(await hall.answer(finding, OFFICERS.city)).toEqual({ code: 'PERSON_NUMBER_IN_TEXT', path: 'input.document' });
  });

  it('自愿放弃 takes a signed statement, silences ENROL for that year, and is asked again the next', async () => {
    const item = await october(PEOPLE.refuser, 'ENROL');
    expect((await hall.act('declineWorkItem', item, OFFICERS.first, { reason: '本人不愿参保' })).code).toBe('BAD_USER_INPUT');
    const declined = await hall.act('declineWorkItem', item, OFFICERS.first, { reason: '本人不愿参保', document: '放弃声明 2018-17' });
    expect(declined.state).toBe('DECLINED');
    const later = await Promise.all(['2018-12', '2019-01'].map((month) => hall.item(PEOPLE.refuser, month, 'ENROL')));
    expect(later.map(({ state, declinedIn }) => [state, declinedIn])).toEqual([
      ['DECLINED', '2018-10'],
      ['OPEN', null],
    ]);
    const before = await Promise.all(['2018-12', '2019-01'].map(toEnrol));
    await hall.compare('2018-12', '2019-01');
    const open = await hall.items('2018-12', OFFICERS.first, ', kind: ENROL, state: OPEN');
    expect(open.map(({ person }) => person.id)).not.toContain(hall.token(PEOPLE.refuser));
    const after = await Promise.all(['2018-12', '2019-01'].map(toEnrol));
    const silenced = before.map((was, place) => ({
      people: was.people - (after[place]?.people ?? 0),
      notEnrolled: was.notEnrolled - (after[place]?.notEnrolled ?? 0),
      dueFen: was.dueFen - (after[place]?.dueFen ?? 0),
    }));
    expect(silenced).toEqual([
      { people: 1, notEnrolled: 0, dueFen: 12_000 },
      { people: 0, notEnrolled: 0, dueFen: 0 },
    ]);
    expect(
      (await hall.act('declineWorkItem', await october(PEOPLE.toPay, 'PAY'), OFFICERS.first, { reason: '不愿', document: '声明' })).code,
    ).toBe('WRONG_KIND');
  });

  it('a review is closed by a decision with a reason; to release or stop a payment takes two', async () => {
    const item = await october(PEOPLE.twoTowns, 'REVIEW');
    expect(await hall.act('confirmWorkItem', item, OFFICERS.first)).toMatchObject({
      code: 'WRONG_KIND',
      messageZh: expect.stringContaining('人工核实事项不能'),
    });
    expect((await hall.act('reviewWorkItem', item, OFFICERS.first, { decision: 'RELEASE' })).code).toBe('BAD_USER_INPUT');
    const asked = await hall.act('reviewWorkItem', item, OFFICERS.first, { decision: 'RELEASE', reason: '户口簿核对，属本镇' });
    expect([asked.state, asked.decision, await line(PEOPLE.twoTowns)]).toEqual(['AWAITING_SECOND', 'RELEASE', undefined]);
    const agreed = await hall.act('secondWorkItem', asked, OFFICERS.city, { approved: true });
    expect([agreed.state, agreed.decision, (await line(PEOPLE.twoTowns))?.sums.dueFen]).toEqual(['REVIEWED', 'RELEASE', 12_000]);
  });

  it('a batch that is withdrawn opens again what it had shown done', async () => {
    const receipt = await hall.city.deliverList('PREMIUM', '2018-12', [
      {
        ...PEOPLE.toPay,
        facts: () =>
          aPerson({ born: '1980-01-01', paid: [{ month: '2018-12', fen: 12_000, item: 11, on: '2018-12-03' }] }).facts(
            'PREMIUM',
            '2018-12' as never,
          ),
      },
    ]);
    expect((await october(PEOPLE.toPay, 'PAY')).state).toBe('SEEN_DONE');
    await withdrawBatch(hall.database, receipt.id, { agency: 'SOCIAL_SECURITY', name: 'test officer' }, 'wrong file');
    expect((await october(PEOPLE.toPay, 'PAY')).state).toBe('OPEN');
  });
});

describe('第三条、第四条（三） what a town owes', () => {
  it('本人已缴 is no charge; below the floor the rest stays owed; paid twice is a credit; every sum closes', async () => {
    const sums = await Promise.all([PEOPLE.selfPaid, PEOPLE.belowFloor, PEOPLE.paidTwice].map(async (who) => (await line(who))?.sums));
    expect(sums.map((each) => [each?.dueFen, each?.paidFen, each?.balanceFen])).toEqual([
      [undefined, undefined, undefined],
      [12_000, 11_999, 1],
      [12_000, 24_000, -12_000],
    ]);
    const all = await hall.answer<{
      towns: { sums: { balanceFen: number } }[];
      sums: { balanceFen: number; dueFen: number; paidFen: number };
    }>(
      '{ settlements(month: "2018-10") { ... on Settlements { towns { sums { balanceFen } } sums { dueFen paidFen balanceFen } } } }',
      OFFICERS.city,
    );
    expect(all.towns.reduce((sum, each) => sum + each.sums.balanceFen, 0)).toBe(all.sums.balanceFen);
    expect(all.sums.balanceFen).toBe(all.sums.dueFen - all.sums.paidFen);
  });

  it('a town sees its own settlement only, and none closes it by itself', async () => {
    expect((await hall.settlement('2018-10', OFFICERS.stranger, TOWN)).code).toBe('UNKNOWN_TOWN');
    expect((await hall.settlement('2018-10', OFFICERS.stranger, OTHER_TOWN)).sums.dueFen).toBe(12_000);
    const { errors } = await hall.ask(
      `mutation { closeSettlement(input: { month: "2018-10", key: "12345678" }) { __typename } }`,
      OFFICERS.first,
    );
    expect(errors).toHaveLength(1);
  });

  it('a town sets its plan before the first charge, never below the floor, only its own', async () => {
    const set = (input: object, caller = OFFICERS.first) =>
      hall.answer<{ code?: string; plan?: string; tierFen?: number }>(
        `mutation ($input: TownPlanInput!) { setTownPlan(input: $input) { ... on TownPlan { plan tierFen town { code } } ... on Refusal { code } } }`,
        caller,
        { input: { town: TOWN, year: 2018, plan: 'MONTHLY', document: '镇府〔2018〕9 号', key: randomUUID(), ...input } },
      );
    expect((await set({ tierFen: 11_999 })).code).toBe('BELOW_FLOOR');
    expect((await set({}, OFFICERS.stranger)).code).toBe('UNKNOWN_TOWN');
    expect((await set({ year: 2024 })).code).toBe('BAD_USER_INPUT');
    expect(await set({ tierFen: 12_005 })).toMatchObject({ plan: 'MONTHLY', tierFen: 12_005 });
    await hall.compare('2018-10');
    expect((await line(PEOPLE.toPay))?.bookings).toEqual([{ kind: 'CHARGE', forMonth: '2018-10', amountFen: 1_000 }]);
    expect(await line(PEOPLE.elsewhere)).toBeUndefined();
    await hall.compare('2018-12');
    const december = await hall.answer<{
      edges: { node: { person: { id: string; comparison: { dueFen: number }; subsidyEligibility: object } } }[];
    }>(
      `{ workItems(month: "2018-12", kind: PAY, town: "${TOWN}") { edges { node { person { id comparison(month: "2018-12") { dueFen }
        subsidyEligibility(month: "2018-12") { ... on SubsidyEligibility { premium { plan tierFen chargeFen } } } } } } } }`,
      OFFICERS.city,
    );
    expect(december.edges.map(({ node }) => node.person)).toContainEqual({
      id: hall.token(PEOPLE.toPay),
      comparison: { dueFen: 1_005 },
      subsidyEligibility: { premium: { plan: 'MONTHLY', tierFen: 12_005, chargeFen: 1_005 } },
    });
    await hall.sign('2018-10', OFFICERS.city, { town: TOWN });
    expect((await hall.sign('2018-10', OFFICERS.cityToo, { town: TOWN })).towns.map(({ state }) => state)).toEqual(['CLOSED']);
    expect((await set({ plan: 'ANNUAL' })).code).toBe('YEAR_SETTLED');
  });

  it('months are settled in their order, town by town', async () => {
    expect((await hall.settlement('2018-12')).code).toBe('PREVIOUS_MONTH_OPEN');
    expect((await hall.settlement('2018-11', OFFICERS.city, OTHER_TOWN)).code).toBe('PREVIOUS_MONTH_OPEN');
    expect((await hall.settlement('2018-11')).state).toBe('OPEN');
    expect((await hall.settlement('2018-09')).code).toBe('NOT_COMPARED');
  });

  it('sums that moved between the two signatures are signed anew', async () => {
    await hall.compare('2018-11');
    await hall.sign('2018-11', OFFICERS.city, { town: TOWN });
    await hall.city.deliverList('PREMIUM', '2018-11', [
      {
        ...PEOPLE.registered,
        facts: () =>
          aPerson({ born: '1980-01-01', paid: [{ month: '2018-11', fen: 500, item: 11, yearly: false, on: '2018-11-03' }] }).facts(
            'PREMIUM',
            '2018-11' as never,
          ),
      },
    ]);
    const moved = await hall.sign('2018-11', OFFICERS.cityToo, { town: TOWN });
    expect(moved.towns.map(({ state, firstOfficer }) => [state, firstOfficer])).toEqual([['AWAITING_SECOND', 'city-02']]);
    const reject = await hall.answer<{ towns: { state: string }[] }>(
      `mutation ($input: SettlementInput!) { rejectSettlement(input: $input) { ... on Settlements { towns { state } } ... on Refusal { code } } }`,
      OFFICERS.finance,
      { input: { month: '2018-11', town: TOWN, reason: '缴费名册待核', key: randomUUID() } },
    );
    expect(reject.towns).toEqual([{ state: 'OPEN' }]);
  });
});
