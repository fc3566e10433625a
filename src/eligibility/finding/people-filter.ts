import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, YearMonthScalar } from '../../graph';
import type { YearMonth } from '../../identity/year-month';
import { type CategoryCode, CategoryWord } from '../answer/category-words';
import { VerdictWord } from '../answer/verdict-words';
import type { Verdict } from '../assessment';

@InputType({
  description:
    '按镇区筛选：任一名册（任何月份）写明的镇区，含撤并前后。By town: any register, any month, with what the town was or became.',
})
export class TownFilter {
  @Field(() => ID, { nullable: true, description: '等于。Equals.' })
  readonly eq?: string | null;
  @Field(() => [ID], { nullable: true, description: '属于其一。One of.' })
  readonly in?: readonly string[] | null;
}

@InputType({ description: '按某月的困难类别筛选。By hardship category in a month.' })
export class CategoryFilter {
  @Field(() => YearMonthScalar, { description: '月份。The month.' })
  readonly month: YearMonth;
  @Field(() => CategoryWord, { nullable: true, description: '等于。Equals.' })
  readonly eq?: CategoryCode | null;
  @Field(() => [CategoryWord], { nullable: true, description: '属于其一。One of.' })
  readonly in?: readonly CategoryCode[] | null;
}

@InputType({ description: '按出生日期筛选，两端都含。By date of birth, both ends included.' })
export class BornOnFilter {
  @Field(() => DateScalar, { nullable: true, description: '不早于；不填为不限。Not before; omitted: no limit.' })
  readonly from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: '不晚于；不填为不限。Not after; omitted: no limit.' })
  readonly to?: string | null;
}

@InputType({ description: '按某月的资格结论筛选。By verdict for a month.' })
export class VerdictFilter {
  @Field(() => YearMonthScalar, { description: '月份。The month.' })
  readonly month: YearMonth;
  @Field(() => VerdictWord, { description: '等于。Equals.' })
  readonly eq: Verdict;
}

@InputType({
  description: '人员筛选；各条件同时成立，只有这些算子。Filter of people; all conditions hold together, and there are no other operators.',
})
export class PeopleFilter {
  @Field(() => TownFilter, { nullable: true, description: '镇区。Town.' })
  readonly town?: TownFilter | null;
  @Field(() => CategoryFilter, { nullable: true, description: '困难类别。Hardship category.' })
  readonly category?: CategoryFilter | null;
  @Field(() => BornOnFilter, { nullable: true, description: '出生日期。Date of birth.' })
  readonly bornOn?: BornOnFilter | null;
  @Field(() => VerdictFilter, { nullable: true, description: '资格结论。Verdict.' })
  readonly verdict?: VerdictFilter | null;
}
