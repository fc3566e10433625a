import type { Change } from '../../../src/changelog';
import type { Database } from '../../../src/database';
import { VERDICT_CHANGES } from '../../../src/eligibility';
import { type Ticked, tellUpTo } from '../../../src/eligibility/changes/calendar/tick';
import { tableOf } from '../../../src/eligibility/changes/whom/feed-tables';
import { FEEDS, type Feed } from '../../../src/identity/feed';
import { tokenOf } from '../../../src/identity/person-token';
import { acceptDelivery as accept, lockKnowledge } from '../../../src/intake/acceptance';
import { withdrawBatch } from '../../support/acceptance';
import { month } from '../../support/assessed';
import { City } from '../../support/city';
import { aDatabase } from '../../support/database';
import { textDelivery } from '../../support/delivered-text';
import { aCitizenId, TEST_KEYS } from '../../support/deliveries';
import { aPerson, type PersonWords, type Someone } from '../../support/people';
import { toldChanges } from '../../support/told';

const VERDICTS = ['BECAME_ELIGIBLE', 'LOST_ELIGIBILITY', 'BECAME_UNDETERMINED', 'LABEL_CHANGED'];
const officer = { agency: 'CIVIL_AFFAIRS', name: 'test officer' } as const;
const TOWN = '442000107';
/** Enrolled, at home, not at school: what else a test says decides. */
const anyone = (words: PersonWords): Someone => aPerson({ enrolled: [{ pair: [1, 1], town: TOWN }], ...words });
const listed = (more = {}) => ({ town: TOWN, schooling: 'NOT_STUDENT', ...more }) as const;

