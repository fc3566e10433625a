import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import type { Caller } from '../../src/access';
import type { Database } from '../../src/database';
import { tokenOf } from '../../src/identity/person-token';
import { townCode } from '../../src/identity/town';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { aCaller, theCity } from './callers';
import { City, testKeys } from './city';
import { published } from './compared';
import { aDatabase } from './database';
import { inOneProcess, type TestHub } from './hub';
import type { Someone } from './people';

export const TOWN = '442000107';
export const OTHER_TOWN = '442000100';

const officer = (caller: Caller, subject: string): Caller => ({ ...caller, subject });
const ofTown = (town: string, subject: string): Caller => officer(aCaller({ town: townCode(town) }), subject);

/** Who acts in the journeys: two officers of the town, one of another, two of the city, one of finance, one of 民政. */
export const OFFICERS = {
  first: ofTown(TOWN, 'chen-01'),
  second: ofTown(TOWN, 'li-02'),
  stranger: ofTown(OTHER_TOWN, 'he-03'),
  city: officer(theCity(), 'city-01'),
  cityToo: officer(theCity(), 'city-02'),
  finance: officer(aCaller({ agency: 'FINANCE', role: 'AGENCY_OFFICER' }), 'finance-01'),
  civilAffairs: officer(aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' }), 'civil-01'),
} as const;

type Answer = Record<string, unknown>;

/** A hub over a city of invented people, asked as its officers ask it. */
export class TownHall {
  private constructor(
    readonly database: Database,
    readonly city: City,
    private readonly subgraphs: Subgraphs,
    readonly hub: TestHub,
  ) {}

  static async of(people: readonly Someone[]): Promise<TownHall> {
    const database = await aDatabase();
    const city = new City(database, testKeys(), people);
    const subgraphs = await createSubgraphs({ database, keys: city.keys, trail: () => undefined });
    return new TownHall(database, city, subgraphs, inOneProcess(subgraphs.definitions));
  }

  async close(): Promise<void> {
    await this.hub.close();
    await this.subgraphs.close();
    await this.database.close();
  }

  token(someone: Someone): string {
    return tokenOf(someone.idNumber, this.city.keys);
  }

  async compare(...months: readonly string[]): Promise<void> {
    for (const month of months) await published(this.database, month);
  }

  ask(query: string, caller: Caller, variables: Answer = {}): Promise<ExecutionResult> {
    return this.hub.ask(query, variables, caller);
  }

  /** The one root field of an answer without errors. */
  async answer<T = Answer>(query: string, caller: Caller, variables: Answer = {}): Promise<T> {
    const { data, errors } = await this.ask(query, caller, variables);
    if (errors !== undefined) throw new Error(`${query}: ${JSON.stringify(errors).slice(0, 400)}`);
    return Object.values(data ?? {})[0] as T;
  }

  async items(month: string, caller: Caller, filter = ''): Promise<Item[]> {
    const query = `{ workItems(month: "${month}"${filter}) { edges { node { ${ITEM} } } } }`;
    return (await this.answer<{ edges: { node: Item }[] }>(query, caller)).edges.map(({ node }) => node);
  }

  async item(someone: Someone, month: string, kind: string): Promise<Item> {
    const found = (await this.items(month, OFFICERS.city, ', first: 200')).find(
      (each) => each.kind === kind && each.person.id === this.token(someone),
    );
    if (found === undefined) throw new Error(`${month} ${kind}: expected the item, found none`);
    return found;
  }

  act(mutation: string, item: Item, caller: Caller, more: Answer = {}): Promise<Item & Refused> {
    const type = mutation === 'reviewWorkItem' ? 'ReviewInput' : mutation === 'secondWorkItem' ? 'SecondInput' : 'WorkItemActInput';
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on TownWorkItem { ${ITEM} } ... on Refusal { code messageZh path } } }`;
    return this.answer(query, caller, { input: { item: item.id, version: item.version, key: randomUUID(), ...more } });
  }

  settlement(month: string, caller: Caller = OFFICERS.city, town = TOWN): Promise<SettlementAnswer> {
    return this.answer(
      `{ settlement(month: "${month}", town: "${town}") { __typename ... on Settlement { ${SETTLEMENT} } ... on Refusal { code } } }`,
      caller,
    );
  }

  sign(month: string, caller: Caller, more: Answer = {}): Promise<SettlementsAnswer> {
    const query = `mutation ($input: SettlementInput!) { closeSettlement(input: $input) { __typename
      ... on Settlements { towns { ${SETTLEMENT} } sums { ${SUMS} } } ... on Refusal { code } } }`;
    return this.answer(query, caller, { input: { month, key: randomUUID(), ...more } });
  }
}

const SUMS = 'openingFen dueFen backPaidFen stoppedFen paidFen balanceFen';
const SETTLEMENT = `state people town { code } sums { ${SUMS} } firstOfficer secondOfficer basis { month revision }
  lines(first: 200) { edges { node { person { id } sums { ${SUMS} } bookings { kind forMonth amountFen } payments { firstMonth amountFen row batch { id } } } } }`;
const ITEM = `id version kind state person { id } town { code } decision declinedIn seenDone { feed row batch { id } }
  saidNotSeen { code said seen agencies clearedBy feed month } steps { act from to officer reason document knownAt }`;

export interface Item {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly state: string;
  readonly person: { readonly id: string };
  readonly decision: string | null;
  readonly declinedIn: string | null;
  readonly seenDone: { readonly feed: string; readonly row: number; readonly batch: { readonly id: string } } | null;
  readonly saidNotSeen: { readonly code: string } | null;
  readonly steps: readonly { readonly act: string; readonly from: string; readonly to: string; readonly officer: string }[];
}

export interface Refused {
  readonly __typename: string;
  readonly code?: string;
  readonly messageZh?: string;
}

export interface Sums {
  readonly openingFen: number;
  readonly dueFen: number;
  readonly backPaidFen: number;
  readonly stoppedFen: number;
  readonly paidFen: number;
  readonly balanceFen: number;
}

export interface SettlementAnswer extends Refused {
  readonly state: string;
  readonly people: number;
  readonly town: { readonly code: string } | null;
  readonly sums: Sums;
  readonly firstOfficer: string | null;
  readonly secondOfficer: string | null;
  readonly lines: { readonly edges: readonly { readonly node: LineAnswer }[] };
}

export interface LineAnswer {
  readonly person: { readonly id: string };
  readonly sums: Sums;
  readonly bookings: readonly { readonly kind: string; readonly forMonth: string; readonly amountFen: number }[];
  readonly payments: readonly { readonly amountFen: number; readonly row: number | null; readonly batch: { readonly id: string } | null }[];
}

export interface SettlementsAnswer extends Refused {
  readonly towns: readonly SettlementAnswer[];
  readonly sums: Sums;
}
