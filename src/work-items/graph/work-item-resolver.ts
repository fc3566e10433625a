import { Args, Ctx, Directive, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { may, type SubgraphContext } from '../../access';
import { viewOf } from '../../comparison';
import { townsAsked } from '../../comparison/graph';
import { WORK_ITEMS, type WorkItem } from '../../eligibility';
import { WorkItemWord } from '../../eligibility/graph';
import { type Positions, pageOf, requiresScope, townOf } from '../../graph';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import type { WorkItemState } from '../state';
import type { StepRow, StepStore } from '../steps';
import { BEFORE_EVERYTHING, type WorkItemStore } from '../store';
import { MonthOfTown, TownWorkItemsAsked } from './asked';
import { WorkItemStep } from './step';
import { TownWorkItem, TownWorkItemConnection } from './town-work-item';
import { WorkItemStateWord } from './words';

@ObjectType({ description: '经办事项计数。How many items of a kind are in a state.', simpleResolvers: true })
export class WorkItemCount {
  @Field(() => WorkItemWord, { description: '事项。Kind.' })
  readonly kind: WorkItem;
  @Field(() => WorkItemStateWord, { description: '状态。State.' })
  readonly state: WorkItemState;
  @Field(() => Int, { description: '人数。People.' })
  readonly people: number;
  @Field(() => Int, {
    nullable: true,
    description: '其中已报未见；空为不足 10 人而不公布。Of these, said done and not seen; null: fewer than ten, not published.',
  })
  readonly saidNotSeen: number | null;
}

/** Work items as they stand, and the steps taken with them. */
@Resolver(() => TownWorkItem)
export class WorkItemResolver {
  constructor(
    private readonly items: WorkItemStore,
    private readonly taken: StepStore,
    private readonly positions: Positions,
  ) {}

  @Query(() => TownWorkItemConnection, {
    description:
      '某月的经办事项：镇区见本镇区人员，部门见其名册上的人员，市级见全部。The work items of a month, as far as the caller sees the people.',
  })
  @Directive(requiresScope('work-item:read'))
  async workItems(
    @Args(() => TownWorkItemsAsked) asked: TownWorkItemsAsked,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<TownWorkItemConnection> {
    const { month, town = null, kind = null, state = null, saidNotSeen, first, after = null } = asked;
    const question = `work-items ${month} ${town} ${kind} ${state} ${saidNotSeen}`;
    const which = { month: monthNumber(month), towns: townsAsked(town), state, saidNotSeen, first: first + 1 };
    if (kind === 'NONE') return pageOf<TownWorkItem>([], first, after, () => '');
    const start = after === null ? BEFORE_EVERYTHING : placeOf(this.positions.read(after, question));
    const rows = await this.items.page({ ...which, kind, after: start }, viewOf(caller));
    const nodes = rows.map((row) => new TownWorkItem(which.month, row));
    return pageOf(nodes, first, after, ({ place }) => this.positions.write(`${place.person} ${place.item}`, question));
  }

  @Query(() => [WorkItemCount], {
    description: '某月经办事项的计数，不含人员。The work items of a month, counted; names nobody.',
  })
  @Directive(requiresScope('comparison:count'))
  async workItemCounts(
    @Args(() => MonthOfTown) { month, town = null }: MonthOfTown,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<WorkItemCount[]> {
    const named = may(caller, 'work-item:read');
    // Who may only count gets the whole city: single towns would tell of single people.
    const counts = await this.items.counts(monthNumber(month), named ? townsAsked(town) : null, viewOf(caller));
    return counts
      .filter(({ people }) => named || people >= SMALLEST_CELL)
      .map(({ item, state, people, saidNotSeen }) => ({
        kind: WORK_ITEMS[item] ?? 'NONE',
        state,
        people,
        saidNotSeen: named || saidNotSeen >= SMALLEST_CELL ? saidNotSeen : null,
      }));
  }

  @FieldResolver(() => [WorkItemStep], { description: '经办步骤，按先后，只增不改。The steps taken, in order; append-only.' })
  async steps(@Root() { place }: TownWorkItem, @Ctx() context: SubgraphContext): Promise<WorkItemStep[]> {
    return (await this.taken.of(place, context)).map(stepOf);
  }
}

const SMALLEST_CELL = 10;

function placeOf(position: string): { person: string; item: number } {
  const [person = BEFORE_EVERYTHING.person, item = '0'] = position.split(' ');
  return { person, item: Number(item) };
}

function stepOf({ town, ...step }: StepRow): WorkItemStep {
  return { ...step, town: townOf(town, step.knownAt.slice(0, 7) as YearMonth) };
}
