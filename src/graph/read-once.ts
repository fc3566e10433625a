import DataLoader from 'dataloader';

/**
 * What one request has read by key: nothing twice, so that one answer never holds two readings of a person, and everything that is asked for in one
 * moment together. People who came together (a page, the representations of one fetch) are asked for by their one list and share one promise.
 */
export class ReadOnce<T> {
  private readonly known = new Map<string, T>();
  private readonly lists = new Map<readonly string[], Promise<ReadonlyMap<string, T>>>();
  private readonly reads: DataLoader<readonly string[], true>;

  /** `read` may find nothing for a key; then it is asked again when somebody else asks for it. */
  constructor(read: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>) {
    const readAll = async (lists: readonly (readonly string[])[]): Promise<true[]> => {
      const keys = [...new Set(lists.flat())];
      const found = await read(keys);
      for (const key of keys) this.keep(key, found.get(key));
      return lists.map(() => true);
    };
    this.reads = new DataLoader(readAll, { cache: false });
  }

  /** Keeps what another statement of the request read already. What is known stays. */
  keep(key: string, value: T | undefined): void {
    if (value !== undefined && !this.known.has(key)) this.known.set(key, value);
  }

  /** Everything known, with what could be found for these keys. */
  of(keys: readonly string[]): Promise<ReadonlyMap<string, T>> {
    const asked = this.lists.get(keys) ?? this.ask(keys);
    this.lists.set(keys, asked);
    return asked;
  }

  private async ask(keys: readonly string[]): Promise<ReadonlyMap<string, T>> {
    const unread = keys.filter((key) => !this.known.has(key));
    if (unread.length > 0) await this.reads.load(unread);
    return this.known;
  }
}
