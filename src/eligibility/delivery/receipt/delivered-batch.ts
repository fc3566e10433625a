import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, YearMonthScalar } from '../../../graph';
import type { DeliveryKind, Feed } from '../../../identity/feed';
import type { YearMonth } from '../../../identity/year-month';
import type { RowCounts as ReadCounts } from '../../../intake';
import type { BatchReceipt, HeldReason as HeldWords } from '../../../intake/acceptance';
import type { PreviewedBatch as Foreseen } from '../../../reception';
import { RowCounts } from '../row-counts';
import { BatchState, FeedWord, KindWord } from '../words';
import { EffectCounts, effectCountsOf } from './effects';

export const HeldCode = enumOf<HeldWords['code']>({
  name: 'HeldCode',
  description: '待确认的原因。Why a batch waits for an officer.',
  values: {
    FEWER_THAN_BEFORE: '人数较上次减少过多。Too few compared with the last list.',
    EMPTY_NOT_CONFIRMED: '没有任何人员且未确认。Names nobody, and nobody confirmed that.',
  },
});

@ObjectType({ description: '待确认的原因。Why a batch waits for an officer.', simpleResolvers: true })
export class HeldReason {
  @Field(() => HeldCode, { description: '代码。Code.' })
  readonly code: HeldWords['code'];
  @Field(() => String, { description: '英文说明。One sentence in English.' })
  readonly message: string;
  @Field(() => String, { description: '中文说明。One sentence in Chinese.' })
  readonly messageZh: string;
}

@ObjectType({ description: '预览中的一个批次：若报送，将会如何。A batch as it would become.', simpleResolvers: true })
export class ForeseenBatch {
  @Field(() => FeedWord, { description: '数据资源。Feed.' })
  readonly feed: Feed;
  @Field(() => YearMonthScalar, { description: '月份。Month.' })
  readonly month: YearMonth;
  @Field(() => KindWord, { description: '报送方式。Full or delta.' })
  readonly kind: DeliveryKind;
  @Field(() => BatchState, { description: '状态：接受或待确认。Accepted, or held.' })
  readonly state: 'ACCEPTED' | 'HELD';
  @Field(() => HeldReason, { nullable: true, description: '待确认的原因；空为无须确认。Why it is held; null: it is not.' })
  readonly heldReason: HeldReason | null;
  @Field(() => RowCounts, { description: '行数。Rows by disposition.' })
  readonly sums: RowCounts;
  @Field(() => Int, { description: '人次：名册所述事实数。Facts that the rows state.' })
  readonly facts: number;
  @Field(() => EffectCounts, { description: '影响；待确认时均为零。What it changes; nothing while held.' })
  readonly effects: EffectCounts;
}

@ObjectType({ description: '回执中的一个批次。A batch of a receipt.', simpleResolvers: true })
export class DeliveredBatch extends ForeseenBatch {
  @Field(() => ID, { description: '批次号。Number of the batch.' })
  readonly id: string;
}

export const deliveredBatch = (batch: BatchReceipt): DeliveredBatch => ({ ...foreseenBatch(batch), id: batch.id });

export function foreseenBatch({ feed, month, kind, state, heldReason, rows, facts, effects }: Foreseen): ForeseenBatch {
  return { feed, month, kind, state, heldReason, sums: rowCountsOf(rows), facts, effects: effectCountsOf(effects, month) };
}

function rowCountsOf({ rows, ACCEPTED, NORMALISED, WARNED, REJECTED, DUPLICATE, SKIPPED }: ReadCounts): RowCounts {
  return {
    total: rows,
    accepted: ACCEPTED,
    normalised: NORMALISED,
    warned: WARNED,
    rejected: REJECTED,
    duplicate: DUPLICATE,
    skipped: SKIPPED,
  };
}
