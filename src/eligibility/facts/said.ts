import type { CategoryCode } from '../policy/categories';
import type { WorkItem } from '../policy/work-items';
import { believed } from './believed';
import { SAID_ITEMS } from './catalogue';
import { type Asked, believedSpans, covers, type Findings } from './derivation';
import { countsAsDelivery } from './freshness';
import { PAID_BY_TOWN } from './premium';
import type { EnrolmentSpan } from './spans';

/**
 * What a town last said of a work item of a month (已报): that it is done, or that the person does not take part. `label` is the mark that was asked
 * for; it holds until the next step with the same item (`knownUntil`).
 */
export interface SaidSpan {
  readonly item: Exclude<WorkItem, 'NONE'>;
  readonly state: 'CONFIRMED' | 'DECLINED';
  readonly label: CategoryCode | null;
  readonly document: string | null;
  readonly fromMonth: number;
  readonly untilMonth: number;
  readonly knownFrom: number;
  readonly knownUntil: number | null;
}

/** 自愿放弃 silences ENROL to the end of the calendar year; 已报未见: a later list came after the town's word, and no row shows what it said. */
export function saidFacts(asked: Asked, found: Findings): void {
  const heard = asked.spans.said.filter((span) => believed(span, asked.knowledge));
  const january = asked.month - (asked.month % 12);
  const declined = heard.filter(
    ({ item, state, fromMonth }) => state === 'DECLINED' && item === 'ENROL' && january <= fromMonth && fromMonth <= asked.month,
  );
  found.put('declinedTakingPart', declined.length > 0, rowsOf(declined));
  const awaited = heard.filter((span) => span.state === 'CONFIRMED' && isAwaited(asked, span));
  const shown = awaited.map((span) => isShown(asked, span));
  const unseen = awaited.filter((_, place) => shown[place] === false);
  const gravest = SAID_ITEMS.find((word) => unseen.some(({ item }) => item === word));
  found.put('saidNotSeen', gravest ?? (shown.includes(null) ? null : 'NONE'), rowsOf(unseen));
}

const rowsOf = (spans: readonly SaidSpan[]) => (spans.length === 0 ? undefined : [{ feed: null, spans }]);

export const feedShowing = (item: WorkItem): 'PREMIUM' | 'ENROLMENT' => (item === 'PAY' ? 'PREMIUM' : 'ENROLMENT');

/** Whether a list of a later month, up to the one asked, became known after the town's word. */
function isAwaited({ deliveries, knowledge, month }: Asked, { item, fromMonth, knownFrom }: SaidSpan): boolean {
  return deliveries.some(
    (list) =>
      list.feed === feedShowing(item) &&
      countsAsDelivery(list) &&
      believed(list, knowledge) &&
      fromMonth < list.month &&
      list.month <= month &&
      list.knownFrom > knownFrom,
  );
}

/** Whether some row shows what was said; null when the agency did not answer. */
function isShown(asked: Asked, said: SaidSpan): boolean | null {
  if (said.item === 'PAY') {
    const premiums = believedSpans(asked, 'PREMIUM');
    return premiums?.some((paid) => PAID_BY_TOWN.includes(paid.itemCode) && paid.amountFen > 0 && covers(paid, said.fromMonth)) ?? null;
  }
  const rows = believedSpans(asked, 'ENROLMENT');
  return rows?.some((row) => said.fromMonth < row.untilMonth && row.fromMonth <= asked.month && shows(said, row)) ?? null;
}

/** `SHOWS_DONE` of facts/sql/said.ts is the same over sets. */
function shows({ item, label }: SaidSpan, row: EnrolmentSpan): boolean {
  const paying = row.participationCode === 1 && row.paymentCode === 1;
  switch (item) {
    case 'ENROL':
      return row.participationCode !== null && row.participationCode !== 0;
    case 'RESUME':
      return paying;
    case 'SUSPEND':
      return !paying;
    case 'UNMARK':
      return row.identityMark === null;
    case 'MARK':
    case 'REMARK':
      return label !== null && row.identityMark === label;
    case 'PAY':
    case 'REVIEW':
      return false;
  }
}
