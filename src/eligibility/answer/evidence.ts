import { Field, Int, ObjectType } from 'type-graphql';
import { YearMonthScalar } from '../../graph';
import type { Feed } from '../../identity/feed';
import { type MonthNumber, monthOf, OPEN_END, type YearMonth } from '../../identity/year-month';
import type { Evidence as EvidenceData } from '../assessment';
import { FeedWord } from '../delivery/words';

@ObjectType({
  description: '依据：结论所用的一条记录，具体到数据资源、批次和行。A record that the answer rests on, down to feed, batch and row.',
  simpleResolvers: true,
})
export class Evidence {
  @Field(() => FeedWord, { nullable: true, description: '数据资源；空为经办人记录。Feed; null: an officer’s record.' })
  readonly feed: Feed | null;
  @Field(() => Int, {
    nullable: true,
    description:
      '文件行号；空为经办人记录，或依据是名册中没有此人。Row of the file; null: an officer’s record, or the person’s absence from the list.',
  })
  readonly row: number | null;
  @Field(() => String, { nullable: true, description: '证明文件；空为名册记录。The officer’s document; null: a roster record.' })
  readonly document: string | null;
  @Field(() => YearMonthScalar, { description: '起始月份（含）。First month it holds for.' })
  readonly firstMonth: YearMonth;
  @Field(() => YearMonthScalar, { nullable: true, description: '截止月份（含）；空为至今有效。Last month; null: until further notice.' })
  readonly lastMonth: YearMonth | null;
  /** Resolved into the batch itself, for many at once. */
  readonly batchId: string | null;
}

export function evidenceOf({ feed, batch, row, document, fromMonth, untilMonth }: EvidenceData): Evidence {
  const lastMonth = untilMonth === OPEN_END ? null : monthOf((untilMonth - 1) as MonthNumber);
  return { feed, row, document, firstMonth: monthOf(fromMonth), lastMonth, batchId: batch };
}
