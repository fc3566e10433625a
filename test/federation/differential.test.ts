import { differential } from '../support/differential';
import type { InputValues } from '../support/random-query';
import { aContext } from './fixture/chaos';
import { localExecutors, SUPERGRAPH } from './fixture/federation';
import { PERSONS } from './fixture/link';
import { MERGED } from './fixture/merged';

const COUNT = process.env.MINSHENG_TEST_SCALE === 'full' ? 20_000 : 500;

/** Mostly values that find something. */
const values: InputValues = (type, coordinate, random) => {
  if (coordinate === 'Query.person(idNumber)') return random.pick([...PERSONS, 'nobody']);
  if (coordinate === 'Query.batch(id)') return random.pick(['b1', 'b2', 'b3', 'none']);
  if (type === 'ID') return random.pick(PERSONS);
  if (type === 'YearMonth') return random.pick(['2018-10', '2018-11', '2020-01']);
  return undefined;
};

const without = new Set(['Person.fullName', 'Person.sealed', 'Test.person']);

describe('any valid query is answered as one merged schema answers it', () => {
  it(
    `${COUNT} random queries in one process, every second with failing fields`,
    async () => {
      const outcome = await differential({
        supergraph: SUPERGRAPH,
        executors: localExecutors(),
        mergedSchema: MERGED,
        context: (index) => aContext({ seed: index, rate: index % 2 === 0 ? 0 : 0.15 }),
        count: COUNT,
        seed: Number(process.env.SEED ?? 20_181_001),
        values,
        without,
        mutations: true,
      });
      expect(outcome.mismatches.slice(0, 3)).toEqual([]);
      expect(outcome.compared).toBe(COUNT);
      expect(outcome.withErrors).toBeGreaterThan(COUNT / 10);
    },
    COUNT * 60 + 30_000,
  );
});
