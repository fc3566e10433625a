import { Field, Int, ObjectType } from 'type-graphql';
import { FenScalar, MomentScalar, orRefusal, Town, townOf, YearMonthScalar } from '../../graph';
import type { Moment } from '../../identity/moment';
import { monthOf, type YearMonth } from '../../identity/year-month';
import type { Sums } from '../calculate';
import type { Conserved } from '../settle/conservation';
import type { SettlementState, Settlement as StoredSettlement } from '../settle/settlement';
import { SettlementBalanceWord, SettlementStateWord } from './words';

@ObjectType({
  description:
    '结算金额（分）：余额 = 期初 + 应缴 + 补缴 + 停发 − 已缴。Sums in fen: balance = opening + due + back paid + stopped − paid.',
  simpleResolvers: true,
})
export class SettlementSums implements Sums {
  @Field(() => FenScalar, { description: '期初余额。Balance of the months before.' })
  readonly openingFen: number;
  @Field(() => FenScalar, { description: '当月应代缴。Due for the month itself.' })
  readonly dueFen: number;
  @Field(() => FenScalar, { description: '补缴：以前月份少计的。Back paid: what earlier months were short of.' })
  readonly backPaidFen: number;
  @Field(() => FenScalar, {
    description: '停发：以前月份多计的，不大于零。Stopped: what earlier months had too much of; never above zero.',
  })
  readonly stoppedFen: number;
  @Field(() => FenScalar, { description: '已代缴：本期新见的缴费。Paid: premiums newly seen.' })
  readonly paidFen: number;
  @Field(() => FenScalar, { description: '期末余额：正为尚欠，负为多缴。Balance: above zero still owed, below zero paid too much.' })
  readonly balanceFen: number;
}

@ObjectType({ description: '结算所据的一版比对。A comparison that the settlement rests on.', simpleResolvers: true })
export class SettlementBasis {
  @Field(() => YearMonthScalar, { description: '保障月份。Coverage month.' })
  readonly month: YearMonth;
  @Field(() => Int, { description: '版次。Revision.' })
  readonly revision: number;
}

@ObjectType({
  description: '镇区某月的代缴结算（第三条、第四条（三））。What a town owes for a month, and what it has paid.',
  simpleResolvers: true,
})
export class Settlement {
  @Field(() => YearMonthScalar, { description: '结算月份。The month.' })
  readonly month: YearMonth;
  @Field(() => Town, { nullable: true, description: '镇区；空为镇区不明的缴费。The town; null: premiums of which no town is known.' })
  readonly town: Town | null;
  @Field(() => SettlementStateWord, { description: '状态。Where it stands.' })
  readonly state: SettlementState;
  @Field(() => SettlementSums, { description: '金额。The sums.' })
  readonly sums: SettlementSums;
  @Field(() => Int, { description: '涉及人数，含尚有余额的。People concerned, those with a balance included.' })
  readonly people: number;
  @Field(() => [SettlementBasis], { description: '所据的各月比对。The comparisons it rests on, month by month.' })
  readonly basis: readonly SettlementBasis[];
  @Field(() => String, { nullable: true, description: '经办人；空为未签署。First officer; null: not signed.' })
  readonly firstOfficer: string | null;
  @Field(() => String, { nullable: true, description: '复核人；空为未结账。Second officer; null: not closed.' })
  readonly secondOfficer: string | null;
  @Field(() => MomentScalar, { nullable: true, description: '结账时间；空为未结账。When it was closed; null: not closed.' })
  readonly closedAt: Moment | null;
  /** For the lines, which are read on demand. */
  readonly of: StoredSettlement;

  constructor(of: StoredSettlement) {
    Object.assign(this, of, {
      month: monthOf(of.month),
      town: of.town === '' ? null : townOf(of.town, monthOf(of.month)),
      basis: of.basis.map(({ month, revision }) => ({ month: monthOf(month), revision })),
      of,
    });
  }
}

@ObjectType({ description: '守恒的一项（分）。A sum that closes, in fen.', simpleResolvers: true })
export class SettlementConservation {
  @Field(() => SettlementBalanceWord, { description: '何项合计。Which sum.' })
  readonly name: Conserved['name'];
  @Field(() => FenScalar, { description: '进入。What came in.' })
  readonly cameIn: number;
  @Field(() => FenScalar, { description: '交代。What is accounted for.' })
  readonly accounted: number;
}

@ObjectType({ description: '某月各镇区的结算；合计含全部。The settlements of a month, with their sum.', simpleResolvers: true })
export class Settlements {
  @Field(() => YearMonthScalar, { description: '结算月份。The month.' })
  readonly month: YearMonth;
  @Field(() => [Settlement], { description: '各镇区，未到结算月份的不列。The towns; those whose month is not open yet are left out.' })
  readonly towns: readonly Settlement[];
  @Field(() => SettlementSums, { description: '合计。The sum of them.' })
  readonly sums: SettlementSums;
}

export const SettlementResult = orRefusal({
  name: 'SettlementResult',
  description: '结算，或不予受理。The settlement, or why not.',
  answer: Settlement,
});
export const SettlementsResult = orRefusal({
  name: 'SettlementsResult',
  description: '各镇区的结算，或不予受理。The settlements, or why not.',
  answer: Settlements,
});
