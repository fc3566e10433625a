import { Field, Int, ObjectType } from 'type-graphql';
import { Town, townOf, YearMonthScalar } from '../../graph';
import { type MonthNumber, monthOf, type YearMonth } from '../../identity/year-month';
import type { Premium } from '../assessment';
import { premiumEvidence, premiumOf } from '../outcome';
import type { Reasoning } from '../reasoning';
import { Evidence, evidenceOf } from './evidence';
import { PlanWord, type PremiumPlan } from './words';

@ObjectType({
  description: '代缴保费（第三条）：金额以分计，由户籍所在镇区付。The premium of 第三条, in fen, paid by the town of hukou.',
  simpleResolvers: true,
})
export class PremiumDue {
  @Field(() => PlanWord, { description: '缴费方式。Plan of the town for the year.' })
  readonly plan: PremiumPlan;
  @Field(() => YearMonthScalar, { description: '所缴期间首月。First month of the period.' })
  readonly firstMonth: YearMonth;
  @Field(() => YearMonthScalar, { description: '所缴期间末月（含）。Last month of the period.' })
  readonly lastMonth: YearMonth;
  @Field(() => Int, { description: '最低档次（分/年）。The floor, fen a year.' })
  readonly floorFen: number;
  @Field(() => Int, { description: '该镇区采用的档次（分/年）。The tier of the town, fen a year.' })
  readonly tierFen: number;
  @Field(() => Int, { description: '每次代缴金额（分）。One charge, fen.' })
  readonly chargeFen: number;
  @Field(() => Town, { nullable: true, description: '付款镇区；空为尚未确定。Paying town; null: not settled.' })
  readonly payingTown: Town | null;
  @Field(() => Int, { nullable: true, description: '现应代缴（分）；0 为无需，空为无法确定。Due now, fen; 0: nothing, null: not decided.' })
  readonly dueFen: number | null;
  @Field(() => Int, { nullable: true, description: '镇区已代缴（分）；空为无记录可查。Paid by the town; null: no records to say so.' })
  readonly paidByTownFen: number | null;
  @Field(() => Int, { nullable: true, description: '本人已缴（分）；空为无记录可查。Paid by the person; null: no records to say so.' })
  readonly paidByPersonFen: number | null;
  @Field(() => Int, { nullable: true, description: '缴费补贴（分），另账；空为无记录可查。Subsidy, a separate ledger; null: no records.' })
  readonly subsidyFen: number | null;
  @Field(() => [Evidence], { description: '缴费记录。The payments.' })
  readonly evidence: readonly Evidence[];
}

/** The premium of a decision; the payments are looked up when they are read. */
export function premiumDueOf(reasoning: Reasoning): PremiumDue {
  return new PremiumAsRead(reasoning, premiumOf(reasoning));
}

class PremiumAsRead implements PremiumDue {
  private evidenceRead: readonly Evidence[] | undefined;

  constructor(
    private readonly reasoning: Reasoning,
    private readonly of: Omit<Premium, 'evidence'>,
  ) {}

  get plan(): PremiumPlan {
    return this.of.plan;
  }
  get firstMonth(): YearMonth {
    return monthOf(this.of.fromMonth);
  }
  get lastMonth(): YearMonth {
    return monthOf((this.of.untilMonth - 1) as MonthNumber);
  }
  get floorFen(): number {
    return this.of.floorFen;
  }
  get tierFen(): number {
    return this.of.tierFen;
  }
  get chargeFen(): number {
    return this.of.chargeFen;
  }
  get payingTown(): Town | null {
    return townOf(this.of.payingTown, monthOf(this.reasoning.month));
  }
  get dueFen(): number | null {
    return this.of.dueFen;
  }
  get paidByTownFen(): number | null {
    return this.of.paidByTownFen;
  }
  get paidByPersonFen(): number | null {
    return this.of.paidByPersonFen;
  }
  get subsidyFen(): number | null {
    return this.of.subsidyFen;
  }
  get evidence(): readonly Evidence[] {
    this.evidenceRead ??= premiumEvidence(this.reasoning.seen).map(evidenceOf);
    return this.evidenceRead;
  }
}
