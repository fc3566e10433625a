import type { Agency } from '../../identity/agency';
import type { DeliverableFeed, DeliveryKind, Feed } from '../../identity/feed';
import type { YearMonth } from '../../identity/year-month';
import type { FileFinding, ReadRow, RowCounts } from '../reading';
import type { FormerList } from '../unchanged/former-list';

/** One file that an agency delivers, read but not yet believed. */
export interface Delivery {
  readonly feed: DeliverableFeed;
  readonly sender: Agency;
  readonly month: YearMonth;
  readonly kind: DeliveryKind;
  /** The sender says that nobody is on the list; without it an empty list is held. */
  readonly confirmedEmpty: boolean;
  readonly deliveredBy: string;
  readonly file: { readonly name: string; readonly sha256: Buffer; readonly bytes: number };
  /**
   * The rows from the first one. Called again when the server asks for another try of the whole transaction. Only when asked for
   * `WITH_UNCHANGED` may rows be among them that were not read because they stand in the former list.
   */
  readonly chunks: (how?: RowsWanted) => AsyncIterable<readonly ReadRow[]> | Iterable<readonly ReadRow[]>;
  /** What concerns sheets or the whole file, kept with each of its batches; complete when the rows were walked. Absent: nothing. */
  readonly notices?: () => readonly FileFinding[];
  /** How the next list can tell which of its rows are unchanged, and this one which are; absent: nobody asks. */
  readonly told?: { readonly context: Buffer; readonly former: Pick<FormerList, 'batch'> | null };
  /** Hears where the delivery stands: at each phase, and in READING after each chunk. Must return at once and not throw. */
  readonly onProgress?: (progress: DeliveryProgress) => void;
  /** Calls the delivery off until its COMMIT: nothing of it stays, and the result is the refusal CANCELLED. Later it is too late. */
  readonly signal?: AbortSignal;
}

export type RowsWanted = 'IN_FULL' | 'WITH_UNCHANGED';

/**
 * What a delivery is doing (进度), in this order: READING rows while they are sealed and sent · WAITING for another delivery to end ·
 * STORING the batch, its rows and new people · COMPARING with what is believed and writing what differs · COMMITTING.
 * A file of several feeds stores and compares for each of them; a list of its own file waits first and is stored while it is read; another
 * try of the transaction begins again.
 */
export const DELIVERY_PHASES = ['READING', 'WAITING', 'STORING', 'COMPARING', 'COMMITTING'] as const;
export type DeliveryPhase = (typeof DELIVERY_PHASES)[number];

export interface DeliveryProgress {
  readonly phase: DeliveryPhase;
  /** The feed being stored or compared; null while that is not the question. */
  readonly feed: Feed | null;
  /** Rows of the file received so far; from WAITING on all of them. */
  readonly rows: number;
}

/** What became of a delivery. Refusals are values: nothing was stored, and the sentence says what would be right. */
export type DeliveryResult = Delivered | AlreadyDelivered | Refused;

/** Receipt (回执): one batch for each feed in the file. `knowledge` is null when every batch was held. */
export interface Delivered {
  readonly outcome: 'DELIVERED';
  readonly knowledge: number | null;
  readonly batches: readonly BatchReceipt[];
}

export interface BatchReceipt {
  readonly id: string;
  readonly feed: Feed;
  readonly month: YearMonth;
  readonly kind: DeliveryKind;
  readonly state: 'ACCEPTED' | 'HELD';
  readonly heldReason: HeldReason | null;
  readonly rows: RowCounts;
  /** Facts that the rows state: persons, and for some feeds several for one person. */
  readonly facts: number;
  readonly effects: Effects;
  readonly kept: Kept;
}

/** What a FULL list leaves as it was, although none of its rows was taken for it (docs/decisions/0009). */
export interface Kept {
  /** Rows with a person whose number cannot be read: while there are any, nobody leaves by this list. */
  readonly unrecognisedRows: number;
  /** Facts whose person stands in a refused row: neither ended nor changed. */
  readonly protectedFacts: number;
  /** Facts that would have ended but for the unrecognised rows; they wait for an officer (`confirmLeavers`). */
  readonly unconfirmedLeavers: number;
}

/** Why a batch waits for an officer (reading, section 3). */
export interface HeldReason {
  readonly code: 'FEWER_THAN_BEFORE' | 'EMPTY_NOT_CONFIRMED';
  readonly message: string;
  readonly messageZh: string;
}

/** What a batch changed, in all and for each town; `town` is null where the feed or the row names none. */
export interface Effects {
  readonly began: number;
  readonly changed: number;
  readonly ended: number;
  readonly towns: readonly TownEffects[];
}
export interface TownEffects {
  readonly town: string | null;
  readonly began: number;
  readonly changed: number;
  readonly ended: number;
}

/** The same bytes for the same feed, month and kind came before; nothing was changed. */
export interface AlreadyDelivered {
  readonly outcome: 'ALREADY_DELIVERED';
  readonly batches: readonly EarlierBatch[];
  readonly message: string;
  readonly messageZh: string;
}

export interface EarlierBatch {
  readonly id: string;
  readonly feed: Feed;
  readonly state: 'ACCEPTED' | 'HELD';
  /** When it came, Asia/Shanghai, to the second. */
  readonly deliveredAt: string;
  readonly deliveredBy: string;
  /** The newer FULL batch of the same month that took its place, if any. */
  readonly supersededBy: string | null;
}

export interface Refused {
  readonly outcome: 'REFUSED';
  readonly refusal: Refusal;
}

/** An expected failure: stable code, one sentence in both languages, where, what was expected and what came. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly messageZh: string;
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

export type RefusalCode =
  | 'UNKNOWN_FEED'
  | 'UNKNOWN_MONTH'
  | 'FUTURE_MONTH'
  | 'MONTH_BEFORE_POLICY'
  | 'FEED_OF_ANOTHER_AGENCY'
  | 'KIND_NOT_POSSIBLE'
  | 'FILE_REJECTED'
  | 'DIGEST_MISMATCH'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'TOO_MANY_PREVIEWS'
  | 'TOO_MANY_UPLOADS'
  | 'CANCELLED'
  | 'UNKNOWN_BATCH'
  | 'BATCH_NOT_HELD'
  | 'BATCH_WITHDRAWN'
  | 'BATCH_SUPERSEDED'
  | 'OFFICER_OF_ANOTHER_AGENCY'
  | 'REASON_MISSING'
  | 'PERSON_NUMBER_IN_TEXT'
  | 'NO_UNCONFIRMED_LEAVERS';

export const refused = (refusal: Refusal): Refused => ({ outcome: 'REFUSED', refusal });
