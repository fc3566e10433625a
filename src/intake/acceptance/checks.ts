import { AGENCY_NAMES_ZH, type Agency } from '../../identity/agency';
import { type DeliverableFeed, FEED_DESCRIPTIONS, FEEDS, type Feed, HARDSHIP_SENDERS } from '../../identity/feed';
import { type MonthNumber, monthGot, monthNumber, monthOf, parseYearMonth, type YearMonth, yearMonth } from '../../identity/year-month';
import type { Delivery, Refusal } from './delivery';

/** 实施办法 was issued on 2018-08-21; nothing is owed for an earlier month. */
export const FIRST_MONTH = yearMonth('2018-08');

const DELIVERABLE: readonly DeliverableFeed[] = [...FEEDS, 'HARDSHIP'];

/** Reads the name of a feed as people type it. */
export function parseFeed(text: string): DeliverableFeed | Refusal {
  const feed = DELIVERABLE.find((each) => each === text);
  return feed ?? unknownFeed(text);
}

/** Reads the month of a delivery; whether it has come is asked of the database's clock, later. */
export function parseDeliveryMonth(text: string): YearMonth | Refusal {
  const month = parseYearMonth(text);
  if (typeof month === 'string') return month;
  return {
    code: 'UNKNOWN_MONTH',
    message: `month: expected ${month.expected}, got ${monthGot(text)}; write for example 2018-10.`,
    messageZh: `月份应写作 YYYY-MM，月为 01 至 12（例如 2018-10），收到的是 ${monthGot(text)}。`,
    path: 'month',
    expected: month.expected,
    got: monthGot(text),
  };
}

/** What of a delivery can be judged before its rows are there. */
export type DeliveryWords = Pick<Delivery, 'feed' | 'sender' | 'month' | 'kind'>;

/** Whether this sender may deliver this feed, for this month, in this kind; null when nothing is wrong. `thisMonth` is the database's. */
export function checkDelivery({ feed, sender, month, kind }: DeliveryWords, thisMonth: MonthNumber): Refusal | null {
  return checkSender(feed, sender) ?? checkMonth(month, thisMonth) ?? checkKind(feed, kind);
}

/** The feeds that a file may carry. */
export function feedsOf(feed: DeliverableFeed): readonly Feed[] {
  return feed === 'HARDSHIP' ? HARDSHIP_FEEDS : [feed];
}
const HARDSHIP_FEEDS: readonly Feed[] = ['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY'];

function checkSender(feed: DeliverableFeed, sender: Agency): Refusal | null {
  const senders = feed === 'HARDSHIP' ? HARDSHIP_SENDERS : FEED_DESCRIPTIONS[feed].senders;
  if (senders.includes(sender)) return null;
  return {
    code: 'FEED_OF_ANOTHER_AGENCY',
    message: `sender: ${feed} is delivered by ${senders.join(', ')}, got ${sender}; ask that agency to deliver it.`,
    messageZh: `${feed} 由${senders.map((each) => AGENCY_NAMES_ZH[each]).join('、')}报送，收到的报送部门是${AGENCY_NAMES_ZH[sender]}。`,
    path: 'sender',
    expected: senders.join(', '),
    got: sender,
  };
}

function checkMonth(month: YearMonth, thisMonth: MonthNumber): Refusal | null {
  const latest = monthOf(thisMonth);
  if (monthNumber(month) > thisMonth) {
    return {
      code: 'FUTURE_MONTH',
      message: `month: expected ${FIRST_MONTH} to ${latest}, got ${month}, which has not come yet; deliver it when it has.`,
      messageZh: `月份应在 ${FIRST_MONTH} 至 ${latest} 之间，${month} 尚未到来。`,
      path: 'month',
      expected: `${FIRST_MONTH} to ${latest}`,
      got: month,
    };
  }
  if (month >= FIRST_MONTH) return null;
  return {
    code: 'MONTH_BEFORE_POLICY',
    message: `month: expected ${FIRST_MONTH} to ${latest}, got ${month}, before the policy was issued; check the year.`,
    messageZh: `月份应在 ${FIRST_MONTH} 至 ${latest} 之间，${month} 早于办法印发，请核对年份。`,
    path: 'month',
    expected: `${FIRST_MONTH} to ${latest}`,
    got: month,
  };
}

/** An event (a death, a payment) stays when a later file does not repeat it, so a list of events can never be full. */
function checkKind(feed: DeliverableFeed, kind: Delivery['kind']): Refusal | null {
  if (kind === 'DELTA' || feed === 'HARDSHIP' || FEED_DESCRIPTIONS[feed].kind === 'FULL') return null;
  return {
    code: 'KIND_NOT_POSSIBLE',
    message: `kind: ${feed} reports events and is delivered as DELTA, got FULL; leave --full away.`,
    messageZh: `${FEED_DESCRIPTIONS[feed].nameZh}是逐笔信息，只能按增量（DELTA）报送，收到的是全量（FULL）。`,
    path: 'kind',
    expected: 'DELTA',
    got: kind,
  };
}

function unknownFeed(text: string): Refusal {
  const got = text.slice(0, 40);
  return {
    code: 'UNKNOWN_FEED',
    message: `feed: expected one of ${DELIVERABLE.join(', ')}, got ${got || 'none'}.`,
    messageZh: `数据资源应为 ${DELIVERABLE.join('、')} 之一，${got === '' ? '没有填写' : `收到的是 ${got}`}。`,
    path: 'feed',
    expected: DELIVERABLE.join(', '),
    got,
  };
}
