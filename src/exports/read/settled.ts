import type { Database } from '../../database';
import type { TownCode } from '../../identity/town';
import type { MonthNumber } from '../../identity/year-month';
import { isRefusal, type RefusalWords } from '../../refusal';
import { inOneSnapshot, type Line, linesOf, readSettlement, readSettlements, type Settlement, settlingTown } from '../../settlement';

/** The settlement of some towns with the people of each, read in one snapshot: money and tokens only, names are opened later. */
export interface SettledTown {
  readonly settlement: Settlement;
  readonly lines: readonly Pick<Line, 'person' | 'sums'>[];
}

const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';

/** The towns that settle a month for these codes, each once. */
const settling = (towns: readonly string[], month: MonthNumber): readonly string[] => [
  ...new Set(towns.map((town) => settlingTown(town as TownCode, month))),
];

/** Person by person. A town whose month before is open cannot be told yet: the refusal says so. */
export function settledTowns(
  database: Database,
  month: MonthNumber,
  towns: readonly string[],
): Promise<readonly SettledTown[] | RefusalWords> {
  return inOneSnapshot(database, async (asking) => {
    const found: SettledTown[] = [];
    for (const town of settling(towns, month)) {
      const settlement = await readSettlement(asking, month, town);
      if (isRefusal(settlement)) return settlement;
      const lines = await linesOf(asking, settlement, BEFORE_EVERYBODY, Number.MAX_SAFE_INTEGER);
      found.push({ settlement, lines: lines.map(({ person, sums }) => ({ person, sums })) });
    }
    return found;
  });
}

/** Town by town. */
export const settledCity = (database: Database, month: MonthNumber): Promise<readonly Settlement[] | RefusalWords> =>
  inOneSnapshot(database, (asking) => readSettlements(asking, month));
