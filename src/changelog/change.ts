import type { Feed } from '../identity/feed';
import type { Moment } from '../identity/moment';
import type { PersonToken } from '../identity/person-token';
import type { TownCode } from '../identity/town';
import type { MonthNumber } from '../identity/year-month';
import type { ChangeKind } from './change-kinds';
import type { ChangePosition } from './position';

/** A change before it stands in the log. What is not given is null; `person` is a token, and no value is ever a number or a name of a person. */
export interface NewChange {
  readonly kind: ChangeKind;
  /** The month it is about; null: of no month. */
  readonly month?: MonthNumber | null;
  /** Number of the knowledge that the transaction stamps; null: it brings none. */
  readonly knowledge?: number | null;
  readonly person?: PersonToken | null;
  /** The town whose business it is; null: of no town, or of a person whom no register places. */
  readonly town?: TownCode | null;
  /** Category of the membership, mark or label; null: of none. */
  readonly category?: string | null;
  /** The feed that says it; null: no list does. */
  readonly feed?: Feed | null;
  /** State before and after, in the closed words of the kind; null: none. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** The test, rule or reason that decides; null: the record itself does. */
  readonly reason?: string | null;
  /** What it is of when it is of no person: a work item, a comparison. */
  readonly subject?: string | null;
  readonly batch?: string | null;
  readonly row?: number | null;
  /** Null: no officer; with no batch either, the calendar. */
  readonly officer?: string | null;
}

/** A change as it stands in the log. */
export type Change = { readonly [Key in keyof NewChange]-?: Exclude<NewChange[Key], undefined> } & {
  /** Its number, the same for ever: the key by which whoever hears it twice knows it again. */
  readonly id: string;
  readonly position: ChangePosition;
  /** Since when the hub knows it: ask with this `knownAt`, and it is believed. */
  readonly knownAt: Moment;
};
