import type { Agency } from '../identity/agency';
import type { DeliverableFeed } from '../identity/feed';
import type { YearMonth } from '../identity/year-month';
import type { ReadRow } from './reading';
import type { RosterDefinition } from './roster';
import type { RosterSource } from './roster-source';
import type { ReadingWatch } from './source/bytes';
import type { Cell } from './source/raw-row';
import type { HeaderAlias } from './table/header-aliases';

/** A delivery as it comes: the bytes, and what its sender says of it. */
export interface RosterFile extends ReadingWatch {
  readonly source: RosterSource;
  readonly feed: DeliverableFeed;
  readonly month: YearMonth;
  readonly rosters: readonly RosterDefinition[];
  readonly sender?: Agency;
  /** What the agency's own headers mean, said once (`parseHeaderAlias`, and remembered by acceptance). */
  readonly aliases?: readonly HeaderAlias[];
  /** A file without persons is a legal delivery when somebody confirmed that it is empty (reading, section 3). */
  readonly confirmedEmpty?: boolean;
  /** Hears each row with the cells that it was read from, just before its chunk is given: for the clerk's own copy. */
  readonly onRow?: (row: ReadRow, cells: readonly Cell[]) => void;
}
