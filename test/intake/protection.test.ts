import type { Database } from '../../src/database';
import { tokenOf } from '../../src/identity/person-token';
import { monthNumber, yearMonth } from '../../src/identity/year-month';
import { acceptDelivery, type BatchReceipt, confirmLeavers, type Delivered, releaseBatch, waitingLeavers } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { deliverText, textDelivery } from '../support/delivered-text';
import { aCitizenId, TEST_KEYS } from '../support/deliveries';

/**
 * 实施办法 第五条: whoever is no longer on a full list leaves. A row that was refused is on the list all the same: a wrong town name, a name with
 * a lost character or two names for one number must not cost the person behind it the subsidy.
 */
const HEADER = '姓名,身份证号码,镇街,类别';
const row = (
  n: number,
  { name = `示例${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`, id = aCitizenId(n) as string, town = '石岐区', grant = 'A类' } = {},
): string => [name, id, town, grant].join(',');
const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const listOf = (...lines: string[]): string[] => [HEADER, ...lines];
const allBut = (...without: number[]): string[] => TEN.filter((n) => !without.includes(n)).map((n) => row(n));

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.close());

const deliver = (month: string, lines: string[]): Promise<BatchReceipt> => deliverText(database, { feed: 'MINIMUM_LIVING', month, lines });

/** Who is believed to be on the list of a month. */
async function listed(month: string): Promise<number[]> {
  const { rows } = await database.pool.query<{ person: string }>(
    'select person from civil_affairs.minimum_living where from_month <= $1 and until_month > $1',
    [monthNumber(yearMonth(month))],
  );
  const tokens = rows.map(({ person }) => person);
  return [...TEN, 10, 11].filter((n) => tokens.includes(tokenOf(aCitizenId(n), TEST_KEYS)));
}

const OFFICER = { name: '李经办', agency: 'CIVIL_AFFAIRS' } as const;
const UNREADABLE = row(0, { id: '44209919500101' });
const first = (): Promise<BatchReceipt> => deliver('2018-10', listOf(...TEN.map((n) => row(n))));

describe('a refused row of a full list', () => {
  it.each([
    ['whose town nobody knows', [row(0, { town: '歧石区区' })]],
    ['whose name lost a character', [row(0, { name: '示?' })]],
    ['whose name is missing', [row(0, { name: '' })]],
    ['that stands twice under two names', [row(0), row(0, { name: '示例重' })]],
  ])('%s keeps its person as believed before, and the receipt says so', async (_, lines) => {
    await first();
    const before = await stored();
    const { kept, effects } = await deliver('2018-11', listOf(...allBut(0), ...lines));
    expect(await stored()).toEqual(before);
    expect(await listed('2018-11')).toEqual(TEN);
    expect(kept).toEqual({ unrecognisedRows: 0, protectedFacts: 1, unconfirmedLeavers: 0 });
    expect(effects).toMatchObject({ began: 0, changed: 0, ended: 0 });
  });

  it('keeps nobody else: who is on no row of the list leaves', async () => {
    await first();
    await deliver('2018-11', listOf(...allBut(0, 1), row(1, { town: '歧石区区' })));
    expect(await listed('2018-11')).toEqual(TEN.slice(1));
  });

  it('begins nobody who was not believed before', async () => {
    await first();
    const { kept } = await deliver('2018-11', listOf(...TEN.map((n) => row(n)), row(11, { town: '歧石区区' })));
    expect([await listed('2018-11'), kept.protectedFacts]).toEqual([TEN, 0]);
  });

  it('gives way to the corrected row, and to the next list that leaves the person out', async () => {
    await first();
    await deliver('2018-11', listOf(...allBut(0), row(0, { town: '歧石区区' })));
    await deliverText(database, { feed: 'MINIMUM_LIVING', month: '2018-11', kind: 'DELTA', lines: listOf(row(0, { grant: 'B类' })) });
    expect(await grantOf(0, '2018-11')).toBe('B类');
    await deliver('2018-12', listOf(...allBut(0)));
    expect([await listed('2018-11'), await listed('2018-12')]).toEqual([TEN, TEN.slice(1)]);
  });

  it('protects through hold and release', async () => {
    await first();
    const held = await deliver('2018-11', listOf(row(1), row(0, { town: '歧石区区' })));
    expect(held.state).toBe('HELD');
    const released = await releaseBatch(database, held.id, OFFICER, '核实');
    expect(released).toMatchObject({ effects: { ended: 8 }, kept: { protectedFacts: 1 } });
    expect(await listed('2018-11')).toEqual([0, 1]);
  });

  it('protects each member of a household whose row was refused', async () => {
    const household = (town: string): string[] => [
      '户主姓名,户主身份证号码,镇街,成员1姓名,成员1身份证号码',
      `示例甲,${aCitizenId(0)},${town},示例乙,${aCitizenId(1)}`,
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => `示例丙,${aCitizenId(n)},石岐区,,`),
    ];
    await deliver('2018-10', household('石岐区'));
    const { kept } = await deliver('2018-11', household('歧石区区'));
    expect(kept.protectedFacts).toBe(2);
    expect(await listed('2018-11')).toEqual([...TEN, 10, 11]);
  });

  it('of the mixed file protects in every list of the file when its category cannot be told', async () => {
    const mixed = (category: string): string[] => [
      '姓名,身份证号码,镇街,人员类别',
      `示例甲,${aCitizenId(0)},石岐区,${category}`,
      ...allBut(0).map((line) => line.replace('A类', '低保')),
    ];
    await deliverMixed('2018-10', mixed('低保'));
    const { batches } = await deliverMixed('2018-11', mixed('低收入家庭'));
    expect(batches.map(({ feed, kept }) => [feed, kept.protectedFacts])).toEqual([['MINIMUM_LIVING', 1]]);
    expect(await listed('2018-11')).toEqual(TEN);
  });
});

