import { saysNothing } from '../../identity/says-nothing';
import type { RosterDefinition } from '../roster';
import { type CategoryWord, type FeedPlan, plainCategory } from './feed-plan';
import type { CurrentRow } from './row-cells';

const LONGEST = 60;

/** Reads 人员类别: the roster that a row belongs to. */
export class RowCategory {
  /** The official words, without those that would only raise the next question. */
  private readonly official: string;

  constructor(
    private readonly plan: FeedPlan,
    private readonly current: CurrentRow,
  ) {
    const { only, words } = plan;
    const plain = [...words.values()].filter(({ category: { warning } }) => warning !== 'W_CATEGORY_UNSURE');
    const names = plain.filter((w) => only === null || w.definition === only).map((w) => w.category.names[0] ?? '');
    this.official = [...new Set(names)].join('、');
  }

  /** The file's own roster, or what 人员类别 says; its findings are written down. */
  definition(): RosterDefinition | null {
    const { only, words } = this.plan;
    const text = this.current.words('category');
    if (saysNothing(text)) {
      if (only === null) this.current.find('E_CATEGORY_EMPTY', 'category', this.official);
      return only;
    }
    const exact = words.get(text);
    const word = exact ?? (text.length > LONGEST ? undefined : words.get(plainCategory(text)));
    if (word === undefined) {
      this.current.find('E_CATEGORY_UNKNOWN', 'category', this.official);
      return only;
    }
    this.note(word, exact === undefined);
    this.current.category = word.category;
    return only ?? word.definition;
  }

  private note({ definition, category, alias }: CategoryWord, spelt: boolean): void {
    const { only } = this.plan;
    if (only !== null && only.categories.length > 0 && definition !== only)
      this.current.find('E_CATEGORY_OTHER_FEED', 'category', this.official);
    if (alias || spelt) this.current.find('N_CATEGORY_ALIAS', 'category', category.names[0]);
    if (category.warning !== null) this.current.find(category.warning, 'category');
  }
}
