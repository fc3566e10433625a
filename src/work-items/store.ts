import { type View, valuesOfView } from '../comparison';
import type { NamedStatement, Reader, Transaction } from '../database';
import { codeOf, WORK_ITEMS } from '../eligibility';
import type { MonthNumber } from '../identity/year-month';
import type { ItemPlace } from './item-id';
import { COUNTS_OF_ITEMS, PAGE_OF_ITEMS } from './items-sql';
import type { Act, Decision, WorkItemKind, WorkItemState } from './state';

/** A work item as it is read: words of outcomes are the numbers of comparison.code. */
export interface ItemRow {
  readonly person: string;
  readonly item: number;
  readonly town: string | null;
  readonly label: number | null;
  readonly reason: number | null;
  readonly raised: number;
  readonly dueFen: number | null;
  readonly following: number;
  /** The revision that first asked for it, and whether the one that the month stands at still does. */
  readonly since: number;
  readonly stands: boolean;
  /** How many steps officers took. */
  readonly version: number;
  readonly actedKnowledge: number | null;
  readonly decision: Decision | null;
  readonly officer: string | null;
  readonly act: Act | null;
  /** The row that shows it done. */
  readonly seenFeed: 'ENROLMENT' | 'PREMIUM' | null;
  readonly seenBatch: string | null;
  readonly seenRow: number | null;
  readonly seenMonth: number | null;
  /** The delivery that should have shown what was said done, and does not. */
  readonly missedFeed: 'ENROLMENT' | 'PREMIUM' | null;
  readonly missedBatch: string | null;
  readonly missedMonth: number | null;
  /** The month of this year in which the person declined (自愿放弃). */
  readonly declinedMonth: number | null;
  readonly state: WorkItemState;
}

/** Which items of a month; null = all. */
export interface ItemsAsked {
  readonly month: MonthNumber;
  readonly towns: readonly string[] | null;
  readonly kind: WorkItemKind | null;
  readonly state: WorkItemState | null;
  /** Only what was said done and is not seen by the next delivery (已报未见). */
  readonly saidNotSeen: boolean;
  readonly after: { readonly person: string; readonly item: number };
  readonly first: number;
}

export interface ItemCount {
  readonly item: number;
  readonly state: WorkItemState;
  readonly people: number;
  readonly saidNotSeen: number;
}

const PAGE: NamedStatement = { name: 'work-items', planned: 'EACH_TIME', text: PAGE_OF_ITEMS };
const COUNTS: NamedStatement = { name: 'work-item-counts', planned: 'EACH_TIME', text: COUNTS_OF_ITEMS };

export const BEFORE_EVERYTHING = { person: '00000000-0000-0000-0000-000000000000', item: -1 };

/** The work items of months, as far as a caller sees them. */
export class WorkItemStore {
  constructor(private readonly reader: Reader) {}

  page({ month, towns, kind, state, saidNotSeen, after, first }: ItemsAsked, view: View): Promise<ItemRow[]> {
    const which = [month, ...valuesOfView(view), towns, null, kindCode(kind)];
    return this.reader.rows<ItemRow>(PAGE, [...which, state, saidNotSeen, after.person, after.item, first]);
  }

  counts(month: MonthNumber, towns: readonly string[] | null, view: View): Promise<ItemCount[]> {
    return this.reader.rows<ItemCount>(COUNTS, [month, ...valuesOfView(view), towns, null, null]);
  }

  /** All items of these people. */
  ofPersons(month: MonthNumber, persons: readonly string[], view: View): Promise<ItemRow[]> {
    const { person, item } = BEFORE_EVERYTHING;
    const most = persons.length * WORK_ITEMS.length;
    return this.reader.rows<ItemRow>(PAGE, [month, ...valuesOfView(view), null, persons, null, null, false, person, item, most]);
  }

  async one(place: ItemPlace, view: View): Promise<ItemRow | null> {
    return (await this.reader.rows<ItemRow>(PAGE, valuesOfOne(place, view)))[0] ?? null;
  }
}

/** The same within a transaction that is about to change it. */
export async function readItem(transaction: Transaction, place: ItemPlace, view: View): Promise<ItemRow | null> {
  return (await transaction.rows<ItemRow>(PAGE_OF_ITEMS, valuesOfOne(place, view)))[0] ?? null;
}

function valuesOfOne({ month, person, kind }: ItemPlace, view: View): readonly unknown[] {
  const { person: nobody, item: none } = BEFORE_EVERYTHING;
  return [month, ...valuesOfView(view), null, [person], kindCode(kind), null, false, nobody, none, 1];
}

const kindCode = (kind: WorkItemKind | null): number | null => (kind === null ? null : codeOf('WORK_ITEM', kind));
