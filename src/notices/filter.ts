import { Field, ID, InputType } from 'type-graphql';
import type { Change, ChangeKind } from '../changelog';
import { townsAsked } from '../comparison/graph';
import { type CategoryCode } from '../eligibility';
import { CategoryWord } from '../eligibility/graph';
import { refusedWith } from '../graph';
import { StatusChangeKindWord } from './told/kind-words';

@InputType({
  description: '只要哪些变更；各项同时满足，不填为不限。Which changes are wanted; all parts must hold, an omitted one holds always.',
})
export class StatusChangeFilter {
  @Field(() => [ID], {
    nullable: true,
    description: '镇区代码，含撤并前后；镇区变更时原镇区和现镇区都算。Codes of towns, with what they were; of a move both towns count.',
  })
  readonly towns?: readonly string[] | null;
  @Field(() => [StatusChangeKindWord], { nullable: true, description: '变更种类。Kinds.' })
  readonly kinds?: readonly ChangeKind[] | null;
  @Field(() => [CategoryWord], { nullable: true, description: '困难类别。Hardship categories.' })
  readonly categories?: readonly CategoryCode[] | null;
}

/** A filter as it is applied: sets, null where there is no condition. */
export interface Wanted {
  readonly towns: ReadonlySet<string> | null;
  readonly kinds: ReadonlySet<string> | null;
  readonly categories: ReadonlySet<string> | null;
}

const MOST = 100;

/** Reads a filter; throws `BAD_USER_INPUT` for a town that is none and for lists of more than a hundred. */
export function wantedOf(filter: StatusChangeFilter | null | undefined): Wanted {
  const { towns, kinds, categories } = filter ?? {};
  for (const [name, list] of Object.entries({ towns, kinds, categories })) requireShort(name, list);
  const set = (list: readonly string[] | null | undefined): ReadonlySet<string> | null => (list == null ? null : new Set(list));
  return { towns: set(towns?.flatMap((town) => townsAsked(town) ?? [])), kinds: set(kinds), categories: set(categories) };
}

export function isWanted({ towns, kinds, categories }: Wanted, { kind, town, category, from, to }: Change): boolean {
  if (kinds !== null && !kinds.has(kind)) return false;
  if (categories !== null && (category === null || !categories.has(category))) return false;
  if (towns === null || (town !== null && towns.has(town))) return true;
  return kind === 'TOWN_CHANGED' && [from, to].some((each) => each !== null && towns.has(each));
}

function requireShort(name: string, list: readonly unknown[] | null | undefined): void {
  if (list == null || list.length <= MOST) return;
  throw refusedWith({
    code: 'BAD_USER_INPUT',
    message: `filter.${name}: expected at most ${MOST} entries, got ${list.length}.`,
    messageZh: `筛选条件每项至多 ${MOST} 个。`,
    path: `filter.${name}`,
    expected: `at most ${MOST} entries`,
    got: String(list.length),
  });
}
