import { Field, ObjectType } from 'type-graphql';
import { Town, townOf } from '../../graph';
import type { Agency } from '../../identity/agency';
import type { Feed } from '../../identity/feed';
import { type MonthNumber, monthOf } from '../../identity/year-month';
import type { MissingFact as MissingFactData } from '../assessment';
import { AgencyWord, FeedWord } from '../delivery/words';
import { type ReasonCode, ReasonWord } from './words';

@ObjectType({ description: '缺失事实：没有人报送，以及应由谁提供。A fact nobody reported, and who owes it.', simpleResolvers: true })
export class MissingFact {
  @Field(() => String, { description: '事实名称。Name of the fact.' })
  readonly fact: string;
  @Field(() => ReasonWord, { description: '为何未知。Why it is not known.' })
  readonly why: ReasonCode;
  @Field(() => AgencyWord, { description: '应提供的部门。The agency that owes it.' })
  readonly owner: Agency;
  @Field(() => Town, {
    nullable: true,
    description: '应提供的镇区；空为不由镇区提供或镇区未定。The town that owes it; null: not a town, or not known which.',
  })
  readonly town: Town | null;
  @Field(() => [FeedWord], { description: '可提供该事实的数据资源。Feeds that would supply it.' })
  readonly feeds: readonly Feed[];
}

export function missingFactOf({ fact, feeds, owner, town, why }: MissingFactData, month: MonthNumber): MissingFact {
  return { fact, feeds, owner, why, town: townOf(town, monthOf(month)) };
}
