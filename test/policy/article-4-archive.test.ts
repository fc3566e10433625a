import { withdrawBatch } from '../support/acceptance';
import { aPerson } from '../support/people';
import { OFFICERS, TOWN, TownHall } from '../support/town-hall';

const someone = aPerson({
  born: '1980-01-01',
  name: '示例档案',
  minimumLiving: [{ until: '2018-10' }],
  registered: [{ status: 'NOT_LIFTED' }],
  enrolled: [
    { pair: [1, 1], hukou: TOWN, until: '2018-10' },
    { pair: [1, 1], hukou: TOWN, mark: 'REGISTERED_POOR', from: '2018-11' },
  ],
  paid: [{ month: '2018-11', fen: 12_000, item: 11, on: '2018-11-20' }],
});
const crowd = Array.from({ length: 30 }, (_, n) =>
  aPerson({ born: `1950-04-${String(n + 1).padStart(2, '0')}`, minimumLiving: [{}], registered: [{ status: 'NOT_LIFTED' }] }),
);

interface Entry {
  readonly kind: string;
  readonly change: string;
  readonly firstMonth: string;
  readonly lastMonth: string | null;
  readonly knownAt: string;
  readonly batch: { readonly id: string; readonly feed: string } | null;
  readonly row: number | null;
  readonly officer: string | null;
  readonly article: string;
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

let hall: TownHall;
beforeAll(async () => {
  hall = await TownHall.of([someone, ...crowd]);
  await hall.city.deliver('2018-10');
  await hall.compare('2018-10');
  const pay = await hall.act('confirmWorkItem', await hall.item(someone, '2018-10', 'PAY'), OFFICERS.first, { document: '拨付 1 号' });
  await hall.act('secondWorkItem', pay, OFFICERS.second, { approved: true });
  await hall.city.deliver('2018-11');
  const wrong = await hall.city.deliverList('DISABILITY', '2018-11', [aPersonOn(someone)]);
  await withdrawBatch(hall.database, wrong.id, { agency: 'CIVIL_AFFAIRS', name: 'test officer' }, 'wrong file');
  await hall.sign('2018-10', OFFICERS.city);
  await hall.sign('2018-10', OFFICERS.finance);
});
afterAll(() => hall?.close());

/** The same person on a list that should not have named them. */
function aPersonOn(who: typeof someone): typeof someone {
  return {
    ...who,
    facts: () => aPerson({ born: '1980-01-01', disabled: [{ category: 3, grade: 1 }] }).facts('DISABILITY', '2018-11' as never),
  };
}

const ENTRY = 'kind change titleZh firstMonth lastMonth knownAt feed batch { id feed } row officer document article values { name value }';
async function archive(caller: (typeof OFFICERS)[keyof typeof OFFICERS], args = ''): Promise<Entry[]> {
  const query = `{ people(first: 200) { edges { node { id archive${args} { edges { cursor node { ${ENTRY} } } pageInfo { hasNextPage endCursor } } } } } }`;
  const answer = await hall.answer<{ edges: { node: { id: string; archive: { edges: { node: Entry }[] } } }[] }>(query, caller);
  const own = answer.edges.find(({ node }) => node.id === hall.token(someone));
  return own?.node.archive.edges.map(({ node }) => node) ?? [];
}
const told = (entries: readonly Entry[]) => entries.map(({ kind, change }) => `${kind} ${change}`);
const said = (entry: Entry | undefined, name: string) => entry?.values.find((value) => value.name === name)?.value;

describe('第四条（五） 社保精准扶贫档案', () => {
  it('is everything in the order in which it became known, each with its row or its officer and the article', async () => {
    const entries = await archive(OFFICERS.city);
    expect(told(entries)).toEqual([
      'REGISTRATION BEGAN',
      'MINIMUM_LIVING BEGAN',
      'ENROLMENT BEGAN',
      'VERDICT STATED',
      'WORK_ITEM_STEP STATED',
      'WORK_ITEM_STEP STATED',
      'MINIMUM_LIVING ENDED',
      'ENROLMENT CHANGED',
      'PREMIUM BEGAN',
      'DISABILITY BEGAN',
      'DISABILITY WITHDRAWN',
      'LEDGER STATED',
      'LEDGER STATED',
    ]);
    for (const entry of entries) {
      expect(entry.article).toMatch(/^第.条$/);
      expect((entry.batch !== null && entry.row !== null) || entry.officer !== null || entry.kind === 'VERDICT').toBe(true);
      expect(entry.knownAt).toMatch(/^\d{4}-/);
    }
    expect([...entries].map(({ knownAt }) => knownAt).sort()).toEqual(entries.map(({ knownAt }) => knownAt));
  });

  it('says what ended when, which verdict, who confirmed, what was paid and booked', async () => {
    const entries = await archive(OFFICERS.city);
    const of = (kind: string, change: string) => entries.find((entry) => entry.kind === kind && entry.change === change);
    expect(of('MINIMUM_LIVING', 'ENDED')?.lastMonth).toBe('2018-10');
    expect(said(of('VERDICT', 'STATED'), 'verdict')).toBe('ELIGIBLE');
    expect([of('WORK_ITEM_STEP', 'STATED')?.officer, said(of('WORK_ITEM_STEP', 'STATED'), 'workItem')]).toEqual(['chen-01', 'PAY']);
    expect([said(of('PREMIUM', 'BEGAN'), 'amountFen'), of('PREMIUM', 'BEGAN')?.batch?.feed]).toEqual(['12000', 'PREMIUM']);
    const ledger = entries
      .filter(({ kind }) => kind === 'LEDGER')
      .map((entry) => ['booking', 'bookedIn', 'amountFen'].map((name) => said(entry, name)));
    expect(ledger).toEqual(
      expect.arrayContaining([
        ['CHARGE', '2018-10', '12000'],
        ['PAYMENT', '2018-10', '12000'],
      ]),
    );
  });

  it('holds no number, no name and no certificate', async () => {
    const text = JSON.stringify(await archive(OFFICERS.city));
    expect(text).not.toMatch(/442099|示例档案|householdNumber|personalNumber|certificateNumber/);
  });

  it('shows a caller only the sources of their agreement', async () => {
    const kinds = new Set((await archive(OFFICERS.civilAffairs)).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['DISABILITY', 'ENROLMENT', 'MINIMUM_LIVING', 'VERDICT', 'WORK_ITEM_STEP']);
    const { errors } = await hall.ask('{ people { edges { node { archive { edges { cursor } } } } } }', OFFICERS.finance);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('comes in pages and by kind, and costs one statement for everybody asked', async () => {
    expect(told(await archive(OFFICERS.city, '(kinds: [PREMIUM, VERDICT])'))).toEqual(['VERDICT STATED', 'PREMIUM BEGAN']);
    const id = hall.token(someone);
    const page = (after: string | null) =>
      hall.answer<{
        edges: {
          node: {
            person: {
              id: string;
              archive: { edges: { cursor: string; node: Entry }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
            };
          };
        }[];
      }>(
        `query ($after: Cursor) { workItems(month: "2018-10", kind: PAY) { edges { node { person { id archive(first: 5, after: $after) {
          edges { cursor node { ${ENTRY} } } pageInfo { hasNextPage endCursor } } } } } } }`,
        OFFICERS.city,
        { after },
      );
    const seen: Entry[] = [];
    for (let after: string | null = null; ; ) {
      const answer = await page(after);
      const own = answer.edges.find(({ node }) => node.person.id === id)?.node.person.archive;
      seen.push(...(own?.edges.map(({ node }) => node) ?? []));
      if (!own?.pageInfo.hasNextPage) break;
      after = own.pageInfo.endCursor;
    }
    expect(seen).toEqual(await archive(OFFICERS.city));
    const reader = hall.database.reader('minsheng_hub');
    const before = reader.statements;
    await archive(OFFICERS.city);
    expect(reader.statements - before).toBeLessThan(8);
  });
});
