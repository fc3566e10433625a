import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubscribeRequest } from '../engine-types';
import type { Variables } from '../executors/subgraph-executor';
import type { PreparedOperation } from '../operations';

/** Long enough for the subscribers of one event to come for it, short enough that nobody is told what has become old. */
const SHARED_MS = 1_000;
const KEPT_FOR_EACH = 2_000;
const PAGES_FOR_EACH = 100;

/** Answers the events at some places of a page, in that order. */
export type MakeAnswers = (places: readonly number[]) => Promise<readonly ExecutionResult[]>;

/** A subscriber's place among those who are answered the same. */
export interface SharedPlace {
  /** The answers to a page of events, of which those that nobody asked for yet are made. */
  readonly answer: (cursors: readonly (string | undefined)[], make: MakeAnswers) => Promise<readonly ExecutionResult[]>;
  readonly leave: () => void;
}

interface Room {
  members: number;
  readonly answers: LRUCache<string, Promise<ExecutionResult>>;
  /** By the very list of cursors, which all have who stand at the same place. */
  readonly pages: LRUCache<readonly (string | undefined)[], Promise<readonly ExecutionResult[]>>;
}

/**
 * Answers to events, made once for all subscribers who are answered the same (同一受众): the same operation, with the same variables but for where it
 * resumes, asked by callers of the same standing. A thousand subscribers then cost one execution for each event. Events that are
 * there together still have a fresh context: what is shared are their answers, for a second.
 */
export class SharedAnswers {
  private readonly rooms = new Map<string, Room>();
  private readonly numbers = new WeakMap<object, number>();
  private newest = 0;

  enter<C>(operation: PreparedOperation<C>, variables: Variables, { audience, resumedBy }: SubscribeRequest<C>): SharedPlace {
    if (audience === undefined || needsOneOf(operation, audience.exceptWith)) return ALONE;
    const given = Object.entries(variables).filter(([name]) => name !== resumedBy);
    const name = JSON.stringify([this.numberOf(operation), audience.name, given.sort(([one], [other]) => (one < other ? -1 : 1))]);
    const room = this.rooms.get(name) ?? {
      members: 0,
      answers: new LRUCache({ max: KEPT_FOR_EACH, ttl: SHARED_MS }),
      pages: new LRUCache({ max: PAGES_FOR_EACH, ttl: SHARED_MS }),
    };
    this.rooms.set(name, room);
    room.members += 1;
    return {
      answer: (cursors, make) => (room.members === 1 ? make([...cursors.keys()]) : sharedIn(room, cursors, make)),
      leave: () => {
        room.members -= 1;
        if (room.members === 0) this.rooms.delete(name);
      },
    };
  }

  /** A prepared operation stands for its text and the values of its conditions. */
  private numberOf(operation: object): number {
    const known = this.numbers.get(operation) ?? ++this.newest;
    this.numbers.set(operation, known);
    return known;
  }
}

function sharedIn(room: Room, cursors: readonly (string | undefined)[], make: MakeAnswers): Promise<readonly ExecutionResult[]> {
  const known = room.pages.get(cursors);
  if (known !== undefined) return known;
  const made = eachShared(room, cursors, make);
  room.pages.set(cursors, made);
  return made;
}

function eachShared({ answers }: Room, cursors: readonly (string | undefined)[], make: MakeAnswers): Promise<readonly ExecutionResult[]> {
  const known = cursors.map((cursor) => (cursor === undefined ? undefined : answers.get(cursor)));
  const missing = [...cursors.keys()].filter((place) => known[place] === undefined);
  if (missing.length === 0) return allOf(known);
  const made = make(missing);
  for (const [index, place] of missing.entries()) {
    const one = made.then((each) => each[index] ?? Promise.reject(new TypeError('events: expected an answer to each, got fewer.')));
    known[place] = one;
    const cursor = cursors[place];
    if (cursor !== undefined) answers.set(cursor, one);
  }
  return allOf(known);
}

function allOf(answers: readonly (Promise<ExecutionResult> | undefined)[]): Promise<readonly ExecutionResult[]> {
  return Promise.all(answers.flatMap((answer) => answer ?? []));
}

function needsOneOf<C>({ requirements }: PreparedOperation<C>, scopes: readonly string[]): boolean {
  return requirements.some((requirement) => requirement.scopes.flat(2).some((scope) => scopes.includes(scope)));
}

const ALONE: SharedPlace = { answer: (cursors, make) => make([...cursors.keys()]), leave: () => undefined };
