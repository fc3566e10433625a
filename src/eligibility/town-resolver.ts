import { Arg, Query, Resolver } from 'type-graphql';
import { DateScalar, Town } from '../graph';
import { townsOn } from '../identity/town';

/** The towns of the city as they were on a day. */
@Resolver()
export class TownResolver {
  @Query(() => [Town], { description: '某日有效的镇区，按代码排列。Towns valid on a day, by code.' })
  towns(@Arg('on', () => DateScalar, { description: '日期。The day.' }) on: string): readonly Town[] {
    return townsOn(on);
  }
}
