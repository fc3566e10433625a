import { createHash } from 'node:crypto';
import type { MonthNumber } from '../../identity/year-month';
import type { Asking } from '../ledger/asking';
import type { Position } from '../ledger/position';
import type { Ledger } from '../ledger/read';
import type { Tally } from './tally';

/** Asks for settlements; what the process has added up before is not added up again, where it is kept. */
export interface Settling extends Asking {
  readonly kept?: KeptTallies;
}

/** A tally, and where the ledger stood when it was the one that would be computed. */
export interface Kept {
  readonly position: Position;
  readonly rules: string;
  readonly tally: Tally;
}

const MOST = 500;

/**
 * What a process has added up of open months: of each town and month the tally that it saw last, by everything that the sums depend on: the revisions of
 * the months, the newest knowledge (every premium, plan, decision and closing is stamped with one) and the rules. So nothing has to be told to it. Oldest go first.
 */
export class KeptTallies {
  private readonly kept = new Map<string, Kept>();

  /** The tally as it stands. */
  of(ledger: Ledger, town: string): Tally | undefined {
    const kept = this.kept.get(placeOf(ledger, town));
    return kept !== undefined && kept.rules === rulesOf(ledger) && isSame(kept.position, ledger.position) ? kept.tally : undefined;
  }

  /** A tally of an earlier position, under the same rules and over the same months, which what changed since can be added to. */
  earlier(ledger: Ledger, town: string): Kept | undefined {
    const kept = this.kept.get(placeOf(ledger, town));
    return kept !== undefined && kept.rules === rulesOf(ledger) && isEarlier(kept.position, ledger.position) ? kept : undefined;
  }

  /** Whoever reads in an older snapshot than somebody before leaves what is kept. */
  keep(ledger: Ledger, town: string, tally: Tally): void {
    const place = placeOf(ledger, town);
    const before = this.kept.get(place);
    if (before !== undefined && before.position.knowledge > ledger.position.knowledge) return;
    this.kept.delete(place);
    this.kept.set(place, { position: ledger.position, rules: rulesOf(ledger), tally });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) return;
      this.kept.delete(oldest);
    }
  }
}

const placeOf = ({ months }: Ledger, town: string): string => `${months.open} ${town}`;

const RULES = new WeakMap<Ledger, string>();

function rulesOf(ledger: Ledger): string {
  const { first, open } = ledger.months;
  const months = Array.from({ length: open - first + 1 }, (_, place) => (first + place) as MonthNumber);
  const rules = RULES.get(ledger) ?? createHash('sha256').update(ledger.rules.keyOf(months)).digest('hex');
  RULES.set(ledger, rules);
  return rules;
}

const isSame = (a: Position, b: Position): boolean => a.knowledge === b.knowledge && everyMonth(a, b, (then, now) => then === now);
const isEarlier = (a: Position, b: Position): boolean => a.knowledge <= b.knowledge && everyMonth(a, b, (then, now) => then <= now);

function everyMonth(a: Position, b: Position, holds: (then: number, now: number) => boolean): boolean {
  const now = new Map(b.revisions.map(({ month, revision }) => [Number(month), revision]));
  return a.revisions.length === now.size && a.revisions.every(({ month, revision }) => holds(revision, now.get(Number(month)) ?? -1));
}
