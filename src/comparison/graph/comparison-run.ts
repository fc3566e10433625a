import { Field, ObjectType } from 'type-graphql';
import { AgencyWord, FeedStateWord, FeedWord } from '../../eligibility/graph';
import { orRefusal, YearMonthScalar } from '../../graph';
import type { Agency } from '../../identity/agency';
import type { Feed } from '../../identity/feed';
import type { YearMonth } from '../../identity/year-month';
import { Comparison } from './comparison';
import { type RunOutcomeCode, RunOutcomeWord } from './words';

@ObjectType({ description: '所欠名册及责任部门。A list that is owed, and by whom.', simpleResolvers: true })
export class OwedList {
  @Field(() => FeedWord, { description: '数据资源。Feed.' })
  readonly feed: Feed;
  @Field(() => AgencyWord, { description: '责任部门。Who owes it.' })
  readonly owner: Agency;
  @Field(() => FeedStateWord, { description: '状态。State.' })
  readonly state: 'STALE' | 'MISSING';
  @Field(() => YearMonthScalar, { nullable: true, description: '最近报送月份；空为从未报送。Month of the last delivery; null: none.' })
  readonly lastMonth: YearMonth | null;
  @Field(() => [String], { description: '待确认的批次号。Batches that are held.' })
  readonly held: readonly string[];
}

@ObjectType({ description: '一次比对的结果。What came of asking for a comparison.', simpleResolvers: true })
export class ComparisonRun {
  @Field(() => RunOutcomeWord, { description: '结果。Outcome.' })
  readonly outcome: RunOutcomeCode;
  @Field(() => Comparison, { nullable: true, description: '该版；名册未齐时为空。The revision; null when lists are not there.' })
  readonly comparison: Comparison | null;
  @Field(() => [OwedList], { description: '所欠名册。The lists that are owed.' })
  readonly owed: readonly OwedList[];
}

export const ComparisonRunResult = orRefusal({
  name: 'ComparisonRunResult',
  description: '比对结果或不予受理。What came of it, or why it was refused.',
  answer: ComparisonRun,
});
