import { OF_TOWNS } from '../../src/settlement/ledger/books-together';
import { inOneSnapshot } from '../../src/settlement/ledger/snapshot';
import { KeptTallies } from '../../src/settlement/settle/kept-tallies';
import { readSettlement } from '../../src/settlement/settle/read-settlement';
import { withdrawBatch } from '../support/acceptance';
import { month } from '../support/assessed';
import { aPerson } from '../support/people';
import { OFFICERS, TOWN, TownHall } from '../support/town-hall';

const owed = aPerson({
  born: '1980-01-01',
  minimumLiving: [{}],
  enrolled: [{ pair: [1, 1], hukou: TOWN, mark: 'MINIMUM_LIVING' }],
  paid: [{ month: '2018-11', fen: 12_000, item: 11, on: '2018-11-20' }],
});

/** What a process has added up of an open month is never told after something that changes it. */
describe('the sums of an open month that are kept', () => {
  let hall: TownHall;
  const kept = new KeptTallies();
  let statements: string[] = [];

  beforeAll(async () => {
    hall = await TownHall.of([owed]);
    await hall.city.deliver('2018-10');
    await hall.compare('2018-10');
  });
  afterAll(() => hall?.close());

  /** The balance as kept and as computed, and whether people were walked for it. */
  async function balances(of: string): Promise<{ kept: unknown; computed: unknown; walked: boolean }> {
    statements = [];
    return inOneSnapshot(hall.database, async (asking) => {
      const listening = {
        kept,
        rows: <R>(text: string, values?: readonly unknown[]) => {
          statements.push(text);
          return asking.rows<R>(text, values);
        },
      };
      const settled = await readSettlement(listening, month(of), TOWN);
      const walked = statements.includes(OF_TOWNS);
      const computed = await readSettlement({ rows: asking.rows }, month(of), TOWN);
      return { kept: 'sums' in settled && settled.sums, computed: 'sums' in computed && computed.sums, walked };
    });
  }

  it('are computed once, and read again without a walk over the people', async () => {
    expect((await balances('2018-10')).walked).toBe(true);
    const again = await balances('2018-10');
    expect([again.walked, again.kept]).toEqual([false, again.computed]);
    expect(again.kept).toMatchObject({ dueFen: 12_000, paidFen: 0, balanceFen: 12_000 });
  });

  it('are brought up after a list and a comparison by those touched alone, and computed anew for the month after a closing', async () => {
    await hall.city.deliver('2018-11');
    const listed = await balances('2018-10');
    expect([listed.walked, listed.kept]).toEqual([false, listed.computed]);
    expect(listed.kept).toMatchObject({ dueFen: 12_000, paidFen: 12_000, balanceFen: 0 });
    await hall.compare('2018-10', '2018-11');
    const compared = await balances('2018-10');
    expect([compared.walked, compared.kept]).toEqual([false, compared.computed]);
    for (const officer of [OFFICERS.city, OFFICERS.finance]) await hall.sign('2018-10', officer);
    const next = await balances('2018-11');
    expect([next.walked, next.kept]).toEqual([true, next.computed]);
    expect(next.kept).toMatchObject({ openingFen: 0, dueFen: 0, balanceFen: 0 });
  });

  it('are brought up by a premium that is taken back, of which nothing is left among those believed', async () => {
    const { rows } = await hall.database.pool.query<{ id: string }>(
      `select id::text as id from hub.batch where feed = 'PREMIUM' and state = 'ACCEPTED' and rows_total > 0 order by id desc limit 1`,
    );
    await withdrawBatch(hall.database, rows[0]?.id ?? '', { agency: 'SOCIAL_SECURITY', name: 'test officer' }, 'wrong file');
    const takenBack = await balances('2018-11');
    expect([takenBack.walked, takenBack.kept]).toEqual([false, takenBack.computed]);
    expect(takenBack.kept).toMatchObject({ openingFen: 0, paidFen: -12_000, balanceFen: 12_000 });
  });
});
