import { type RevisionRow, RevisionStore } from '../comparison';
import type { Database, Transaction } from '../database';
import { EVERYTHING_ISSUED, policyFor, valueIn } from '../eligibility';
import { type MonthNumber, monthNumber, monthOf, type YearMonth } from '../identity/year-month';
import type { RefusalWords } from '../refusal';
import { countRevision } from './count';
import { SMALL_CELLS } from './small-cells';
import { type Publication, readPublications, storePublication } from './store';
import { toldSafely } from './told';

export type PublishResult =
  | { readonly outcome: 'PUBLISHED' | 'ALREADY_PUBLISHED'; readonly publication: Publication }
  | { readonly outcome: 'REFUSED'; readonly refusal: RefusalWords };

/**
 * Publishes the statistics of a month for those who may only count (月度统计发布): the revision it was closed with, else the newest. Once for a month and
 * never again, so that two editions cannot be taken from each other; what is learnt later shows in the months that follow.
 */
export async function publishStatistics(database: Database, month: YearMonth, officer: string): Promise<PublishResult> {
  const number = monthNumber(month);
  const revision = await new RevisionStore(database.reader('minsheng_hub')).one(number, null);
  if (revision === null) return { outcome: 'REFUSED', refusal: notCompared(month) };
  return database.transaction('minsheng_hub', async (transaction) => {
    const already = (await readPublications(transaction, number, number))[0];
    if (already !== undefined) return { outcome: 'ALREADY_PUBLISHED', publication: already };
    const written = await storePublication(transaction, await safely(transaction, revision), officer);
    const [publication] = await readPublications(transaction, number, number);
    if (publication === undefined) throw new Error(`statistics ${month}: expected a publication, found none`);
    return { outcome: written ? 'PUBLISHED' : 'ALREADY_PUBLISHED', publication };
  });
}

async function safely(transaction: Transaction, { month, revision, knownOn }: RevisionRow): Promise<Omit<Publication, 'publishedAt'>> {
  const rule = valueIn(SMALL_CELLS, month, EVERYTHING_ISSUED).value;
  const table = await countRevision(transaction, { month, revision, policy: policyFor(month, knownOn) }, null);
  const before = (month - 1) as MonthNumber;
  const [earlier] = await readPublications(transaction, before, before);
  return { month, revision, ...rule, places: toldSafely(table, rule, earlier?.places ?? []) };
}

export function notCompared(month: YearMonth): RefusalWords {
  const expected = 'a month that was compared';
  return {
    code: 'NOT_COMPARED',
    message: `statistics: expected ${expected}, got ${month}; run minsheng compare --month ${month} first.`,
    messageZh: `${month} 尚未比对，请先执行数据比对。`,
    path: 'month',
    expected,
    got: month,
  };
}

export function notPublished(month: YearMonth): RefusalWords {
  const expected = 'a month whose statistics were published';
  return {
    code: 'NOT_PUBLISHED',
    message: `statistics: expected ${expected}, got ${month}; ask again when it is.`,
    messageZh: `${month} 的统计尚未发布。`,
    path: 'month',
    expected,
    got: month,
  };
}

export const monthOfPublication = ({ month }: Publication): YearMonth => monthOf(month);
