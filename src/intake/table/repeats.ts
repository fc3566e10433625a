import type { CitizenId } from '../../identity/citizen-id';
import { CompactTable, hashOf } from './compact-table';
import { SeenTwice } from './seen-twice';

const ONCE = 1;
const REPEATED = 2;
const CONFLICT = 3;
const MEMBER = 4;
const HEAD = 8;
const MARKS = MEMBER | HEAD;
export type RepeatState = 'ONCE' | 'REPEATED' | 'CONFLICT';
const STATES: readonly RepeatState[] = ['ONCE', 'ONCE', 'REPEATED', 'CONFLICT'];

/**
 * Who stands in the file more than once. The survey of the whole file meets every number first, because of two rows with the same number and
 * two names neither may be taken; the reading then asks. Memory: 16 bytes a person, times the slack of a hash table.
 */
export class Repeats {
  private readonly people = new CompactTable();
  private readonly facts = new CompactTable();
  private readonly namesakes = new CompactTable();
  private readonly seen = new SeenTwice();
  private allOnce = true;

  /** Survey: a number and the name beside it. */
  meet(id: CitizenId, name: string, as: 'PERSON' | 'MEMBER' = 'PERSON'): void {
    const place = this.people.place(highOf(id), lowOf(id));
    const nameHash = hashOf(name);
    this.seen.meet(nameHash ^ Math.imul(digits(id, 6, 14), 0x9e3779b1));
    const known = this.people.second(place);
    const member = (known & MARKS) | (as === 'MEMBER' ? MEMBER : 0);
    const state = known & ~MARKS;
    if (state === 0) this.people.set(place, nameHash, ONCE | member);
    else {
      this.allOnce = false;
      const next = state === CONFLICT || this.people.first(place) !== nameHash ? CONFLICT : REPEATED;
      this.people.set(place, this.people.first(place), next | member);
    }
  }

  markMember(id: CitizenId): void {
    const place = this.people.place(highOf(id), lowOf(id));
    this.people.set(place, this.people.first(place), this.people.second(place) | MEMBER);
  }

  /** Whether the person stood as the head of members in an earlier row; from now on it does. */
  headBefore(id: CitizenId): boolean {
    const place = this.people.place(highOf(id), lowOf(id));
    const state = this.people.second(place);
    this.people.set(place, this.people.first(place), state | HEAD);
    return (state & HEAD) !== 0;
  }

  /** Whether the person stands among the members of a household somewhere in the file; a head beside them is then only their head. */
  isMember(id: CitizenId): boolean {
    const place = this.people.find(highOf(id), lowOf(id));
    return place !== -1 && (this.people.second(place) & MEMBER) !== 0;
  }

  /** ONCE, REPEATED (more than one row), or CONFLICT: the same number with two names. */
  stateOf(id: CitizenId): RepeatState {
    if (this.allOnce) return 'ONCE';
    const place = this.people.find(highOf(id), lowOf(id));
    return place === -1 ? 'ONCE' : (STATES[this.people.second(place) & ~MARKS] ?? 'ONCE');
  }

  /** The row that took this fact before, and whether it said the same; null when none did, and `row` is remembered. */
  takenBefore(id: CitizenId, fact: string, said: { row: number; content: string }): { row: number; same: boolean } | null {
    const place = this.factPlace(id, fact);
    const before = this.facts.first(place);
    const content = hashOf(said.content);
    if (before !== 0) return { row: before, same: this.facts.second(place) === content };
    this.facts.set(place, said.row, content);
    return null;
  }

  /** The row of another number with this name, birth date and town; null when there is none, and `row` is remembered. */
  sameNameBefore(id: CitizenId, { name, town }: { name: string; town: string }, row: number): number | null {
    if (!this.seen.isRepeated(hashOf(name) ^ Math.imul(digits(id, 6, 14), 0x9e3779b1))) return null;
    const nameAndTown = name + town;
    const key = hashOf(id.slice(6, 14), hashOf(nameAndTown));
    const place = this.namesakes.place(key, hashOf(nameAndTown, 0x9747b28c));
    const before = this.namesakes.first(place);
    if (before === 0) this.namesakes.set(place, row, lowOf(id));
    return before !== 0 && this.namesakes.second(place) !== lowOf(id) ? before : null;
  }

  /** Counts 1, 2, 3 … for one person and fact. */
  ordinal(id: CitizenId, fact: string): number {
    const place = this.factPlace(id, `${fact}#`);
    const next = this.facts.second(place) + 1;
    this.facts.set(place, this.facts.first(place), next);
    return next;
  }

  private factPlace(id: CitizenId, fact: string): number {
    const key = `${id}|${fact}`;
    return this.facts.place(hashOf(key), hashOf(key, 0x9747b28c));
  }
}

/** The first 17 characters are digits and the last follows from them: two numbers hold the whole of it. */
const highOf = (id: CitizenId): number => digits(id, 0, 9);
const lowOf = (id: CitizenId): number => digits(id, 9, 17);

function digits(id: CitizenId, from: number, until: number): number {
  let number = 0;
  for (let i = from; i < until; i++) number = number * 10 + id.charCodeAt(i) - 48;
  return number;
}
