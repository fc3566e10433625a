import type { YearMonth } from '../../identity/year-month';
import type { SamplePerson } from '../sample-person';

/** A roster as a table: the header row and one row of texts for each entry. */
export interface RosterTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One feed's table for one month, from the people. */
export type RosterWriter = (people: readonly SamplePerson[], month: YearMonth) => RosterTable;
