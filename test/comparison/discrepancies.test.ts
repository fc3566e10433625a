import type { Outcome } from '../../src/comparison';
import type { Database } from '../../src/database';
import { DISCREPANCY_CODES, type DiscrepancyCode, OF_A_FEED, type WorkItem } from '../../src/eligibility';
import { tokenOf } from '../../src/identity/person-token';
import type { Finding } from '../../src/intake';
import { acceptDelivery } from '../support/acceptance';
import { City, testKeys } from '../support/city';
import { outcomes, published } from '../support/compared';
import { aDatabase } from '../support/database';
import { aDelivery, aRow } from '../support/deliveries';
import { aPerson, type PersonWords, personFact, type Someone } from '../support/people';

const MONTH = '2019-03';
const LOW = [{}];
const MARKED = [{ pair: [1, 1] as const, hukou: '442000107', mark: 'MINIMUM_LIVING' }];
const PAID = [{ month: '2019-01', fen: 12000, item: 11 as const, on: '2019-01-20' }];
const GOOD: PersonWords = { born: '1980-05-05', minimumLiving: LOW, enrolled: MARKED, paid: PAID };

interface Shown {
  readonly code: DiscrepancyCode;
  readonly sentence: string;
  readonly person: PersonWords;
  readonly item: WorkItem;
  readonly following?: readonly WorkItem[];
}

/** Section 6 of the reading, code by code: somebody who raises it, and what the town then has to do. */
const CODES: readonly Shown[] = [
  {
    code: 'NOT_ENROLLED',
    sentence: '低保 and on no enrolment list',
    person: { ...GOOD, enrolled: [], paid: [] },
    item: 'ENROL',
    following: ['MARK', 'PAY'],
  },
  { code: 'ENROLLED_NOT_PAID', sentence: 'enrolled, nobody paid', person: { ...GOOD, paid: [] }, item: 'PAY' },
  {
    code: 'MARK_MISSING',
    sentence: 'paid for, without a mark',
    person: { ...GOOD, enrolled: [{ pair: [1, 1], hukou: '442000107' }] },
    item: 'MARK',
  },
  {
    code: 'MARK_WRONG',
    sentence: 'paid for, marked 特困',
    person: { ...GOOD, enrolled: [{ ...MARKED[0], pair: [1, 1], mark: 'DESTITUTE' }] },
    item: 'REMARK',
  },
  {
    code: 'MARK_STALE',
    sentence: 'left 低保, still marked, payment stopped',
    person: { born: '1980-05-05', enrolled: [{ pair: [2, 2], hukou: '442000107', mark: 'MINIMUM_LIVING' }] },
    item: 'UNMARK',
  },
  {
    code: 'PAID_NOT_ELIGIBLE',
    sentence: 'left 低保, and the town paid this month',
    person: { born: '1980-05-05', enrolled: MARKED, paid: [{ month: '2019-03', fen: 12000, item: 11, on: '2019-03-20' }] },
    item: 'SUSPEND',
    following: ['UNMARK'],
  },
  {
    code: 'EMPLOYEE_PENSION',
    sentence: '低保 in the employee pension',
    person: { ...GOOD, employeePension: [{ from: '2019-02' }] },
    item: 'SUSPEND',
  },
  {
    code: 'ALREADY_RECEIVING',
    sentence: 'under 60 in a benefit state',
    person: { ...GOOD, enrolled: [{ ...MARKED[0], pair: [1, 3] }] },
    item: 'REVIEW',
  },
  { code: 'REACHED_60', sentence: 'the month after the 60th birthday', person: { ...GOOD, born: '1959-02-10' }, item: 'SUSPEND' },
  {
    code: 'TURNED_16',
    sentence: 'the month of the 16th birthday',
    person: { born: '2003-03-10', minimumLiving: [{ schooling: 'NOT_STUDENT' }] },
    item: 'ENROL',
    following: ['MARK', 'PAY'],
  },
  { code: 'STUDENT', sentence: '低保 at school', person: { born: '2001-03-10', minimumLiving: [{ schooling: 'STUDENT' }] }, item: 'NONE' },
  {
    code: 'SUSPECTED_DEATH',
    sentence: 'a cremation that the police do not know of',
    person: { ...GOOD, died: [{ on: '2019-02-03', source: 'CREMATION' }] },
    item: 'REVIEW',
  },
  {
    code: 'HUKOU_LEFT',
    sentence: '社保 says 珠海, 民政 says 坦洲镇',
    person: { ...GOOD, enrolled: [{ pair: [1, 1], hukou: '440400', mark: 'MINIMUM_LIVING' }] },
    item: 'REVIEW',
  },
  {
    code: 'TOWN_MISMATCH',
    sentence: '社保 says 小榄镇, 民政 says 坦洲镇',
    person: { ...GOOD, enrolled: [{ pair: [1, 1], hukou: '442000100', mark: 'MINIMUM_LIVING' }] },
    item: 'REVIEW',
  },
  {
    code: 'ALREADY_PAID_SELF',
    sentence: 'paid alone',
    person: { ...GOOD, paid: [{ month: '2019-01', fen: 24000, item: 1, on: '2019-01-02' }] },
    item: 'REVIEW',
  },
  {
    code: 'BELOW_FLOOR',
    sentence: 'the town paid 100 yuan',
    person: { ...GOOD, paid: [{ month: '2019-01', fen: 10000, item: 11, on: '2019-01-02' }] },
    item: 'NONE',
  },
  {
    code: 'PAID_TWICE',
    sentence: 'the town paid in January and in March',
    person: { ...GOOD, paid: [...PAID, { month: '2019-03', fen: 12000, item: 11, on: '2019-03-02' }] },
    item: 'REVIEW',
  },
  { code: 'UNKNOWN_STATE', sentence: '社保 pair (3,1)', person: { ...GOOD, enrolled: [{ ...MARKED[0], pair: [3, 1] }] }, item: 'REVIEW' },
  {
    code: 'TEKUN_NOT_DISABLED',
    sentence: '特困 aged 38 without a disability record',
    person: { ...GOOD, minimumLiving: [], destitute: [{}], enrolled: [{ ...MARKED[0], pair: [1, 1], mark: 'DESTITUTE' }] },
    item: 'NONE',
  },
  {
    code: 'OVER_60_NO_PENSION',
    sentence: '低保 aged 64 without a pension',
    person: { born: '1955-01-01', minimumLiving: LOW, enrolled: [{ pair: [1, 1], hukou: '442000107' }] },
    item: 'NONE',
  },
];

