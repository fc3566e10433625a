import type { Database } from '../../src/database';
import { type DeliverableFeed, FEED_DESCRIPTIONS } from '../../src/identity/feed';
import { yearMonth } from '../../src/identity/year-month';
import type { DeliveryResult } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { deliverFully } from '../support/delivered-twice';
import { aCitizenId } from '../support/deliveries';

const id = (n: number): string => aCitizenId(n + 700);
const old = (n: number): string => `${id(n).slice(0, 6)}${id(n).slice(8, 17)}`;

let once: Database;
let twice: Database;
beforeAll(async () => {
  [once, twice] = await Promise.all([aDatabase(), aDatabase()]);
});
afterAll(() => Promise.all([once.close(), twice.close()]));

async function brought(database: Database, feed: DeliverableFeed, month: string, lines: readonly string[]): Promise<DeliveryResult> {
  const kind = feed === 'HARDSHIP' ? 'DELTA' : FEED_DESCRIPTIONS[feed].kind;
  const sender = feed === 'HARDSHIP' ? 'TOWN' : FEED_DESCRIPTIONS[feed].owner;
  const order = { feed, month: yearMonth(month), kind, sender, confirmedEmpty: false, officer: '陈经办' } as const;
  return deliverFully(database, { order, name: 'list.csv', source: Buffer.from(lines.join('\n')) });
}

const TABLES = [
  'civil_affairs.minimum_living',
  'civil_affairs.destitute_support',
  'civil_affairs.death',
  'social_security.enrolment',
  'social_security.premium',
] as const;

/** Everything believed of everybody, without where and when it was learnt. */
async function believed({ pool }: Database): Promise<readonly unknown[]> {
  const all = [];
  for (const table of TABLES) {
    const { rows } = await pool.query<{ fact: unknown }>(
      `select to_jsonb(t) - array['batch_id', 'row_number', 'known_from'] as fact from ${table} t order by person, fact_key, from_month`,
    );
    all.push({ table, facts: rows.map(({ fact }) => fact) });
  }
  return all;
}

interface Correction {
  readonly feed: DeliverableFeed;
  readonly before: readonly string[];
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

const HOUSEHOLD = '户主姓名,户主身份证号码,成员1姓名,成员1身份证号码,镇街,保障金';
const PAID = '姓名,身份证号码,费款所属期,金额,款项';
const STATES = '姓名,社会保障号码,身份证号码,参保状态,缴费状态';
const MIXED = '姓名,身份证号码,镇街,人员类别';
const DIED = '姓名,身份证号码,死亡日期,来源';

const CORRECTIONS: readonly Correction[] = [
  {
    feed: 'MINIMUM_LIVING',
    before: [
      HOUSEHOLD,
      `示例甲,${id(1)},示例乙,${id(2)},大涌镇,500`,
      `示例丙,${id(3)},,,古镇镇,300`,
      `示例丁,${id(4)},,,大涌镇,300`,
      `示例戊,${id(5)},,,大涌镇,300`,
    ],
    wrong: [
      HOUSEHOLD,
      `示例甲,${id(1)},示例乙,${old(2)},大涌镇,500`,
      `示例丙,${id(3)},无,无,本镇,300`,
      `示例丁,${id(4)},/,/,大涌镇,300`,
      `示例己,${id(6)},,,大涌镇,300`,
      ',,,,,1400',
    ],
    right: [
      HOUSEHOLD,
      `示例甲,${id(1)},示例乙,${id(2)},大涌镇,500`,
      `示例丙,${id(3)},无,无,古镇镇,300`,
      `示例丁,${id(4)},/,/,大涌镇,300`,
      `示例己,${id(6)},,,大涌镇,300`,
      ',,,,,1400',
    ],
  },
  {
    feed: 'ENROLMENT',
    before: [STATES, `示例甲,${id(11)},${id(11)},1,1`, `示例乙,${id(12)},${id(12)},1,1`, `示例丙,${id(13)},${id(13)},1,1`],
    wrong: [STATES, `示例甲,${id(11)},${id(11)},2,2`, `示例乙,${id(13)},${id(12)},1,1`, `示例丙,${old(13)},${id(13)},2,2`],
    right: [STATES, `示例甲,${id(11)},${id(11)},2,2`, `示例乙,${id(12)},${id(12)},1,1`, `示例丙,${id(13)},${id(13)},2,2`],
  },
  {
    feed: 'PREMIUM',
    before: [PAID, `示例甲,${id(21)},2017,120,政府代缴`],
    wrong: [
      PAID,
      `示例甲,${id(21)},2018-01至2018-12,120,政府代缴`,
      `示例乙,${id(22)},民国107年,120,政府代缴`,
      `示例丙,${id(23)},2018,120,退费`,
      ',,,240,',
    ],
    right: [PAID, `示例甲,${id(21)},2018,120,政府代缴`, `示例乙,${id(22)},2018,120,政府代缴`],
  },
  {
    feed: 'HARDSHIP',
    before: [MIXED, `示例甲,${id(31)},大涌镇,低保`],
    wrong: [MIXED, `示例甲,${id(31)},大涌镇,低保、特困`, `示例乙,${id(32)},大涌镇,（低保）`, `示例丙,${id(33)},大涌镇,低保边缘`],
    right: [MIXED, `示例甲,${id(31)},大涌镇,低保`, `示例甲,${id(31)},大涌镇,特困`, `示例乙,${id(32)},大涌镇,低保`],
  },
  {
    feed: 'DEATH',
    before: [DIED, `示例甲,${id(41)},2018-09-02,民政`],
    wrong: [DIED, `示例乙,${id(42)},民国107年10月2日,民政局火化`, `示例丙,${id(43)},2018-10-03,村干部`],
    right: [DIED, `示例乙,${id(42)},2018-10-02,民政局火化`, `示例丙,${id(43)},2018-10-03,镇街`],
  },
];

describe('a strange file and then its correction', () => {
  it.each(CORRECTIONS)('leave of $feed what the right file alone leaves', async ({ feed, before, wrong, right }) => {
    for (const database of [once, twice]) await brought(database, feed, '2018-09', before);
    const first = await brought(twice, feed, '2018-10', wrong);
    expect(first.outcome).toBe('DELIVERED');
    expect(await believed(twice)).not.toEqual(await rightAlone(feed, right));
    await brought(twice, feed, '2018-10', right);
    expect(await believed(twice)).toEqual(await believed(once));
  });

  const rightAlone = async (feed: DeliverableFeed, right: readonly string[]): Promise<readonly unknown[]> => {
    await brought(once, feed, '2018-10', right);
    return believed(once);
  };
});
