import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../../src/database';
import { type DeliveryKind, FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../src/identity/feed';
import type { IdentityKeys } from '../../src/identity/identity-keys';
import { identityKeys } from '../../src/identity/identity-keys';
import { newIdentitySecrets } from '../../src/identity/key-file';
import { yearMonth } from '../../src/identity/year-month';
import type { ReadRow } from '../../src/intake';
import { acceptDelivery, type BatchReceipt } from './acceptance';
import { personFact, type Someone } from './people';

/** Keys of a test's own. */
export const testKeys = (): IdentityKeys => identityKeys(newIdentitySecrets({ demo: true }));

/** A city of invented people whose agencies deliver: the lists of a month are what the people say is on them. */
export class City {
  constructor(
    readonly database: Database,
    readonly keys: IdentityKeys,
    readonly people: readonly Someone[],
  ) {}

  /** All feeds of a month, or those named. */
  async deliver(month: string, feeds: readonly Feed[] = FEEDS): Promise<BatchReceipt[]> {
    const receipts: BatchReceipt[] = [];
    for (const feed of feeds) receipts.push(await this.deliverList(feed, month, this.people));
    return receipts;
  }

  /** One list with exactly these people. */
  async deliverList(
    feed: Feed,
    month: string,
    people: readonly Someone[],
    kind: DeliveryKind = FEED_DESCRIPTIONS[feed].kind,
  ): Promise<BatchReceipt> {
    const rows = rowsOf(feed, month, people);
    const result = await acceptDelivery(this.database, this.keys, {
      feed,
      sender: FEED_DESCRIPTIONS[feed].owner,
      month: yearMonth(month),
      kind,
      confirmedEmpty: rows.length === 0,
      deliveredBy: 'test officer',
      file: { name: `${feed}-${month}.csv`, sha256: createHash('sha256').update(randomUUID()).digest(), bytes: 1 },
      chunks: () => [rows],
    });
    if (result.outcome !== 'DELIVERED') throw new Error(`${feed} ${month}: ${JSON.stringify(result)}`);
    const [receipt] = result.batches;
    if (receipt === undefined) throw new Error(`${feed} ${month}: expected a batch, got none`);
    return receipt;
  }
}

function rowsOf(feed: Feed, month: string, people: readonly Someone[]): ReadRow[] {
  const persons = people.flatMap((someone) => someone.facts(feed, yearMonth(month)).map((fact) => personFact(someone, fact)));
  return persons.map((person, i) => ({
    row: i + 2,
    sheet: null,
    sheetRow: i + 2,
    category: null,
    start: null,
    feed,
    disposition: 'ACCEPTED' as const,
    findings: [],
    persons: [person],
  }));
}
