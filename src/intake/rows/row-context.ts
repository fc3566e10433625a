import type { Agency } from '../../identity/agency';
import type { CitizenId } from '../../identity/citizen-id';
import type { PersonName } from '../../identity/person-name';
import type { YearMonth } from '../../identity/year-month';
import type { Notes } from '../findings/notes';
import type { Layout } from '../table/layout';
import type { RepeatState, Repeats } from '../table/repeats';
import type { FeedPlan } from './feed-plan';
import type { NamedPeople } from './named-people';
import type { CurrentRow } from './row-cells';

/** What the rows of a sheet are read against. */
export interface RowContext {
  readonly plan: FeedPlan;
  readonly layout: Layout;
  readonly sheet: string | null;
  /** Whether a row with fewer cells than the header was cut. */
  readonly countsCells: boolean;
  readonly month: YearMonth;
  readonly sender: Agency | null;
  readonly repeats: Repeats;
}

export interface RowAt {
  /** Unique in the file, and as the sheet shows it. */
  readonly row: number;
  readonly sheetRow: number;
  /** As it stands in its text, where somebody will ask for it. */
  readonly text?: string | null;
}

/** A person whose number and name could be read, and whether the file names the number more than once. */
export interface Identified {
  readonly id: CitizenId;
  readonly name: PersonName;
  readonly repeat: RepeatState;
}

/** The row at hand, for the parts of its reading: its cells, what is said of it, and the last day that a birth may have. */
export interface RowAtHand {
  readonly context: RowContext;
  readonly current: CurrentRow;
  readonly notes: Notes;
  /** Whom the row names by number, whatever becomes of it. */
  readonly named: NamedPeople;
  readonly bornBy: string;
}
