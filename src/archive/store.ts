import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import { loaderFor, type SubgraphContext } from '../access';
import type { Reader } from '../database';
import type { Moment } from '../identity/moment';
import { entriesSql } from './entries-sql';
import type { ArchiveChange, ArchiveKind } from './kinds';

/** One entry as it is read; `until_month` null = not said, 2147483647 = until further notice. */
export interface EntryRow {
  readonly kind: ArchiveKind;
  readonly person: string;
  readonly change: ArchiveChange;
  readonly from_month: number;
  readonly until_month: number | null;
  readonly batch: string | null;
  readonly row_number: number | null;
  readonly officer: string | null;
  readonly document: string | null;
  readonly content: Readonly<Record<string, unknown>>;
  readonly knownAt: Moment | null;
}

/** The archive of persons: one statement for everybody of a request who is asked the same. */
export class ArchiveStore {
  constructor(private readonly reader: Reader) {}

  of(person: string, kinds: readonly ArchiveKind[], context: SubgraphContext): Promise<EntryRow[]> {
    if (kinds.length === 0) return Promise.resolve([]);
    const loaders = loaderFor(context, this, () => new Map<string, DataLoader<string, EntryRow[]>>());
    const key = kinds.join();
    const loader = loaders.get(key) ?? new DataLoader((persons: readonly string[]) => this.read(persons, kinds));
    loaders.set(key, loader);
    return loader.load(person);
  }

  private async read(persons: readonly string[], kinds: readonly ArchiveKind[]): Promise<EntryRow[][]> {
    const text = entriesSql(kinds);
    const name = `archive-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    const rows = await this.reader.rows<EntryRow>({ name, text, planned: 'EACH_TIME' }, [persons]);
    const found = new Map<string, EntryRow[]>();
    for (const row of rows) {
      const own = found.get(row.person);
      if (own === undefined) found.set(row.person, [row]);
      else own.push(row);
    }
    return persons.map((person) => found.get(person) ?? []);
  }
}
