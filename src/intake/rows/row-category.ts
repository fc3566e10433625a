import { saysNothing } from '../../identity/says-nothing';
import type { Hint } from '../findings/notes';
import type { RosterDefinition } from '../roster';
import { type CategoryWord, type FeedPlan, plainCategory } from './feed-plan';
import type { CurrentRow } from './row-cells';

const LONGEST = 60;
const DISABILITY = /残疾|重残/;
const BETWEEN = /[、,，;；/|+＋&和及与兼\s]+/;

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
      this.current.find('E_CATEGORY_UNKNOWN', 'category', this.several(text) ?? this.ofDisability(text) ?? this.official);
      return only;
    }
    this.note(word, exact === undefined);
    this.current.category = word.category;
    return only ?? word.definition;
  }

  /** 低保、特困: what to type of several categories in one cell; null when they are not all on the list, or are one and the same. */
  private several(text: string): Hint | null {
    if (text.length > LONGEST) return null;
    const words = text
      .split(BETWEEN)
      .filter((each) => each !== '')
      .map((each) => this.plan.words.get(plainCategory(each)));
    const known = words.filter((word) => word !== undefined);
    const official = [...new Set(known.map(({ category }) => category.names[0] ?? ''))];
    if (known.length < words.length || official.length < 2) return null;
    return this.plan.only === null
      ? { zh: `${official.join('、')}；几种都有的，每种填一行`, en: `${official.join(', ')}; a row for each when there are several` }
      : { zh: `${this.official}；其他类别在各自的名册里另报`, en: `${this.official}; what else there is belongs to its own roster` };
  }

  /** 重度残疾 is granted by another register: nobody is to be called 低保 for it. */
  private ofDisability(text: string): Hint | null {
    return DISABILITY.test(text)
      ? { zh: `${this.official}；残疾另在残疾人名册报送`, en: `${this.official}; disability belongs to its own roster (DISABILITY)` }
      : null;
  }

  private note({ definition, category, alias }: CategoryWord, spelt: boolean): void {
    const { only } = this.plan;
    if (only !== null && only.categories.length > 0 && definition !== only)
      this.current.find('E_CATEGORY_OTHER_FEED', 'category', this.official);
    if (alias || spelt) this.current.find('N_CATEGORY_ALIAS', 'category', category.names[0]);
    if (category.warning !== null) this.current.find(category.warning, 'category');
  }
}
