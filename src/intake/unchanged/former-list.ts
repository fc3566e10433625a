import type { CitizenId } from '../../identity/citizen-id';
import type { YearMonth } from '../../identity/year-month';
import type { ReadRow } from '../reading';

/** Rows of a list whose fingerprints lie together; row `ROWS_PER_BLOCK * n + 1` begins block n. */
export const ROWS_PER_BLOCK = 4096;

/** How a reading tells that it reads as the former list was read: equal contexts give the same row the same judgement. */
export interface ReadingContext {
  readonly context: Buffer;
  readonly month: YearMonth;
}

/** Finds the list that a reading may take unchanged rows from; null when there is none, or when it was read otherwise. */
export type FindFormer = (reading: ReadingContext) => Promise<FormerList | null>;

/**
 * The former list (上期名册): the accepted list of the same feed that comes nearest before, as far as its rows can be told again. Whoever
 * keeps it gives the keyed codes; a reading only compares them.
 */
export interface FormerList extends PersonKeys {
  readonly batch: string;
  readonly fingerprints: FingerprintsOfRows;
  /** Block n of its rows, null after the last one. */
  block(n: number): Promise<FormerBlock | null>;
}

export interface FingerprintsOfRows {
  /** False for a row that has none; else `high` and `low` hold the fingerprint of this text until the next one is asked for. */
  take(text: string): boolean;
  readonly high: number;
  readonly low: number;
}

/** Whole numbers below 2^53 and below 2^32: what two rows of one person have in common, and what two namesakes of one birth date have. Others may share them by chance. */
export interface PersonKeys {
  person(id: CitizenId): number;
  namesake(id: CitizenId, name: string): number;
}

/** By place: row `ROWS_PER_BLOCK * n + 1 + place`. Only rows that were accepted as they came, with one person, have a fingerprint. */
export interface FormerBlock {
  readonly rows: number;
  /** Two numbers for each row, high and low; both 0: none. */
  readonly fingerprints: Uint32Array;
  person(place: number): number;
  namesake(place: number): number;
}

/** A row that stands in the former list word for word, so its own judgement is the same; it was not cut into cells. */
export interface UnchangedRow {
  /** Of the former list, from 1. */
  readonly formerRow: number;
  /** Reads it after all. */
  readonly inFull: () => ReadRow;
}
