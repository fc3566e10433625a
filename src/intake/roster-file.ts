import type { Agency } from '../identity/agency';
import type { DeliverableFeed } from '../identity/feed';
import type { YearMonth } from '../identity/year-month';
import type { RosterDefinition } from './roster';
import type { RosterSource } from './roster-source';

/** A delivery as it comes: the bytes, and what its sender says of it. */
export interface RosterFile {
  readonly source: RosterSource;
  readonly feed: DeliverableFeed;
  readonly month: YearMonth;
  readonly rosters: readonly RosterDefinition[];
  readonly sender?: Agency;
  /** A file without persons is a legal delivery when somebody confirmed that it is empty (reading, section 3). */
  readonly confirmedEmpty?: boolean;
}
