import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type CategoryCode } from '../../eligibility';
import { CategoryWord } from '../../eligibility/graph';
import { enumOf, FenScalar, orRefusal, Town, townOf, YearMonthScalar } from '../../graph';
import type { YearMonth } from '../../identity/year-month';
import type { MonthStatistics, StatisticsBy } from '../ask';
import { MEASURES } from '../measures';
import { ratesOf } from '../rates';
import type { PlaceTold } from '../table';

export const StatisticsByWord = enumOf<StatisticsBy>({
  name: 'StatisticsBy',
  description: '统计口径。Which places are told apart.',
  values: {
    CITY: '合计。All together.',
    TOWN: '按镇区。By town.',
    CATEGORY: '按困难类别（身份类别，每人只计一次）。By hardship category: the label, so everybody once.',
    TOWN_AND_CATEGORY: '按镇区和类别。By both.',
    EVERYTHING: '以上全部。All of these.',
  },
});

const WITHHELD = '空为不公布（小数保护）。null: withheld.';

@ObjectType({
  description: '一个镇区、一个类别或合计的统计（三个100%）。The statistics of a town, a category, both, or all.',
  simpleResolvers: true,
})
export class StatisticsRow {
  @Field(() => Town, { nullable: true, description: '镇区；空为不分镇区，或镇区未定。Town; null: not told apart, or not settled.' })
  readonly town: Town | null;
  @Field(() => CategoryWord, { nullable: true, description: '困难类别；空为不分类别。Category; null: not told apart.' })
  readonly category: CategoryCode | null;
  @Field(() => Int, { nullable: true, description: `应参保人数：符合第二条。Eligible people. ${WITHHELD}` })
  readonly shouldEnrol: number | null;
  @Field(() => Int, { nullable: true, description: `其中已参保。Of them enrolled. ${WITHHELD}` })
  readonly enrolled: number | null;
  @Field(() => Float, { nullable: true, description: `参保率，0 至 1。Share enrolled; null: withheld, or nobody.` })
  readonly enrolmentRate: number | null;
  @Field(() => Int, { nullable: true, description: `应代缴人数：应参保而本人未自缴。Eligible and not paid by themselves. ${WITHHELD}` })
  readonly shouldPay: number | null;
  @Field(() => Int, { nullable: true, description: `已代缴人数。Paid for by the towns. ${WITHHELD}` })
  readonly paid: number | null;
  @Field(() => FenScalar, { nullable: true, description: `代缴金额（分）。Paid by the towns, fen. ${WITHHELD}` })
  readonly paidFen: number | null;
  @Field(() => Float, { nullable: true, description: '代缴率，0 至 1。Share paid for; null: withheld, or nobody.' })
  readonly paymentRate: number | null;
  @Field(() => Int, {
    nullable: true,
    description: `应享待遇人数：困难群体中已满 60 周岁且未参加职保。Over 60, in a category, not in the employee pension. ${WITHHELD}`,
  })
  readonly shouldReceive: number | null;
  @Field(() => Int, { nullable: true, description: `其中正在领取。Of them receiving the pension. ${WITHHELD}` })
  readonly receiving: number | null;
  @Field(() => Float, { nullable: true, description: '待遇享受率，0 至 1。Share receiving; null: withheld, or nobody.' })
  readonly benefitRate: number | null;
  @Field(() => Boolean, { description: '有不公布的数。Whether something of the row is withheld.' })
  readonly withheld: boolean;
}

@ObjectType({ description: '一个月的统计。The statistics of a month.', simpleResolvers: true })
export class StatisticsOfMonth {
  @Field(() => YearMonthScalar, { description: '保障月份。Coverage month.' })
  readonly month: YearMonth;
  @Field(() => Int, { description: '所据比对版次。Revision of the comparison that was counted.' })
  readonly revision: number;
  @Field(() => Boolean, {
    description:
      '是否为发布版：不足 10 人及可推算出的数不公布，发布后不再改变。The published edition: small groups withheld, never changed.',
  })
  readonly published: boolean;
  @Field(() => [StatisticsRow], { description: '各行，按镇区、类别。Rows, by town and category.' })
  readonly rows: readonly StatisticsRow[];
}

export const StatisticsResult = orRefusal({
  name: 'StatisticsResult',
  description: '统计或不予受理。Statistics, or why there are none.',
  answer: StatisticsOfMonth,
});

export function statisticsOf({ month, revision, published, places }: MonthStatistics): StatisticsOfMonth {
  return Object.assign(new StatisticsOfMonth(), { month, revision, published, rows: places.map((place) => rowOf(place, month)) });
}

function rowOf({ town, category, told }: PlaceTold, month: YearMonth): StatisticsRow {
  return {
    town: town === 'ALL' ? null : townOf(town, month),
    category: category === 'ALL' ? null : category,
    ...told,
    ...ratesOf(told),
    withheld: told.paidFen === null || MEASURES.some((measure) => told[measure] === null),
  };
}
