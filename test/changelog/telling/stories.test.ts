import type { Database } from '../../../src/database';
import type { DeliveryKind, Feed } from '../../../src/identity/feed';
import { tokenOf } from '../../../src/identity/person-token';
import type { Fact } from '../../../src/intake';
import { acceptDelivery, confirmLeavers, releaseBatch, withdrawBatch } from '../../support/acceptance';
import { aDatabase } from '../../support/database';
import { aCitizenId, aDelivery, aPersonFact, aRow, rowsOf, TEST_KEYS } from '../../support/deliveries';
import { lineOf, toldOfFacts } from '../../support/told';

const PERSON = 1;
const TOKEN = tokenOf(aCitizenId(PERSON), TEST_KEYS);
const OTHERS = [2, 3, 4, 5, 6];
const SHIQI = '442000001';
const XIAOLAN = '442000102';
const GUZHEN = '442000108';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.close());

/** A list for the month with a row for the person, unless there is none to tell, and with five others of whom always the same is said. */
async function deliver(feed: Feed, month: string, fact: Fact | null, { kind = 'FULL', others = {} }: Told = {}): Promise<string> {
  const persons = [...(fact === null ? [] : [aPersonFact(PERSON, fact)]), ...OTHERS.map((n) => aPersonFact(n, others))];
  const delivered = await acceptDelivery(database, TEST_KEYS, aDelivery(feed, month, rowsOf(persons), { kind }));
  if (delivered.outcome !== 'DELIVERED') throw new Error(JSON.stringify(delivered));
  return delivered.batches[0]?.id ?? '';
}
interface Told {
  readonly kind?: DeliveryKind;
  readonly others?: Fact;
}

const story = async (): Promise<string[]> => (await toldOfFacts(database, TOKEN)).map(lineOf);
const officerOf = (agency: 'CIVIL_AFFAIRS' | 'SOCIAL_SECURITY' | 'POVERTY_ALLEVIATION') => ({ name: '陈经办', agency });

