import { aPerson } from '../support/people';
import { OFFICERS, type SettlementAnswer, TownHall } from '../support/town-hall';

const LISTED = [{}];
const HERE = { hukou: '442000107' };
const MARKED = { ...HERE, mark: 'MINIMUM_LIVING' };
const paying = [{ pair: [1, 1] as const, ...MARKED }];

const PEOPLE = {
  payee: aPerson({
    born: '1980-01-01',
    minimumLiving: LISTED,
    enrolled: paying,
    paid: [{ month: '2018-11', fen: 12_000, item: 11, on: '2018-11-20' }],
  }),
  newcomer: aPerson({
    born: '1981-01-01',
    minimumLiving: LISTED,
    enrolled: [
      { pair: [0, null], ...HERE, until: '2018-10' },
      { pair: [1, 1], ...MARKED, from: '2018-11' },
    ],
  }),
  leaver: aPerson({
    born: '1982-01-01',
    minimumLiving: [{ until: '2018-10' }],
    enrolled: [
      { pair: [1, 1], ...MARKED, until: '2018-11' },
      { pair: [2, 2], ...HERE, from: '2018-12' },
    ],
    paid: [{ month: '2018-10', fen: 12_000, item: 11, on: '2018-10-22' }],
  }),
  unmarked: aPerson({
    born: '1983-01-01',
    minimumLiving: LISTED,
    enrolled: [{ pair: [1, 1], ...HERE }],
    paid: [{ month: '2018-10', fen: 12_000, item: 11, on: '2018-10-22' }],
  }),
  /** On the list of October only in the correction that comes in December. */
  late: aPerson({ born: '1984-01-01', minimumLiving: LISTED, enrolled: [{ pair: [1, 1], ...HERE }] }),
};
const crowd = Array.from({ length: 30 }, (_, day) =>
  aPerson({ born: `1950-01-${String(day + 1).padStart(2, '0')}`, minimumLiving: LISTED }),
);
const everybody = [...Object.values(PEOPLE), ...crowd];
const withoutLate = everybody.filter((each) => each !== PEOPLE.late);

interface ComparedAnswer {
  readonly discrepancies: { readonly nodes: readonly unknown[] };
  readonly discrepancyTotals: readonly { readonly code: string; readonly people: number }[];
}

