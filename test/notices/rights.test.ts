import { randomUUID } from 'node:crypto';
import { AGREEMENTS, type Caller } from '../../src/access';
import { appendChanges, BEGINNING, CHANGE_KINDS, type Change, type NewChange, readChanges } from '../../src/changelog';
import type { Database } from '../../src/database';
import { FEEDS } from '../../src/identity/feed';
import type { PersonToken } from '../../src/identity/person-token';
import { type TownCode, townCode } from '../../src/identity/town';
import { maySee, seenBy } from '../../src/notices';
import { aCaller, theAnalyst, theCity } from '../support/callers';
import { aDatabase } from '../support/database';
import { untilSettled } from '../support/settled-changes';

const XIAOLAN = townCode('442000100');
const HUANGPU = townCode('442000101');
const PERSON = randomUUID() as PersonToken;

const aChange = (change: Partial<Change>): NewChange & Change =>
  ({ kind: 'ENROLLED', feed: 'ENROLMENT', person: PERSON, town: XIAOLAN, category: null, from: null, to: null, ...change }) as never;
const civilAffairs = (): Caller => aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
const operator = (): Caller => aCaller({ agency: 'SOCIAL_SECURITY', role: 'OPERATOR', purpose: 'OPERATIONS' });

describe('who is told of a change', () => {
  const told: [string, () => Caller, Partial<Change>, boolean][] = [
    ['a town of its own people', aCaller, {}, true],
    ['a town not of another town’s', aCaller, { town: HUANGPU }, false],
    ['a town not of people whom no register places', aCaller, { town: null }, false],
    ['a town of a list of the whole city', aCaller, { kind: 'BATCH_ACCEPTED', person: null, town: null }, true],
    ['the town that somebody left', aCaller, { kind: 'TOWN_CHANGED', town: HUANGPU, from: XIAOLAN, to: HUANGPU }, true],
    ['the town that somebody came to', aCaller, { kind: 'TOWN_CHANGED', town: XIAOLAN, from: HUANGPU, to: XIAOLAN }, true],
    [
      'not a third town',
      () => aCaller({ town: townCode('442000102') }),
      { kind: 'TOWN_CHANGED', town: HUANGPU, from: XIAOLAN, to: HUANGPU },
      false,
    ],
    ['the city of everybody', theCity, { town: null }, true],
    ['市民政 of an enrolment', civilAffairs, {}, true],
    ['市民政 of no premium', civilAffairs, { kind: 'PREMIUM_PAID', feed: 'PREMIUM' }, false],
    ['市民政 of its own roster', civilAffairs, { kind: 'MEMBERSHIP_BEGAN', feed: 'MINIMUM_LIVING' }, true],
    ['市民政 not of 市扶贫’s roster', civilAffairs, { kind: 'MEMBERSHIP_BEGAN', feed: 'REGISTERED_POOR' }, false],
    ['市民政 of how its own lists come', civilAffairs, { kind: 'FEED_LATE', feed: 'DISABILITY', person: null, town: null }, true],
    ['市民政 not of how others’ come', civilAffairs, { kind: 'FEED_LATE', feed: 'ENROLMENT', person: null, town: null }, false],
    [
      '市民政 of work items of people on its rosters',
      civilAffairs,
      { kind: 'WORK_ITEM_OPENED', feed: null, category: 'MINIMUM_LIVING' },
      true,
    ],
    ['市民政 of no others', civilAffairs, { kind: 'WORK_ITEM_OPENED', feed: null, category: 'REGISTERED_POOR' }, false],
    ['an analyst of a list', theAnalyst, { kind: 'BATCH_ACCEPTED', person: null, town: null }, true],
    ['an analyst of nobody, not even of a verdict', theAnalyst, { kind: 'BECAME_ELIGIBLE', feed: null }, false],
    ['an operator of nobody', operator, { kind: 'BECAME_ELIGIBLE', feed: null }, false],
  ];
  it.each(told)('%s', (_, caller, change, sees) => {
    expect(maySee(caller(), aChange(change))).toBe(sees);
  });
});

describe('the rights as a condition of SQL', () => {
  let database: Database;
  beforeAll(async () => {
    database = await aDatabase();
    const places: Partial<Change>[] = [
      {},
      { town: HUANGPU, from: XIAOLAN, to: HUANGPU },
      { town: null, category: 'MINIMUM_LIVING' },
      { person: null, town: null },
      { person: null, category: 'REGISTERED_POOR' },
    ];
    const changes = CHANGE_KINDS.flatMap((kind) =>
      [...FEEDS, null].flatMap((feed) => places.map((place) => aChange({ kind, feed, ...place }))),
    );
    await database.transaction('minsheng_hub', (transaction) => appendChanges(transaction, changes));
    await untilSettled(database);
  });
  afterAll(() => database.close());

  const towns: (TownCode | null)[] = [XIAOLAN, HUANGPU, null];
  const callers = AGREEMENTS.flatMap((line) => (line.agency === 'TOWN' ? towns : [null]).map((town) => aCaller({ ...line, town })));
  it.each(callers.map((caller) => [`${caller.role} ${caller.agency} ${caller.town}`, caller] as const))(
    'says the same for %s',
    async (_, caller) => {
      const reader = database.reader('minsheng_hub');
      const all = await readChanges(reader, BEGINNING, 10_000);
      const { condition, values } = seenBy(caller, 1);
      const text = `select c.id::text from changelog.change c where ${condition} order by c.turn, c.id`;
      const seen = await reader.rows<{ id: string }>({ name: 'test-seen-by', text }, values);
      expect(seen.map(({ id }) => id)).toEqual(all.filter((change) => maySee(caller, change)).map(({ id }) => id));
    },
  );
});
