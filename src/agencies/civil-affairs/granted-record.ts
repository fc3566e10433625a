import { Field, ObjectType } from 'type-graphql';
import { PublicRecord, recordPart, Schooling, type SchoolingWord, Town, townOfFact, YearMonthScalar } from '../../graph';
import { type MonthNumber, monthOf, type YearMonth } from '../../identity/year-month';
import { Area, type AreaWord } from './area';
import type { GrantedFact } from './granted-fact';

/** What both grants of 市民政 show. */
@ObjectType({ description: '民政救助记录。A grant of civil affairs.', simpleResolvers: true })
export abstract class GrantedRecord extends PublicRecord {
  @Field(() => Town, { nullable: true, description: '镇区（按所问月份）；空为名册未写。Town in that month; null: not said.' })
  readonly town: Town | null;
  @Field(() => Area, { nullable: true, description: '城市或农村；空为未写。Urban or rural; null: not said.' })
  readonly area: AreaWord | null;
  @Field(() => Schooling, { nullable: true, description: '在校生状况；空为未写。What the roster says of school; null: nothing.' })
  readonly schooling: SchoolingWord | null;
  @Field(() => YearMonthScalar, { nullable: true, description: '救助起始月；空为未写。First month granted; null: not said.' })
  readonly grantedFrom: YearMonth | null;
  @Field(() => YearMonthScalar, { nullable: true, description: '救助终止月；空为未写。Last month granted; null: not said.' })
  readonly grantedUntil: YearMonth | null;
}

/** The shared part of a grant's record, seen in `month`. */
export function grantedPart(row: GrantedFact & { readonly area: AreaWord | null }, month: MonthNumber): GrantedRecord {
  const { firstMonth, lastMonth, source } = recordPart(row);
  return {
    firstMonth,
    lastMonth,
    source,
    town: townOfFact(row, month),
    area: row.area,
    schooling: row.schooling,
    grantedFrom: monthOrNull(row.startMonth),
    grantedUntil: monthOrNull(row.endMonth),
  };
}

const monthOrNull = (month: number | null): YearMonth | null => (month === null ? null : monthOf(month as MonthNumber));
