import { BEGINNING, type Change } from '../../../src/changelog';
import type { Database } from '../../../src/database';
import { type DeliveryRecord, type PersonSpans, policyFor, type Verdict } from '../../../src/eligibility';
import { tellUpTo } from '../../../src/eligibility/changes/calendar/tick';
import { recordFinding } from '../../../src/eligibility/officer/record-finding';
import { reason as reasonOut } from '../../../src/eligibility/reasoning';
import { FEED_DESCRIPTIONS } from '../../../src/identity/feed';
import type { PersonToken } from '../../../src/identity/person-token';
import { type MonthNumber, yearMonth } from '../../../src/identity/year-month';
import { learningIn, releaseBatch, withdrawBatch } from '../../support/acceptance';
import { month } from '../../support/assessed';
import { theCity } from '../../support/callers';
import { testKeys } from '../../support/city';
import { deliverList, listsInOrder } from '../../support/city-deliveries';
import { aDatabase } from '../../support/database';
import { chanceOf, InventedCity } from '../../support/invented-city';
import { storedDeliveries, storedSpans } from '../../support/stored-spans';
import { toldSince } from '../../support/told';

const FULL = process.env.MINSHENG_TEST_SCALE === 'full';
const SIZE = FULL ? 400 : 30;
const SEEDS = FULL ? [1, 2, 3, 4, 5, 6] : [1, 2];
/** A new category list, a gap in which lists grow old, a merger of towns, and the end of the policy. */
const MONTHS = ['2020-01', '2020-04', '2021-07', '2021-08', '2023-09'];
const VERDICT_KINDS = ['BECAME_ELIGIBLE', 'LOST_ELIGIBILITY', 'BECAME_UNDETERMINED', 'LABEL_CHANGED'];
const MARKS = ['REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED', 'MONITORED'];

jest.setTimeout(FULL ? 3_600_000 : 900_000);

interface Answer {
  readonly verdict: Verdict;
  readonly label: string | null;
  readonly reason: string | null;
}

/** One thing that happened: which months it is compared for, each since which, as believed before and after. */
interface Happened {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  readonly months: readonly { readonly since: MonthNumber; readonly month: MonthNumber }[];
  readonly changes: readonly Change[];
}

