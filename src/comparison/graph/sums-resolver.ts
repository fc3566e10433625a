import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { may, type SubgraphContext } from '../../access';
import { CODES, DISCREPANCY_CODES, WORK_ITEMS } from '../../eligibility';
import { requiresScope, townOf } from '../../graph';
import { FEED_DESCRIPTIONS } from '../../identity/feed';
import { type MonthNumber, monthOf, type YearMonth } from '../../identity/year-month';
import type { FeedReach } from '../plan';
import type { InputRow, RevisionStore } from '../read/revisions';
import { type TotalRow, type TotalStore, withoutSmallCells } from '../read/totals';
import { viewOf } from '../read/view';
import { wordOf } from '../run/summary';
import { TownAsked } from './asked';
import {
  Comparison,
  type ComparisonBatch,
  type ComparisonFeed,
  ComparisonInputs,
  ComparisonMovement,
  ComparisonTotal,
  Conservation,
  DiscrepancyTotal,
} from './comparison';
import { townsAsked } from './paging';

/** What a comparison rests on, and its sums. */
@Resolver(() => Comparison)
export class ComparisonSumsResolver {
  constructor(
    private readonly revisions: RevisionStore,
    private readonly sums: TotalStore,
  ) {}

  @FieldResolver(() => ComparisonInputs, { description: '输入。The inputs.' })
  async inputs(@Root() { row }: Comparison): Promise<ComparisonInputs> {
    const batches = await this.revisions.inputs(row);
    const rules = row.rules.map(({ name, validFrom }) => ({ name, validFrom: validFrom as YearMonth }));
    const feeds = row.feeds.map((reach) => feedOf(reach, batches));
    return { knowledge: row.knowledge, rulesSha256: row.rulesSha256, rules, staleAllowed: row.staleAllowed, feeds };
  }

  @FieldResolver(() => [ComparisonTotal], {
    description:
      '按镇区、类别、结论和事项的合计；只有统计权限者不见不足 10 人的格。Sums by town, category, verdict and item; who may only count sees no cell of fewer than ten people.',
  })
  async totals(
    @Root() { row }: Comparison,
    @Args(() => TownAsked) { town }: TownAsked,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<ComparisonTotal[]> {
    const named = may(caller, 'comparison:read');
    const asked = townsAsked(town);
    const cells = await this.sums.totals(row, viewOf(caller));
    const shown = named ? cells.filter((cell) => asked === null || asked.some((code) => code === cell.town)) : withoutSmallCells(cells);
    return shown.map((cell) => totalOf(cell, monthOf(row.month)));
  }

  @FieldResolver(() => [DiscrepancyTotal], { description: '按镇区的疑点人数。People with each discrepancy, by town.' })
  @Directive(requiresScope('comparison:read'))
  async discrepancyTotals(
    @Root() { row }: Comparison,
    @Args(() => TownAsked) { town }: TownAsked,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<DiscrepancyTotal[]> {
    const asked = townsAsked(town);
    const cells = await this.sums.discrepancies(row, viewOf(caller));
    return cells
      .filter((cell) => asked === null || asked.some((code) => code === cell.town))
      .map(({ town: code, ...cell }) => ({ ...cell, town: townOf(code, monthOf(row.month)), code: wordOf(DISCREPANCY_CODES, cell.code) }));
  }

  @FieldResolver(() => [ComparisonMovement], { description: '与上一版相比各事项之间的变化人数。How many moved from one item to another.' })
  @Directive(requiresScope('comparison:read'))
  async movements(@Root() { row }: Comparison): Promise<ComparisonMovement[]> {
    const item = (code: number | null) => (code === null ? null : wordOf(WORK_ITEMS, code));
    return (await this.revisions.movements(row)).map(({ from, to, people }) => ({ from: item(from), to: item(to), people }));
  }

  @FieldResolver(() => [Conservation], { description: '守恒。The sums that close.' })
  async conservation(@Root() { row }: Comparison): Promise<Conservation[]> {
    return (await this.revisions.balances(row)).map((sum) => ({ ...sum, closes: sum.cameIn === sum.accounted }));
  }
}

function totalOf({ town, label, verdict, workItem, ...sums }: TotalRow, month: YearMonth): ComparisonTotal {
  return {
    ...sums,
    town: townOf(town, month),
    category: label === null ? null : wordOf(CODES.CATEGORY, label),
    verdict: verdict === null ? null : wordOf(CODES.VERDICT, verdict),
    workItem: workItem === null ? null : wordOf(WORK_ITEMS, workItem),
  };
}

function feedOf({ feed, state, latest }: FeedReach, batches: readonly InputRow[]): ComparisonFeed {
  return {
    feed,
    owner: FEED_DESCRIPTIONS[feed].owner,
    state,
    discrepancy: state === 'STALE' ? 'FEED_STALE' : state === 'MISSING' ? 'FEED_MISSING' : null,
    latestMonth: latest === null ? null : monthOf(latest as MonthNumber),
    batches: batches.filter((batch) => batch.feed === feed).map(batchOf),
  };
}

const batchOf = ({ id, state, total, accepted, normalised, warned, rejected, duplicate, skipped }: InputRow): ComparisonBatch => ({
  batch: { id },
  state,
  rows: total,
  taken: accepted + normalised + warned,
  rejected,
  duplicate,
  skipped,
});
