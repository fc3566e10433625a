import { factsOf, policyFor, premiumPeriod } from '../../src/eligibility';
import { judge } from '../../src/eligibility/judgement';
import { Seen } from '../../src/eligibility/seen';
import { type TownCode, townInMonth } from '../../src/identity/town';
import { type MonthNumber, monthOf } from '../../src/identity/year-month';
import {
  type Booking,
  bookingsOf,
  type PaidPremium,
  type PersonMonth,
  personMonth,
  type StandardOf,
  selfPaidBy,
} from '../../src/settlement/calculate';
import { believedAt, type History, SETTLED_AFTER } from './ledger-history';

type Book = typeof bookingsOf;

/** What a town of the history is called in a month. */
export const nameIn = ({ towns }: History, town: number, month: MonthNumber): string =>
  townInMonth(towns[town] as TownCode, monthOf(month));

export const standardIn =
  (history: History): StandardOf =>
  (town, month) => {
    const place = [0, 1].find((each) => nameIn(history, each, month) === town) ?? 0;
    const { plan, tierFen } = history.plans[place] ?? { plan: 'ANNUAL', tierFen: 0 };
    return { plan, tierFen: Math.max(tierFen, policyFor(month).tiers.floorFen) };
  };

/** A month of the person as the hub knew it at a moment, by the real facts, decision and reading of standings. */
export function knownMonth(history: History, place: number, time: number): PersonMonth {
  const { spans, deliveries } = believed(history, time);
  const month = (history.first + place) as MonthNumber;
  const policy = policyFor(month);
  const derived = factsOf(spans, deliveries, policy, month, 10);
  const { verdict } = judge(policy, new Seen(derived).values);
  const { facts } = derived;
  const town = facts.hukouTown as string | null;
  const { plan } = standardIn(history)(town ?? '', month);
  return personMonth({
    month,
    verdict,
    paying: facts.enrolmentState === null ? null : facts.enrolmentState === 'NORMAL_PAYMENT',
    paymentsKnown: facts.selfPaidFen !== null,
    identityInDoubt: false,
    town,
    selfPaidFen: selfPaidBy(month, premiumPeriod(plan, month, policy), (spans.premium ?? []).map(paidPremium)),
    decision: null,
  });
}

const BELIEVED = new WeakMap<History, Map<number, ReturnType<typeof believedAt>>>();

function believed(history: History, time: number): ReturnType<typeof believedAt> {
  const moments = BELIEVED.get(history) ?? new Map<number, ReturnType<typeof believedAt>>();
  BELIEVED.set(history, moments);
  return remembered(moments, time, () => believedAt(history, time));
}

type Row = NonNullable<ReturnType<typeof believedAt>['spans']['premium']>[number];

function paidPremium({ fromMonth, untilMonth, amountFen, paidOn }: Row): PaidPremium {
  const paidInMonth = paidOn === null ? null : Number(paidOn.slice(0, 4)) * 12 + Number(paidOn.slice(5, 7)) - 1;
  return { fromMonth, untilMonth, amountFen, paidInMonth };
}

/** A line of the ledger with the standing that its month had when it was booked. */
export interface BookedThen extends Booking {
  readonly standing: PersonMonth['standing'];
}

/** Closes every month of both towns, each at its moment and in its order, and the last when everything is known; gives all that was booked. */
export function settle(history: History, book: Book = bookingsOf): readonly BookedThen[] {
  const booked: BookedThen[] = [];
  const known = new Map<string, PersonMonth>();
  for (const { place, town, time } of closings(history)) {
    const open = (history.first + place) as MonthNumber;
    const months = Array.from({ length: place + 1 }, (_, each) =>
      remembered(known, `${each} ${time}`, () => knownMonth(history, each, time)),
    );
    const lines = book({ months, booked }, open, standardIn(history)).filter((each) => each.town === nameIn(history, town, open));
    booked.push(...lines.map((line) => ({ ...line, standing: months[line.forMonth - history.first]?.standing ?? 'NOTHING' })));
  }
  return booked;
}

function remembered<K, T>(seen: Map<K, T>, key: K, make: () => T): T {
  const known = seen.get(key) ?? make();
  seen.set(key, known);
  return known;
}

interface Closing {
  readonly place: number;
  readonly town: number;
  readonly time: number;
}

/** In the order of time; of one town in the order of its months. Towns that become one close together, and as one once they are. */
function closings(history: History): readonly Closing[] {
  const { months, first, closedAfter } = history;
  const last = months.length - 1;
  const together = nameIn(history, 0, (first + last) as MonthNumber) === nameIn(history, 1, (first + last) as MonthNumber);
  const of = (town: number): Closing[] => {
    let time = 0;
    return months.map((_, place) => {
      time = Math.max(time, place + (closedAfter[together ? 0 : town]?.[place] ?? 0));
      return { place, town, time: place === last ? Math.max(time, last + SETTLED_AFTER) : time };
    });
  };
  const isOneAlready = ({ place, town }: Closing): boolean => {
    const month = (first + place) as MonthNumber;
    return town === 1 && nameIn(history, 0, month) === nameIn(history, 1, month);
  };
  return [...of(0), ...of(1)].filter((each) => !isOneAlready(each)).sort((a, b) => a.time - b.time || a.place - b.place || a.town - b.town);
}
