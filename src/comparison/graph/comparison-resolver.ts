import { Arg, Args, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import type { Database } from '../../database';
import { PageSizeScalar, Refusal, type RefusalWords, requiresScope, YearMonthScalar } from '../../graph';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import type { RevisionStore } from '../read/revisions';
import { runComparison } from '../run/run';
import { RevisionAsked } from './asked';
import { Comparison, ComparisonResultUnion } from './comparison';
import { ComparisonRun, ComparisonRunResult } from './comparison-run';

/** Asking for comparisons, and for a new one. */
@Resolver()
export class ComparisonResolver {
  constructor(
    private readonly database: Database,
    private readonly revisions: RevisionStore,
  ) {}

  @Query(() => ComparisonResultUnion, { description: '某月的数据比对。The comparison of a month.' })
  @Directive(requiresScope('comparison:count'))
  async comparison(@Args(() => RevisionAsked) { month, revision = null }: RevisionAsked): Promise<Comparison | Refusal> {
    const row = await this.revisions.one(monthNumber(month), revision);
    return row === null ? new Refusal(notCompared(month, revision)) : new Comparison(row);
  }

  @Query(() => [Comparison], { description: '各月各版数据比对，新的在前。Comparisons, the newest month and revision first.' })
  @Directive(requiresScope('comparison:count'))
  async comparisons(
    @Arg('month', () => YearMonthScalar, { nullable: true, description: '只看该月；不填为各月。Only this month; omitted: all.' })
    month: YearMonth | null,
    @Arg('first', () => PageSizeScalar, { defaultValue: 20, description: '条数。How many.' }) first: number,
  ): Promise<Comparison[]> {
    return (await this.revisions.many(month == null ? null : monthNumber(month), first)).map((row) => new Comparison(row));
  }

  @Mutation(() => ComparisonRunResult, {
    description:
      '执行数据比对。输入相同时返回已有的一版，重复提交无妨；名册未齐时说明谁欠什么。Compares a month; equal inputs give the revision that stands, so a blind retry does no harm.',
  })
  @Directive(requiresScope('comparison:run'))
  async runComparison(
    @Arg('month', () => YearMonthScalar, {
      nullable: true,
      description: '保障月份；不填为当前月。Coverage month; omitted: the current one of the database’s clock.',
    })
    month: YearMonth | null,
    @Arg('allowStale', () => Boolean, { defaultValue: false, description: '名册未齐也比对。Go on with the lists that are there.' })
    allowStale: boolean,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<ComparisonRun | Refusal> {
    const result = await runComparison(this.database, { month: month ?? null, allowStale, officer: caller.subject });
    if (result.outcome === 'REFUSED') return new Refusal(result.refusal);
    if (result.outcome === 'NOT_READY') return { outcome: 'NOT_READY', comparison: null, owed: result.owed };
    const row = await this.revisions.byId(result.revision.id);
    if (row === null) throw new Error(`comparison ${result.revision.id}: expected the revision just published, found none`);
    return { outcome: result.outcome, comparison: new Comparison(row), owed: [] };
  }
}

function notCompared(month: YearMonth, revision: number | null): RefusalWords {
  const expected = revision === null ? 'a month that was compared' : `a revision of ${month} that exists`;
  const got = revision === null ? month : String(revision);
  return {
    code: 'NOT_COMPARED',
    message: `comparison: expected ${expected}, got ${got}; ask comparisons for those that exist.`,
    messageZh: revision === null ? `${month} 尚未比对。` : `${month} 没有第 ${revision} 版比对。`,
    path: revision === null ? 'month' : 'revision',
    expected,
    got,
  };
}
