import type { Asking } from '../ledger/asking';
import { booksTogether, OF_PERSONS, OF_TOWNS } from '../ledger/books-together';
import type { Position } from '../ledger/position';
import type { Ledger } from '../ledger/read';
import { touchedSince } from '../ledger/touched';
import type { Kept, Settling } from './kept-tallies';
import { type Tally, TownTallies } from './tally';
import { codesOf } from './towns';

/**
 * The tallies of some towns of an open month as it stands. What is kept of them is brought up to now by the people touched since, as they were then and as they are: the
 * rest is added up anew, in one walk over the people.
 */
export async function openTallies(asking: Settling, ledger: Ledger, towns: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
  const kept = towns.flatMap((town) => {
    const tally = asking.kept?.of(ledger, town);
    return tally === undefined ? [] : [[town, tally] as const];
  });
  const tallies = new Map<string, Tally>(kept);
  for (const together of earlier(asking, ledger, missing(towns, tallies)))
    for (const [town, tally] of await broughtUp(asking, ledger, together)) tallies.set(town, tally);
  for (const [town, tally] of await addedUp(asking, ledger, missing(towns, tallies))) tallies.set(town, tally);
  for (const [town, tally] of tallies) asking.kept?.keep(ledger, town, tally);
  return tallies;
}

interface KeptTogether {
  readonly since: Position;
  readonly of: ReadonlyMap<string, Kept>;
}

const missing = (towns: readonly string[], tallies: ReadonlyMap<string, Tally>) => towns.filter((town) => !tallies.has(town));

/** What is kept of the towns, by the position that it is of: towns that were looked at together are brought up together. */
function earlier(asking: Settling, ledger: Ledger, towns: readonly string[]): readonly KeptTogether[] {
  const found = new Map<string, { since: Position; of: Map<string, Kept> }>();
  for (const town of towns) {
    const kept = asking.kept?.earlier(ledger, town);
    if (kept === undefined) continue;
    const position = JSON.stringify(kept.position);
    const together = found.get(position) ?? { since: kept.position, of: new Map<string, Kept>() };
    together.of.set(town, kept);
    found.set(position, together);
  }
  return [...found.values()];
}

/** Fewer than this are always looked at again one by one. */
const FEW = 100;

/** Nothing, when so many were touched that a walk over everybody costs less. */
async function broughtUp(asking: Asking, ledger: Ledger, { since, of }: KeptTogether): Promise<ReadonlyMap<string, Tally>> {
  const tallies = [...of].map(([town, { tally }]) => [town, tally] as const);
  const people = tallies.reduce((sum, [, tally]) => sum + tally.people, 0);
  const towns = codesOfAll([...of.keys()], ledger);
  const touched = await touchedSince(asking, ledger, since, { towns, most: Math.max(FEW, Math.floor(people / 2)) });
  if (touched === null) return new Map();
  const now = new TownTallies(new Map(tallies), ledger.months.open);
  for (const { books, people } of await booksTogether(asking, ledger, { whose: [OF_PERSONS, touched], at: since }))
    now.count(books, -people);
  for (const { books, people } of await booksTogether(asking, ledger, { whose: [OF_PERSONS, touched], at: ledger.position }))
    now.count(books, people);
  return now.all;
}

async function addedUp(asking: Asking, ledger: Ledger, towns: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
  const tallies = TownTallies.of(towns, ledger.months.open);
  if (towns.length === 0) return tallies.all;
  const whose = [OF_TOWNS, codesOfAll(towns, ledger)] as const;
  for (const { books, people } of await booksTogether(asking, ledger, { whose, at: ledger.position })) tallies.count(books, people);
  return tallies.all;
}

/** Every code of one town; of several, everybody is looked at. */
function codesOfAll(towns: readonly string[], { months }: Ledger): readonly string[] | null {
  const [only, ...others] = towns;
  return only !== undefined && others.length === 0 ? codesOf(only, months.open) : null;
}
