import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { enumOf, PublicRecord, type Register, recordPart, SpanFact, Town, townOfFact, YearMonthScalar } from '../../graph';
import { type MonthNumber, monthOf, type YearMonth } from '../../identity/year-month';
import { EnrolmentState, type EnrolmentStateWord, enrolmentStateOf } from './enrolment-state';

export type IdentityMarkWord = 'REGISTERED_POOR' | 'DESTITUTE' | 'MINIMUM_LIVING' | 'DISABLED' | 'MONITORED' | 'OTHER';

export const IdentityMark = enumOf<IdentityMarkWord>({
  name: 'IdentityMark',
  description: '身份标识（参保身份）。The category label on an enrolment.',
  values: {
    REGISTERED_POOR: '建档立卡未标注脱贫。Registered poor.',
    DESTITUTE: '特困。Destitute.',
    MINIMUM_LIVING: '低保。Minimum living.',
    DISABLED: '残疾。Disabled.',
    MONITORED: '监测对象。Monitored.',
    OTHER: '其他参保身份。Another label.',
  },
});

/** Where the fact stands in the agency's schema. */
export const ENROLMENT: Register = {
  fact: 'ENROLMENT',
  table: 'social_security.enrolment',
  columns: {
    town: 'town',
    hukouRegion: 'hukou_region',
    participationCode: 'participation_code',
    paymentCode: 'payment_code',
    identityMark: 'identity_mark',
    tierFen: 'tier_fen',
    personalNumber: 'personal_number',
    firstEnrolledMonth: 'first_enrolled_month',
  },
};

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '参保事实。An enrolment on both time axes.', simpleResolvers: true })
export class EnrolmentFact extends SpanFact {
  @Field(() => String, { nullable: true, description: '镇区代码；空为未写。Town code; null: not said.' })
  readonly town: string | null;
  @Field(() => String, { nullable: true, description: '户籍地区划；空为未写。Region of hukou; null: not said.' })
  readonly hukouRegion: string | null;
  @Field(() => Int, { nullable: true, description: '参保状态；空为未写。Participation; null: not said.' })
  readonly participationCode: number | null;
  @Field(() => Int, { nullable: true, description: '缴费状态；空为未写。Payment; null: not said.' })
  readonly paymentCode: number | null;
  @Field(() => String, { nullable: true, description: '身份标识；空为未标识。Identity mark; null: none.' })
  readonly identityMark: IdentityMarkWord | null;
  @Field(() => Int, { nullable: true, description: '档次（分/年）；空为未写。Tier in fen a year; null: not said.' })
  readonly tierFen: number | null;
}

/** The columns that only the public record shows. */
export interface EnrolmentRow extends EnrolmentFact {
  readonly personalNumber: string | null;
  readonly firstEnrolledMonth: number | null;
}

@ObjectType({ description: '城乡居民基本养老保险参保记录。An enrolment in the residents’ pension scheme.', simpleResolvers: true })
export class Enrolment extends PublicRecord {
  @Field(() => Int, { nullable: true, description: '参保状态代码；空为未写。Participation code; null: not said.' })
  readonly participationCode: number | null;
  @Field(() => Int, { nullable: true, description: '缴费状态代码；空为未写。Payment code; null: not said.' })
  readonly paymentCode: number | null;
  @Field(() => EnrolmentState, { description: '状态，由两个代码共同决定。State, told by the pair of codes.' })
  readonly state: EnrolmentStateWord;
  @Field(() => IdentityMark, { nullable: true, description: '身份标识；空为未标识。Identity mark; null: none.' })
  readonly identityMark: IdentityMarkWord | null;
  @Field(() => Int, { nullable: true, description: '缴费档次（分/年）；空为未写。Tier in fen a year; null: not said.' })
  readonly tierFen: number | null;
  @Field(() => String, { nullable: true, description: '户籍地区划；空为未写。Region of hukou; null: not said.' })
  readonly hukouRegion: string | null;
  @Field(() => Town, { nullable: true, description: '镇区（按所问月份）；空为未写。Town in that month; null: not said.' })
  readonly town: Town | null;
  @Field(() => YearMonthScalar, { nullable: true, description: '首次参保年月；空为未写。First enrolled; null: not said.' })
  readonly firstEnrolledMonth: YearMonth | null;
}

/** The public record behind a stored one, seen in `month`. */
export function enrolmentOf(row: EnrolmentRow, month: MonthNumber): Enrolment {
  const { participationCode, paymentCode, identityMark, tierFen, hukouRegion, firstEnrolledMonth } = row;
  const { firstMonth, lastMonth, source } = recordPart(row);
  return {
    firstMonth,
    lastMonth,
    source,
    participationCode,
    paymentCode,
    state: enrolmentStateOf(participationCode, paymentCode),
    identityMark,
    tierFen,
    hukouRegion,
    town: townOfFact(row, month),
    firstEnrolledMonth: firstEnrolledMonth === null ? null : monthOf(firstEnrolledMonth as MonthNumber),
  };
}
