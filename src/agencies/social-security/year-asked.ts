import { ArgsType, Field, Int } from 'type-graphql';
import { KnownAtAsked } from '../../graph';

/** Arguments of a field that answers for a calendar year. */
@ArgsType()
export class YearAsked extends KnownAtAsked {
  @Field(() => Int, { description: '年度。The calendar year.' })
  readonly year: number;
}
