import { ArchiveStore } from '../../../src/archive';
import { ARCHIVE_KINDS, KIND_WORDS } from '../../../src/archive/kinds';
import type { Change } from '../../../src/changelog';
import { recordFinding } from '../../../src/eligibility/officer/record-finding';
import type { PersonToken } from '../../../src/identity/person-token';
import { yearMonth } from '../../../src/identity/year-month';
import { learningIn, withdrawBatch } from '../../support/acceptance';
import { aContext } from '../../support/callers';
import { aPerson } from '../../support/people';
import { lineOf, toldOfFacts } from '../../support/told';
import { OFFICERS, TOWN, TownHall } from '../../support/town-hall';

const someone = aPerson({
  born: '1980-01-01',
  minimumLiving: [{ until: '2018-11' }],
  registered: [{ status: 'NOT_LIFTED' }],
  enrolled: [
    { pair: [1, 1], hukou: TOWN, until: '2018-10' },
    { pair: [1, 1], hukou: TOWN, mark: 'REGISTERED_POOR', from: '2018-11' },
  ],
  paid: [{ month: '2018-11', fen: 12_000, item: 11, on: '2018-11-20' }],
});
const crowd = Array.from({ length: 20 }, (_, n) =>
  aPerson({ born: `1950-04-${String(n + 1).padStart(2, '0')}`, minimumLiving: [{}], registered: [{ status: 'NOT_LIFTED' }] }),
);
const disabledByMistake = {
  ...someone,
  facts: () => aPerson({ born: '1980-01-01', disabled: [{ category: 3, grade: 1 }] }).facts('DISABILITY', yearMonth('2018-11')),
};

let hall: TownHall;
let told: Change[];
let token: PersonToken;
beforeAll(async () => {
  hall = await TownHall.of([someone, ...crowd]);
  token = hall.token(someone) as PersonToken;
  await hall.city.deliver('2018-10');
  await hall.compare('2018-10');
  const pay = await hall.act('confirmWorkItem', await hall.item(someone, '2018-10', 'PAY'), OFFICERS.first, { document: '拨付 1 号' });
  await hall.act('secondWorkItem', pay, OFFICERS.second, { approved: true });
  const wrong = await hall.city.deliverList('DISABILITY', '2018-10', [disabledByMistake], 'DELTA');
  await withdrawBatch(hall.database, wrong.id, { agency: 'CIVIL_AFFAIRS', name: 'test officer' }, 'wrong file');
  await hall.city.deliver('2018-11');
  await hall.city.deliver('2018-12');
  for (const answer of [true, false]) {
    await recordFinding(
      learningIn(hall.database),
      { person: token, kind: 'IMPRISONED', answer, firstMonth: yearMonth('2018-11'), lastMonth: null, document: '文书 1 号' },
      OFFICERS.first,
    );
  }
  await hall.compare('2018-10', '2018-11');
  await hall.sign('2018-10', OFFICERS.city);
  await hall.sign('2018-10', OFFICERS.finance);
  await hall.city.deliverList('MINIMUM_LIVING', '2018-10', crowd);
  await hall.compare('2018-10');
  told = await toldOfFacts(hall.database);
});
afterAll(() => hall?.close());

const own = (): Change[] => told.filter(({ person }) => person === token);

describe('第四条（五） the log and the archive of a person', () => {
  it('tell the same story: the same lists and officers, known since the same moment, by the same rows', async () => {
    const entries = await new ArchiveStore(hall.database.reader('minsheng_hub')).of(token, ARCHIVE_KINDS, aContext());
    const feedOf = (kind: (typeof ARCHIVE_KINDS)[number]) => KIND_WORDS[kind].feed ?? kind;
    const archived = entries.map((entry) => ({ ...entry, what: feedOf(entry.kind) }));
    const heard = own().filter(({ knowledge }) => knowledge !== null);
    const whatOf = ({ feed, kind }: Change): string => feed ?? (kind === 'OFFICER_RECORDED' ? 'OFFICER_RECORD' : 'WORK_ITEM_STEP');
    for (const change of heard) {
      const evidence = change.row === null ? {} : { batch: change.batch, row_number: change.row };
      expect(archived).toContainEqual(expect.objectContaining({ what: whatOf(change), knownAt: change.knownAt, ...evidence }));
    }
    const moments = new Set(heard.map((change) => `${whatOf(change)} ${change.knownAt}`));
    const changing = archived.filter(({ what, change }) => !['VERDICT', 'LEDGER'].includes(what) && change !== 'REPEATED');
    expect(changing.map(({ what, knownAt }) => `${what} ${knownAt}`).filter((moment) => !moments.has(moment))).toEqual([]);
    expect(changing.length).toBeGreaterThan(8);
  });
});

