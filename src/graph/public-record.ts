import { Field, ObjectType } from 'type-graphql';
import type { YearMonth } from '../identity/year-month';
import { RecordSource } from './record-source';
import { YearMonthScalar } from './scalars';
import { monthsOf, type SpanFact } from './span-fact';

/** What every record of an agency shows beside its content: the months it holds for, and the batch and row that brought it. */
@ObjectType({ description: '部门记录。A record of an agency.', simpleResolvers: true })
export abstract class PublicRecord {
  @Field(() => YearMonthScalar, { description: '起始月份（含）。First month it holds for.' })
  readonly firstMonth: YearMonth;
  @Field(() => YearMonthScalar, {
    nullable: true,
    description: '截止月份（含）；空为至今有效。Last month it holds for; null: until further notice.',
  })
  readonly lastMonth: YearMonth | null;
  @Field(() => RecordSource, { description: '来源。Where it comes from.' })
  readonly source: RecordSource;
}

/** The shared part of a record, from the fact behind it. */
export function recordPart(fact: SpanFact): PublicRecord {
  const { firstMonth, lastMonth } = monthsOf(fact);
  return { firstMonth, lastMonth, source: sourceOf(fact) };
}

export function sourceOf({ batch, row }: SpanFact): RecordSource {
  return { batch: { id: batch }, row };
}
