import type { Database } from '../../src/database';
import { tokenOf } from '../../src/identity/person-token';
import { monthNumber, yearMonth } from '../../src/identity/year-month';
import { aDatabase } from '../support/database';
import { deliverText } from '../support/delivered-text';
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

const deliver = (month: string, lines: string[]): ReturnType<typeof deliverText> =>
  deliverText(database, { feed: 'MINIMUM_LIVING', month, lines });

/** Who is believed to be on the list of a month. */
async function listed(month: string): Promise<number[]> {
  const { rows } = await database.pool.query<{ person: string }>(
    'select person from civil_affairs.minimum_living where from_month <= $1 and until_month > $1',
    [monthNumber(yearMonth(month))],
  );
  const tokens = rows.map(({ person }) => person);
  return [...TEN, 10, 11].filter((n) => tokens.includes(tokenOf(aCitizenId(n), TEST_KEYS)));
}

describe('a refused row of a full list', () => {
  beforeEach(() => deliver('2018-10', listOf(...TEN.map((n) => row(n)))));

  it.failing.each([
    ['whose town nobody knows', [row(0, { town: '歧石区区' })]],
    ['whose name lost a character', [row(0, { name: '示?' })]],
    ['whose name is missing', [row(0, { name: '' })]],
    ['that stands twice under two names', [row(0), row(0, { name: '示例重' })]],
  ])('%s keeps its person as believed before', async (_, lines) => {
    await deliver('2018-11', listOf(...allBut(0), ...lines));
    expect(await listed('2018-11')).toEqual(TEN);
  });

  it.failing('whose number cannot be read may be anybody: nobody leaves by that list', async () => {
    await deliver('2018-11', listOf(...allBut(0, 1), row(0, { id: '44209919500101' })));
    expect(await listed('2018-11')).toEqual(TEN);
  });

  it('keeps nobody else: who is on no row of the list leaves', async () => {
    await deliver('2018-11', listOf(...allBut(0)));
    expect(await listed('2018-11')).toEqual(TEN.slice(1));
  });
});
