import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, enumOf, PublicRecord, type Register, recordPart, SpanFact } from '../../graph';

export type PremiumPeriodWord = 'YEAR' | 'MONTH';
export type PayerWord = 'SELF' | 'TOWN' | 'SUBSIDY' | 'OTHER';

export const PremiumPeriod = enumOf<PremiumPeriodWord>({
  name: 'PremiumPeriod',
  description: '缴费周期。Plan of a premium.',
  values: { YEAR: '按年。For a year.', MONTH: '按月。For a month.' },
});

export const Payer = enumOf<PayerWord>({
  name: 'Payer',
  description: '缴费主体，由费用项目决定。Who pays, told by the item.',
  values: {
    SELF: '1 个人缴费。The person.',
    TOWN: '11 政府代缴。The town, by this policy.',
    SUBSIDY: '3/4/5 缴费补贴。Subsidy by tier, a separate ledger.',
    OTHER: '其他项目。Another item.',
  },
});

const PAYERS: Readonly<Record<number, PayerWord>> = { 1: 'SELF', 11: 'TOWN', 3: 'SUBSIDY', 4: 'SUBSIDY', 5: 'SUBSIDY' };

/** Where the fact stands in the agency's schema. */
export const PREMIUM: Register = {
  fact: 'PREMIUM',
  table: 'social_security.premium',
  columns: { period: 'period', itemCode: 'item_code', amountFen: 'amount_fen', paidOn: 'paid_on' },
};

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '缴费事实。A premium on both time axes.', simpleResolvers: true })
export class PremiumFact extends SpanFact {
  @Field(() => String, { nullable: true, description: '周期；空为未写。Plan; null: not said.' })
  readonly period: PremiumPeriodWord | null;
  @Field(() => Int, { description: '费用项目代码。Item.' })
  readonly itemCode: number;
  @Field(() => Int, { description: '金额（分）。Amount in fen.' })
  readonly amountFen: number;
  @Field(() => String, { nullable: true, description: '到账日期；空为未写。Paid on; null: not said.' })
  readonly paidOn: string | null;
}

@ObjectType({ description: '一笔保费。One premium.', simpleResolvers: true })
export class Premium extends PublicRecord {
  @Field(() => PremiumPeriod, { nullable: true, description: '周期；空为未写。Plan; null: not said.' })
  readonly period: PremiumPeriodWord | null;
  @Field(() => Int, { description: '费用项目代码。Code of the item.' })
  readonly itemCode: number;
  @Field(() => Int, { description: '金额（分）。Amount in fen.' })
  readonly amountFen: number;
  @Field(() => DateScalar, { nullable: true, description: '到账日期；空为未写。Paid on; null: not said.' })
  readonly paidOn: string | null;
}

@ObjectType({ description: '一个主体一年缴纳的保费。What one payer paid for a year.', simpleResolvers: true })
export class PremiumsOfPayer {
  @Field(() => Payer, { description: '缴费主体。Payer.' })
  readonly payer: PayerWord;
  @Field(() => Int, { description: '合计（分）。Sum in fen.' })
  readonly amountFen: number;
  @Field(() => [Premium], { description: '各笔保费。The premiums.' })
  readonly premiums: readonly Premium[];
}

/** Premiums for a calendar year by payer, in the order person, town, subsidy, other; payers without any are left out. */
export function premiumsByPayer(rows: readonly PremiumFact[], year: number): PremiumsOfPayer[] {
  const ofYear = rows.filter((row) => Math.floor(row.fromMonth / 12) === year).sort((a, b) => a.fromMonth - b.fromMonth);
  if (ofYear.length === 0) return [];
  return (Object.keys(Payer) as PayerWord[]).flatMap((payer) => {
    const paid = ofYear.filter((row) => (PAYERS[row.itemCode] ?? 'OTHER') === payer);
    const amountFen = paid.reduce((sum, row) => sum + row.amountFen, 0);
    return paid.length === 0 ? [] : [{ payer, amountFen, premiums: paid.map(premiumOf) }];
  });
}

function premiumOf(row: PremiumFact): Premium {
  const { period, itemCode, amountFen, paidOn } = row;
  const { firstMonth, lastMonth, source } = recordPart(row);
  return { firstMonth, lastMonth, source, period, itemCode, amountFen, paidOn };
}
