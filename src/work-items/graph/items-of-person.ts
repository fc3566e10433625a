import DataLoader from 'dataloader';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderFor, type SubgraphContext } from '../../access';
import { viewOf } from '../../comparison';
import { PersonReference, requiresScope, YearMonthScalar } from '../../graph';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import type { WorkItemStore } from '../store';
import { TownWorkItem } from './town-work-item';

/** From a person, and so from a row of a batch, to what a town has to do because of it (去向). */
@Resolver(() => PersonReference)
export class ItemsOfPersonResolver {
  constructor(private readonly items: WorkItemStore) {}

  @FieldResolver(() => [TownWorkItem], {
    nullable: true,
    description:
      '该人某月的经办事项及其状态；尚未比对则为空列表，空为无权查看。The work items of the person in a month, and where they stand; none before the comparison; null: not permitted.',
  })
  @Directive(requiresScope('work-item:read'))
  workItems(
    @Root() { id }: PersonReference,
    @Arg('month', () => YearMonthScalar, { description: '保障月份。Coverage month.' }) month: YearMonth,
    @Ctx() context: SubgraphContext,
  ): Promise<TownWorkItem[]> {
    const months = loaderFor(context, this, () => new Map<YearMonth, DataLoader<string, TownWorkItem[]>>());
    const loader = months.get(month) ?? new DataLoader((persons: readonly string[]) => this.read(persons, month, context));
    months.set(month, loader);
    return loader.load(id);
  }

  /** One statement for all persons of an answer. */
  private async read(persons: readonly string[], month: YearMonth, { caller }: SubgraphContext): Promise<TownWorkItem[][]> {
    const of = monthNumber(month);
    const items = (await this.items.ofPersons(of, persons, viewOf(caller))).map((row) => new TownWorkItem(of, row));
    return persons.map((person) => items.filter(({ place }) => place.person === person));
  }
}
