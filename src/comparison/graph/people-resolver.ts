import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import type { DiscrepancyCode } from '../../eligibility';
import { policyFor } from '../../eligibility';
import { requiresScope } from '../../graph';
import type { DiscrepancyDetails } from '../read/details';
import type { OutcomeRow } from '../read/outcome';
import type { ComparedPeople, PeopleAsked } from '../read/people';
import { isTold, type View, viewOf } from '../read/view';
import { DiscrepanciesAsked, PageAsked, PersonsAsked, WorkItemsAsked } from './asked';
import { DiscrepancyPage, discrepancyOf } from './compared-discrepancy';
import { ComparedPeoplePage, ComparedPerson, MovedPage, MovedPerson, Person } from './compared-person';
import { Comparison } from './comparison';
import { type Paging, townsAsked } from './paging';

const EVERYBODY = { towns: null, kind: null, codes: null, toHandle: false } as const;

/** The people of a comparison, page by page, as far as the caller sees them. */
@Resolver(() => Comparison)
export class ComparedPeopleResolver {
  constructor(
    private readonly people: ComparedPeople,
    private readonly details: DiscrepancyDetails,
    private readonly paging: Paging,
  ) {}

  @FieldResolver(() => ComparedPeoplePage, { description: '参与比对的人员。The people compared.' })
  @Directive(requiresScope('comparison:read'))
  persons(
    @Root() comparison: Comparison,
    @Args(() => PersonsAsked) asked: PersonsAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<ComparedPeoplePage> {
    return this.page(comparison, { ...EVERYBODY, towns: townsAsked(asked.town) }, asked, context);
  }

  @FieldResolver(() => ComparedPeoplePage, { description: '有经办事项的人员（第五条）。The people with something to do.' })
  @Directive(requiresScope('comparison:read'))
  workItems(
    @Root() comparison: Comparison,
    @Args(() => WorkItemsAsked) asked: WorkItemsAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<ComparedPeoplePage> {
    const wanted = { ...EVERYBODY, towns: townsAsked(asked.town), kind: asked.kind ?? null, toHandle: asked.kind == null };
    return this.page(comparison, wanted, asked, context);
  }

  @FieldResolver(() => DiscrepancyPage, {
    description: '疑点清单，含双方的值和所据的行。Discrepancies with the values and the rows they come from.',
  })
  @Directive(requiresScope('comparison:read'))
  async discrepancies(
    @Root() comparison: Comparison,
    @Args(() => DiscrepanciesAsked) asked: DiscrepanciesAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<DiscrepancyPage> {
    const view = viewOf(context.caller);
    const codes = codesFor(comparison, view, asked.code ?? null);
    const question = `${comparison.id} discrepancies ${asked.town ?? ''} ${asked.code ?? ''}`;
    const wanted = {
      ...EVERYBODY,
      towns: townsAsked(asked.town),
      codes,
      first: asked.first + 1,
      after: this.paging.start(asked, question),
    };
    const rows = await this.people.page(comparison.row, wanted, view);
    const details = await Promise.all(rows.slice(0, asked.first).map((row) => this.details.of(comparison.row, row, context)));
    const nodes = details.flat().filter(({ definition }) => codes.includes(definition.code));
    return { nodes: nodes.map((each) => discrepancyOf(each, view)), ...this.paging.page(personsOf(rows), asked.first, question) };
  }

  @FieldResolver(() => MovedPage, { description: '与上一版相比有变化的人员。Of whom it says something else than the revision before.' })
  @Directive(requiresScope('comparison:read'))
  async moved(
    @Root() comparison: Comparison,
    @Args(() => PageAsked) asked: PageAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<MovedPage> {
    const { row } = comparison;
    const question = `${comparison.id} moved`;
    const after = this.paging.start(asked, question);
    const rows = await this.people.moved(row, { first: asked.first + 1, after }, viewOf(context.caller));
    const persons = [...new Set(personsOf(rows))];
    const nodes = persons.slice(0, asked.first).map((person): MovedPerson => {
      const of = (found: OutcomeRow | undefined) => (found === undefined ? null : new ComparedPerson(found, row));
      const own = rows.filter((each) => each.person === person);
      return {
        person: new Person(person),
        from: of(own.find((each) => each.untilRevision === row.revision)),
        to: of(own.find((each) => each.fromRevision === row.revision)),
      };
    });
    return { nodes, ...this.paging.page(persons, asked.first, question) };
  }

  private async page(
    { id, row }: Comparison,
    wanted: Omit<PeopleAsked, 'first' | 'after'>,
    asked: PageAsked,
    { caller }: SubgraphContext,
  ): Promise<ComparedPeoplePage> {
    const question = `${id} ${JSON.stringify(wanted)}`;
    const rows = await this.people.page(
      row,
      { ...wanted, first: asked.first + 1, after: this.paging.start(asked, question) },
      viewOf(caller),
    );
    const nodes = rows.slice(0, asked.first).map((each) => new ComparedPerson(each, row));
    return { nodes, ...this.paging.page(personsOf(rows), asked.first, question) };
  }
}

const personsOf = (rows: readonly OutcomeRow[]): string[] => rows.map(({ person }) => person);

/** The codes that the caller is told of, or the one asked for when it is among them. */
function codesFor({ row }: Comparison, view: View, code: DiscrepancyCode | null): readonly DiscrepancyCode[] {
  const told = policyFor(row.month, row.knownOn).discrepancies.filter((each) => isTold(view, each));
  return told.map((each) => each.code).filter((each) => code === null || each === code);
}