describe('第四条 what a list changes for a person is told', () => {
  const enrolled = (more: Fact = {}): Fact => ({ town: XIAOLAN, participation_code: 1, payment_code: 1, tier_fen: 12_000, ...more });

  it('参保: begins, stays, is marked, is suspended, moves, goes on, ends', async () => {
    const others = { others: enrolled() };
    await deliver('ENROLMENT', '2018-10', enrolled(), others);
    await deliver('ENROLMENT', '2018-11', enrolled(), others);
    await deliver('ENROLMENT', '2018-12', enrolled({ identity_mark: 'MINIMUM_LIVING' }), others);
    await deliver('ENROLMENT', '2019-01', enrolled({ identity_mark: 'DESTITUTE', participation_code: 2, payment_code: 2 }), others);
    await deliver('ENROLMENT', '2019-02', enrolled({ town: GUZHEN, tier_fen: 24_000 }), others);
    await deliver('ENROLMENT', '2019-03', enrolled({ town: GUZHEN, tier_fen: 24_000, participation_code: 4, payment_code: 3 }), others);
    await deliver('ENROLMENT', '2019-04', null, others);
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-10 ENROLLED ·→NORMAL_PAYMENT in 442000102 1/2",
  "2018-12 MARKED MINIMUM_LIVING ·→MINIMUM_LIVING in 442000102 3/2",
  "2019-01 SUSPENDED NORMAL_PAYMENT→PAUSED_PAYMENT in 442000102 4/2",
  "2019-01 MARKED DESTITUTE MINIMUM_LIVING→DESTITUTE in 442000102 4/2",
  "2019-02 RESUMED PAUSED_PAYMENT→NORMAL_PAYMENT in 442000108 5/2",
  "2019-02 UNMARKED DESTITUTE DESTITUTE→· in 442000108 5/2",
  "2019-02 TOWN_CHANGED 442000102→442000108 in 442000108 5/2",
  "2019-02 RECORD_CORRECTED TIER_FEN in 442000108 5/2",
  "2019-03 TERMINATED NORMAL_PAYMENT→TERMINATED in 442000108 6/2",
  "2019-04 RECORD_CORRECTED TERMINATED→· ENROLMENT_STATE in 442000108 7",
]
`);
  });

  it('参保: a pair that cannot be read, a pension that begins, and somebody who is not enrolled', async () => {
    const others = { others: enrolled() };
    await deliver('ENROLMENT', '2018-10', enrolled({ participation_code: 0, payment_code: null }), others);
    await deliver('ENROLMENT', '2018-11', enrolled({ participation_code: 3, payment_code: 1 }), others);
    await deliver('ENROLMENT', '2018-12', enrolled(), others);
    await deliver('ENROLMENT', '2019-01', enrolled({ payment_code: 3 }), others);
    await deliver('ENROLMENT', '2019-02', null, others);
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-11 RECORD_CORRECTED ·→UNKNOWN_STATE ENROLMENT_STATE in 442000102 2/2",
  "2018-12 RECORD_CORRECTED UNKNOWN_STATE→NORMAL_PAYMENT ENROLMENT_STATE in 442000102 3/2",
  "2019-01 BENEFIT_BEGAN NORMAL_PAYMENT→NORMAL_BENEFIT in 442000102 4/2",
  "2019-02 TERMINATED NORMAL_BENEFIT→· in 442000102 5",
]
`);
  });

  it('参保: the pension begins from paying or from a pause, not with an enrolment, and one that is taken back is a correction', async () => {
    const others = { others: enrolled() };
    const draws = enrolled({ participation_code: 1, payment_code: 3 });
    const drawsPaused = enrolled({ participation_code: 2, payment_code: 3 });
    await deliver('ENROLMENT', '2018-10', draws, others);
    await deliver('ENROLMENT', '2018-11', drawsPaused, others);
    await deliver('ENROLMENT', '2018-12', draws, others);
    await deliver('ENROLMENT', '2019-01', enrolled({ participation_code: 2, payment_code: 2 }), others);
    await deliver('ENROLMENT', '2019-02', draws, others);
    await deliver('ENROLMENT', '2019-03', enrolled(), others);
    await deliver('ENROLMENT', '2019-04', enrolled(), others);
    await deliver('ENROLMENT', '2019-04', draws, others);
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-10 ENROLLED ·→NORMAL_BENEFIT in 442000102 1/2",
  "2018-11 SUSPENDED NORMAL_BENEFIT→PAUSED_BENEFIT in 442000102 2/2",
  "2018-12 RESUMED PAUSED_BENEFIT→NORMAL_BENEFIT in 442000102 3/2",
  "2019-01 RECORD_CORRECTED NORMAL_BENEFIT→PAUSED_PAYMENT ENROLMENT_STATE in 442000102 4/2",
  "2019-02 BENEFIT_BEGAN PAUSED_PAYMENT→NORMAL_BENEFIT in 442000102 5/2",
  "2019-03 RECORD_CORRECTED NORMAL_BENEFIT→NORMAL_PAYMENT ENROLMENT_STATE in 442000102 6/2",
  "2019-04 BENEFIT_BEGAN NORMAL_PAYMENT→NORMAL_BENEFIT in 442000102 8/2",
]
`);
  });

  it('建档立卡: begins, is flagged 脱贫 and 返贫, is monitored, leaves', async () => {
    const poor = (poverty_status: string | null, more: Fact = {}): Fact => ({ town: XIAOLAN, poverty_status, ...more });
    const others = { others: poor('NOT_LIFTED') };
    await deliver('REGISTERED_POOR', '2018-10', poor('NOT_LIFTED'), others);
    const lifted = { lifted_year: 2018, status_changed_on: '2018-12-20' };
    await deliver('REGISTERED_POOR', '2019-01', poor('LIFTED_WITH_POLICY', lifted), others);
    await deliver('REGISTERED_POOR', '2019-04', poor('RETURNED', { ...lifted, monitored_kind: 'MARGINAL', schooling: 'STUDENT' }), others);
    await deliver('REGISTERED_POOR', '2019-07', poor(null, { ...lifted, monitored_kind: 'UNSTABLE_LIFTED' }), others);
    await deliver('REGISTERED_POOR', '2019-10', null, others);
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-10 MEMBERSHIP_BEGAN REGISTERED_POOR ·→NOT_LIFTED in 442000102 1/2",
  "2019-01 REGISTRATION_FLAGGED REGISTERED_POOR NOT_LIFTED→LIFTED_WITH_POLICY in 442000102 2/2",
  "2019-04 REGISTRATION_FLAGGED REGISTERED_POOR LIFTED_WITH_POLICY→RETURNED in 442000102 3/2",
  "2019-04 MEMBERSHIP_BEGAN MONITORED ·→MARGINAL in 442000102 3/2",
  "2019-04 RECORD_CORRECTED SCHOOLING in 442000102 3/2",
  "2019-07 REGISTRATION_FLAGGED REGISTERED_POOR RETURNED→NOT_SAID in 442000102 4/2",
  "2019-07 RECORD_CORRECTED MONITORED MARGINAL→UNSTABLE_LIFTED MEMBERSHIP in 442000102 4/2",
  "2019-07 RECORD_CORRECTED SCHOOLING in 442000102 4/2",
  "2019-10 MEMBERSHIP_ENDED REGISTERED_POOR NOT_SAID→· in 442000102 5",
  "2019-10 MEMBERSHIP_ENDED MONITORED UNSTABLE_LIFTED→· in 442000102 5",
]
`);
  });

  it('低保: only a covered member is on the list', async () => {
    const member = (covered: boolean, town = XIAOLAN): Fact => ({ town, covered, grant_class: 'A' });
    const others = { others: member(true) };
    await deliver('MINIMUM_LIVING', '2018-10', member(false), others);
    await deliver('MINIMUM_LIVING', '2018-11', member(true), others);
    await deliver('MINIMUM_LIVING', '2018-12', member(true, GUZHEN), others);
    await deliver('MINIMUM_LIVING', '2019-01', member(false, GUZHEN), others);
    await deliver('MINIMUM_LIVING', '2019-02', member(true, SHIQI), others);
    await deliver('MINIMUM_LIVING', '2019-03', null, others);
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-11 MEMBERSHIP_BEGAN MINIMUM_LIVING ·→COVERED in 442000102 2/2",
  "2018-12 TOWN_CHANGED 442000102→442000108 in 442000108 3/2",
  "2019-01 MEMBERSHIP_ENDED MINIMUM_LIVING COVERED→· in 442000108 4/2",
  "2019-02 MEMBERSHIP_BEGAN MINIMUM_LIVING ·→COVERED in 442000001 5/2",
  "2019-03 MEMBERSHIP_ENDED MINIMUM_LIVING COVERED→· in 442000001 6",
]
`);
  });

  it('特困 and 残疾: how they are cared for, category and grade', async () => {
    const destitute = { others: { town: SHIQI, care: 'DISPERSED' } };
    await deliver('DESTITUTE_SUPPORT', '2018-10', { town: SHIQI, care: 'DISPERSED' }, destitute);
    await deliver('DESTITUTE_SUPPORT', '2018-11', { town: SHIQI, care: 'CENTRALISED' }, destitute);
    await deliver('DESTITUTE_SUPPORT', '2018-12', null, destitute);
    const disabled = { others: { town: SHIQI, category: 4, grade: 1 } };
    await deliver('DISABILITY', '2018-10', { town: SHIQI, category: 4, grade: 3 }, disabled);
    await deliver('DISABILITY', '2018-11', { town: SHIQI, category: 4, grade: 2 }, disabled);
    await deliver('DISABILITY', '2018-12', null, disabled);
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-10 MEMBERSHIP_BEGAN DESTITUTE ·→DISPERSED in 442000001 1/2",
  "2018-11 RECORD_CORRECTED DESTITUTE DISPERSED→CENTRALISED MEMBERSHIP in 442000001 2/2",
  "2018-12 MEMBERSHIP_ENDED DESTITUTE CENTRALISED→· in 442000001 3",
  "2018-10 MEMBERSHIP_BEGAN DISABLED ·→PHYSICAL_3 in 442000001 4/2",
  "2018-11 RECORD_CORRECTED DISABLED PHYSICAL_3→PHYSICAL_2 MEMBERSHIP in 442000001 5/2",
  "2018-12 MEMBERSHIP_ENDED DISABLED PHYSICAL_2→· in 442000001 6",
]
`);
  });

  it('缴费 and 死亡: told for their own month, in the town where the lists of the same agency have the person', async () => {
    await deliver('ENROLMENT', '2018-10', enrolled(), { others: enrolled() });
    const premium = (amount_fen: number): Fact => ({
      fact_key: '11|YEAR|2018-10|',
      from_month: month(2018, 10),
      until_month: month(2019, 1),
      item_code: 11,
      amount_fen,
      period: 'YEAR',
    });
    await deliver('PREMIUM', '2018-11', premium(12_000), { kind: 'DELTA', others: premium(12_000) });
    await deliver('PREMIUM', '2018-12', premium(18_000), { kind: 'DELTA', others: premium(12_000) });
    await deliver('DESTITUTE_SUPPORT', '2018-10', { town: GUZHEN, care: 'DISPERSED' }, { others: { town: SHIQI } });
    const death = (died_on: string): Fact => ({
      fact_key: 'CREMATION',
      source: 'CREMATION',
      died_on,
      from_month: month(2018, 9),
      until_month: null,
    });
    await deliver('DEATH', '2018-10', death('2018-09-01'), { kind: 'DELTA', others: death('2018-09-02') });
    await deliver('DEATH', '2018-11', death('2018-09-02'), { kind: 'DELTA', others: death('2018-09-02') });
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-10 ENROLLED ·→NORMAL_PAYMENT in 442000102 1/2",
  "2018-10 PREMIUM_PAID ·→12000 TOWN in 442000102 2/2",
  "2018-10 RECORD_CORRECTED 12000→18000 AMOUNT_FEN in 442000102 3/2",
  "2018-10 MEMBERSHIP_BEGAN DESTITUTE ·→DISPERSED in 442000108 4/2",
  "2018-09 DEATH_RECORDED ·→DECEASED CREMATION in 442000108 5/2",
  "2018-09 RECORD_CORRECTED DIED_ON in 442000108 6/2",
]
`);
  });

  it('职保: from its first month on, until its last, and what the list then leaves out was over', async () => {
    const range = (more: Fact = {}): Fact => ({ fact_key: '2018-08', covered_from: month(2018, 8), state: 'PAID', ...more });
    const others = { others: range() };
    await deliver('ENROLMENT', '2018-10', enrolled(), { others: enrolled() });
    await deliver('EMPLOYEE_PENSION', '2018-10', range(), others);
    await deliver('EMPLOYEE_PENSION', '2018-11', range({ covered_until: month(2018, 10) }), others);
    await deliver('EMPLOYEE_PENSION', '2018-12', null, others);
    await deliver('EMPLOYEE_PENSION', '2019-01', range({ state: 'SUSPENDED' }), others);
    await deliver('EMPLOYEE_PENSION', '2019-02', range({ state: 'CREDITED' }), others);
    await deliver('EMPLOYEE_PENSION', '2019-03', null, others);
    expect((await story()).slice(1)).toMatchInlineSnapshot(`
[
  "2018-08 EMPLOYEE_PENSION_BEGAN ·→PAID in 442000102 2/2",
  "2018-11 EMPLOYEE_PENSION_ENDED ·→2018-10 in 442000102 3/2",
  "2019-02 EMPLOYEE_PENSION_BEGAN ·→CREDITED in 442000102 6/2",
  "2019-03 EMPLOYEE_PENSION_ENDED CREDITED→· in 442000102 7",
]
`);
  });
});

describe('what is said again, corrected, taken back or late', () => {
  const paying = { town: XIAOLAN, participation_code: 1, payment_code: 1 };
  const paused = { town: XIAOLAN, participation_code: 2, payment_code: 2 };
  const others = { others: paying };

  it('tells nothing of a record that a delta repeats', async () => {
    await deliver('ENROLMENT', '2018-10', paying, others);
    await deliver('ENROLMENT', '2018-10', paying, { ...others, kind: 'DELTA' });
    await deliver('ENROLMENT', '2018-11', paying, { ...others, kind: 'DELTA' });
    expect(await story()).toHaveLength(1);
  });

  it('corrects what was told of the month, and only that', async () => {
    await deliver('ENROLMENT', '2018-10', paying, others);
    await deliver('ENROLMENT', '2018-11', { ...paying, identity_mark: 'DISABLED' }, others);
    await deliver('ENROLMENT', '2018-11', { ...paused, identity_mark: 'DISABLED' }, { ...others, kind: 'DELTA' });
    await deliver('ENROLMENT', '2018-11', { ...paying, town: GUZHEN }, { ...others, kind: 'DELTA' });
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-10 ENROLLED ·→NORMAL_PAYMENT in 442000102 1/2",
  "2018-11 MARKED DISABLED ·→DISABLED in 442000102 2/2",
  "2018-11 SUSPENDED NORMAL_PAYMENT→PAUSED_PAYMENT in 442000102 3/2",
  "2018-11 RECORD_CORRECTED PAUSED_PAYMENT→NORMAL_PAYMENT ENROLMENT_STATE in 442000108 4/2",
  "2018-11 RECORD_CORRECTED DISABLED DISABLED→· IDENTITY_MARK in 442000108 4/2",
  "2018-11 TOWN_CHANGED 442000102→442000108 in 442000108 4/2",
]
`);
  });

  it('corrects a beginning and an end of the same month', async () => {
    await deliver('ENROLMENT', '2018-10', paying, others);
    await deliver('ENROLMENT', '2018-11', null, others);
    await deliver('ENROLMENT', '2018-11', { ...paying, tier_fen: 1 }, others);
    await deliver('ENROLMENT', '2018-10', null, others);
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-10 ENROLLED ·→NORMAL_PAYMENT in 442000102 1/2",
  "2018-11 TERMINATED NORMAL_PAYMENT→· in 442000102 2",
  "2018-11 RECORD_CORRECTED ·→NORMAL_PAYMENT ENROLMENT_STATE in 442000102 3/2",
  "2018-10 RECORD_CORRECTED NORMAL_PAYMENT→· ENROLMENT_STATE in 442000102 4",
  "2018-11 ENROLLED ·→NORMAL_PAYMENT in 442000102 3/2",
]
`);
  });

  it('takes back what a withdrawn batch had told, by the officer who withdrew it', async () => {
    await deliver('ENROLMENT', '2018-10', paying, others);
    const wrong = await deliver('ENROLMENT', '2018-11', paused, others);
    await withdrawBatch(database, wrong, officerOf('SOCIAL_SECURITY'), '误报');
    const first = (await toldOfFacts(database))[0]?.batch ?? '';
    await withdrawBatch(database, first, officerOf('SOCIAL_SECURITY'), '误报');
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-10 ENROLLED ·→NORMAL_PAYMENT in 442000102 1/2",
  "2018-11 SUSPENDED NORMAL_PAYMENT→PAUSED_PAYMENT in 442000102 2/2",
  "2018-11 RECORD_CORRECTED PAUSED_PAYMENT→NORMAL_PAYMENT ENROLMENT_STATE in 442000102 1/2 陈经办",
  "2018-10 RECORD_CORRECTED NORMAL_PAYMENT→· ENROLMENT_STATE in 442000102 1 陈经办",
]
`);
  });

  it('tells a late list for its months, and what holds again after them', async () => {
    await deliver('ENROLMENT', '2018-12', paying, others);
    await deliver('ENROLMENT', '2018-10', paused, others);
    await deliver('ENROLMENT', '2018-11', null, others);
    await deliver('ENROLMENT', '2018-09', null, others);
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-12 ENROLLED ·→NORMAL_PAYMENT in 442000102 1/2",
  "2018-10 ENROLLED ·→PAUSED_PAYMENT in 442000102 2/2",
  "2018-11 TERMINATED PAUSED_PAYMENT→· in 442000102 3",
]
`);
  });

  it('tells that whoever is only on a late list had left by the next one', async () => {
    await deliver('ENROLMENT', '2018-12', null, others);
    await deliver('ENROLMENT', '2018-10', paying, others);
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-10 ENROLLED ·→NORMAL_PAYMENT in 442000102 2/2",
  "2018-12 TERMINATED NORMAL_PAYMENT→· in 442000102 2",
]
`);
  });

  it('tells of leavers when an officer has confirmed them', async () => {
    await deliver('ENROLMENT', '2018-10', paying, others);
    const rows = [
      ...rowsOf(OTHERS.map((n) => aPersonFact(n, paying))),
      aRow(9, [], { disposition: 'REJECTED', refused: { recognised: [], unrecognised: 1 } }),
    ];
    await acceptDelivery(database, TEST_KEYS, aDelivery('ENROLMENT', '2018-11', rows));
    expect(await story()).toHaveLength(1);
    const held = (await toldOfFacts(database)).at(-1)?.batch ?? '';
    await confirmLeavers(database, held, officerOf('SOCIAL_SECURITY'), '已核实');
    expect(await story()).toMatchInlineSnapshot(`
[
  "2018-10 ENROLLED ·→NORMAL_PAYMENT in 442000102 1/2",
  "2018-11 TERMINATED NORMAL_PAYMENT→· in 442000102 2 陈经办",
]
`);
  });
});

