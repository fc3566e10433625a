import { Field, Int, ObjectType } from 'type-graphql';
import { type SchoolingWord, SpanFact } from '../../graph';

/** What both grants of 市民政 say beside their own: where, hukou, school, and the months written in the row itself. */
@ObjectType({ description: '民政救助事实。A grant on both time axes.', simpleResolvers: true })
export abstract class GrantedFact extends SpanFact {
  @Field(() => String, { nullable: true, description: '镇区代码；空为未写。Town code; null: not said.' })
  readonly town: string | null;
  @Field(() => String, { nullable: true, description: '户籍地区划；空为未写。Region of hukou; null: not said.' })
  readonly hukouRegion: string | null;
  @Field(() => String, { nullable: true, description: '在校生状况；空为未写。Schooling; null: not said.' })
  readonly schooling: SchoolingWord | null;
  @Field(() => Int, { nullable: true, description: '救助起始月序号；空为未写。First month granted; null: not said.' })
  readonly startMonth: number | null;
  @Field(() => Int, { nullable: true, description: '救助终止月序号；空为未写。Last month granted; null: not said.' })
  readonly endMonth: number | null;
}

/** The columns of a grant's register, by their graph names. */
export const GRANT_COLUMNS = {
  town: 'town',
  hukouRegion: 'hukou_region',
  schooling: 'schooling',
  startMonth: 'start_month',
  endMonth: 'end_month',
  area: 'area',
} as const;
