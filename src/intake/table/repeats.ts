import type { CitizenId } from '../../identity/citizen-id';
import type { PersonKeys } from '../unchanged/former-list';
import { CompactTable, hashOf } from './compact-table';
import { SeenTwice } from './seen-twice';

const ONCE = 1;
const REPEATED = 2;
const CONFLICT = 3;
const MEMBER = 1;
const HEAD = 2;
export type RepeatState = 'ONCE' | 'REPEATED' | 'CONFLICT';
const STATES: readonly RepeatState[] = ['ONCE', 'ONCE', 'REPEATED', 'CONFLICT'];

/** Of 53. */
const MORE_BITS = 0x1fffff;

/** Keys in the memory of one reading; nothing of them is kept. */
const PLAIN_KEYS: PersonKeys = {
  person: (id) => {
    const [high, low] = [highOf(id), lowOf(id)];
    return ((Math.imul(high, 0x9e3779b1) ^ low) >>> 0) + (high & MORE_BITS) * 2 ** 32;
  },
  namesake: (id, name) => (hashOf(name) ^ Math.imul(digits(id, 6, 14), 0x9e3779b1)) >>> 0,
};

/**
 * Who stands in the file more than once. The survey of the whole file meets every number first, because of two rows with the same number and
 * two names neither may be taken; the reading then asks. Numbers are first only seen, in a memory that does not grow with the file; when some
 * may have come twice, the survey meets all of them again and these are counted exactly. What grows is what is repeated.
 */
export class Repeats {
  private readonly people = new CompactTable();
  private readonly marks = new CompactTable();
  private readonly facts = new CompactTable();
  private readonly namesakes = new CompactTable();
  private readonly persons = new SeenTwice();
  private readonly names = new SeenTwice();
  private counting = false;

  constructor(private readonly keys: PersonKeys = PLAIN_KEYS) {}

  /** Survey: a number and the name beside it. */
  meet(id: CitizenId, name: string, as: 'PERSON' | 'MEMBER' = 'PERSON'): void {
    if (as === 'MEMBER') this.markMember(id);
    if (!this.counting) this.see(this.keys.person(id), this.keys.namesake(id, name));
    else if (this.persons.isRepeated(this.keys.person(id))) this.count(id, name);
  }

  /** Survey: as `meet`, of a row whose keys are known. */
  see(person: number, namesake: number): void {
    this.persons.meet(person);
    this.names.meet(namesake);
  }

  /** From here on those who may stand twice are counted; false when nobody does, so that nobody need be met again. */
  beginCounting(): boolean {
    this.counting = true;
    return !this.persons.nothing;
  }

  /** Whether a row with these keys may have to do with another row of the file. */
  concernsOthers(person: number, namesake: number): boolean {
    return this.persons.isRepeated(person) || this.names.isRepeated(namesake);
  }

  /** Whether `concernsOthers` says yes of anybody. */
  get somebodyTwice(): boolean {
    return !this.persons.nothing || !this.names.nothing;
  }

  markMember(id: CitizenId): void {
    this.mark(id, MEMBER);
  }

  /** Whether the person stood as the head of members in an earlier row; from now on it does. */
  headBefore(id: CitizenId): boolean {
    return (this.mark(id, HEAD) & HEAD) !== 0;
  }

  /** Whether the person stands among the members of a household somewhere in the file; a head beside them is then only their head. */
  isMember(id: CitizenId): boolean {
    const place = this.marks.find(highOf(id), lowOf(id));
    return place !== -1 && (this.marks.first(place) & MEMBER) !== 0;
  }

  /** ONCE, REPEATED (more than one row), or CONFLICT: the same number with two names. */
  stateOf(id: CitizenId): RepeatState {
    if (this.persons.nothing) return 'ONCE';
    const place = this.people.find(highOf(id), lowOf(id));
    return place === -1 ? 'ONCE' : (STATES[this.people.second(place)] ?? 'ONCE');
  }

  private count(id: CitizenId, name: string): void {
    const place = this.people.place(highOf(id), lowOf(id));
    const nameHash = hashOf(name);
    const state = this.people.second(place);
    if (state === 0) this.people.set(place, nameHash, ONCE);
    else {
      const next = state === CONFLICT || this.people.first(place) !== nameHash ? CONFLICT : REPEATED;
      this.people.set(place, this.people.first(place), next);
    }
  }

  /** Sets the mark and gives those before it. */
  private mark(id: CitizenId, mark: number): number {
    const place = this.marks.place(highOf(id), lowOf(id));
    const before = this.marks.first(place);
    this.marks.set(place, before | mark, 0);
    return before;
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
    if (this.names.nothing || !this.names.isRepeated(this.keys.namesake(id, name))) return null;
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
