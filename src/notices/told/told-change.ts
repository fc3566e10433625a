import type { Change, ChangeKind } from '../../changelog';
import { type ArticleNumber, CATEGORIES, type CategoryCode } from '../../eligibility';
import type { Feed } from '../../identity/feed';
import type { Moment } from '../../identity/moment';
import type { PersonToken } from '../../identity/person-token';
import type { TownCode } from '../../identity/town';
import { monthOf, type YearMonth } from '../../identity/year-month';
import type { ChangeCursors } from './cursors';
import { KIND_WORDS } from './kind-words';

export type Cause = 'BATCH' | 'OFFICER' | 'COMPARISON' | 'CALENDAR';

/** A change as it is told (状态变更), the same to every agency and by every way: plain JSON, the person as a token, never a number or a name. */
export interface ToldChange {
  readonly id: string;
  /** Everything up to this change was heard by whoever holds it. */
  readonly cursor: string;
  readonly kind: ChangeKind;
  readonly month: YearMonth | null;
  readonly knownAt: Moment;
  readonly person: PersonToken | null;
  readonly town: TownCode | null;
  readonly category: CategoryCode | null;
  readonly feed: Feed | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly subject: string | null;
  readonly article: ArticleNumber | null;
  readonly cause: Cause;
  readonly batch: string | null;
  readonly row: number | null;
  readonly officer: string | null;
  readonly titleZh: string;
}

/** The told form of a change. */
export function statusChangeOf(change: Change, cursors: ChangeCursors): ToldChange {
  const { id, kind, month, knownAt, person, town, feed, from, to, reason, subject, batch, row, officer, position } = change;
  return {
    id,
    cursor: cursors.write(position),
    kind,
    month: month === null ? null : monthOf(month),
    knownAt,
    person,
    town,
    category: categoryOf(change),
    feed,
    from,
    to,
    reason,
    subject,
    article: KIND_WORDS[kind].article,
    cause: causeOf(change),
    batch,
    row,
    officer,
    titleZh: titleOf(change),
  };
}

/** Null for a word that is no category of the rules: a mark that an old system knows, for example. */
export function categoryOf({ category }: Pick<Change, 'category'>): CategoryCode | null {
  return CATEGORY_CODES.find((code) => code === category) ?? null;
}

const CATEGORY_CODES = Object.values(CATEGORIES).map(({ code }) => code);

/** The words of the kind, and the category. */
export function titleOf({ kind, category, from }: Pick<Change, 'kind' | 'category' | 'from'>): string {
  const words = kind === 'LOST_ELIGIBILITY' && from !== 'ELIGIBLE' ? NEVER_ELIGIBLE : KIND_WORDS[kind].zh;
  const code = categoryOf({ category });
  if (code === null) return words;
  return `${words}：${(OF_A_LIST.has(kind) ? LISTS[code] : undefined) ?? CATEGORIES[code].nameZh}`;
}

/** Of whom it was not known before. */
const NEVER_ELIGIBLE = '不符合代缴条件';

const OF_A_LIST: ReadonlySet<ChangeKind> = new Set(['MEMBERSHIP_BEGAN', 'MEMBERSHIP_ENDED', 'REGISTRATION_FLAGGED']);

/** Lists that hold more than the category: whoever is flagged 已脱贫, and every grade of a disability. */
const LISTS: Partial<Record<CategoryCode, string>> = { REGISTERED_POOR: '建档立卡', DISABLED: '残疾人' };

const COMPARED: ReadonlySet<ChangeKind> = new Set(['COMPARISON_PUBLISHED', 'WORK_ITEM_OPENED', 'WORK_ITEM_CLOSED']);

export function causeOf({ kind, batch, officer }: Pick<Change, 'kind' | 'batch' | 'officer'>): Cause {
  if (officer !== null) return 'OFFICER';
  if (batch !== null) return 'BATCH';
  return COMPARED.has(kind) ? 'COMPARISON' : 'CALENDAR';
}
