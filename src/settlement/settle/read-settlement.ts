import { type MonthNumber, monthOf } from '../../identity/year-month';
import type { RefusalWords } from '../../refusal';
import { isRefusal } from '../../refusal';
import type { Asking } from '../ledger/asking';
import { FIRST_MONTH, type Ledger, readLedger } from '../ledger/read';
import { CLOSINGS, PROPOSALS } from '../ledger/statements';
import type { Settling } from './kept-tallies';
import { openTallies } from './open-tallies';
import { notCompared, previousOpen } from './refusals';
import { type ClosingRow, closedSettlement, type ProposalRow, type Settlement } from './settlement';
import { NOBODY, type Tally, type TownTallies } from './tally';
import { townsBefore, townsSettling } from './towns';

/** What stands of a month before anything is computed: who closed it, who signed first, and who closed the month before. */
export interface Standing {
  readonly ledger: Ledger;
  readonly closed: readonly ClosingRow[];
  readonly closedBefore: ReadonlySet<string>;
  readonly proposals: readonly ProposalRow[];
}

export async function readStanding(asking: Asking, month: MonthNumber): Promise<Standing | RefusalWords> {
  const ledger = month < FIRST_MONTH ? null : await readLedger(asking, month);
  if (ledger === null) return notCompared(month);
  const closed = await asking.rows<ClosingRow>(CLOSINGS, [month]);
  const before = await asking.rows<ClosingRow>(CLOSINGS, [month - 1]);
  const proposals = await asking.rows<ProposalRow>(PROPOSALS, [month]);
  return { ledger, closed, closedBefore: new Set(before.map(({ town }) => town)), proposals };
}

/** Whether the month is the town's open one: the month before has to be closed, unless the ledger begins here. */
export function openRefusal(town: string, { ledger, closedBefore }: Standing): RefusalWords | null {
  const { open, first } = ledger.months;
  if (open === first) return null;
  const missing = townsBefore(town, open).filter((each) => !closedBefore.has(each));
  return missing.length === 0 ? null : previousOpen(monthOf((open - 1) as MonthNumber));
}

/** What one town owes for a month: as it was closed, or as it stands now. */
export async function readSettlement(asking: Settling, month: MonthNumber, town: string): Promise<Settlement | RefusalWords> {
  const standing = await readStanding(asking, month);
  if (isRefusal(standing)) return standing;
  const closed = standing.closed.find((each) => each.town === town);
  if (closed !== undefined) return closedSettlement(closed);
  const refusal = openRefusal(town, standing);
  if (refusal !== null) return refusal;
  const [settlement] = await openSettlements(asking, standing, [town]);
  return settlement ?? notCompared(month);
}

/** Every town of a month: those that closed it as they did, the others as they stand; towns whose month is not open yet are left out. */
export async function readSettlements(asking: Settling, month: MonthNumber): Promise<readonly Settlement[] | RefusalWords> {
  const standing = await readStanding(asking, month);
  if (isRefusal(standing)) return standing;
  const closed = new Map(standing.closed.map((row) => [row.town, closedSettlement(row)]));
  const open = townsSettling(month).filter((town) => !closed.has(town) && openRefusal(town, standing) === null);
  if (closed.size === 0 && open.length === 0) return previousOpen(monthOf((month - 1) as MonthNumber));
  const computed = open.length === 0 ? [] : await openSettlements(asking, standing, open);
  return [...closed.values(), ...computed].sort((a, b) => order(a.town, b.town));
}

const order = (a: string, b: string): number => (a === b ? 0 : a === '' || (b !== '' && a > b) ? 1 : -1);

/** The open settlements of some towns. */
async function openSettlements(
  asking: Settling,
  { ledger, proposals }: Standing,
  towns: readonly string[],
): Promise<readonly Settlement[]> {
  const tallies = await openTallies(asking, ledger, towns);
  const of = (town: string): Tally => tallies.get(town) ?? NOBODY;
  return towns.map((town) => settlementOf(town, { ledger, proposals, tallies: { of } }));
}

interface Computed {
  readonly ledger: Ledger;
  readonly proposals: readonly ProposalRow[];
  readonly tallies: Pick<TownTallies, 'of'>;
}

export function settlementOf(town: string, { ledger, proposals, tallies }: Computed): Settlement {
  const signed = proposals.find((each) => each.town === town);
  return {
    month: ledger.months.open,
    town,
    state: signed === undefined ? 'OPEN' : 'AWAITING_SECOND',
    ...tallies.of(town),
    basis: ledger.basis,
    firstOfficer: signed?.officer ?? null,
    secondOfficer: null,
    closedAt: null,
  };
}
