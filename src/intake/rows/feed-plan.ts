import type { DeliverableFeed } from '../../identity/feed';
import { column, type HardshipCategory, type MemberColumns, type RosterColumn, type RosterDefinition } from '../roster';
import { HeaderNames } from '../table/header-names';
import type { Layout } from '../table/layout';
import { bare } from './bare';
import { CATEGORY_COLUMN, PERSON_COLUMNS } from './person-columns';
import { SAID_DEAD_COLUMNS } from './said-dead';
import { SAID_ENDED_COLUMNS, saysWhoIsSupported } from './said-ended';

/** A word of 人员类别: the register it belongs to, and whether it is the official word. */
export interface CategoryWord {
  readonly definition: RosterDefinition;
  readonly category: HardshipCategory;
  readonly alias: boolean;
}

/** How the rows of one delivery are read: one roster, or (困难群体花名册) the roster that each row's 人员类别 names. */
export interface FeedPlan {
  readonly names: HeaderNames;
  readonly members: MemberColumns | null;
  readonly certificateColumn: string | null;
  readonly words: ReadonlyMap<string, CategoryWord>;
  /** The roster of all rows; null in the mixed file. */
  readonly only: RosterDefinition | null;
}

/** Headers that only the mixed file uses for 人员类别, because in a feed's own file they mean something else. */
const MIXED_CATEGORY = column(
  'category',
  [CATEGORY_COLUMN.header, ...CATEGORY_COLUMN.aliases, '类别', '人员分类', '困难群体类型'],
  'REQUIRED',
);

export function planOf(
  feed: DeliverableFeed,
  rosters: readonly RosterDefinition[],
  aliases: ReadonlyMap<string, string> = new Map(),
): FeedPlan {
  const only = rosters.find((r) => r.feed === feed) ?? null;
  const used = only === null ? rosters.filter((r) => r.categories.length > 0) : [only];
  if (used.length === 0) throw new RangeError(`feed ${feed}: expected a roster definition, got none`);
  const category = only === null ? [MIXED_CATEGORY] : only.categories.length > 0 ? [CATEGORY_COLUMN] : [];
  const beside = [...(feed === 'DEATH' ? [] : SAID_DEAD_COLUMNS), ...(saysWhoIsSupported(feed) ? SAID_ENDED_COLUMNS : [])];
  return {
    names: new HeaderNames([...PERSON_COLUMNS, ...category, ...used.flatMap((r) => r.columns), ...beside], aliases),
    members: (only ?? used.find((r) => r.members !== null))?.members ?? null,
    certificateColumn: only?.certificateColumn ?? null,
    words: categoryWords(rosters),
    only,
  };
}

/** The required columns that a table lacks. */
export function missingColumns(plan: FeedPlan, layout: Layout): readonly RosterColumn[] {
  return requiredColumns(plan).filter((c) => !layout.columnOf.has(c.key) && !standsElsewhere(c.key, plan, layout));
}

/** The columns that the feed cannot do without, each once, for messages. */
export function requiredColumns(plan: FeedPlan): readonly RosterColumn[] {
  const required = plan.names.columns.filter((c) => c.required);
  return required.filter((c, i) => required.findIndex((other) => other.key === c.key) === i);
}

/** Name and number may stand in the members' columns; the number in the certificate's. */
function standsElsewhere(key: string, plan: FeedPlan, layout: Layout): boolean {
  if (key === 'name') return layout.members.some((m) => m.name !== -1);
  if (key !== 'idNumber') return false;
  return layout.members.some((m) => m.idNumber !== -1) || (plan.certificateColumn !== null && layout.columnOf.has(plan.certificateColumn));
}

function categoryWords(rosters: readonly RosterDefinition[]): Map<string, CategoryWord> {
  const words = new Map<string, CategoryWord>();
  for (const definition of rosters) {
    for (const category of definition.categories) {
      for (const name of category.names) words.set(name, { definition, category, alias: false });
      for (const alias of category.aliases) words.set(plainCategory(alias), { definition, category, alias: true });
    }
  }
  return words;
}

/** A category without blanks, invisible and full-width characters, `="…"`, an apostrophe or brackets around it; brackets and dashes in one form. */
export function plainCategory(text: string): string {
  return bare(text)
    .plain.replace(/\s+/g, '')
    .replace(/[【〔[]/g, '(')
    .replace(/[】〕\]]/g, ')')
    .replace(/[—–－]+/g, '-')
    .replace(/[。；;，,！!]+$/, '')
    .replace(/^\(([^()]+)\)$/, '$1');
}
