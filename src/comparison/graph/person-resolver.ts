import DataLoader from 'dataloader';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderFor, type SubgraphContext } from '../../access';
import { requiresScope } from '../../graph';
import { monthNumber } from '../../identity/year-month';
import type { DiscrepancyDetails } from '../read/details';
import type { ComparedPeople } from '../read/people';
import type { RevisionStore } from '../read/revisions';
import { isTold, viewOf } from '../read/view';
import { RevisionAsked } from './asked';
import { ComparedDiscrepancy, discrepancyOf } from './compared-discrepancy';
import { ComparedPerson, Person } from './compared-person';

/** What the comparison of a month says of a person: one statement for all persons of a request. */
@Resolver(() => Person)
export class ComparedPersonResolver {
  constructor(
    private readonly revisions: RevisionStore,
    private readonly people: ComparedPeople,
  ) {}

  @FieldResolver(() => ComparedPerson, {
    nullable: true,
    description:
      '该月数据比对的结论；空为未比对、不在比对之列或无权查看。What the comparison of the month says; null: not compared, or not permitted.',
  })
  @Directive(requiresScope('comparison:read'))
  comparison(
    @Root() { id }: Person,
    @Args(() => RevisionAsked) asked: RevisionAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<ComparedPerson | null> {
    const loaders = loaderFor(context, this, () => new Map<string, DataLoader<string, ComparedPerson | null>>());
    const key = `${asked.month} ${asked.revision ?? ''}`;
    const loader = loaders.get(key) ?? new DataLoader((persons: readonly string[]) => this.read(persons, asked, context));
    loaders.set(key, loader);
    return loader.load(id);
  }

  private async read(
    persons: readonly string[],
    { month, revision = null }: RevisionAsked,
    { caller }: SubgraphContext,
  ): Promise<(ComparedPerson | null)[]> {
    const of = await this.revisions.one(monthNumber(month), revision);
    if (of === null) return persons.map(() => null);
    const found = await this.people.ofPersons(of, persons, viewOf(caller));
    return persons.map((person) => {
      const row = found.get(person);
      return row === undefined ? null : new ComparedPerson(row, of);
    });
  }
}

/** The discrepancies of one person of a comparison, with values and rows. */
@Resolver(() => ComparedPerson)
export class PersonDiscrepancyResolver {
  constructor(private readonly details: DiscrepancyDetails) {}

  @FieldResolver(() => [ComparedDiscrepancy], { description: '此人的疑点。The discrepancies of the person.' })
  async discrepancies(@Root() { row, of }: ComparedPerson, @Ctx() context: SubgraphContext): Promise<ComparedDiscrepancy[]> {
    const view = viewOf(context.caller);
    const details = await this.details.of(of, row, context);
    return details.filter(({ definition }) => isTold(view, definition)).map((each) => discrepancyOf(each, view));
  }
}
