import { Arg, Args, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { requiresScope } from '../../graph';
import { Person } from '../person/person';
import { PeopleAsked, PeopleConnection } from './people-connection';
import type { PeopleFinder } from './people-finder';
import type { PersonById } from './person-by-id';
import type { PersonFinder } from './person-finder';

/** Finding people: one by number and name or by id, or pages of those whom the caller may see. */
@Resolver()
export class FindingResolver {
  constructor(
    private readonly one: PersonFinder,
    private readonly byId: PersonById,
    private readonly many: PeopleFinder,
  ) {}

  @Query(() => Person, {
    nullable: true,
    description:
      '按号码和姓名查一人，两者须相符；空为没有、不符或无权查看，不加区分。One person by number and name, which must both match; null: nobody, a mismatch or not permitted, and the answer does not say which.',
  })
  @Directive(requiresScope('person:find'))
  async person(
    @Arg('idNumber', () => String, { description: '公民身份号码。Citizen ID number.' }) idNumber: string,
    @Arg('name', () => String, { description: '姓名。Name in full.' }) name: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Person | null> {
    const id = await this.one.find(idNumber, name, context);
    return id === null ? null : new Person({ id });
  }

  @Query(() => Person, {
    nullable: true,
    description:
      '按人员标识查一人（推送、状态变更所给的标识），范围同 people；空为没有或无权查看，不加区分。One person by the id that a webhook or a change told, of those whom people shows; null: nobody or not permitted, and the answer does not say which.',
  })
  @Directive(requiresScope('people:list'))
  async personById(
    @Arg('id', () => ID, { description: '人员标识。Id of the person.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Person | null> {
    const found = await this.byId.find(id, context);
    return found === null ? null : new Person({ id: found });
  }

  @Query(() => PeopleConnection, { description: '分页查询可见人员。Pages of the people whom the caller may see.' })
  @Directive(requiresScope('people:list'))
  people(@Args(() => PeopleAsked) asked: PeopleAsked, @Ctx() context: SubgraphContext): Promise<PeopleConnection> {
    return this.many.page(asked, context);
  }
}
