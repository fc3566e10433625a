import { Field, ID, ObjectType } from 'type-graphql';
import { type Named, oneOfOrRefusal, Refusal } from '../../../graph';
import type { Feed } from '../../../identity/feed';
import type { AlreadyDelivered as CameBefore, Refused } from '../../../intake/acceptance';
import type { PreviewReceipt, Receipt } from '../../../reception';
import { BatchState, FeedWord } from '../words';
import { DeliveredBatch, deliveredBatch, ForeseenBatch, foreseenBatch } from './delivered-batch';
import { FileNotice } from './file-notice';
import { RejectedRowList } from './rejected-row';

@ObjectType({ description: '回执：已接受。Receipt: the hub believes it.', simpleResolvers: true })
export class RosterReceipt implements Named {
  readonly __typename: 'RosterReceipt';
  @Field(() => [DeliveredBatch], { description: '每个数据资源一个批次。One batch for each feed in it.' })
  readonly batches: readonly DeliveredBatch[];
  @Field(() => RejectedRowList, { description: '未接收的行。Rows that were not taken.' })
  readonly rejectedRows: RejectedRowList;
  @Field(() => [FileNotice], {
    description: '关于工作表或整个文件的提醒，前 200 条。What concerns sheets or the whole file, the first 200.',
  })
  readonly notices: readonly FileNotice[];
}

@ObjectType({
  description:
    '回执：至少一个批次待经办人确认，待确认的尚无任何效果。Receipt: a batch of it is held, without any effect until an officer releases it.',
  simpleResolvers: true,
})
export class RosterHeld implements Named {
  readonly __typename: 'RosterHeld';
  @Field(() => [DeliveredBatch], { description: '每个数据资源一个批次。One batch for each feed in it.' })
  readonly batches: readonly DeliveredBatch[];
  @Field(() => RejectedRowList, { description: '未接收的行。Rows that were not taken.' })
  readonly rejectedRows: RejectedRowList;
  @Field(() => [FileNotice], {
    description: '关于工作表或整个文件的提醒，前 200 条。What concerns sheets or the whole file, the first 200.',
  })
  readonly notices: readonly FileNotice[];
}

@ObjectType({ description: '预览：未作任何改动。Preview: nothing was changed.', simpleResolvers: true })
export class RosterPreview implements Named {
  readonly __typename: 'RosterPreview';
  @Field(() => [ForeseenBatch], { description: '将成为的批次。The batches that would come.' })
  readonly batches: readonly ForeseenBatch[];
  @Field(() => RejectedRowList, { description: '不会接收的行。Rows that would not be taken.' })
  readonly rejectedRows: RejectedRowList;
  @Field(() => [FileNotice], {
    description: '关于工作表或整个文件的提醒，前 200 条。What concerns sheets or the whole file, the first 200.',
  })
  readonly notices: readonly FileNotice[];
}

@ObjectType({ description: '先前的批次。A batch that came before.', simpleResolvers: true })
export class EarlierBatch {
  @Field(() => ID, { description: '批次号。Number of the batch.' })
  readonly id: string;
  @Field(() => FeedWord, { description: '数据资源。Feed.' })
  readonly feed: Feed;
  @Field(() => BatchState, { description: '状态。State.' })
  readonly state: 'ACCEPTED' | 'HELD';
  @Field(() => String, { description: '收到时间（北京时间）。When it came, Asia/Shanghai, to the second.' })
  readonly deliveredAt: string;
  @Field(() => ID, { nullable: true, description: '此后取代它的批次；空为无。The newer list that took its place; null: none.' })
  readonly supersededBy: string | null;
}

@ObjectType({ description: '同一内容先前已报送，本次未作任何改动。The same came before; nothing was changed.', simpleResolvers: true })
export class AlreadyDelivered implements Named {
  readonly __typename: 'AlreadyDelivered';
  @Field(() => [EarlierBatch], { description: '先前的批次。The batches that came before.' })
  readonly batches: readonly EarlierBatch[];
  @Field(() => String, { description: '英文说明。One sentence in English.' })
  readonly message: string;
  @Field(() => String, { description: '中文说明。One sentence in Chinese.' })
  readonly messageZh: string;
}

export type DeliveryAnswer = RosterReceipt | RosterHeld | AlreadyDelivered | Refusal;
export type PreviewAnswer = RosterPreview | AlreadyDelivered | Refusal;

export const DeliveryResult = oneOfOrRefusal<RosterReceipt | RosterHeld | AlreadyDelivered>({
  name: 'DeliveryResult',
  description: '报送结果：已接受、待确认、先前已报送，或不予受理。What became of a delivery: accepted, held, known already, or why not.',
  answers: [RosterReceipt, RosterHeld, AlreadyDelivered],
});

export const PreviewResult = oneOfOrRefusal<RosterPreview | AlreadyDelivered>({
  name: 'PreviewResult',
  description: '预览结果：将会如何、先前已报送，或不予受理。What would become of it, known already, or why not.',
  answers: [RosterPreview, AlreadyDelivered],
});

export function deliveryAnswer(receipt: Receipt): DeliveryAnswer {
  if (receipt.outcome !== 'DELIVERED') return otherwise(receipt);
  const held = receipt.batches.some(({ state }) => state === 'HELD');
  const batches = receipt.batches.map(deliveredBatch);
  const { rejectedRows, notices = [] } = receipt;
  return { __typename: held ? 'RosterHeld' : 'RosterReceipt', batches, rejectedRows, notices };
}

export function previewAnswer(preview: PreviewReceipt): PreviewAnswer {
  if (preview.outcome !== 'PREVIEWED') return otherwise(preview);
  const { rejectedRows, notices = [] } = preview;
  return { __typename: 'RosterPreview', batches: preview.batches.map(foreseenBatch), rejectedRows, notices };
}

function otherwise(result: CameBefore | Refused): AlreadyDelivered | Refusal {
  if (result.outcome === 'REFUSED') return new Refusal(result.refusal);
  const { batches, message, messageZh } = result;
  return { __typename: 'AlreadyDelivered', batches, message, messageZh };
}
