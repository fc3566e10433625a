import { Field, ObjectType } from 'type-graphql';
import { YearMonthScalar } from '../../graph';
import type { YearMonth } from '../../identity/year-month';
import { type CategoryCode, CategoryWord } from './category-words';

@ObjectType({
  description: '名册身份：连续属于一个困难类别的月份。Months without a break in which the person was in a hardship category.',
  simpleResolvers: true,
})
export class MembershipPeriod {
  @Field(() => CategoryWord, { description: '类别。Category.' })
  readonly category: CategoryCode;
  @Field(() => YearMonthScalar, { description: '起始月份（含）。First month.' })
  readonly firstMonth: YearMonth;
  @Field(() => YearMonthScalar, {
    description: '截止月份（含）；至多到当月或政策末月。Last month; at most this month or the last of the policy.',
  })
  readonly lastMonth: YearMonth;
}
