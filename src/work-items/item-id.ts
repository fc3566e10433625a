import { WORK_ITEMS } from '../eligibility';
import { type PersonToken, parsePersonToken } from '../identity/person-token';
import { type MonthNumber, monthNumber, monthOf, parseYearMonth } from '../identity/year-month';
import type { WorkItemKind } from './state';

/** A work item is one kind of act for one person in one month. */
export interface ItemPlace {
  readonly month: MonthNumber;
  readonly kind: WorkItemKind;
  readonly person: PersonToken;
}

/** `2018-10:PAY:<token>`: the same for ever, whichever revision speaks. */
export function itemId({ month, kind, person }: { readonly month: number; readonly kind: WorkItemKind; readonly person: string }): string {
  return `${monthOf(month as MonthNumber)}:${kind}:${person}`;
}

/** Null for a text that is no such id. */
export function parseItemId(id: string): ItemPlace | null {
  const [monthWord, kindWord, token, ...rest] = id.split(':');
  const month = parseYearMonth(monthWord);
  const kind = WORK_ITEMS.find((each) => each === kindWord);
  const person = parsePersonToken(token ?? '');
  if (rest.length > 0 || typeof month !== 'string' || kind === undefined || kind === 'NONE' || typeof person !== 'string') return null;
  return { month: monthNumber(month), kind, person };
}
