import { createHash } from 'node:crypto';
import type { Database } from '../../src/database';
import { FEED_DESCRIPTIONS, FEEDS } from '../../src/identity/feed';
import type { IdentityKeys } from '../../src/identity/identity-keys';
import { yearMonth } from '../../src/identity/year-month';
import { acceptDelivery } from './acceptance';
import { chanceOf, type InventedCity, type List } from './invented-city';

/** The lists of some months in the order of the months, but some come late, some never, and some are corrected later. */
export function listsInOrder(seed: number, months: readonly string[]): List[] {
  const chance = chanceOf(seed, 'order');
  const planned = months
    .flatMap((month, index) =>
      FEEDS.map((feed) => ({ feed, month, edition: 1, at: index + (chance() < 0.15 ? 1.5 : 0), sent: chance() < 0.93 })),
    )
    .filter((list) => list.sent);
  const corrections = planned.filter(() => chance() < 0.3).map((list) => ({ ...list, edition: 2, at: list.at + 0.4 }));
  return [...planned, ...corrections].sort((a, b) => a.at - b.at);
}

/** Delivers one list of the city through the real acceptance; gives its batch. */
export async function deliverList(database: Database, keys: IdentityKeys, city: InventedCity, list: List): Promise<string> {
  const { owner, kind } = FEED_DESCRIPTIONS[list.feed];
  const rows = city.list(list).map((person, index) => ({
    row: index + 2,
    sheet: null,
    sheetRow: index + 2,
    feed: list.feed,
    disposition: 'ACCEPTED' as const,
    category: null,
    start: null,
    findings: [],
    persons: [person],
  }));
  const result = await acceptDelivery(database, keys, {
    feed: list.feed,
    sender: owner,
    month: yearMonth(list.month),
    kind,
    confirmedEmpty: rows.length === 0,
    deliveredBy: 'test officer',
    file: { name: 'list.csv', sha256: createHash('sha256').update(JSON.stringify(list)).digest(), bytes: 1 },
    chunks: () => [rows],
  });
  if (result.outcome !== 'DELIVERED') throw new Error(`${list.feed} ${list.month}: expected DELIVERED, got ${result.outcome}`);
  return result.batches[0]?.id ?? '';
}
