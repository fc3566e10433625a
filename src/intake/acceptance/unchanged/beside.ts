import type { Transaction } from '../../../database';
import type { IdentityKeys } from '../../../identity/identity-keys';
import type { ReadRow } from '../../reading';
import { ROWS_PER_BLOCK } from '../../unchanged/former-list';
import type { FactTable } from '../fact-tables';
import { FORMER_BLOCK, FormerRows, type FormerRowsBlock, type StoredBlock } from './former-rows';
import { touchedSince } from './touched';

/** Where an unchanged row lies in the former list. */
export interface KnownRow {
  readonly block: FormerRowsBlock;
  readonly place: number;
}

/**
 * The former list beside the one that is being written, in its transaction. A row that says the same of somebody of whom nothing else was
 * learnt since changes nothing, so it is not compared: `touched` holds everybody else.
 */
export class BesideFormer {
  private readonly former: FormerRows;
  private readonly blocks = new Map<number, FormerRowsBlock>();
  /** A bit for each row of the former list that came again. */
  private readonly came: Uint8Array;

  private constructor(
    private readonly transaction: Transaction,
    keys: IdentityKeys,
    private readonly about: { readonly batch: string; readonly rows: number; readonly touched: ReadonlySet<string> },
  ) {
    const ask = (batch: string, firstRow: number): Promise<StoredBlock[]> => transaction.rows<StoredBlock>(FORMER_BLOCK, [batch, firstRow]);
    this.former = new FormerRows(about.batch, keys, ask);
    this.came = new Uint8Array(Math.ceil(about.rows / 8));
  }

  /** Ask under the knowledge lock. Null when the list is gone, or so much was learnt since that reading everything is quicker. */
  static async open(
    transaction: Transaction,
    keys: IdentityKeys,
    of: { readonly batch: string; readonly table: FactTable; readonly month: number },
  ): Promise<BesideFormer | null> {
    const [kept] = await transaction.rows<{ last: number | null }>(LAST_BLOCK, [of.batch]);
    if (kept?.last == null) return null;
    const touched = await touchedSince(transaction, of);
    return touched && new BesideFormer(transaction, keys, { batch: of.batch, rows: kept.last + ROWS_PER_BLOCK, touched });
  }

  /** Ask before the rows of a chunk are asked for. */
  async load(chunk: readonly ReadRow[]): Promise<void> {
    const wanted = new Set<number>();
    for (const { unchanged } of chunk) if (unchanged) wanted.add(blockOf(unchanged.formerRow));
    for (const n of this.blocks.keys()) if (!wanted.has(n)) this.blocks.delete(n);
    for (const n of wanted) if (!this.blocks.has(n)) await this.loadBlock(n);
  }

  /** From here on the row has come again. */
  row(formerRow: number): KnownRow {
    const block = this.blocks.get(blockOf(formerRow));
    if (!block) throw new Error(`row ${formerRow} of batch ${this.about.batch}: expected its fingerprint, found none.`);
    this.came[(formerRow - 1) >>> 3] = (this.came[(formerRow - 1) >>> 3] ?? 0) | (1 << ((formerRow - 1) & 7));
    return { block, place: (formerRow - 1) % ROWS_PER_BLOCK };
  }

  /** Whether something else was learnt of the person since: the row has to be read after all. */
  isTouched({ block, place }: KnownRow): boolean {
    const { touched } = this.about;
    return touched.size > 0 && touched.has(block.token(place)?.toString('hex') ?? '');
  }

  /** Adds to `touched` everybody of the former list whose row did not come again, and everybody staged. Ask after the last row. */
  async touchOthers(): Promise<void> {
    const { batch, rows } = this.about;
    for (let before = 0; before < rows; before += ROWS_PER_BLOCK) {
      const places = this.placesOfMissing(before);
      if (places.length > 0) await this.transaction.rows(TOUCH_MISSING, [batch, before + 1, places]);
    }
    await this.transaction.rows('insert into touched (person, fact_key) select person, fact_key from staged');
    await this.transaction.rows('analyze touched');
  }

  /** Of the rows of one block that did not come again, from 1. */
  private placesOfMissing(before: number): number[] {
    const places: number[] = [];
    for (let at = before; at < before + ROWS_PER_BLOCK; at++)
      if (((this.came[at >>> 3] ?? 0) & (1 << (at & 7))) === 0) places.push(at - before + 1);
    return places;
  }

  private async loadBlock(n: number): Promise<void> {
    const block = await this.former.block(n);
    if (block !== null) this.blocks.set(n, block);
  }
}

/** In one walk through the array: a subscript for each place would unpack it each time. */
const TOUCH_MISSING = `
insert into touched (person, fact_key)
select row.person, ''
from hub.batch_rows r, unnest(r.persons) with ordinality row (person, place), unnest($3::integer[]) missing (place)
where r.batch_id = $1 and r.first_row = $2 and row.place = missing.place and row.person is not null`;
const blockOf = (row: number): number => Math.floor((row - 1) / ROWS_PER_BLOCK);
const LAST_BLOCK = 'select max(first_row) as last from hub.row_fingerprints where batch_id = $1';
