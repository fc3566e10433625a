import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/database';
import { FEED_DESCRIPTIONS } from '../../src/identity/feed';
import { townCode } from '../../src/identity/town';
import type { MonthNumber } from '../../src/identity/year-month';
import { isRefusal } from '../../src/refusal';
import type { Asking } from '../../src/settlement/ledger/asking';
import { OF_PERSONS, OF_TOWNS } from '../../src/settlement/ledger/books-together';
import { accounts } from '../../src/settlement/ledger/read';
import { inOneSnapshot } from '../../src/settlement/ledger/snapshot';
import { setTownPlan } from '../../src/settlement/plan/set-plan';
import { closeSettlement } from '../../src/settlement/settle/close';
import { KeptTallies } from '../../src/settlement/settle/kept-tallies';
import { readSettlement, readSettlements, readStanding } from '../../src/settlement/settle/read-settlement';
import type { Settlement } from '../../src/settlement/settle/settlement';
import { TownTallies } from '../../src/settlement/settle/tally';
import { townsSettling } from '../../src/settlement/settle/towns';
import { withdrawBatch } from '../support/acceptance';
import { month } from '../support/assessed';
import { testKeys } from '../support/city';
import { deliverList, listsInOrder } from '../support/city-deliveries';
import { compare } from '../support/compared';
import { aDatabase } from '../support/database';
import { chanceOf, InventedCity } from '../support/invented-city';
import { officersReview } from '../support/officers-review';
import { townsSay } from '../support/towns-say';

const FULL = process.env.MINSHENG_TEST_SCALE === 'full';
const SEED = 20190501;
const SIZE = FULL ? 4_000 : 250;
const MONTHS = ['2019-12', '2020-01', '2020-02', '2020-03'];
const SIGNERS = [
  { agency: 'FINANCE', subject: 'finance-01' },
  { agency: 'SOCIAL_SECURITY', subject: 'city-01' },
] as const;

jest.setTimeout(FULL ? 3_600_000 : 600_000);

/** Towns that set how they pay after some lists. */
const PLANS: Readonly<Record<number, string>> = { 10: '442000100', 12: '442000104' };

/** Sums and people by town, those of nobody left out. */
type Told = Record<string, unknown>;
const told = (settlements: readonly Pick<Settlement, 'town' | 'sums' | 'people'>[]): Told =>
  Object.fromEntries(settlements.filter(({ people }) => people > 0).map(({ town, sums, people }) => [town, { ...sums, people }]));

describe(`The open month of ${SIZE} invented people, with late, corrected and withdrawn lists, decisions, plans and closings`, () => {
  const city = new InventedCity(SEED, SIZE);
  const kept = new KeptTallies();
  const chance = chanceOf(SEED, 'settled');
  const seen = { broughtUp: 0, addedUp: 0, owed: 0, paid: 0, putRight: 0, carriedOver: 0 };
  const differences: string[] = [];
  let database: Database;
  let open = 0;

  beforeAll(async () => {
    database = await aDatabase();
    const keys = testKeys();
    for (const [place, list] of listsInOrder(SEED, MONTHS).entries()) {
      const batch = await deliverList(database, keys, city, list);
      await look();
      for (const of of MONTHS.filter((each) => each <= list.month)) if (chance() < 0.7) await compare(database, of);
      await look();
      if (PLANS[place] !== undefined) await plan(PLANS[place]);
      if (chance() < 0.3) await townsSay(database, list.month, chance);
      if (chance() < 0.3) await officersReview(database, list.month, chance);
      if (chance() < 0.05)
        await withdrawBatch(database, batch, { agency: FEED_DESCRIPTIONS[list.feed].owner, name: 'test officer' }, 'wrong file');
      await look();
      if (chance() < 0.12) await close();
      await look();
    }
  });
  afterAll(() => database?.close());

  const opened = (): MonthNumber => month(MONTHS[open] ?? '2020-03');

  /** What is kept, brought up, against the people added up one by one; sometimes of a few towns, so that not all are kept from the same moment. */
  async function look(): Promise<void> {
    await inOneSnapshot(database, async (asking) => {
      const standing = await readStanding(asking, opened());
      if (isRefusal(standing)) return;
      const walked = TownTallies.of(townsSettling(opened()), opened());
      for await (const account of accounts(asking, standing.ledger, { towns: null })) walked.add(account);
      const of = chance() < 0.4 ? null : townsSettling(opened()).filter(() => chance() < 0.3);
      const settlements = (await read(asking, of)).filter(({ state }) => state !== 'CLOSED');
      const wanted = told(settlements.map(({ town }) => ({ town, ...walked.of(town) })));
      if (JSON.stringify(told(settlements)) !== JSON.stringify(wanted))
        differences.push(`${MONTHS[open]} at ${standing.ledger.position.knowledge}: ${JSON.stringify([told(settlements), wanted])}`);
      for (const { sums } of settlements) {
        seen.owed += sums.dueFen > 0 ? 1 : 0;
        seen.paid += sums.paidFen !== 0 ? 1 : 0;
        seen.putRight += sums.backPaidFen !== 0 || sums.stoppedFen !== 0 ? 1 : 0;
        seen.carriedOver += sums.openingFen !== 0 ? 1 : 0;
      }
    });
  }

  async function read(asking: Asking, of: readonly string[] | null): Promise<readonly Settlement[]> {
    const listening = {
      kept,
      rows: <R>(text: string, values?: readonly unknown[]) => {
        seen.broughtUp += text === OF_PERSONS ? 1 : 0;
        seen.addedUp += text === OF_TOWNS ? 1 : 0;
        return asking.rows<R>(text, values);
      },
    };
    if (of !== null) {
      const each: Settlement[] = [];
      for (const town of of) {
        const settlement = await readSettlement(listening, opened(), town);
        if (!isRefusal(settlement)) each.push(settlement);
      }
      return each;
    }
    const all = await readSettlements(listening, opened());
    return isRefusal(all) ? [] : all;
  }

  async function plan(town: string): Promise<void> {
    const order = {
      town: townCode(town),
      year: 2020,
      plan: 'MONTHLY',
      tierFen: 24_000,
      document: '镇府〔2020〕1号',
      key: randomUUID(),
    } as const;
    const stored = await setTownPlan(database, order, SIGNERS[0]);
    if (isRefusal(stored)) throw new Error(`expected a plan, got ${stored.code}`);
    await look();
  }

  /** Closes one town, or all that are left, with both signatures. */
  async function close(): Promise<void> {
    const town = chance() < 0.5 ? null : '442000107';
    for (const signer of SIGNERS) await closeSettlement(database, { month: opened(), town, reason: null, key: randomUUID() }, signer);
    const { rows } = await database.pool.query('select from comparison.closed_month where month = $1', [opened()]);
    if (rows.length > 0) open += 1;
  }

  it('what is kept and brought up by those touched is what everybody adds up to, to the fen', () => {
    expect(differences).toEqual([]);
  });

  it('the histories are worth it: sums are brought up more often than added up anew; towns owe, pay, are put right and carry balances over', () => {
    expect(seen.broughtUp).toBeGreaterThan(seen.addedUp);
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(10);
    expect(open).toBeGreaterThan(0);
  });
});
