import type { RevisionRow } from '../comparison';
import type { MonthNumber } from '../identity/year-month';

/** One person of a settlement (结算): what the town owes for the month's period, what it has paid, what is adjusted for earlier months, what remains. Fen. */
export interface SettlementLine {
  readonly person: string;
  readonly town: string | null;
  readonly dueFen: number;
  readonly paidFen: number;
  /** 补缴 above nothing, 停发 below. */
  readonly adjustmentFen: number;
  readonly balanceFen: number;
}

export interface SettlementAsked {
  readonly month: MonthNumber;
  readonly revision: RevisionRow;
  /** Null = the whole city. */
  readonly towns: readonly string[] | null;
}

/** Who knows the settlement of a month: the port by which the 结算表 asks for its lines, in blocks, town by town. */
export interface SettlementDesk {
  lines(asked: SettlementAsked): AsyncIterable<readonly SettlementLine[]>;
}