describe('a row whose number cannot be read', () => {
  it('may be anybody: nobody leaves by that list, and they are listed until an officer confirms', async () => {
    await first();
    const { id, kept, effects } = await deliver('2018-11', listOf(...allBut(0, 1), UNREADABLE));
    expect(kept).toEqual({ unrecognisedRows: 1, protectedFacts: 0, unconfirmedLeavers: 2 });
    expect(effects.ended).toBe(0);
    expect(await listed('2018-11')).toEqual(TEN);
    const { all, shown } = await waitingLeavers(database, { id, feed: 'MINIMUM_LIVING' });
    expect([all, shown.map(({ town, row: at, file }) => [town, at, file])]).toEqual([
      2,
      [2, 3].map((at) => ['442000001', at, 'MINIMUM_LIVING-2018-10.csv']),
    ]);
    const confirmed = await confirmLeavers(database, id, OFFICER, '逐户核实');
    expect(confirmed).toMatchObject({ outcome: 'LEAVERS_CONFIRMED', knowledge: 3, effects: { ended: 2 } });
    expect([await listed('2018-10'), await listed('2018-11')]).toEqual([TEN, TEN.slice(2)]);
    expect((await waitingLeavers(database, { id, feed: 'MINIMUM_LIVING' })).all).toBe(0);
  });

  it('does not hold up who comes and what changes', async () => {
    await first();
    const { effects } = await deliver('2018-11', listOf(row(0, { grant: 'B类' }), ...allBut(0, 1), row(10), UNREADABLE));
    expect(effects).toMatchObject({ began: 1, changed: 1, ended: 0 });
  });

  it('no longer keeps whom a correction names when the others are confirmed', async () => {
    await first();
    const { id } = await deliver('2018-11', listOf(...allBut(0, 1), UNREADABLE));
    await deliverText(database, { feed: 'MINIMUM_LIVING', month: '2018-11', kind: 'DELTA', lines: listOf(row(0)) });
    expect(await confirmLeavers(database, id, OFFICER, '核实')).toMatchObject({ effects: { ended: 1 } });
    expect(await listed('2018-11')).toEqual(allNumbersBut(1));
  });

  it('of a list that a whole correction has overtaken decides nothing any more', async () => {
    await first();
    const { id } = await deliver('2018-11', listOf(...allBut(0, 1), UNREADABLE));
    await deliver('2018-11', listOf(...allBut(1)));
    expect(await listed('2018-11')).toEqual(allNumbersBut(1));
    expect(await confirmLeavers(database, id, OFFICER, '核实')).toMatchObject({ refusal: { code: 'BATCH_SUPERSEDED' } });
  });

  it('is confirmed by an officer of the owning agency with a reason, once', async () => {
    await first();
    const { id } = await deliver('2018-11', listOf(...allBut(0), UNREADABLE));
    const refusal = async (...by: [{ name: string; agency: 'FINANCE' | 'CIVIL_AFFAIRS' }, string]): Promise<unknown> => {
      const result = await confirmLeavers(database, id, ...by);
      return result.outcome === 'REFUSED' ? result.refusal.code : result.outcome;
    };
    expect(await refusal({ name: '赵', agency: 'FINANCE' }, '核实')).toBe('OFFICER_OF_ANOTHER_AGENCY');
    expect(await refusal(OFFICER, ' ')).toBe('REASON_MISSING');
    expect(await refusal(OFFICER, '核实')).toBe('LEAVERS_CONFIRMED');
    expect(await refusal(OFFICER, '核实')).toBe('NO_UNCONFIRMED_LEAVERS');
  });
});

/** Every fact with its evidence. */
const stored = async (): Promise<unknown[]> =>
  (await database.pool.query('select * from civil_affairs.minimum_living order by person')).rows;

const allNumbersBut = (without: number): number[] => TEN.filter((n) => n !== without);

async function deliverMixed(month: string, lines: string[]): Promise<Delivered> {
  const sender = { sender: 'CIVIL_AFFAIRS', kind: 'FULL' } as const;
  const result = await acceptDelivery(database, TEST_KEYS, { ...(await textDelivery({ feed: 'HARDSHIP', month, lines })), ...sender });
  if (result.outcome !== 'DELIVERED') throw new Error(`expected a delivery, got ${JSON.stringify(result)}`);
  return result;
}

async function grantOf(n: number, month: string): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ grant_class: string }>(
    'select grant_class from civil_affairs.minimum_living where person = $1 and from_month <= $2 and until_month > $2',
    [tokenOf(aCitizenId(n), TEST_KEYS), monthNumber(yearMonth(month))],
  );
  return rows[0]?.grant_class;
}
