import { ArgsType, Field, ObjectType } from 'type-graphql';
import { CursorScalar, PageInfo, PageSizeScalar } from '../../graph';
import { Person } from '../person/person';
import { PeopleFilter } from './people-filter';

@ObjectType({ description: '一页中的一人。One person of a page.', simpleResolvers: true })
export class PeopleEdge {
  @Field(() => CursorScalar, { description: '游标。Cursor.' })
  readonly cursor: string;
  @Field(() => Person, { description: '人员。The person.' })
  readonly node: Person;
}

@ObjectType({ description: '人员分页（Relay）。A page of people.', simpleResolvers: true })
export class PeopleConnection {
  @Field(() => [PeopleEdge], { description: '本页人员。The people of the page.' })
  readonly edges: readonly PeopleEdge[];
  @Field(() => PageInfo, { description: '翻页信息。Where the page stands.' })
  readonly pageInfo: PageInfo;
}

/** Arguments of `people`. */
@ArgsType()
export class PeopleAsked {
  @Field(() => PeopleFilter, {
    nullable: true,
    description: '筛选；不填为全部可见人员。Filter; omitted: everybody whom the caller may see.',
  })
  readonly filter?: PeopleFilter | null;
  @Field(() => PageSizeScalar, { defaultValue: 20, description: '每页人数，1 至 200。People on a page, 1 to 200.' })
  readonly first: number = 20;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '上一页的 endCursor；不填从头开始。endCursor of the page before; omitted: from the start.',
  })
  readonly after?: string | null;
}
