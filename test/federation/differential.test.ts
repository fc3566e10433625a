import { differential } from '../support/differential';
import { aContext } from './fixture/chaos';
import { localExecutors, SUPERGRAPH } from './fixture/federation';
import { MERGED } from './fixture/merged';
import { OPEN_FIELDS, values } from './fixture/random-values';

const COUNT = process.env.MINSHENG_TEST_SCALE === 'full' ? 20_000 : 500;

describe('any valid query is answered as one merged schema answers it', () => {
  it.each(['HANDED_OVER', 'COMPLETED'] as const)(
    `${COUNT} random queries in one process, every second with failing fields, facts %s`,
    async (inner) => {
      const outcome = await differential({
        supergraph: SUPERGRAPH,
        executors: localExecutors(inner),
        mergedSchema: MERGED,
        context: (index) => aContext({ seed: index, rate: index % 2 === 0 ? 0 : 0.15 }),
        count: COUNT,
        seed: Number(process.env.SEED ?? 20_181_001),
        values,
        without: OPEN_FIELDS,
        mutations: true,
      });
      expect(outcome.mismatches.slice(0, 3)).toEqual([]);
      expect(outcome.compared).toBe(COUNT);
      expect(outcome.withErrors).toBeGreaterThan(COUNT / 10);
    },
    COUNT * 60 + 300_000,
  );
});
