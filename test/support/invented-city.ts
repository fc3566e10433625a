import { bornOnOf, type CitizenId, checkDigitOf, sexOf } from '../../src/identity/citizen-id';
import type { Feed } from '../../src/identity/feed';
import type { PersonName } from '../../src/identity/person-name';
import { monthNumber, OPEN_END, yearMonth } from '../../src/identity/year-month';
import type { Fact, PersonFact } from '../../src/intake';

/** Chance from a fixed seed (mulberry32): the same words give the same draws on every machine. */
export function chanceOf(...words: readonly (string | number)[]): () => number {
  let state = 2166136261;
  for (const character of words.join('/')) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Weighted<T> = readonly (readonly [number, T])[];

function draw<T>(chance: () => number, choices: Weighted<T>): T {
  let left = chance() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('draw: expected choices, got none');
  return last[1];
}

/** One list as an agency would send it. `edition` 2 is a correction: one person in twenty is written differently. */
export interface List {
  readonly feed: Feed;
  readonly month: string;
  readonly edition: number;
}

export type Remarked = 'OTHER_NAME' | 'TWICE' | 'W_BIRTH_MISMATCH' | 'W_GENDER_MISMATCH';

const TOWNS: Weighted<string> = [
  [30, '442000107'],
  [20, '442000100'],
  [20, '442000104'],
  [10, '442000102'],
  [10, '442000118'],
  [5, '442000007'],
  [5, 'ZS-CUIHENG'],
];

/** A city in which every list of every month follows from a seed: people move, are lifted, leave school, die, pay and are paid for. */
export class InventedCity {
  readonly people: readonly PersonFact[];

  /** `remarked`: the share of rows of which intake remarks something about the identity. */
  constructor(
    private readonly seed: number,
    size: number,
    private readonly remarked = 0,
  ) {
    this.people = Array.from({ length: size }, (_, place) => this.citizen(place));
  }

  /** The persons on a list, each with one fact or several. */
  list(list: List): PersonFact[] {
    return this.people.flatMap((person, place) => this.factsOf(place, list).map((fact) => ({ ...person, fact })));
  }

  /** What a row of a list says of an identity beside its facts; null for most. */
  remarkOn({ idNumber }: PersonFact, { feed, month, edition }: List): Remarked | null {
    const chance = chanceOf(this.seed, idNumber, feed, month, edition, 'remarked');
    if (chance() >= this.remarked) return null;
    return draw<Remarked>(chance, [
      [1, 'OTHER_NAME'],
      [1, 'TWICE'],
      [1, 'W_BIRTH_MISMATCH'],
      [1, 'W_GENDER_MISMATCH'],
    ]);
  }

  private citizen(place: number): PersonFact {
    const chance = chanceOf(this.seed, place);
    const year = draw(chance, [
      [2, 2003 + Math.floor(chance() * 5)],
      [2, 1995 + Math.floor(chance() * 8)],
      [4, 1960 + Math.floor(chance() * 40)],
      [2, 1957 + Math.floor(chance() * 7)],
    ]);
    const day = new Date(Date.UTC(year, place % 12, 1 + (Math.floor(place / 12) % 28))).toISOString().slice(0, 10);
    const seventeen = `442099${day.replaceAll('-', '')}${String((Math.floor(place / 336) % 998) + 1).padStart(3, '0')}`;
    const idNumber = `${seventeen}${checkDigitOf(seventeen)}` as CitizenId;
    return { idNumber, name: '测试人' as PersonName, bornOn: bornOnOf(idNumber), sex: sexOf(idNumber), fact: {} };
  }

  private factsOf(place: number, { feed, month, edition }: List): readonly Fact[] {
    const number = monthNumber(yearMonth(month));
    const corrected = edition > 1 && chanceOf(this.seed, place, feed, 'corrected', edition)() < 0.05;
    const chance = chanceOf(this.seed, place, feed, Math.floor((number + place) / 4), corrected ? edition : 1);
    const home = draw(chanceOf(this.seed, place, 'home', Math.floor((number + place) / 7)), TOWNS);
    return WRITERS[feed](chance, { month, number, home });
  }
}

interface Place {
  readonly month: string;
  readonly number: number;
  readonly home: string;
}

type Writer = (chance: () => number, place: Place) => readonly Fact[];

const residence = (chance: () => number, home: string): Fact => ({
  town: draw<string | null>(chance, [
    [93, home],
    [4, null],
    [3, '442000107'],
  ]),
  hukou_region: draw<string | null>(chance, [
    [60, null],
    [30, home],
    [6, '442000'],
    [4, '440400'],
  ]),
  schooling: draw<string | null>(chance, [
    [40, null],
    [52, 'NOT_STUDENT'],
    [8, 'STUDENT'],
  ]),
  school_stage: null,
});

const granted = (chance: () => number, number: number): Fact => ({
  start_month: draw<number | null>(chance, [
    [80, null],
    [20, number - 1],
  ]),
  end_month: draw<number | null>(chance, [
    [80, null],
    [20, number],
  ]),
});

const one = (chance: () => number, share: number, write: () => Fact): readonly Fact[] => (chance() < share ? [write()] : []);

const WRITERS: Readonly<Record<Feed, Writer>> = {
  REGISTERED_POOR: (chance, { home, month }) =>
    one(chance, 0.35, () => ({
      ...residence(chance, home),
      household_number: 'H1',
      member_number: '1',
      relation_to_head: null,
      health: null,
      lifted_year: null,
      poverty_status: draw<string | null>(chance, [
        [50, 'NOT_LIFTED'],
        [10, 'RETURNED'],
        [20, 'LIFTED_WITH_POLICY'],
        [15, 'LIFTED'],
        [5, null],
      ]),
      status_changed_on: draw<string | null>(chance, [
        [60, null],
        [20, `${month}-15`],
        [20, '2019-03-01'],
      ]),
      monitored_kind: draw<string | null>(chance, [
        [85, null],
        [10, 'MARGINAL'],
        [5, 'SUDDEN_HARDSHIP'],
      ]),
    })),
  MINIMUM_LIVING: (chance, { home, number }) =>
    one(chance, 0.6, () => ({
      ...residence(chance, home),
      ...granted(chance, number),
      certificate_number: null,
      area: 'RURAL',
      grant_class: null,
      covered: chance() < 0.93,
    })),
  DESTITUTE_SUPPORT: (chance, { home, number }) =>
    one(chance, 0.2, () => ({ ...residence(chance, home), ...granted(chance, number), area: 'RURAL', care: 'DISPERSED' })),
  DISABILITY: (chance, { home }) =>
    one(chance, 0.25, () => ({ ...residence(chance, home), category: 1 + Math.floor(chance() * 7), grade: 1 + Math.floor(chance() * 4) })),
  DEATH: (chance, { month, number }) =>
    one(chance, 0.02, () => {
      const source = draw(chance, [
        [2, 'POLICE'],
        [2, 'CREMATION'],
        [1, 'SOCIAL_SECURITY'],
      ]);
      return { fact_key: source, from_month: number, until_month: OPEN_END, source, died_on: `${month}-09` };
    }),
  ENROLMENT: (chance, { home }) =>
    one(chance, 0.85, () => {
      const [participation_code, payment_code] = draw<readonly [number | null, number | null]>(chance, [
        [68, [1, 1]],
        [10, [2, 2]],
        [4, [1, 3]],
        [2, [2, 3]],
        [2, [4, 3]],
        [12, [0, null]],
        [1, [3, 1]],
        [1, [null, null]],
      ]);
      return {
        town: draw<string | null>(chance, [
          [50, home],
          [50, null],
        ]),
        hukou_region: draw<string | null>(chance, [
          [80, home],
          [10, null],
          [6, '442000'],
          [4, '445100'],
        ]),
        personal_number: null,
        participation_code,
        payment_code,
        identity_mark: draw<string | null>(chance, [
          [40, null],
          [20, 'REGISTERED_POOR'],
          [20, 'MINIMUM_LIVING'],
          [15, 'DESTITUTE'],
          [5, 'OTHER'],
        ]),
        tier_fen: null,
        first_enrolled_month: null,
      };
    }),
  PREMIUM: (chance, { month, number }) => [
    ...one(chance, 0.3, () => payment(chance, { month, number })),
    ...one(chance, 0.05, () => payment(chance, { month, number })),
  ],
  EMPLOYEE_PENSION: (chance, { number }) =>
    one(chance, 0.12, () => {
      const from = number - Math.floor(chance() * 6);
      return {
        fact_key: String(from),
        covered_from: from,
        covered_until: draw<number | null>(chance, [
          [50, null],
          [50, number + 1],
        ]),
        state: draw<string | null>(chance, [
          [60, 'PAID'],
          [20, 'CREDITED'],
          [15, 'SUSPENDED'],
          [5, null],
        ]),
      };
    }),
};

function payment(chance: () => number, { month, number }: { month: string; number: number }): Fact {
  const yearly = chance() < 0.6;
  const item = draw(chance, [
    [60, 11],
    [20, 1],
    [20, 3],
  ]);
  const from = yearly ? number - (number % 12) : number;
  const amount = draw(chance, [
    [50, yearly ? 18000 : 1500],
    [20, yearly ? 12000 : 1000],
    [25, yearly ? 24000 : 2000],
    [5, yearly ? 6000 : 500],
  ]);
  return {
    fact_key: `${item}|${yearly ? 'YEAR' : 'MONTH'}|${from}|${month}|1`,
    from_month: from,
    until_month: from + (yearly ? 12 : 1),
    period: yearly ? 'YEAR' : 'MONTH',
    item_code: item,
    amount_fen: amount,
    paid_on: chance() < 0.9 ? `${month}-11` : null,
  };
}
