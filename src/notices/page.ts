import type { Caller } from '../access';
import { BEGINNING, type Change, type ChangePosition, readChanges } from '../changelog';
import type { Reader } from '../database';
import { isWanted, type Wanted } from './filter';
import { maySee } from './rights';

/** A page looks at so many rows of the log and no more, however few of them are wanted. */
const MOST_LOOKED_AT = 5_000;
const AT_ONCE = 1_000;

export interface PageAsked {
  readonly caller: Caller;
  readonly after: ChangePosition | null;
  readonly first: number;
  readonly wanted: Wanted;
}

export interface LogPage {
  readonly changes: readonly Change[];
  /** Up to where the page looked; null: it stands at the beginning of an empty log. */
  readonly until: ChangePosition | null;
  /** Something stands in the log after `until`, wanted or not. */
  readonly more: boolean;
}

/** The wanted changes after a position that the caller may see, in the order of the log. */
export async function readPage(reader: Reader, { caller, after, first, wanted }: PageAsked): Promise<LogPage> {
  const changes: Change[] = [];
  let until = after;
  for (let lookedAt = 0; lookedAt < MOST_LOOKED_AT; lookedAt += AT_ONCE) {
    const read = await readChanges(reader, until ?? BEGINNING, AT_ONCE);
    for (const change of read) {
      // One more than asked says that there is more.
      const seen = isWanted(wanted, change) && maySee(caller, change);
      if (seen && changes.length === first) return { changes, until, more: true };
      if (seen) changes.push(change);
      until = change.position;
    }
    if (read.length < AT_ONCE) return { changes, until, more: false };
  }
  return { changes, until, more: true };
}