describe('第二条 The log says whose verdict became another', () => {
  let database: Database;
  let people: Someone[];
  beforeEach(async () => {
    database = await aDatabase();
    people = [];
  });
  afterEach(() => database.close());

  const somebody = (words: PersonWords): Someone => {
    const person = anyone(words);
    people.push(person);
    return person;
  };
  const deliver = (of: string, feeds: readonly Feed[] = FEEDS) => new City(database, TEST_KEYS, people).deliver(of, feeds);
  const tickTo = (day: string): Promise<Ticked> => database.transaction('minsheng_hub', (transaction) => tellUpTo(transaction, day));
  const changes = (): Promise<Change[]> => toldChanges(database);

  async function storyOf({ idNumber }: Someone): Promise<Change[]> {
    const token = tokenOf(idNumber, TEST_KEYS);
    return (await changes()).filter(({ person, kind }) => person === token && VERDICTS.includes(kind));
  }
  /** The row in which the batch of a change names its person; null when it does not. */
  async function rowIn({ person, batch, feed }: Partial<Change> = {}): Promise<number | null> {
    if (feed == null) throw new Error('expected the change of a list');
    const named = `select min(row_number) as row from ${tableOf(feed)} where person = $1 and batch_id = $2`;
    return (await database.pool.query<{ row: number | null }>(named, [person, batch])).rows[0]?.row ?? null;
  }
  const shortly = async (person: Someone): Promise<string[]> =>
    (await storyOf(person)).map(({ kind, month: of, reason }) => `${monthText(of)} ${kind} ${reason}`);

  it('with the list that decides: became eligible, lost it when the next list has the person no longer, again when that list is withdrawn', async () => {
    const listedOnce = somebody({ born: '1980-03-05', minimumLiving: [listed({ until: '2019-05' })] });
    await deliver('2019-05');
    const [began] = await storyOf(listedOnce);
    expect(began).toMatchObject({
      kind: 'BECAME_ELIGIBLE',
      from: 'UNDETERMINED',
      to: 'ELIGIBLE',
      category: 'MINIMUM_LIVING',
      town: TOWN,
      reason: null,
    });
    expect(began?.batch).not.toBeNull();
    expect(began?.row).toBe(await rowIn(began));
    expect(began?.knowledge).not.toBeNull();
    await tickTo('2019-05-31');
    const listedNow = somebody({ born: '1981-03-05', minimumLiving: [listed()] });
    const [batch] = await deliver('2019-06', ['MINIMUM_LIVING']);
    const [, lost] = await storyOf(listedOnce);
    expect(lost).toMatchObject({
      kind: 'LOST_ELIGIBILITY',
      month: month('2019-06'),
      from: 'ELIGIBLE',
      to: 'INELIGIBLE',
      reason: 'NO_CATEGORY',
    });
    expect(lost).toMatchObject({ feed: 'MINIMUM_LIVING', batch: batch?.id, row: null });
    const [named] = await storyOf(listedNow);
    expect(named).toMatchObject({ batch: batch?.id, row: expect.any(Number) });
    expect(named?.row).toBe(await rowIn(named));
    await withdrawBatch(database, batch?.id ?? '', officer, '误报');
    expect((await shortly(listedOnce)).at(-1)).toBe('2019-06 BECAME_ELIGIBLE null');
  });

  it('under which label, when another list names the person too', async () => {
    const person = somebody({
      born: '1980-03-05',
      minimumLiving: [listed()],
      registered: [{ ...listed({ from: '2019-06' }), status: 'NOT_LIFTED' }],
    });
    await deliver('2019-05');
    await deliver('2019-06', ['REGISTERED_POOR']);
    expect((await storyOf(person)).at(-1)).toMatchObject({
      kind: 'LABEL_CHANGED',
      from: 'MINIMUM_LIVING',
      to: 'REGISTERED_POOR',
      category: 'REGISTERED_POOR',
    });
  });

  it('of nobody who is on no list and for whom no town pays, however many lists of enrolment name them', async () => {
    const nobody = somebody({ born: '1980-03-05' });
    await deliver('2019-05');
    await deliver('2019-06');
    expect(await storyOf(nobody)).toEqual([]);
  });

  it('by the calendar alone: the month before and the month of the 16th birthday, of the 60th and after it', async () => {
    const child = somebody({ born: '2003-06-30', minimumLiving: [listed()] });
    const old = somebody({ born: '1959-05-01', minimumLiving: [listed()] });
    const other = somebody({ born: '1980-05-01', minimumLiving: [listed()] });
    await tickTo('2019-04-10');
    await deliver('2019-04');
    expect((await tickTo('2019-05-01')).verdicts).toBe(0);
    await deliver('2019-05');
    expect((await tickTo('2019-05-31')).verdicts).toBe(0);
    expect(await tickTo('2019-06-01')).toEqual({ day: '2019-06-01', months: ['2019-06'], verdicts: 2, late: 0 });
    const [turned] = await storyOf(child);
    expect(turned).toMatchObject({
      kind: 'BECAME_ELIGIBLE',
      month: month('2019-06'),
      from: 'INELIGIBLE',
      batch: null,
      officer: null,
      knowledge: null,
    });
    expect(await shortly(old)).toEqual(['2019-04 BECAME_ELIGIBLE null', '2019-06 LOST_ELIGIBILITY REACHED_60']);
    expect((await shortly(other)).length).toBe(1);
    expect(await tickTo('2019-06-01')).toMatchObject({ verdicts: 0 });
  });

  it('when evidence about school grows older than twelve months', async () => {
    const young = somebody({ born: '1999-05-01', minimumLiving: [listed({ until: '2018-10' }), { town: TOWN, from: '2018-11' }] });
    await tickTo('2018-10-01');
    for (const each of ['2018-10', '2018-11']) await deliver(each);
    await tickTo('2019-10-01');
    await deliver('2019-10');
    expect((await shortly(young)).at(-1)).toBe('2019-10 BECAME_ELIGIBLE null');
    await tickTo('2019-11-01');
    expect((await shortly(young)).at(-1)).toBe('2019-11 BECAME_UNDETERMINED EVIDENCE_TOO_OLD');
  });

  it('when a list that only added said of school what the month before did not yet say', async () => {
    const left = somebody({
      born: '2000-05-01',
      registered: [{ town: TOWN, schooling: 'STUDENT', status: 'NOT_LIFTED' }],
      destitute: [listed({ from: '2019-05' })],
    });
    await tickTo('2019-04-10');
    await deliver('2019-04', ['REGISTERED_POOR']);
    await tickTo('2019-05-01');
    await new City(database, TEST_KEYS, people).deliverList('DESTITUTE_SUPPORT', '2019-05', people, 'DELTA');
    expect((await shortly(left)).at(-1)).toBe('2019-04 LOST_ELIGIBILITY STUDENT');
    expect((await tickTo('2019-06-01')).verdicts).toBe(1);
    expect((await shortly(left)).at(-1)).toBe('2019-06 BECAME_UNDETERMINED FEED_MISSING');
  });

  it('when a rule begins, and when a list is carried no longer; missed days and months are caught up, each feed is late once', async () => {
    const disabled = somebody({ born: '1980-05-01', disabled: [{ ...listed(), category: 4, grade: 1 }] });
    await tickTo('2019-12-01');
    await deliver('2019-12');
    expect(await shortly(disabled)).toEqual([]);
    const ticked = await tickTo('2020-04-05');
    expect(ticked.months).toEqual(['2020-01', '2020-02', '2020-03', '2020-04']);
    expect(await shortly(disabled)).toEqual(['2020-01 BECAME_ELIGIBLE null', '2020-02 BECAME_UNDETERMINED FEED_MISSING']);
    const late = (await changes()).filter(({ kind }) => kind === 'FEED_LATE');
    const keys = late.map(({ feed, month: of }) => `${feed} ${monthText(of)}`);
    expect(keys.length).toBe(new Set(keys).size);
    expect(keys).toEqual(expect.arrayContaining(['MINIMUM_LIVING 2020-01', 'ENROLMENT 2020-02']));
    expect(keys.some((key) => key.endsWith('2019-12'))).toBe(false);
    expect(late.every(({ officer: who, batch, person, town }) => who === null && batch === null && person === null && town === null)).toBe(
      true,
    );
    await tickTo('2020-04-06');
    expect((await changes()).filter(({ kind }) => kind === 'FEED_LATE').length).toBe(late.length);
  });

  it('once, however many hubs look at the calendar at the same moment', async () => {
    somebody({ born: '2003-06-30', minimumLiving: [listed()] });
    await tickTo('2019-05-10');
    await deliver('2019-05');
    const ticked = await Promise.all(Array.from({ length: 6 }, () => tickAt(database, '2019-06-01')));
    expect(ticked.reduce((sum, { verdicts }) => sum + verdicts, 0)).toBe(1);
  });

  it('not at all, when the transaction of the list or of the calendar ends in the middle', async () => {
    const delivery = await textDelivery({ feed: 'MINIMUM_LIVING', month: '2019-05', lines: LIST });
    const consequences = {
      follow: async (...news: Parameters<typeof VERDICT_CHANGES.follow>) => {
        await VERDICT_CHANGES.follow(...news);
        throw new Error('cut off');
      },
    };
    await expect(accept({ database, consequences }, TEST_KEYS, delivery)).rejects.toThrow('cut off');
    expect(await changes()).toEqual([]);
    somebody({ born: '2003-06-30', minimumLiving: [listed()] });
    await tickTo('2019-05-10');
    await deliver('2019-05');
    const before = await changes();
    const cut = database.transaction('minsheng_hub', async (transaction) => {
      await tellUpTo(transaction, '2019-06-01');
      throw new Error('cut off');
    });
    await expect(cut).rejects.toThrow('cut off');
    expect(await changes()).toEqual(before);
    expect((await tickTo('2019-06-01')).verdicts).toBe(1);
  });
});

/** Under the lock, as each process asks. */
const tickAt = (database: Database, day: string): Promise<Ticked> =>
  database.transaction('minsheng_hub', async (transaction) => {
    await lockKnowledge(transaction);
    return tellUpTo(transaction, day);
  });

const LIST = ['姓名,身份证号码,镇街,类别', `示例,${aCitizenId(5)},石岐街道,农村低保`];

function monthText(of: number | null): string {
  return of === null ? '' : `${Math.floor(of / 12)}-${String((of % 12) + 1).padStart(2, '0')}`;
}
