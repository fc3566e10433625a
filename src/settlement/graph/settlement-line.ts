import { Field, Int, ObjectType } from 'type-graphql';
import { type PremiumPlan } from '../../eligibility';
import { PlanWord } from '../../eligibility/graph';
import { BatchReference, CursorScalar, FenScalar, PageInfo, PersonReference, YearMonthScalar } from '../../graph';
import { type MonthNumber, monthOf, type YearMonth } from '../../identity/year-month';
import type { Booking, Payment } from '../calculate';
import type { Line } from '../settle/lines';
import { SettlementSums } from './settlement';
import { BookingKindWord } from './words';

@ObjectType({ description: '台账的一笔，结账后不改。A line of the ledger; never changed once the month is closed.', simpleResolvers: true })
export class SettlementBooking {
  @Field(() => BookingKindWord, { description: '类别。Kind.' })
  readonly kind: Booking['kind'];
  @Field(() => YearMonthScalar, { description: '所属月份。The month it is for.' })
  readonly forMonth: YearMonth;
  @Field(() => PlanWord, { description: '代缴方式。Plan.' })
  readonly plan: PremiumPlan;
  @Field(() => FenScalar, { description: '金额（分），负为停发。Fen; below zero: stopped.' })
  readonly amountFen: number;
}

@ObjectType({ description: '计入的一笔政府代缴。A town premium that was counted.', simpleResolvers: true })
export class SettlementPayment {
  @Field(() => YearMonthScalar, { description: '所缴期间首月。First month it is for.' })
  readonly firstMonth: YearMonth;
  @Field(() => FenScalar, { description: '金额（分），负为退回或更正。Fen; below zero: paid back or corrected.' })
  readonly amountFen: number;
  @Field(() => BatchReference, { nullable: true, description: '批次；空为该笔已不在名册。Batch; null: the row is no longer there.' })
  readonly batch: BatchReference | null;
  @Field(() => Int, { nullable: true, description: '文件行号；空为该笔已不在名册。Row; null: it is no longer there.' })
  readonly row: number | null;
}

@ObjectType({ description: '结算中的一人。One person of a settlement.', simpleResolvers: true })
export class SettlementLine {
  @Field(() => PersonReference, { description: '人员。The person.' })
  readonly person: PersonReference;
  @Field(() => SettlementSums, { description: '金额。The sums.' })
  readonly sums: SettlementSums;
  @Field(() => [SettlementBooking], { description: '当月的台账。The lines of the month.' })
  readonly bookings: readonly SettlementBooking[];
  @Field(() => [SettlementPayment], { description: '当月计入的代缴。The premiums counted in the month.' })
  readonly payments: readonly SettlementPayment[];
}

export function lineOf({ person, sums, bookings, payments }: Line): SettlementLine {
  return { person: new PersonReference(person), sums, bookings: bookings.map(bookingOf), payments: payments.map(paymentOf) };
}

const bookingOf = ({ kind, forMonth, plan, amountFen }: Booking): SettlementBooking => ({
  kind,
  plan,
  amountFen,
  forMonth: monthOf(forMonth),
});
const paymentOf = ({ fromMonth, amountFen, batch, row }: Payment): SettlementPayment => ({
  firstMonth: monthOf(fromMonth as MonthNumber),
  amountFen,
  batch: batch === null ? null : { id: batch },
  row,
});

@ObjectType({ description: '一页中的一人。One person of a page.', simpleResolvers: true })
export class SettlementLineEdge {
  @Field(() => CursorScalar, { description: '游标。Cursor.' })
  readonly cursor: string;
  @Field(() => SettlementLine, { description: '人员。The person.' })
  readonly node: SettlementLine;
}

@ObjectType({ description: '结算逐人分页（Relay）。A settlement person by person.', simpleResolvers: true })
export class SettlementLineConnection {
  @Field(() => [SettlementLineEdge], { description: '本页人员。The people of the page.' })
  readonly edges: readonly SettlementLineEdge[];
  @Field(() => PageInfo, { description: '翻页信息。Where the page stands.' })
  readonly pageInfo: PageInfo;
}
