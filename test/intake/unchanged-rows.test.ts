import fc from 'fast-check';
import type { Database } from '../../src/database';
import type { DeliveryKind } from '../../src/identity/feed';
import { yearMonth } from '../../src/identity/year-month';
import type { ReadRow } from '../../src/intake';
import { deliver, stationOn } from '../../src/reception';
import { confirmLeavers, type DeliveryResult, learningIn, releaseBatch, withdrawBatch } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { deliverFully, emptied, everythingStored } from '../support/delivered-twice';
import { aCitizenId, TEST_KEYS } from '../support/deliveries';
import { aChange, aListRow, type Change, type Columns, changed, type ListRow, textOf } from '../support/repeated-lists';

/**
 * A list whose unchanged rows are told by their fingerprints leaves behind exactly what the same list leaves that is read row by row: two
 * hubs get the same deliveries, one of them never remembers a row, and in the end everything stored in both is compared.
 */
const FEEDS = { ENROLMENT: 'SOCIAL_SECURITY', DESTITUTE_SUPPORT: 'CIVIL_AFFAIRS' } as const;
type ListFeed = keyof typeof FEEDS;
/** Towns were merged in 2021-07, so that a name says something else from then on. */
const MONTHS = ['2021-03', '2021-04', '2021-05', '2021-06', '2021-07', '2021-08'];

type Step =
  | {
      readonly do: 'deliver';
      readonly kind: DeliveryKind;
      /** Months after the delivery before; late ones come too. */
      readonly later: number;
      readonly changes: readonly Change[];
      readonly columns: Columns;
    }
  | { readonly do: 'withdraw' | 'confirm' | 'release'; readonly which: number };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      kind: fc.oneof(
        { weight: 6, arbitrary: fc.constant<DeliveryKind>('FULL') },
        { weight: 1, arbitrary: fc.constant<DeliveryKind>('DELTA') },
      ),
      later: fc.constantFrom(1, 1, 1, 1, 0, 0, -1),
      changes: fc.array(aChange, { maxLength: 4 }),
      columns: fc.oneof(
        { weight: 8, arbitrary: fc.constant<Columns>('USUAL') },
        { weight: 1, arbitrary: fc.constantFrom<Columns>('TURNED', 'ALIAS') },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'confirm' as const, 'release' as const), which: fc.nat(9) }),
  },
);
/** Most rows of most lists are right, so that there is something that can come again. */
const aList = fc.uniqueArray(aListRow, {
  minLength: 4,
  maxLength: 24,
  selector: ({ person, slip }) => (slip === 'NONE' ? person : -1 - person),
});
const runs = process.env.MINSHENG_TEST_SCALE === 'full' ? 1_000 : 8;

let remembering: Database;
let reading: Database;
beforeAll(async () => {
  [remembering, reading] = await Promise.all([aDatabase(), aDatabase()]);
});
afterAll(() => Promise.all([remembering.close(), reading.close()]));

describe('a list of which most rows came before', () => {
  it.each(Object.keys(FEEDS) as ListFeed[])(
    '%s leaves what it leaves when every row is read, whatever came between',
    async (feed) => {
      let told = 0;
      await fc.assert(
        fc.asyncProperty(aList, fc.array(aStep, { minLength: 2, maxLength: 5 }), async (rows, steps) => {
          await Promise.all([emptied(remembering), emptied(reading)]);
          told += await both(feed, rows, steps);
        }),
        { seed: 1, numRuns: runs, endOnFailure: true },
      );
      expect(told).toBeGreaterThan(runs * 4);
    },
    600_000,
  );
});

it('rows are told across the blocks that their fingerprints lie in, moved, removed and inserted ones beside them', async () => {
  await Promise.all([emptied(remembering), emptied(reading)]);
  const rows = Array.from({ length: 9_500 }, (_, n) => `${aCitizenId(n)},示例,442000001,1,1`);
  const again = [...rows];
  for (const at of [0, 4_093, 4_094, 4_095, 8_190, 8_191, 9_499]) again[at] = `${aCitizenId(at)},示例,442000001,2,2`;
  again.splice(6_000, 40);
  again.splice(4_096, 0, ...Array.from({ length: 3 }, (_, n) => `${aCitizenId(20_000 + n)},示例,442000002,1,1`));
  again.splice(100, 0, ...again.splice(5_500, 1));
  again.splice(7_000, 0, ...again.splice(300, 1));
  const told = await delivered('2021-03', rows);
  // The three inserted have name and birth date of three others, who are read for that.
  expect([told, await delivered('2021-04', again)]).toEqual([0, 9_500 - 40 - 7 - 3]);
  expect(await everythingStored(remembering)).toEqual(await everythingStored(reading));
});