describe('what becomes of a batch', () => {
  const batches = async (): Promise<string[]> => (await toldOfFacts(database)).filter(({ person }) => person === null).map(lineOf);
  const covered = { others: { town: XIAOLAN, covered: true } };

  it('is told once, after its facts: accepted, held, released, withdrawn', async () => {
    await deliver('MINIMUM_LIVING', '2018-10', { town: XIAOLAN, covered: true }, covered);
    const few = await acceptDelivery(
      database,
      TEST_KEYS,
      aDelivery('MINIMUM_LIVING', '2018-11', rowsOf([aPersonFact(PERSON, { town: XIAOLAN, covered: true })])),
    );
    if (few.outcome !== 'DELIVERED') throw new Error(JSON.stringify(few));
    const [{ id = '', state } = {}] = few.batches;
    expect(state).toBe('HELD');
    expect((await toldOfFacts(database)).map(({ kind }) => kind)).toEqual([
      ...Array(6).fill('MEMBERSHIP_BEGAN'),
      'BATCH_ACCEPTED',
      'BATCH_HELD',
    ]);
    await releaseBatch(database, id, officerOf('CIVIL_AFFAIRS'), '属实');
    await withdrawBatch(database, id, officerOf('CIVIL_AFFAIRS'), '误报');
    await deliver('DISABILITY', '2018-10', null, { others: { category: 1, grade: 1 } });
    expect(await batches()).toMatchInlineSnapshot(`
[
  "2018-10 BATCH_ACCEPTED ·→ACCEPTED 1",
  "2018-11 BATCH_HELD ·→HELD FEWER_THAN_BEFORE 3",
  "2018-11 BATCH_ACCEPTED HELD→ACCEPTED 3 陈经办",
  "2018-11 BATCH_WITHDRAWN ACCEPTED→WITHDRAWN 3 陈经办",
  "2018-10 BATCH_ACCEPTED ·→ACCEPTED 4",
]
`);
  });

  it('is not told of a file that is refused, that came before, that is called off or that fails', async () => {
    await deliver('MINIMUM_LIVING', '2018-10', { town: XIAOLAN, covered: true }, covered);
    const before = await toldOfFacts(database);
    const rows = rowsOf([1, 2, 3, 4, 5, 6].map((n) => aPersonFact(n, { town: SHIQI, covered: true })));
    const again = aDelivery('MINIMUM_LIVING', '2018-11', rows);
    const failing = (): never => {
      throw new Error('disk');
    };
    await expect(acceptDelivery(database, TEST_KEYS, { ...again, chunks: failing })).rejects.toThrow('disk');
    const stop = new AbortController();
    const calledOff = acceptDelivery(database, TEST_KEYS, {
      ...again,
      signal: stop.signal,
      onProgress: ({ phase }) => phase === 'COMMITTING' && stop.abort(),
    });
    expect(await calledOff).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'CANCELLED' } });
    expect(await acceptDelivery(database, TEST_KEYS, { ...again, sender: 'TOWN' })).toMatchObject({ outcome: 'REFUSED' });
    expect(await toldOfFacts(database)).toEqual(before);
  });
});

const month = (year: number, of: number): number => year * 12 + of - 1;
