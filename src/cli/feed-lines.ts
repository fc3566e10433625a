import type { CalendarEntry } from '../eligibility';
import { FEED_DESCRIPTIONS } from '../identity/feed';
import { monthOf } from '../identity/year-month';

const STATES: Readonly<Record<CalendarEntry['state'], string>> = {
  NOT_DUE: '未到期 · not due yet',
  DUE: '应报送 · due',
  LATE: '逾期 · late',
  HELD: '待确认 · held',
  DELIVERED: '已报送 · delivered',
};
const FACTS: Readonly<Record<CalendarEntry['facts'], string>> = {
  FRESH: '',
  STALE: '；沿用上一期 · the last list is carried',
  MISSING: '；所供事实未知 · what it supplies is unknown',
};

/** What is owed of a feed for a period: by whom, by when, whether it came, and what the decision has meanwhile. */
export function calendarLine({ feed, firstMonth, lastMonth, due, state, lateSince, facts, held }: CalendarEntry): string {
  const { nameZh, owner } = FEED_DESCRIPTIONS[feed];
  const period = firstMonth === lastMonth ? monthOf(lastMonth) : `${monthOf(firstMonth)}…${monthOf(lastMonth)}`;
  const since = lateSince === null ? '' : `（自 ${lateSince} · since ${lateSince}）`;
  const waiting = held.length === 0 ? '' : `；批次 ${held.join('、')} 待确认 · held`;
  return `${feed} ${nameZh} (${owner})  ${period}  期限 due ${due.on}  ${STATES[state]}${since}${FACTS[facts]}${waiting}`;
}
