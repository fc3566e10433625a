import type { Outcome } from '../../src/comparison';
import type { Database } from '../../src/database';
import { tokenOf } from '../../src/identity/person-token';
import { CASES, CROWD, type Expected, MONTHS } from '../journeys/the-cases';
import { City, testKeys } from '../support/city';
import { outcomes, published } from '../support/compared';
import { aDatabase } from '../support/database';
import { aPerson, type Someone } from '../support/people';

/** The comparison's road to the cases: lists delivered, months compared, outcomes read from the store. */
describe('第五条 the cases of the reading, as a comparison stores them', () => {
  const people = new Map(CASES.map(({ number, person }) => [number, aPerson(person)]));
  const crowd = Array.from({ length: 60 }, () => aPerson(CROWD));
  const stored = new Map<string, Map<string, Outcome>>();
  let database: Database;
  let city: City;

  beforeAll(async () => {
    database = await aDatabase();
    city = new City(database, testKeys(), [...people.values(), ...crowd]);
    for (const month of MONTHS) await city.deliver(month);
    for (const month of new Set(CASES.flatMap(({ answers }) => answers.map((answer) => answer.month)))) {
      await published(database, month);
      stored.set(month, await outcomes(database, month));
    }
  });
  afterAll(() => database?.close());

  const outcomeOf = (someone: Someone | undefined, month: string): Outcome => {
    const outcome = someone && stored.get(month)?.get(tokenOf(someone.idNumber, city.keys));
    if (outcome === undefined) throw new Error(`${month}: expected an outcome, found none`);
    return outcome;
  };

  const named = CASES.flatMap((each) => each.answers.map((answer) => ({ ...each, answer })));
  it.each(named)('$number: $sentence: in $answer.month $answer.verdict', ({ number, answer }) => {
    const outcome = outcomeOf(people.get(number), answer.month);
    expect(outcome).toMatchObject(wanted(answer));
    expect(outcome.raised).toEqual(expect.arrayContaining([...(answer.discrepancies ?? [])]));
    expect(outcome.raised.filter((code) => answer.noDiscrepancies?.includes(code))).toEqual([]);
    if (answer.categories) expect([...outcome.memberships].sort()).toEqual([...answer.categories].sort());
  });

  function wanted({ verdict, reason, label, workItem, dueFen }: Expected): object {
    const said = Object.entries({ verdict, reason, label, workItem, dueFen }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(said);
  }

  it('everybody has exactly one primary work item', async () => {
    for (const month of stored.keys()) {
      const { rows } = await database.pool.query(
        `select name, came_in, accounted from comparison.balance where name = 'PEOPLE' and month = $1`,
        [Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1],
      );
      expect(rows).toEqual([{ name: 'PEOPLE', came_in: String(stored.get(month)?.size), accounted: String(stored.get(month)?.size) }]);
    }
  });
});
