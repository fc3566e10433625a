import { CODES, DISCREPANCY_CODES, policyFor } from '../../src/eligibility';
import { month } from '../support/assessed';
import { aDatabase } from '../support/database';

describe('the numbers of stored outcomes', () => {
  it('mean what the migrations wrote into comparison.code: a list only ever grows at its end', async () => {
    const database = await aDatabase();
    const { rows } = await database.pool.query('select kind, word from comparison.code order by kind, code');
    await database.close();
    const stored = Object.fromEntries(
      Object.keys(CODES).map((kind) => [kind, rows.filter((row) => row.kind === kind).map((row) => row.word)]),
    );
    expect(stored).toEqual(Object.fromEntries(Object.entries(CODES).map(([kind, words]) => [kind, [...words]])));
  });

  it('every discrepancy of every rule version has one, and all fit into the bits of an integer', () => {
    for (const text of ['2018-10', '2020-01', '2021-01', '2023-10'])
      for (const { code } of policyFor(month(text)).discrepancies) expect(DISCREPANCY_CODES).toContain(code);
    expect(DISCREPANCY_CODES.length).toBeLessThanOrEqual(31);
  });
});
