import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { DateScalar, YearMonthScalar } from '../graph';
import type { Agency } from '../identity/agency';
import { monthOf, type YearMonth } from '../identity/year-month';
import { type CategoryCode, CategoryWord } from './answer/category-words';
import { Article } from './answer/test-outcome';
import { type TestCode, TestCodeWord } from './answer/words';
import { AgencyWord } from './delivery/words';
import { articles, POLICY_ISSUED_ON, POLICY_TITLE, type Policy as PolicyData, policyOn } from './policy';

@ObjectType({ description: '一项条件的规定。One test of the rule.', simpleResolvers: true })
export class PolicyTest {
  @Field(() => TestCodeWord, { description: '代码。Code.' })
  readonly code: TestCode;
  @Field(() => String, { description: '中文名称。Name in Chinese.' })
  readonly nameZh: string;
  @Field(() => String, { description: '英文名称。Name in English.' })
  readonly name: string;
  @Field(() => String, { description: '条次。Article.' })
  readonly article: string;
}

@ObjectType({
  description: '参数：有起止日期、来源和解释部门（第七条）。A dated parameter with its source and owner.',
  simpleResolvers: true,
})
export class PolicyParameter {
  @Field(() => String, { description: '名称。Name.' })
  readonly name: string;
  @Field(() => String, { description: '中文名称。Name in Chinese.' })
  readonly nameZh: string;
  @Field(() => String, { description: '值（JSON）。Value as JSON.' })
  readonly value: string;
  @Field(() => YearMonthScalar, { description: '起始月份（含）。First month.' })
  readonly validFrom: YearMonth;
  @Field(() => YearMonthScalar, {
    nullable: true,
    description: '失效月份（不含）；空为至今有效。First month it no longer holds; null: until further notice.',
  })
  readonly validUntil: YearMonth | null;
  @Field(() => DateScalar, { nullable: true, description: '发布日期；空为随办法发布。Issued on; null: with the policy.' })
  readonly issuedOn: string | null;
  @Field(() => String, { description: '条次。Article.' })
  readonly article: string;
  @Field(() => String, { description: '来源。Source.' })
  readonly source: string;
  @Field(() => AgencyWord, { description: '解释部门。Who interprets it.' })
  readonly owner: Agency;
}

@ObjectType({ description: '某日有效的规定。The rules in force on a day.', simpleResolvers: true })
export class Policy {
  @Field(() => String, { description: '名称。Title.' })
  readonly title: string;
  @Field(() => DateScalar, { description: '印发日期。Issued on.' })
  readonly issuedOn: string;
  @Field(() => YearMonthScalar, { description: '首月。First month.' })
  readonly firstMonth: YearMonth;
  @Field(() => YearMonthScalar, { description: '末月（含）。Last month.' })
  readonly lastMonth: YearMonth;
  @Field(() => [Article], { description: '条文。Articles.' })
  readonly articles: readonly Article[];
  @Field(() => [PolicyTest], { description: '条件，按理由先后。Tests in the order of their reasons.' })
  readonly tests: readonly PolicyTest[];
  @Field(() => [CategoryWord], { description: '困难类别。Hardship categories.' })
  readonly categories: readonly CategoryCode[];
  @Field(() => [PolicyParameter], { description: '参数。Parameters.' })
  readonly parameters: readonly PolicyParameter[];
}

/** The rules as data. */
@Resolver()
export class PolicyResolver {
  @Query(() => Policy, { nullable: true, description: '某日有效的规定；空为当日无有效规定。The rules in force on a day; null: none is.' })
  policy(@Arg('on', () => DateScalar, { description: '日期。The day.' }) on: string): Policy | null {
    const policy = policyOn(on);
    return policy === null ? null : shown(policy);
  }
}

function shown({ firstMonth, lastMonth, tests, categories, parameters }: PolicyData): Policy {
  return {
    title: POLICY_TITLE,
    issuedOn: POLICY_ISSUED_ON,
    firstMonth: monthOf(firstMonth),
    lastMonth: monthOf(lastMonth),
    articles: articles(),
    tests,
    categories: categories.map(({ code }) => code),
    parameters: parameters.map(({ name, nameZh, dated }) => ({ ...dated, name, nameZh, value: JSON.stringify(dated.value) })),
  };
}
