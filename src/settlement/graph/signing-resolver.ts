import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import type { Database } from '../../database';
import { isRefusal, Refusal, requiresScope, YearMonthScalar } from '../../graph';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import { closeSettlement, rejectSettlement, type SignOrder } from '../settle/close';
import { Settlements, SettlementsResult } from './settlement';
import { settlementsOf } from './settlement-resolver';
import { townToSettle } from './town-to-settle';

@InputType({
  description: '签署或退回结算；经办人由令牌认定。A signature under a settlement, or its refusal; the officer is told by the token.',
})
export class SettlementInput {
  @Field(() => YearMonthScalar, { description: '结算月份。The month.' })
  readonly month: YearMonth;
  @Field(() => ID, {
    nullable: true,
    description: '镇区代码；不填为该月尚未结账的全部镇区。Code of the town; omitted: every town of the month that is open.',
  })
  readonly town?: string | null;
  @Field(() => String, {
    nullable: true,
    description: '理由或说明，至多 200 字，不得写身份证号码；退回时必填。Reason, without any ID number; needed to send back.',
  })
  readonly reason?: string | null;
  @Field(() => String, { description: '幂等键，8 至 100 个字符。Idempotency key.' })
  readonly key: string;
}

/** Closing a month takes two officers of the city or of finance. */
@Resolver()
export class SigningResolver {
  constructor(private readonly database: Database) {}

  @Mutation(() => SettlementsResult, {
    description:
      '签署结算：首签留存金额，另一名经办人复核且金额未变时结账，此后不改；金额已变的，复签成为新的首签。Signs a settlement: the second officer closes it when the sums are still those that the first signed; sums that moved are signed anew.',
  })
  @Directive(requiresScope('settlement:close'))
  closeSettlement(
    @Arg('input', () => SettlementInput, { description: '结算。Which one.' }) input: SettlementInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Settlements | Refusal> {
    return this.sign(closeSettlement, input, context);
  }

  @Mutation(() => SettlementsResult, {
    description: '退回待复核的结算，须有理由。Sends back a settlement with one signature, with a reason.',
  })
  @Directive(requiresScope('settlement:close'))
  rejectSettlement(
    @Arg('input', () => SettlementInput, { description: '结算。Which one.' }) input: SettlementInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Settlements | Refusal> {
    return this.sign(rejectSettlement, input, context);
  }

  private async sign(act: typeof closeSettlement, input: SettlementInput, { caller }: SubgraphContext): Promise<Settlements | Refusal> {
    const { month, town: code = null, reason = null, key } = input;
    const town = code === null ? null : townToSettle(code, monthNumber(month), caller);
    if (town !== null && typeof town !== 'string') return new Refusal(town);
    const order: SignOrder = { month: monthNumber(month), town, reason, key };
    const settlements = await act(this.database, order, caller);
    return isRefusal(settlements) ? new Refusal(settlements) : settlementsOf(month, settlements, null);
  }
}
