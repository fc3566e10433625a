import { Arg, Args, ArgsType, Ctx, Directive, Field, Int, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { isRefusal, Refusal, type RefusalWords, requiresScope, YearMonthScalar } from '../../graph';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import type { Statistics, StatisticsBy } from '../ask';
import { StatisticsByWord, StatisticsOfMonth, StatisticsResult, statisticsOf } from './statistics';
import { StatisticsTrend, StatisticsTrendResult } from './statistics-trend';

@ArgsType()
class StatisticsArguments {
  @Field(() => YearMonthScalar, { description: '保障月份。Coverage month.' })
  readonly month: YearMonth;
  @Field(() => StatisticsByWord, { defaultValue: 'TOWN', description: '口径。Which places are told apart.' })
  readonly by: StatisticsBy = 'TOWN';
  @Field(() => Int, {
    nullable: true,
    description:
      '比对版次，限可见小数者；不填为结账或最新一版。Revision, for those who see small groups; omitted: closed with, else newest.',
  })
  readonly revision?: number | null;
}

/** 三个100%: the statistics of a month and their trend. */
@Resolver()
export class StatisticsResolver {
  constructor(private readonly asked: Statistics) {}

  @Query(() => StatisticsResult, {
    description: '月度统计（三个100%）。Statistics of a month: enrolled, paid for, receiving, against those who should be.',
  })
  @Directive(requiresScope('statistics:read'))
  async statistics(
    @Args(() => StatisticsArguments) { month, by, revision = null }: StatisticsArguments,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<StatisticsOfMonth | Refusal> {
    const found = await this.asked.of({ month, by, revision }, caller);
    return isRefusal(found) ? new Refusal(found) : statisticsOf(found);
  }

  @Query(() => StatisticsTrendResult, {
    description: '各月统计的走势，至多 60 个月。The statistics of the months of a stretch, at most 60.',
  })
  @Directive(requiresScope('statistics:read'))
  async statisticsTrend(
    @Arg('from', () => YearMonthScalar, { description: '起始月份（含）。First month.' }) from: YearMonth,
    @Arg('until', () => YearMonthScalar, { description: '截止月份（含）。Last month.' }) until: YearMonth,
    @Arg('by', () => StatisticsByWord, { defaultValue: 'CITY', description: '口径。Which places are told apart.' }) by: StatisticsBy,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<StatisticsTrend | Refusal> {
    const months = monthNumber(until) - monthNumber(from) + 1;
    if (months < 1 || months > MOST_MONTHS) return new Refusal(tooManyMonths(from, until));
    const found = await this.asked.trend({ from, until, by }, caller);
    return { months: found.map(statisticsOf) };
  }
}

const MOST_MONTHS = 60;

function tooManyMonths(from: YearMonth, until: YearMonth): RefusalWords {
  const expected = `1 to ${MOST_MONTHS} months`;
  return {
    code: 'TOO_MANY_MONTHS',
    message: `until: expected ${expected}, got ${from} to ${until}.`,
    messageZh: `请查询 1 至 ${MOST_MONTHS} 个月。`,
    path: 'until',
    expected,
    got: `${from} to ${until}`,
  };
}
