import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type SubgraphContext, visibleTowns } from '../../access';
import type { Database, NamedStatement, Reader } from '../../database';
import { CursorScalar, isRefusal, PageSizeScalar, type Positions, pageOf, Refusal, requiresScope, YearMonthScalar } from '../../graph';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import { added, NOTHING } from '../calculate';
import type { Asking } from '../ledger/asking';
import { BEFORE_EVERYBODY } from '../ledger/read';
import { inOneSnapshot } from '../ledger/snapshot';
import { KeptTallies, type Settling } from '../settle/kept-tallies';
import { linesOf } from '../settle/lines';
import { readSettlement, readSettlements } from '../settle/read-settlement';
import type { Settlement as StoredSettlement } from '../settle/settlement';
import { Settlement, SettlementConservation, SettlementResult, Settlements, SettlementsResult } from './settlement';
import { lineOf, SettlementLineConnection } from './settlement-line';
import { townToSettle } from './town-to-settle';

@ArgsType()
class LinesAsked {
  @Field(() => PageSizeScalar, { defaultValue: 50, description: '每页人数，1 至 200。People on a page, 1 to 200.' })
  readonly first: number = 50;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '上一页的 endCursor；不填从头开始。endCursor of the page before; omitted: from the start.',
  })
  readonly after?: string | null;
}

/** What towns owe. An open month is computed as it stands, within one snapshot; a closed one is read. */
@Resolver(() => Settlement)
export class SettlementResolver {
  private readonly kept = new KeptTallies();

  constructor(
    private readonly database: Database,
    private readonly positions: Positions,
  ) {}

  @Query(() => SettlementResult, {
    description: '镇区某月的结算：应缴、调整、已缴、余额。What a town owes for a month: due, adjustments, paid, balance.',
  })
  @Directive(requiresScope('settlement:read'))
  async settlement(
    @Arg('month', () => YearMonthScalar, { description: '结算月份。The month.' }) month: YearMonth,
    @Arg('town', () => ID, { description: '镇区代码。Code of the town.' }) code: string,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<Settlement | Refusal> {
    const town = townToSettle(code, monthNumber(month), caller);
    if (typeof town !== 'string') return new Refusal(town);
    const settlement = await inOneSnapshot(this.database, (asking) => readSettlement(this.keeping(asking), monthNumber(month), town));
    return isRefusal(settlement) ? new Refusal(settlement) : new Settlement(settlement);
  }

  @Query(() => SettlementsResult, {
    description: '某月各镇区的结算及合计。The settlements of a month, town by town, with their sum.',
  })
  @Directive(requiresScope('settlement:read'))
  async settlements(
    @Arg('month', () => YearMonthScalar, { description: '结算月份。The month.' }) month: YearMonth,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<Settlements | Refusal> {
    const all = await inOneSnapshot(this.database, (asking) => readSettlements(this.keeping(asking), monthNumber(month)));
    return isRefusal(all) ? new Refusal(all) : settlementsOf(month, all, visibleTowns(caller));
  }

  @FieldResolver(() => SettlementLineConnection, { description: '逐人明细。The settlement person by person.' })
  async lines(@Root() { of }: Settlement, @Args(() => LinesAsked) { first, after = null }: LinesAsked): Promise<SettlementLineConnection> {
    const question = `settlement ${of.month} ${of.town}`;
    const start = after === null ? BEFORE_EVERYBODY : this.positions.read(after, question);
    const lines = await inOneSnapshot(this.database, (asking) => linesOf(asking, of, start, first + 1));
    return pageOf(lines.map(lineOf), first, after, ({ person }) => this.positions.write(person.id, question));
  }

  private readonly keeping = (asking: Asking): Settling => ({ rows: asking.rows, kept: this.kept });
}

const BALANCES: NamedStatement = {
  name: 'settlement-balances',
  text: `select name, came_in::float8 as "cameIn", accounted::float8 as accounted from settlement.balance where month = $1 order by name`,
};

/** The sums that were proven when the last town closed the month. */
@Resolver(() => Settlements)
export class ConservationResolver {
  constructor(private readonly reader: Reader) {}

  @FieldResolver(() => [SettlementConservation], {
    description: '守恒：最后一个镇区结账时核对；尚未全部结账时为空表。The sums that close; an empty list until every town has closed.',
  })
  conservation(@Root() { month }: Settlements): Promise<SettlementConservation[]> {
    return this.reader.rows<SettlementConservation>(BALANCES, [monthNumber(month)]);
  }
}

/** With the sum of those that the caller sees. */
export function settlementsOf(month: YearMonth, all: readonly StoredSettlement[], visible: readonly string[] | null): Settlements {
  const shown = all.filter(({ town }) => visible === null || visible.includes(town));
  return { month, towns: shown.map((each) => new Settlement(each)), sums: shown.reduce((sum, { sums }) => added(sum, sums), NOTHING) };
}