it('rows below a heading that has come between are judged by it, although they came before word for word', async () => {
  await Promise.all([emptied(remembering), emptied(reading)]);
  const list = { feed: 'DESTITUTE_SUPPORT', header: '姓名,身份证号码,镇街' } as const;
  const rows = Array.from({ length: 10 }, (_, n) => `示例${n},${aCitizenId(n)},大涌镇`);
  const told = await delivered('2021-03', rows, list);
  const ended = [...rows.slice(0, 8), '二、取消人员,,', ...rows.slice(8)];
  expect([told, await delivered('2021-04', ended, list)]).toEqual([0, 8]);
  const [batch] = (await remembering.pool.query<{ warned: number }>('select rows_warned as warned from hub.batch order by id desc limit 1'))
    .rows;
  expect(batch?.warned).toBe(2);
  expect(await everythingStored(remembering)).toEqual(await everythingStored(reading));
});

const ENROLMENTS = { feed: 'ENROLMENT', header: '身份证号码,姓名,户籍地区划,参保状态,缴费状态' } as const;

/** Delivers the rows to both hubs; gives how many were not read again. */
async function delivered(
  month: string,
  rows: readonly string[],
  { feed, header }: { readonly feed: ListFeed; readonly header: string } = ENROLMENTS,
): Promise<number> {
  const order = {
    feed,
    month: yearMonth(month),
    kind: 'FULL',
    sender: FEEDS[feed],
    confirmedEmpty: false,
    officer: '陈经办',
  } as const;
  const source = Buffer.from([header, ...rows].join('\n'));
  const brought = { order, name: 'list.csv', source };
  let told = 0;
  const watch = {
    watch: (chunks: AsyncIterable<readonly ReadRow[]>) =>
      counted(chunks, (count) => {
        told += count;
      }),
  };
  const [short, full] = await Promise.all([
    deliver(stationOn(learningIn(remembering), TEST_KEYS), brought, watch),
    deliverFully(reading, brought),
  ]);
  expect(withoutMoments(short)).toBe(withoutMoments(full));
  return told;
}

/** Takes the same steps in both hubs and compares what they answer and what they store; gives how many rows were not read again. */
async function both(feed: ListFeed, first: readonly ListRow[], steps: readonly Step[]): Promise<number> {
  let rows = [...first];
  let told = 0;
  let month = 0;
  for (const step of steps) {
    if (step.do === 'deliver') {
      month = Math.min(Math.max(month + step.later, 0), MONTHS.length - 1);
      rows = changed(rows, step.changes);
      const text = textOf(feed, rows, step.columns);
      const order = {
        feed,
        month: yearMonth(MONTHS[month] ?? ''),
        kind: step.kind,
        sender: FEEDS[feed],
        confirmedEmpty: false,
        officer: '陈经办',
      };
      const brought = { order, name: 'list.csv', source: Buffer.from(text) };
      const watch = {
        watch: (chunks: AsyncIterable<readonly ReadRow[]>) =>
          counted(chunks, (count) => {
            told += count;
          }),
      };
      const [short, full] = await Promise.all([
        deliver(stationOn(learningIn(remembering), TEST_KEYS), brought, watch),
        deliverFully(reading, brought),
      ]);
      expect(withoutMoments(short)).toBe(withoutMoments(full));
    } else await officerDoes(feed, step);
    const [remembered, read] = await Promise.all([everythingStored(remembering), everythingStored(reading)]);
    expect(remembered).toEqual(read);
  }
  return told;
}

/** The two hubs get a list in different seconds. */
const withoutMoments = (result: DeliveryResult): string => JSON.stringify(result).replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'then');

async function* counted(chunks: AsyncIterable<readonly ReadRow[]>, count: (rows: number) => void): AsyncIterable<readonly ReadRow[]> {
  for await (const chunk of chunks) {
    count(chunk.filter(({ unchanged }) => unchanged).length);
    yield chunk;
  }
}

/** Of the batch with that place among those there are. */
async function officerDoes(feed: ListFeed, step: Exclude<Step, { do: 'deliver' }>): Promise<void> {
  const act = { withdraw: withdrawBatch, confirm: confirmLeavers, release: releaseBatch }[step.do];
  const officer = { name: '陈经办', agency: FEEDS[feed] };
  const results = [];
  for (const database of [remembering, reading]) {
    const { rows } = await database.pool.query<{ id: string }>('select id from hub.batch order by id');
    const id = rows[step.which % Math.max(rows.length, 1)]?.id;
    results.push(id === undefined ? null : JSON.stringify(await act(database, id, officer, '核对')));
  }
  expect(results[0]).toBe(results[1]);
}
