import type { Asking, Ledger } from '../ledger/read';
import type { Tally } from './tally';

/** Asks for settlements; what the process has added up before is not added up again, where it is kept. */
export interface Settling extends Asking {
  readonly kept?: KeptTallies;
}

const MOST = 500;

/**
 * What a process has added up of open months, by everything that the sums depend on: the revisions of the months, the newest knowledge (every
 * premium, plan, decision and closing is stamped with one) and the day whose rules are applied. So a kept tally is the one that would be computed
 * again, and nothing has to be told to it. Oldest go first.
 */
export class KeptTallies {
  private readonly kept = new Map<string, Tally>();

  of(ledger: Ledger, town: string): Tally | undefined {
    return this.kept.get(keyOf(ledger, town));
  }

  keep(ledger: Ledger, town: string, tally: Tally): void {
    this.kept.set(keyOf(ledger, town), tally);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) return;
      this.kept.delete(oldest);
    }
  }
}

const keyOf = ({ months, basis, asOf }: Ledger, town: string): string =>
  JSON.stringify([town, months.open, asOf.knowledge, asOf.today, basis]);