/** Everybody has a name of their own: two of one name and birth date would be a discrepancy themselves. */
const named = (word: string, person: PersonWords): Someone => aPerson({ ...person, name: `测试${word}` });

describe('第四条、第五条 数据比对: each discrepancy of the reading', () => {
  const keys = testKeys();
  const people = new Map<DiscrepancyCode, Someone>(CODES.map(({ code, person }) => [code, named(code, person)]));
  const renamed = named('renamed', GOOD);
  const [one, other] = [aPerson({ ...GOOD, name: '测试换号' }), aPerson({ ...GOOD, name: '测试换号' })];
  const remarked = new Map<DiscrepancyCode, Someone>([
    ['BIRTH_MISMATCH', named('BIRTH_MISMATCH', GOOD)],
    ['SEX_MISMATCH', named('SEX_MISMATCH', GOOD)],
    ['DUPLICATE_IN_SOURCE', named('DUPLICATE_IN_SOURCE', GOOD)],
  ]);
  let database: Database;
  let stored: Map<string, Outcome>;

  beforeAll(async () => {
    database = await aDatabase();
    const everybody = [...people.values(), renamed, one, other, ...remarked.values()];
    const city = new City(database, keys, everybody);
    for (const month of ['2019-01', '2019-02']) await city.deliver(month);
    await city.deliver(MONTH, ['REGISTERED_POOR', 'DESTITUTE_SUPPORT', 'DISABILITY', 'DEATH', 'PREMIUM', 'EMPLOYEE_PENSION']);
    const otherName = everybody.map((someone) => (someone === renamed ? { ...someone, name: '测试别名' as Someone['name'] } : someone));
    await city.deliverList('ENROLMENT', MONTH, otherName);
    await acceptDelivery(database, keys, aDelivery('MINIMUM_LIVING', MONTH, remarkedRows(everybody)));
    await published(database, MONTH);
    stored = await outcomes(database, MONTH);
  });
  afterAll(() => database?.close());

  /** The list of the month, in which intake found something to remark of three of its rows. */
  function remarkedRows(everybody: readonly Someone[]) {
    const found: Readonly<Record<string, [string, Finding['severity']]>> = {
      BIRTH_MISMATCH: ['W_BIRTH_MISMATCH', 'WARNED'],
      SEX_MISMATCH: ['W_GENDER_MISMATCH', 'WARNED'],
      DUPLICATE_IN_SOURCE: ['W_DUP_IN_FILE', 'DUPLICATE'],
    };
    const rows = everybody.flatMap((someone) => someone.facts('MINIMUM_LIVING', MONTH as never).map((fact) => personFact(someone, fact)));
    return rows.map((person, index) => {
      const [code] = [...remarked].find(([, someone]) => someone.idNumber === person.idNumber) ?? [];
      const said = code === undefined ? undefined : found[code];
      if (said === undefined) return aRow(index + 2, [person]);
      const [finding, severity] = said;
      const words = { column: null, expected: null, got: null, messageEn: 'as intake says', messageZh: '如校验结果所述', sameAsRow: null };
      return aRow(index + 2, [person], { disposition: 'WARNED', findings: [{ code: finding, severity, ...words } as Finding] });
    });
  }

  const of = (someone: Someone | undefined): Outcome => {
    const outcome = someone && stored.get(tokenOf(someone.idNumber, keys));
    if (outcome === undefined) throw new Error('expected an outcome, found none');
    return outcome;
  };

  it.each(CODES)('$code: $sentence → $item', ({ code, item, following = [] }) => {
    const outcome = of(people.get(code));
    expect(outcome.raised).toContain(code);
    expect(outcome.workItem).toBe(item);
    expect(outcome.following).toEqual(expect.arrayContaining([...following]));
  });

  it('NAME_MISMATCH: 社保 has the same number with another name', () => {
    expect(of(renamed).raised).toEqual(['NAME_MISMATCH']);
    expect(of(renamed).workItem).toBe('NONE');
  });

  it('SAME_NAME_OTHER_ID★: the same name, birth date and town with another number is looked at by an officer, at both', () => {
    for (const someone of [one, other]) expect([of(someone).raised, of(someone).workItem]).toEqual([['SAME_NAME_OTHER_ID'], 'REVIEW']);
  });

  it.each([...remarked])('%s: as intake found it on the list of the month', (code, someone) => {
    expect([of(someone).raised, of(someone).workItem]).toEqual([[code], 'NONE']);
  });

  it('what disagrees with the calendar alone stands at the feed, at nobody', async () => {
    const late = await published(database, '2019-04');
    expect(late.discrepancies.filter(({ code }) => OF_A_FEED.includes(code))).toEqual([]);
    const { rows } = await database.pool.query('select feeds from comparison.revision where id = $1', [late.id]);
    const states = (rows[0].feeds as { feed: string; state: string }[]).map(({ feed, state }) => `${feed} ${state}`);
    expect(states).toEqual(expect.arrayContaining(['MINIMUM_LIVING STALE', 'REGISTERED_POOR STALE']));
  });

  it('no code of the reading is without its test', () => {
    const tested = [
      ...CODES.map(({ code }) => code),
      ...remarked.keys(),
      'NAME_MISMATCH',
      'SAME_NAME_OTHER_ID',
      'SAID_NOT_SEEN',
      ...OF_A_FEED,
    ];
    expect(tested.sort()).toEqual([...DISCREPANCY_CODES].sort());
  });

  it('TOWN_MISMATCH stands in the lists of both towns, and nobody is charged until it is settled', () => {
    const outcome = of(people.get('TOWN_MISMATCH'));
    expect([outcome.town, outcome.otherTown, outcome.dueFen]).toEqual(['442000100', '442000107', null]);
  });
});
