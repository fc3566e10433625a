import { LRUCache } from 'lru-cache';
import type { SubscribeRequest } from '../engine-types';
import type { Variables } from '../executors/subgraph-executor';
import type { PreparedOperation } from '../operations';
import { Listener } from './listener';
import { FRESH_MS, type Meeting, type Open, Place, type Way } from './way';
import type { EventAnswer } from './whole-answer';

const ANSWERS_KEPT = 2_000;
/** Enough for a way that catches up to meet one that has gone on meanwhile. */
const PLACES_KEPT = 20;

/** Answers the events at some places of a page, in that order. */
export type MakeAnswers = (places: readonly number[]) => Promise<readonly EventAnswer[]>;

/**
 * Subscribers who are answered the same (同一受众): the same operation, with the same variables but for where it resumes, asked by callers of the same
 * standing. An event is answered once for all of them, and those who stand at one place hear it together: a thousand cost one execution for each
 * event. Events that are there together still have a fresh context.
 */
export class Room implements Meeting {
  private members = 0;
  private readonly answers = new LRUCache<string, Promise<EventAnswer>>({ max: ANSWERS_KEPT, ttl: FRESH_MS });
  private readonly places = new LRUCache<string, Place>({ max: PLACES_KEPT });

  constructor(private readonly empty: () => void) {}

  /** Begins to listen; rejects when the source does not open. */
  async listen(open: Open, after: string | undefined): Promise<Listener> {
    this.members += 1;
    const left = (): void => {
      this.members -= 1;
      if (this.members === 0) this.empty();
    };
    try {
      return await Listener.begin({ open, meeting: this, left }, { cursor: after, place: this.known(after) });
    } catch (error) {
      left();
      throw error;
    }
  }

  /** The answers to events, of which those that nobody asked for yet are made. Who is alone has nobody to keep them for. */
  answer(cursors: readonly (string | undefined)[], make: MakeAnswers): Promise<readonly EventAnswer[]> {
    if (this.isAlone) return make([...cursors.keys()]);
    const known = cursors.map((cursor) => (cursor === undefined ? undefined : this.answers.get(cursor)));
    const missing = [...cursors.keys()].filter((place) => known[place] === undefined);
    if (missing.length === 0) return allOf(known);
    const made = make(missing);
    for (const [index, place] of missing.entries()) {
      const one = made.then((each) => each[index] ?? Promise.reject(new TypeError('events: expected an answer to each, got fewer.')));
      known[place] = one;
      const cursor = cursors[place];
      if (cursor !== undefined) this.answers.set(cursor, one);
    }
    return allOf(known);
  }

  get isAlone(): boolean {
    return this.members === 1;
  }

  placeAfter(cursor: string | undefined, way: Way): Place {
    const met = this.known(cursor);
    if (met !== undefined) return met;
    const place = new Place(way);
    if (cursor !== undefined && !this.isAlone) this.places.set(cursor, place);
    return place;
  }

  /** A place from which somebody goes on, or has gone on just now. */
  private known(cursor: string | undefined): Place | undefined {
    const place = cursor === undefined ? undefined : this.places.get(cursor);
    if (place === undefined || place.isPast) return undefined;
    return place.step !== null || place.way.end === null ? place : undefined;
  }
}

/** All rooms of an engine. */
export class Rooms {
  private readonly rooms = new Map<string, Room>();
  private readonly numbers = new WeakMap<object, number>();
  private newest = 0;

  /** The room of those who are answered the same as this request; a room for it alone where nothing may be shared, or nobody could go on by himself. */
  of<C>(operation: PreparedOperation<C>, variables: Variables, { audience, resumedBy }: SubscribeRequest<C>): Room {
    if (audience === undefined || resumedBy === undefined || needsOneOf(operation, audience.exceptWith)) return new Room(() => undefined);
    const given = Object.entries(variables).filter(([name]) => name !== resumedBy);
    const name = JSON.stringify([this.numberOf(operation), audience.name, given.sort(([one], [other]) => (one < other ? -1 : 1))]);
    const room = this.rooms.get(name) ?? new Room(() => this.rooms.delete(name));
    this.rooms.set(name, room);
    return room;
  }

  /** A prepared operation stands for its text and the values of its conditions. */
  private numberOf(operation: object): number {
    const known = this.numbers.get(operation) ?? ++this.newest;
    this.numbers.set(operation, known);
    return known;
  }
}

function allOf(answers: readonly (Promise<EventAnswer> | undefined)[]): Promise<readonly EventAnswer[]> {
  return Promise.all(answers.flatMap((answer) => answer ?? []));
}

function needsOneOf<C>({ requirements }: PreparedOperation<C>, scopes: readonly string[]): boolean {
  return requirements.some((requirement) => requirement.scopes.flat(2).some((scope) => scopes.includes(scope)));
}
