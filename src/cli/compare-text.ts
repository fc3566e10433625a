import type { ComparisonResult, ComparisonStep, OwedFeed, RevisionSummary } from '../comparison';
import { type DiscrepancyCode, policyFor, WORK_ITEM_NAMES_ZH, type WorkItem } from '../eligibility';
import { AGENCY_NAMES_ZH } from '../identity/agency';
import { FEED_DESCRIPTIONS } from '../identity/feed';
import { monthNumber } from '../identity/year-month';
import { refusalText } from './receipt';

/** The steps of a run as the progress shows them. */
export const STEP_WORDS: Readonly<Record<ComparisonStep, string>> = {
  WAIT: '等待 waiting',
  INPUTS: '核对名册 inputs',
  PEOPLE: '找出人员 people',
  ASSESS: '逐人判定 assessing',
  STORE: '写入 storing',
  BALANCE: '核对合计 balancing',
};

/** The result as people read it: Chinese first, then English. */
export function comparisonText(result: ComparisonResult): string {
  switch (result.outcome) {
    case 'REFUSED':
      return refusalText(result.refusal);
    case 'NOT_READY':
      return notReadyText(result.month, result.owed);
    case 'ALREADY_COMPARED':
      return `已比对过，输入相同：${place(result.revision)}\nCompared already with the same inputs: ${placeEn(result.revision)}`;
    case 'PUBLISHED':
      return publishedText(result.revision);
  }
}

const place = ({ month, revision }: RevisionSummary): string => `${month} 第 ${revision} 版`;
const placeEn = ({ month, revision }: RevisionSummary): string => `${month} revision ${revision}`;

function notReadyText(month: string, owed: readonly OwedFeed[]): string {
  const lines = owed.map(({ feed, owner, state, lastMonth, held }) => {
    const since = lastMonth === null ? '从未报送 never delivered' : `最近 ${lastMonth} last delivered`;
    const waiting = held.length === 0 ? '' : `；批次 ${held.join(', ')} 待确认 held`;
    return `  ${FEED_DESCRIPTIONS[feed].nameZh} ${feed}  ${AGENCY_NAMES_ZH[owner]} ${owner}  ${state === 'STALE' ? '过期 stale' : '未报送 missing'}，${since}${waiting}`;
  });
  return `${month} 名册未齐，未比对；确需比对请加 --allow-stale，过期的沿用上期，未报送的按未知处理，不会因此停缴。
The lists of ${month} are not all there: not compared. --allow-stale goes on: late lists are carried, missing ones leave facts unknown, nobody is suspended for it.
${lines.join('\n')}`;
}

function publishedText(revision: RevisionSummary): string {
  const { people, toHandle, dueFen, items, discrepancies, moved, assessed, kind, knowledge, afterClose } = revision;
  const yuan = (dueFen / 100).toFixed(2);
  const named = (item: WorkItem): string => `${WORK_ITEM_NAMES_ZH[item]} ${item}`;
  return [
    `${place(revision)}：比对 ${people} 人，${toHandle} 人有事项待办，应代缴 ${yuan} 元（知悉序号 ${knowledge}，本次判定 ${assessed} 人）`,
    `${placeEn(revision)}: ${people} people compared, ${toHandle} with something to do, ${yuan} yuan due (knowledge ${knowledge}, ${kind}, ${assessed} assessed)`,
    ...(afterClose
      ? ['  该月已结账：清单不变，差异在当前月调整 · the month is closed: its lists stay, differences are adjusted in the open month']
      : []),
    ...items.map(({ item, people: count }) => `  ${named(item)}  ${count}`),
    ...(discrepancies.length === 0
      ? []
      : [
          '疑点 · Discrepancies',
          ...discrepancies.map((each) => `  ${discrepancyNameZh(revision, each.code)} ${each.code}  ${each.people}`),
        ]),
    ...(revision.revision === 1
      ? []
      : [`与上一版相比 ${moved} 人有变化 · ${moved} moved against the revision before`, ...movementLines(revision)]),
  ].join('\n');
}

const discrepancyNameZh = ({ month }: RevisionSummary, code: DiscrepancyCode): string =>
  policyFor(monthNumber(month)).discrepancies.find((each) => each.code === code)?.nameZh ?? '';

const movementLines = ({ movements }: RevisionSummary): string[] =>
  movements.map(({ from, to, people }) => `  ${from ?? '（未比对 not compared）'} → ${to ?? '（未比对 not compared）'}  ${people}`);
