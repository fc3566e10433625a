import { DATABASE_ROLES, type Transaction } from '../../database';
import type { Agency } from '../../identity/agency';
import { FEED_DESCRIPTIONS, type Feed } from '../../identity/feed';
import type { IdentityKeys } from '../../identity/identity-keys';
import { type PersonToken, tokenOf } from '../../identity/person-token';
import type { Disposition, PersonFact, ReadRow } from '../reading';
import { feedsOf } from './checks';
import { bytesField, copyLines, field, NOTHING } from './copy-text';
import type { Delivery } from './delivery';
import { assertKnownColumns, columnsOf, type FactColumn, factTable } from './fact-tables';
import { FACTS_PER_BLOCK, IdentityBlocks, type PlainIdentity } from './identity-block';
import { RecentFingerprints } from './recent-fingerprints';
import { RefusedLines } from './refused-lines';
import { ROWS_PER_BLOCK, RowBlock } from './row-block';

/** A file as it waits in the temporary table `received`, one line for each fact, each block of rows and each block of identities. */
export interface Received {
  /** What each feed of the file brought; only feeds with at least one row. */
  readonly parts: readonly ReceivedPart[];
  readonly identities: IdentityBlocks;
}

export interface ReceivedPart {
  readonly feed: Feed;
  /** Rows by disposition. */
  readonly rows: Readonly<Record<Disposition, number>>;
  /** Lines of facts, before a repeated key is counted once. */
  readonly facts: number;
  /** Rows that name somebody who cannot be recognised. */
  readonly unrecognised: number;
}

/** `ordinal` of a line that is a block of rows. */
const ROW_BLOCK = -1;

/** Columns of every line before and after those of the fact. */
const BEFORE =
  'feed text, ordinal integer, row_number integer, person uuid, name_fingerprint bytea, fact_key text, from_month integer, until_month integer';
const AFTER = 'dispositions bytea, persons uuid[], findings jsonb, identities bytea';

/** Streams the rows into `received` without keeping them; memory stays the same whatever the size of the file. */
export async function receive(transaction: Transaction, delivery: Delivery, keys: IdentityKeys): Promise<Received> {
  const columns = columnsOf(feedsOf(delivery.feed).map(factTable));
  const own = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  await transaction.rows(`create temp table received (${BEFORE}, ${own}, ${AFTER}) on commit drop`);
  await transaction.rows('alter table received alter identities set storage external');
  await transaction.rows(`grant select on received to ${DATABASE_ROLES.join(', ')}`);
  const lines = new ReceivedLines(delivery, keys, columns);
  await copyLines(transaction, 'copy received from stdin', lines.of(delivery.chunks()));
  await transaction.rows('create index received_block on received (ordinal) where person is null');
  await transaction.rows('analyze received (person, row_number, feed)');
  return { parts: lines.parts(), identities: lines.identities };
}

/**
 * Where rows go that name no feed (titles, totals, rows without 人员类别): to the file's own feed, in a mixed file to the first feed of its
 * sender, so that the sums of all its batches are the rows of the file.
 */
export function homeFeed({ feed, sender }: { readonly feed: Delivery['feed']; readonly sender: Agency }): Feed {
  if (feed !== 'HARDSHIP') return feed;
  return feedsOf(feed).find((each) => FEED_DESCRIPTIONS[each].owner === sender) ?? 'MINIMUM_LIVING';
}

const noRows = (): Record<Disposition, number> => ({ ACCEPTED: 0, NORMALISED: 0, WARNED: 0, REJECTED: 0, DUPLICATE: 0, SKIPPED: 0 });

/** Turns chunks of rows into lines of COPY. */
class ReceivedLines {
  readonly identities = new IdentityBlocks();
  private readonly counts = new Map<Feed, { rows: Record<Disposition, number>; facts: number }>();
  private readonly refused: RefusedLines;
  private readonly home: Feed;
  private readonly fingerprints: RecentFingerprints;
  private readonly nothingAfter = `\t${NOTHING}`.repeat(4);
  private readonly nothingOfFacts: string;
  private blocks = new Map<Feed, RowBlock>();
  private people: PlainIdentity[] = [];
  private ordinal = 0;
  private blockFirst = 1;