describe('what officers do is told', () => {
  it('each step of a work item, open while somebody has to do something with it', () => {
    const steps = own().filter(({ kind, officer }) => kind.startsWith('WORK_ITEM') && officer !== null);
    expect(steps.map(lineOf)).toMatchInlineSnapshot(`
[
  "2018-10 WORK_ITEM_OPENED PAY OPEN→AWAITING_SECOND CONFIRM in 442000107 chen-01",
  "2018-10 WORK_ITEM_CLOSED PAY AWAITING_SECOND→CONFIRMED APPROVE in 442000107 li-02",
]
`);
    expect(steps.map(({ subject }) => subject)).toEqual(Array(2).fill(`2018-10:PAY:${token}`));
  });

  it('what an officer found, with what was believed before', () => {
    expect(
      own()
        .filter(({ kind }) => kind === 'OFFICER_RECORDED')
        .map(lineOf),
    ).toMatchInlineSnapshot(`
[
  "2018-11 OFFICER_RECORDED IMPRISONED ·→YES in 442000107 chen-01",
  "2018-11 OFFICER_RECORDED IMPRISONED YES→NO in 442000107 chen-01",
]
`);
  });
});

describe('第五条 what a comparison asks of the towns is told', () => {
  it('the items that a revision asks for and no longer asks for, each by its id, then the revision', () => {
    const items = own().filter(({ kind, officer }) => kind.startsWith('WORK_ITEM') && officer === null);
    expect(items.map(lineOf)).toMatchInlineSnapshot(`
[
  "2018-10 WORK_ITEM_OPENED PAY ·→OPEN in 442000107",
  "2018-10 WORK_ITEM_CLOSED PAY OPEN→OVERTAKEN in 442000107",
  "2018-10 WORK_ITEM_OPENED MARK ·→OPEN in 442000107",
]
`);
    for (const { category, subject } of items) expect(subject).toContain(`:${category}:${token}`);
    expect(told.filter(({ kind }) => kind === 'COMPARISON_PUBLISHED').map(lineOf)).toMatchInlineSnapshot(`
[
  "2018-10 COMPARISON_PUBLISHED ·→FULL test officer",
  "2018-10 COMPARISON_PUBLISHED ·→FULL test officer",
  "2018-11 COMPARISON_PUBLISHED ·→FULL test officer",
  "2018-10 COMPARISON_PUBLISHED ·→INCREMENT AFTER_CLOSE test officer",
]
`);
  });

  it('opened less closed is what each month asks for, but what became of a closed month', async () => {
    const open = new Map<string, number>();
    for (const { kind, subject, officer } of told) {
      if (officer !== null || subject === null) continue;
      if (kind === 'WORK_ITEM_OPENED') open.set(subject, (open.get(subject) ?? 0) + 1);
      if (kind === 'WORK_ITEM_CLOSED') open.set(subject, (open.get(subject) ?? 0) - 1);
    }
    const asked = await hall.database.pool.query<{ id: string }>(`
      select to_char(make_date(o.month / 12, o.month % 12 + 1, 1), 'YYYY-MM') || ':' || c.word || ':' || o.person as id
      from comparison.outcome o
      join comparison.code c on c.kind = 'WORK_ITEM' and c.code = o.work_item and c.word <> 'NONE'
      join (select r.month, coalesce(c.revision, max(r.revision)) as revision from comparison.revision r
        left join comparison.closed_month c on c.month = r.month group by r.month, c.revision) standing
        on standing.month = o.month and o.from_revision <= standing.revision and standing.revision < o.until_revision`);
    expect(
      [...open]
        .filter(([, times]) => times === 1)
        .map(([id]) => id)
        .sort(),
    ).toEqual(asked.rows.map(({ id }) => id).sort());
    expect(new Set(open.values())).toEqual(new Set([0, 1]));
  });
});