/** 第五条: three months of files → compared → the town's lists → confirmed by two → the next files close them → settled → a late roster. */
describe('three months of a town, step by step', () => {
  let hall: TownHall;
  beforeAll(async () => {
    hall = await TownHall.of(everybody);
  });
  afterAll(() => hall?.close());

  async function deliver(month: string): Promise<void> {
    await hall.city.deliver(month, [
      'REGISTERED_POOR',
      'DESTITUTE_SUPPORT',
      'DISABILITY',
      'DEATH',
      'ENROLMENT',
      'PREMIUM',
      'EMPLOYEE_PENSION',
    ]);
    await hall.city.deliverList('MINIMUM_LIVING', month, withoutLate);
  }
  const state = async (someone: (typeof PEOPLE)[keyof typeof PEOPLE], month: string, kind: string) =>
    (await hall.item(someone, month, kind)).state;
  const line = (settlement: SettlementAnswer, someone: (typeof PEOPLE)[keyof typeof PEOPLE]) =>
    settlement.lines.edges.map(({ node }) => node).find(({ person }) => person.id === hall.token(someone));
  const closes = ({ sums: { openingFen, dueFen, backPaidFen, stoppedFen, paidFen, balanceFen } }: SettlementAnswer): boolean =>
    balanceFen === openingFen + dueFen + backPaidFen + stoppedFen - paidFen;

  it('2018-10: the comparison gives the town its list', async () => {
    await deliver('2018-10');
    await hall.compare('2018-10');
    const items = await hall.items('2018-10', OFFICERS.first);
    expect(items.map(({ kind, state: at }) => `${kind} ${at}`).sort()).toEqual(['ENROL OPEN', 'MARK OPEN', 'PAY OPEN']);
  });

  it('one officer says that it is paid, another agrees; enrolling and marking takes one', async () => {
    const pay = await hall.act('confirmWorkItem', await hall.item(PEOPLE.payee, '2018-10', 'PAY'), OFFICERS.first, {
      document: '拨付 18-331',
    });
    expect([pay.state, pay.version]).toEqual(['AWAITING_SECOND', 1]);
    const again = await hall.act('secondWorkItem', pay, OFFICERS.first, { approved: true });
    expect(again.code).toBe('SAME_OFFICER');
    const agreed = await hall.act('secondWorkItem', pay, OFFICERS.second, { approved: true });
    expect(agreed.steps.map(({ act, officer }) => `${act} ${officer}`)).toEqual(['CONFIRM chen-01', 'APPROVE li-02']);
    expect(agreed.state).toBe('CONFIRMED');
    for (const [someone, kind] of [
      [PEOPLE.newcomer, 'ENROL'],
      [PEOPLE.unmarked, 'MARK'],
    ] as const)
      expect((await hall.act('confirmWorkItem', await hall.item(someone, '2018-10', kind), OFFICERS.second)).state).toBe('CONFIRMED');
  });

  it('the settlement adds up: 12 000 fen each for the three who take part, two of them paid', async () => {
    const october = await hall.settlement('2018-10', OFFICERS.first);
    expect(october.sums).toEqual({ openingFen: 0, dueFen: 36_000, backPaidFen: 0, stoppedFen: 0, paidFen: 24_000, balanceFen: 12_000 });
    expect([october.people, october.state, closes(october)]).toEqual([3, 'OPEN', true]);
    const sum = october.lines.edges.reduce((fen, { node }) => fen + node.sums.balanceFen, 0);
    expect(sum).toBe(12_000);
  });

  it('closing takes two officers of the city or of finance, and freezes it', async () => {
    expect((await hall.sign('2018-11', OFFICERS.city)).code).toBe('NOT_COMPARED');
    const first = await hall.sign('2018-10', OFFICERS.city);
    expect(new Set(first.towns.map(({ state: at }) => at))).toEqual(new Set(['AWAITING_SECOND']));
    expect((await hall.sign('2018-10', OFFICERS.city)).code).toBe('SAME_OFFICER');
    const second = await hall.sign('2018-10', OFFICERS.finance);
    expect(new Set(second.towns.map(({ state: at }) => at))).toEqual(new Set(['CLOSED']));
    expect((await hall.sign('2018-10', OFFICERS.cityToo)).code).toBe('ALREADY_CLOSED');
    const { conservation } = await hall.answer<{ conservation: unknown }>(
      '{ settlements(month: "2018-10") { ... on Settlements { conservation { name cameIn accounted } } } }',
      OFFICERS.finance,
    );
    expect(conservation).toEqual([
      { name: 'LEDGER_FEN', cameIn: 12_000, accounted: 12_000 },
      { name: 'PREMIUMS_FEN', cameIn: 24_000, accounted: 24_000 },
    ]);
  });

  it('2018-11: the next files close the items by themselves, each with its batch and row', async () => {
    await deliver('2018-11');
    const [paid, enrolled] = [await hall.item(PEOPLE.payee, '2018-10', 'PAY'), await hall.item(PEOPLE.newcomer, '2018-10', 'ENROL')];
    expect([paid.state, paid.seenDone?.feed, enrolled.state, enrolled.seenDone?.feed]).toEqual([
      'SEEN_DONE',
      'PREMIUM',
      'SEEN_DONE',
      'ENROLMENT',
    ]);
    const { rows } = await hall.database.pool.query('select feed, month from hub.batch where id = $1', [paid.seenDone?.batch.id]);
    expect(rows).toEqual([{ feed: 'PREMIUM', month: 2018 * 12 + 10 }]);
  });

  it('what was said done and is not seen is a discrepancy of both', async () => {
    const mark = await hall.item(PEOPLE.unmarked, '2018-10', 'MARK');
    expect([mark.state, mark.saidNotSeen]).toEqual([
      'CONFIRMED',
      expect.objectContaining({ code: 'SAID_NOT_SEEN', agencies: ['TOWN', 'SOCIAL_SECURITY'], feed: 'ENROLMENT', month: '2018-11' }),
    ]);
    const only = await hall.items('2018-10', OFFICERS.first, ', saidNotSeen: true');
    expect(only.map(({ id }) => id)).toEqual([mark.id]);
  });

  it('2018-11: the comparison raises it too, with what was said and what is seen; so does the decision, at the same knowledge', async () => {
    await hall.compare('2018-11');
    const { discrepancies, discrepancyTotals } = await hall.answer<ComparedAnswer>(
      `{ comparison(month: "2018-11") { ... on Comparison { discrepancyTotals { code people }
        discrepancies(code: SAID_NOT_SEEN) { nodes { person { id } values { fact value } rows { feed row } agencies } } } } }`,
      OFFICERS.first,
    );
    expect(discrepancyTotals.find(({ code }) => code === 'SAID_NOT_SEEN')?.people).toBe(1);
    expect(discrepancies.nodes).toEqual([
      {
        person: { id: hall.token(PEOPLE.unmarked) },
        values: expect.arrayContaining([
          { fact: 'saidNotSeen', value: 'MARK' },
          { fact: 'identityMark', value: 'NONE' },
        ]),
        rows: expect.arrayContaining([
          { feed: null, row: null },
          { feed: 'ENROLMENT', row: expect.any(Number) },
        ]),
        agencies: ['SOCIAL_SECURITY', 'TOWN'],
      },
    ]);
    const { idNumber, name } = PEOPLE.unmarked;
    const decided = await hall.answer<{ subsidyEligibility: { workItem: string; discrepancies: { code: string }[] } }>(
      `{ person(idNumber: "${idNumber}", name: "${name}") { subsidyEligibility(month: "2018-11") {
        ... on SubsidyEligibility { workItem discrepancies { code } } } } }`,
      OFFICERS.city,
    );
    expect(decided.subsidyEligibility.discrepancies.map(({ code }) => code)).toContain('SAID_NOT_SEEN');
  });

  it('2018-11: who left is suspended by two officers; the newcomer is to be paid; the payment seen settles October', async () => {
    const suspend = await hall.act('confirmWorkItem', await hall.item(PEOPLE.leaver, '2018-11', 'SUSPEND'), OFFICERS.first);
    expect((await hall.act('secondWorkItem', suspend, OFFICERS.city, { approved: true })).state).toBe('CONFIRMED');
    expect(await state(PEOPLE.newcomer, '2018-11', 'PAY')).toBe('OPEN');
    const november = await hall.settlement('2018-11');
    expect(november.sums).toEqual({
      openingFen: 12_000,
      dueFen: 12_000,
      backPaidFen: 0,
      stoppedFen: 0,
      paidFen: 12_000,
      balanceFen: 12_000,
    });
    expect(line(november, PEOPLE.leaver)).toBeUndefined();
    await hall.sign('2018-11', OFFICERS.city);
    expect((await hall.sign('2018-11', OFFICERS.cityToo)).sums.balanceFen).toBe(12_000);
  });

  it('2018-12: a late roster corrects October; the closed months stay, December back pays', async () => {
    await deliver('2018-12');
    await hall.city.deliverList('MINIMUM_LIVING', '2018-10', everybody);
    await hall.compare('2018-10', '2018-12');
    expect(await state(PEOPLE.leaver, '2018-11', 'SUSPEND')).toBe('SEEN_DONE');
    const october = await hall.settlement('2018-10');
    expect([october.state, october.sums.dueFen, october.firstOfficer, october.secondOfficer]).toEqual([
      'CLOSED',
      36_000,
      'city-01',
      'finance-01',
    ]);
    const december = await hall.settlement('2018-12');
    expect(december.sums).toEqual({ openingFen: 12_000, dueFen: 0, backPaidFen: 12_000, stoppedFen: 0, paidFen: 0, balanceFen: 24_000 });
    expect(line(december, PEOPLE.late)?.bookings).toEqual([{ kind: 'ADJUSTMENT', forMonth: '2018-10', amountFen: 12_000 }]);
    const items = await hall.items('2018-10', OFFICERS.first);
    expect(items.some(({ person }) => person.id === hall.token(PEOPLE.late))).toBe(false);
  });
});
