import { ROSTERS } from '../../src/agencies/rosters';
import type { Database } from '../../src/database';
import { type CitizenId, checkDigitOf } from '../../src/identity/citizen-id';
import { tokenOf } from '../../src/identity/person-token';
import { yearMonth } from '../../src/identity/year-month';
import { readRoster } from '../../src/intake';
import { acceptDelivery } from '../support/acceptance';
import { City, testKeys } from '../support/city';
import { compare, outcomes } from '../support/compared';
import { aDatabase } from '../support/database';

const MONTH = yearMonth('2019-03');
const numberOf = (seventeen: string): CitizenId => `${seventeen}${checkDigitOf(seventeen)}` as CitizenId;
/** The seventeenth digit is odd: men all three. */
const [twice, wrongSex, wrongBirth] = [numberOf('44209919800505001'), numberOf('44209919800505003'), numberOf('44209919800505005')];

describe('discrepancies of real files', () => {
  const keys = testKeys();
  let database: Database;
  beforeAll(async () => {
    database = await aDatabase();
    await new City(database, keys, []).deliver(MONTH, ['REGISTERED_POOR', 'MINIMUM_LIVING', 'DISABILITY', 'DEATH', 'ENROLMENT', 'PREMIUM']);
    await deliver([
      '姓名,身份证号码,性别,出生日期,镇区,户籍,起始月',
      `测试甲,${twice},男,1980-05-05,石岐街道,石岐街道,2018-05`,
      `测试乙,${wrongSex},女,1980-05-05,石岐街道,石岐街道,2018-05`,
      `测试丙,${wrongBirth},男,1981-06-06,石岐街道,石岐街道,2018-05`,
      `测试甲,${twice},男,1980-05-05,石岐街道,石岐街道,2018-05`,
    ]);
    await compare(database, MONTH);
  });
  afterAll(() => database?.close());

  async function deliver(lines: readonly string[]): Promise<void> {
    const source = new TextEncoder().encode(lines.join('\n'));
    const reading = await readRoster({ source, feed: 'DESTITUTE_SUPPORT', month: MONTH, sender: 'CIVIL_AFFAIRS', rosters: ROSTERS });
    if (reading.kind === 'REJECTED') throw new Error(reading.finding.messageEn);
    const { sha256, bytes } = reading;
    const file = { name: 'destitute.csv', sha256, bytes };
    const order = {
      feed: 'DESTITUTE_SUPPORT',
      sender: 'CIVIL_AFFAIRS',
      month: MONTH,
      kind: 'FULL',
      confirmedEmpty: false,
      deliveredBy: 'test officer',
    } as const;
    const result = await acceptDelivery(database, keys, { ...order, file, chunks: () => reading.chunks });
    await reading.close();
    expect(result.outcome).toBe('DELIVERED');
  }

  it.each([
    ['DUPLICATE_IN_SOURCE', 'a row that says the same person again', twice],
    ['SEX_MISMATCH', 'a sex other than that of the number', wrongSex],
    ['BIRTH_MISMATCH', 'a birth date other than that of the number', wrongBirth],
  ] as const)('%s: %s', async (code, _, idNumber) => {
    const outcome = (await outcomes(database, MONTH)).get(tokenOf(idNumber, keys));
    expect(outcome?.raised).toContain(code);
    expect(outcome?.raised.filter((each) => each.endsWith('_MISMATCH') || each === 'DUPLICATE_IN_SOURCE')).toEqual([code]);
  });
});
