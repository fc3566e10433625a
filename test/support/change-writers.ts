import { setTimeout as wait } from 'node:timers/promises';
import { appendChanges, type NewChange } from '../../src/changelog';
import { type Database, openDatabase, type Transaction } from '../../src/database';
import type { PersonToken } from '../../src/identity/person-token';
import type { MonthNumber } from '../../src/identity/year-month';
import { type Seeded, seeded } from './seeded';

/** Locks of the writers' people: whoever changes a person waits for whoever is changing it. */
const PERSON_LOCK = 7_399_001;
const MONTH = (2018 * 12 + 9) as MonthNumber;

export interface WritersChoices {
  readonly writers: number;
  /** Writing ends when at least so many changes are committed. */
  readonly events: number;
  readonly people: number;
  readonly seed: number;
}

export interface Written {
  /** Changes that a commit acknowledged, by person how many: the n-th says from n-1 to n. */
  readonly committed: ReadonlyMap<string, number>;
  readonly rolledBack: number;
}

/** A token that no person has. */
export const inventedToken = (place: number): PersonToken => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}` as PersonToken;

/**
 * Many writers at once, each transaction changing one to three people of many; a part of them is rolled back, a part is held open for a while, so that
 * commits come in another order than transactions began and numbers were drawn. Changes of a person count up without a gap.
 */
export async function runWriters(database: Database, { writers, events, people, seed }: WritersChoices): Promise<Written> {
  await database.dataSource.query('create table if not exists public.counted (person uuid primary key, n integer not null)');
  await database.dataSource.query('grant select, insert, update on public.counted to minsheng_hub');
  const committed = new Map<string, number>();
  const sum = { events: 0, rolledBack: 0 };
  // A pool has ten connections: with two of them all sixteen really write at once.
  const other = await openDatabase(database.settings);
  const writer = async (number: number): Promise<void> => {
    const random = seeded(seed + number);
    while (sum.events < events) {
      const changed = await once(number % 2 === 0 ? database : other, random, people);
      if (changed === null) sum.rolledBack += 1;
      for (const [person, n] of changed ?? []) {
        committed.set(person, Math.max(committed.get(person) ?? 0, n));
        sum.events += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, number) => writer(number))).finally(() => other.close());
  return { committed, rolledBack: sum.rolledBack };
}

class Undone extends Error {}

/** The pairs of person and count that were committed, or null when the transaction was rolled back. */
async function once(database: Database, random: Seeded, people: number): Promise<readonly (readonly [string, number])[] | null> {
  const places = [...new Set(Array.from({ length: 1 + random.integer(3) }, () => random.integer(people)))].sort((a, b) => a - b);
  const undone = random.chance(0.15);
  const [before, after] = [random.chance(0.3) ? random.integer(12) : 0, random.chance(0.5) ? random.integer(12) : 0];
  try {
    return await database.transaction('minsheng_hub', async (transaction) => {
      // A transaction that draws its number before it waits for the lock: the hard case.
      if (random.chance(0.5)) await transaction.rows('select pg_current_xact_id()');
      if (before > 0) await wait(before);
      const changed = await count(transaction, places);
      await appendChanges(
        transaction,
        changed.map(([person, n]) => aChange(person, n)),
      );
      if (after > 0) await wait(after);
      if (undone) throw new Undone();
      return changed;
    });
  } catch (error) {
    if (error instanceof Undone) return null;
    throw error;
  }
}

async function count(transaction: Transaction, places: readonly number[]): Promise<[PersonToken, number][]> {
  const changed: [PersonToken, number][] = [];
  for (const place of places) {
    const person = inventedToken(place);
    await transaction.rows('select pg_advisory_xact_lock($1, $2)', [PERSON_LOCK, place]);
    const [row] = await transaction.rows<{ n: number }>(COUNT, [person]);
    changed.push([person, row?.n ?? 0]);
  }
  return changed;
}

const COUNT = `
insert into public.counted (person, n) values ($1, 1) on conflict (person) do update set n = counted.n + 1 returning n`;

function aChange(person: PersonToken, n: number): NewChange {
  return { kind: 'ENROLLED', month: MONTH, person, town: null, from: String(n - 1), to: String(n) };
}
