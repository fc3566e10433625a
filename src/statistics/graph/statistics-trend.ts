import { Field, ObjectType } from 'type-graphql';
import { orRefusal } from '../../graph';
import { StatisticsOfMonth } from './statistics';

@ObjectType({ description: '统计的走势。Statistics over the months.', simpleResolvers: true })
export class StatisticsTrend {
  @Field(() => [StatisticsOfMonth], {
    description: '有统计的月份，由早到晚；没有的月份不列出。The months that have statistics, the earliest first; others are left out.',
  })
  readonly months: readonly StatisticsOfMonth[];
}

export const StatisticsTrendResult = orRefusal({
  name: 'StatisticsTrendResult',
  description: '走势或不予受理。The trend, or why there is none.',
  answer: StatisticsTrend,
});
