import { Gathering } from '../../database';
import type { TownCode } from '../../identity/town';

/** Reads of people by token, by the towns that a caller may see (null: all): callers who see the same may be answered by one statement. */
export class ReadsByTowns<A> {
  private readonly reads = new Map<string, Gathering<A>>();

  constructor(private readonly ask: (tokens: readonly string[], towns: readonly TownCode[] | null) => Promise<A>) {}

  of(token: string, towns: readonly TownCode[] | null): Promise<A> {
    const key = towns === null ? 'ALL' : towns.join();
    const reads = this.reads.get(key) ?? new Gathering<A>((tokens) => this.ask(tokens, towns));
    this.reads.set(key, reads);
    return reads.of([token]);
  }
}
