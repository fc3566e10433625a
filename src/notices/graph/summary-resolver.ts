import { Args, Ctx, Directive, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import type { ChangeKind } from '../../changelog';
import type { Reader } from '../../database';
import { DateScalar, refusedWith, requiresScope, Town, townOf } from '../../graph';
import { monthOfDate } from '../../identity/year-month';
import { wantedOf } from '../filter';
import { countChanges } from '../summary';
import { StatusChangeKindWord } from '../told/kind-words';
import { SummaryOf } from './asked';

@ObjectType({ description: '变更计数。How many changes of a kind were told in a town on a day.', simpleResolvers: true })
export class StatusChangeCount {
  @Field(() => DateScalar, { description: '获知日期（北京时间）。Day on which they became known, in Asia/Shanghai.' })
  readonly day: string;
  @Field(() => Town, { nullable: true, description: '镇区；空为全市或无镇区。Town; null: the whole city, or no town known.' })
  readonly town: Town | null;
  @Field(() => StatusChangeKindWord, { description: '种类。Kind.' })
  readonly kind: ChangeKind;
  @Field(() => Int, { description: '条数。Changes.' })
  readonly changes: number;
}

/** What changed, counted. */
@Resolver()
export class SummaryResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => [StatusChangeCount], {
    description:
      '状态变更计数，按日、镇区和种类，至多 31 日；只计有权知悉的变更。Changes counted by day, town and kind, as far as the caller may see them; at most 31 days.',
  })
  @Directive(requiresScope('delivery:count'))
  async statusChangesSummary(
    @Args(() => SummaryOf) { since, until = null, filter }: SummaryOf,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<StatusChangeCount[]> {
    requireBounded(since, until);
    const counted = await countChanges(this.reader, { caller, since, until, wanted: wantedOf(filter) });
    return counted.map(({ town, ...each }) => ({ ...each, town: townOf(town, monthOfDate(each.day)) }));
  }
}

const MOST_DAYS = 31;
const DAY_MS = 86_400_000;

/** Without an end the database's clock is not asked: a day more or less does no harm here. */
function requireBounded(since: string, until: string | null): void {
  const days = ((until === null ? Date.now() : Date.parse(until)) - Date.parse(since)) / DAY_MS;
  if (days <= MOST_DAYS) return;
  const expected = `at most ${MOST_DAYS} days`;
  throw refusedWith({
    code: 'BAD_USER_INPUT',
    message: `since: expected ${expected}, got ${Math.ceil(days)} days; ask for a shorter stretch.`,
    messageZh: `一次至多统计 ${MOST_DAYS} 日，请缩短时段。`,
    path: 'since',
    expected,
    got: `${Math.ceil(days)} days`,
  });
}
