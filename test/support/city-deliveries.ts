import { createHash } from 'node:crypto';
import type { Database } from '../../src/database';
import { FEED_DESCRIPTIONS, FEEDS } from '../../src/identity/feed';
import type { IdentityKeys } from '../../src/identity/identity-keys';
import type { PersonName } from '../../src/identity/person-name';
import { yearMonth } from '../../src/identity/year-month';
import type { Finding, PersonFact, ReadRow } from '../../src/intake';
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
  const rows = rowsOf(city, list);
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

/** One row for each fact, from row 2 on; some with what intake remarks of an identity: another name, another birth date or sex, the same row twice. */
function rowsOf(city: InventedCity, list: List): ReadRow[] {
  const rows: ReadRow[] = [];
  for (const person of city.list(list)) {
    const remarked = city.remarkOn(person, list);
    const row = rows.length + 2;
    if (remarked === 'OTHER_NAME') rows.push(rowAt(row, list, [{ ...person, name: '测试别名' as PersonName }]));
    else if (remarked === 'TWICE') rows.push(rowAt(row, list, [person]), rowAt(row + 1, list, [], finding('W_DUP_IN_FILE', row)));
    else rows.push(rowAt(row, list, [person], remarked === null ? undefined : finding(remarked, null)));
  }
  return rows;
}

function rowAt(row: number, { feed }: List, persons: readonly PersonFact[], said?: Finding): ReadRow {
  const disposition = said === undefined ? ('ACCEPTED' as const) : persons.length === 0 ? ('DUPLICATE' as const) : ('WARNED' as const);
  const findings = said === undefined ? [] : [said];
  return { row, sheet: null, sheetRow: row, feed, disposition, category: null, start: null, findings, persons };
}

function finding(code: Finding['code'], sameAsRow: number | null): Finding {
  const severity = sameAsRow === null ? 'WARNED' : 'DUPLICATE';
  return { code, severity, column: null, expected: null, got: null, messageEn: 'as intake says', messageZh: '如校验结果所述', sameAsRow };
}