describe.each(SEEDS)(
  `The log of ${SIZE} invented people with late, corrected and withdrawn lists and a calendar that goes on, seed %i`,
  (seed) => {
    const city = new InventedCity(20181300 + seed, SIZE);
    const keys = testKeys();
    const chance = chanceOf(seed, 'history');
    const happened: Happened[] = [];
    let database: Database;
    let told: MonthNumber[] = [];
    let seen = 0;
    let heardUpTo = BEGINNING;
    let spans: Map<string, PersonSpans>;
    let deliveries: readonly DeliveryRecord[];

    beforeAll(async () => {
      database = await aDatabase();
      if (seed % 2 === 0) await tickTo('2019-11-20');
      for (const list of listsInOrder(seed, MONTHS)) {
        const first = !told.includes(month(list.month));
        if (first && seed % 2 === 0 && chance() < 0.6) await tickTo(`${list.month}-01`);
        const known = await knowledge();
        const batch = await deliverList(database, keys, city, list);
        const officer = { agency: FEED_DESCRIPTIONS[list.feed].owner, name: 'test officer' };
        if ((await knowledge()) === known) await releaseBatch(database, batch, officer, 'few, but right');
        await note(`${list.feed} ${list.month}`, month(list.month));
        if (chance() < 0.12) {
          await withdrawBatch(database, batch, officer, 'wrong file');
          await note(`${list.feed} ${list.month} withdrawn`, null);
        }
        if (chance() < 0.15) await record(list.month);
      }
      if (seed % 2 === 0) await tickTo('2023-12-01');
      spans = await storedSpans(database);
      deliveries = await storedDeliveries(database);
    });
    afterAll(() => database?.close());

    const knowledge = async (): Promise<number> =>
      Number((await database.pool.query('select coalesce(max(number), 0) as number from hub.knowledge')).rows[0].number);

    const newChanges = async (): Promise<Change[]> => {
      const fresh = await toldSince(database, heardUpTo);
      seen += fresh.length;
      heardUpTo = fresh.at(-1)?.position ?? heardUpTo;
      return fresh.filter(({ kind }) => VERDICT_KINDS.includes(kind));
    };

    async function note(what: string, begun: MonthNumber | null): Promise<void> {
      const now = await knowledge();
      const since = begun === null || told.includes(begun) ? begun : (told.filter((each) => each < begun).at(-1) ?? begun);
      if (begun !== null && !told.includes(begun)) told = [...told, begun].sort((a, b) => a - b);
      const months = told.map((each) => ({ month: each, since: each === begun && since !== null ? since : each }));
      happened.push({ what, before: now - 1, after: now, months, changes: await newChanges() });
    }

    async function tickTo(day: string): Promise<void> {
      const ticked = await database.transaction('minsheng_hub', (transaction) => tellUpTo(transaction, day));
      const now = await knowledge();
      const months: { month: MonthNumber; since: MonthNumber }[] = [];
      if (told.length === 0) told = [month(day.slice(0, 7))];
      for (const each of ticked.months.map(month)) {
        months.push({ month: each, since: told.filter((one) => one < each).at(-1) ?? each });
        told = [...told, each].sort((a, b) => a - b);
      }
      happened.push({ what: `tick ${day}`, before: now, after: now, months, changes: await newChanges() });
    }

    async function record(of: string): Promise<void> {
      const { rows } = await database.pool.query('select person from identity.person order by person');
      const person = rows[Math.floor(chance() * rows.length)]?.person as PersonToken;
      const kind = chance() < 0.5 ? 'SERVING_SOLDIER' : 'IMPRISONED';
      const input = {
        person,
        kind,
        answer: chance() < 0.8,
        firstMonth: yearMonth(of),
        lastMonth: null,
        document: `证明 ${seen} ${chance()}`,
      } as const;
      const recorded = await recordFinding(learningIn(database), input as never, theCity());
      if ('code' in recorded) throw new Error(JSON.stringify(recorded));
      await note(`record ${kind}`, null);
    }

    const answers = new Map<string, Answer>();
    /** What `Person.subsidyEligibility` answers, without what explains it. */
    function answer(person: string, of: MonthNumber, at: number): Answer {
      const key = `${person} ${of} ${at}`;
      const found = answers.get(key) ?? answerOf(person, of, at);
      answers.set(key, found);
      return found;
    }

    function answerOf(person: string, of: MonthNumber, at: number): Answer {
      const held = spans.get(person);
      if (held === undefined) throw new Error('expected spans');
      const { verdict, label, reason } = reasonOut(held, deliveries, policyFor(of), of, at).judgement;
      return { verdict, label, reason };
    }

    /** Whoever a list of hardship, a mark or a town premium ever named by a knowledge. */
    function isTold(person: string, at: number): boolean {
      const held = spans.get(person);
      if (held === undefined) return false;
      const known = ({ knownFrom }: { knownFrom: number }): boolean => knownFrom <= at;
      const rosters = [held.registration, held.minimumLiving, held.destituteSupport, held.disability];
      return (
        rosters.some((list) => (list ?? []).some(known)) ||
        (held.enrolment ?? []).some((span) => known(span) && MARKS.includes(span.identityMark ?? '')) ||
        (held.premium ?? []).some((span) => known(span) && span.itemCode === 11)
      );
    }

    function expected({ before, after, months }: Happened): string[] {
      const people = [...spans.keys()].filter((person) => isTold(person, after));
      return months.flatMap(({ since, month: of }) =>
        people.flatMap((person) => {
          const [was, is] = [answer(person, since, before), answer(person, of, after)];
          if (was.verdict !== is.verdict) return [`${of} ${person} ${was.verdict} ${is.verdict} ${is.reason}`];
          return is.verdict === 'ELIGIBLE' && was.label !== is.label ? [`${of} ${person} ${was.label} ${is.label} null`] : [];
        }),
      );
    }

    it('says of every piece of news and every new month just what asking before and after says, of everybody', () => {
      const wrong = happened.flatMap((each) => {
        const said = each.changes.map(({ month: of, person, from, to, reason }) => `${of} ${person} ${from} ${to} ${reason}`);
        const wanted = expected(each);
        const missing = wanted.filter((one) => !said.includes(one)).map((one) => `${each.what} @${each.after} misses ${one}`);
        const more = said.filter((one) => !wanted.includes(one)).map((one) => `${each.what} @${each.after} says too much: ${one}`);
        return said.length === new Set(said).size ? [...missing, ...more] : [`${each.what}: said twice`];
      });
      expect(wrong.slice(0, 20)).toEqual([]);
      const kinds = new Set<string>(happened.flatMap(({ changes }) => changes.map(({ kind }) => kind)));
      expect(VERDICT_KINDS.slice(0, 3).filter((kind) => !kinds.has(kind))).toEqual([]);
    });

    it('replayed from the first word, person by person and month by month, gives what is believed now', () => {
      const standing = new Map<string, string>();
      const broken: string[] = [];
      for (const { months, changes, before, after } of happened) {
        const was = new Map(standing);
        for (const { month: of, since } of months) {
          // News is compared with what was believed before it; the calendar begins one month after the other.
          const source = before === after ? standing : was;
          if (of !== since) for (const person of spans.keys()) carry(standing, source.get(`${person} ${since}`), `${person} ${of}`);
          for (const { kind, person, from, to } of changes.filter((each) => each.month === of && each.kind !== 'LABEL_CHANGED')) {
            const key = `${person} ${of}`;
            const stood = standing.get(key);
            if (stood !== undefined && stood !== from) broken.push(`${key}: ${stood}, then ${kind} from ${from}`);
            standing.set(key, String(to));
          }
        }
      }
      expect(broken.slice(0, 5)).toEqual([]);
      const last = happened.at(-1)?.after ?? 0;
      const differing = [...standing].filter(([key, verdict]) => {
        const [person = '', of] = key.split(' ');
        return answer(person, Number(of) as MonthNumber, last).verdict !== verdict;
      });
      expect(standing.size).toBeGreaterThan(SIZE);
      expect(differing.slice(0, 5)).toEqual([]);
    });
  },
);

function carry(standing: Map<string, string>, verdict: string | undefined, to: string): void {
  if (verdict !== undefined) standing.set(to, verdict);
}
