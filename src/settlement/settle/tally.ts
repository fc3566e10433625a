import type { MonthNumber } from '../../identity/year-month';
import { added, type Booking, type Books, concerns, NOTHING, type Payment, personSums, type Sums, townThen } from '../calculate';
import type { Account } from '../ledger/account';

/** The sums of one town, added up person by person. */
export interface Tally {
  readonly sums: Sums;
  readonly people: number;
}

export const NOBODY: Tally = { sums: NOTHING, people: 0 };

/** What the open month adds to the books of one person in the towns that are counted. */
export interface Addition {
  readonly person: string;
  readonly bookings: readonly Booking[];
  readonly payments: readonly Payment[];
}

/** Adds up accounts for some towns of a month, and hands on what is new of each. Premiums of other towns are waiting: nobody loses one. */
export class TownTallies {
  private readonly tallies: Map<string, Tally>;
  waitingFen = 0;

  static of(towns: readonly string[], month: MonthNumber): TownTallies {
    return new TownTallies(new Map(towns.map((town) => [town, NOBODY])), month);
  }

  constructor(
    from: ReadonlyMap<string, Tally>,
    private readonly month: MonthNumber,
  ) {
    this.tallies = new Map(from);
  }

  add({ person, books, newBookings, newPayments }: Account): Addition {
    this.count(books, 1);
    const payments = newPayments.filter(({ town }) => this.tallies.has(town));
    this.waitingFen += newPayments.reduce((sum, line) => (this.tallies.has(line.town) ? sum : sum + line.amountFen), 0);
    return { person, bookings: newBookings.filter(({ town }) => this.tallies.has(town)), payments };
  }

  /** Counts the books of so many people who have equal ones; below zero: takes them away, exactly as they were when they were counted. */
  count(books: Books, people: number): void {
    const towns = new Set([...books.bookings, ...books.payments].map(({ town }) => townThen(town, this.month)));
    for (const town of towns) if (this.tallies.has(town)) this.countIn(town, personSums(books, town, this.month), people);
  }

  of(town: string): Tally {
    return this.tallies.get(town) ?? NOBODY;
  }

  get all(): ReadonlyMap<string, Tally> {
    return this.tallies;
  }

  private countIn(town: string, sums: Sums, people: number): void {
    const before = this.of(town);
    if (concerns(sums)) this.tallies.set(town, { sums: added(before.sums, sums, people), people: before.people + people });
  }
}