  constructor(
    delivery: Delivery,
    private readonly keys: IdentityKeys,
    private readonly columns: readonly FactColumn[],
  ) {
    this.home = homeFeed(delivery);
    this.fingerprints = new RecentFingerprints(keys);
    this.refused = new RefusedLines(delivery.feed, keys, this.columns.length);
    this.nothingOfFacts = `\t${NOTHING}`.repeat(columns.length);
  }

  async *of(chunks: AsyncIterable<readonly ReadRow[]> | Iterable<readonly ReadRow[]>): AsyncIterable<string> {
    for await (const chunk of chunks) {
      const text = this.chunk(chunk);
      if (text !== '') yield text;
    }
    yield this.rowBlocks() + this.identityBlock();
  }

  parts(): ReceivedPart[] {
    return [...this.counts].map(([feed, count]) => ({ feed, ...count, unrecognised: this.refused.unrecognised(feed) }));
  }

  private chunk(rows: readonly ReadRow[]): string {
    let text = '';
    const first = rows.find(({ persons }) => persons.length > 0)?.persons[0];
    if (first) assertKnownColumns(first.fact, this.columns);
    for (const row of rows) {
      if (row.row >= this.blockFirst + ROWS_PER_BLOCK) text += this.rowBlocks();
      text += this.row(row);
    }
    return text;
  }

  private row(row: ReadRow): string {
    const feed = row.feed ?? this.home;
    this.blockFirst = row.row - ((row.row - 1) % ROWS_PER_BLOCK);
    let block = this.blocks.get(feed);
    if (!block) {
      block = new RowBlock(feed, this.blockFirst);
      this.blocks.set(feed, block);
    }
    let count = this.counts.get(feed);
    if (!count) {
      count = { rows: noRows(), facts: 0 };
      this.counts.set(feed, count);
    }
    count.rows[row.disposition] += 1;
    count.facts += row.persons.length;
    let text = '';
    let shown: PersonToken | undefined;
    const first = row.persons.find(({ fact }) => fact.covered !== false) ?? row.persons[0];
    for (const person of row.persons) {
      const token = tokenOf(person.idNumber, this.keys);
      if (person === first) shown = token;
      text += this.fact(feed, row.row, token, person);
    }
    block.add(row, shown);
    return text + this.refused.of(row);
  }

  private fact(feed: Feed, row: number, token: PersonToken, { fact, idNumber, name }: PersonFact): string {
    this.people.push({ idNumber, name });
    const fingerprint = this.fingerprints.of(name);
    let text = `${feed}\t${this.ordinal}\t${row}\t${token}\t\\\\x${fingerprint}\t${field(fact.fact_key ?? '')}\t${field(fact.from_month)}\t${field(fact.until_month)}`;
    for (const column of this.columns) text += `\t${field(fact[column.name])}`;
    this.ordinal += 1;
    text += `${this.nothingAfter}\n`;
    return this.people.length === FACTS_PER_BLOCK ? text + this.identityBlock() : text;
  }

  private rowBlocks(): string {
    let text = '';
    for (const block of this.blocks.values()) {
      const fields = block.fields().join('\t');
      text += `${block.feed}\t${ROW_BLOCK}\t${block.first}\t${NOTHING}\t${NOTHING}\t${NOTHING}\t${NOTHING}\t${NOTHING}${this.nothingOfFacts}\t${fields}\t${NOTHING}\n`;
    }
    this.blocks = new Map();
    return text;
  }

  private identityBlock(): string {
    if (this.people.length === 0) return '';
    const first = this.ordinal - this.people.length;
    const block = bytesField(this.identities.close(this.people));
    this.people = [];
    const nothing = `\t${NOTHING}`.repeat(6 + this.columns.length + 3);
    return `${NOTHING}\t${first}${nothing}\t${block}\n`;
  }
}
