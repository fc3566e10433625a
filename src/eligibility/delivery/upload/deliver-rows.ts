import { Field, ID, InputType } from 'type-graphql';
import { enumOf, YearMonthScalar } from '../../../graph';
import { type DeliverableFeed, type DeliveryKind, FEED_DESCRIPTIONS, FEEDS } from '../../../identity/feed';
import type { YearMonth } from '../../../identity/year-month';
import { KindWord } from '../words';

export const DeliverableFeedWord = enumOf<DeliverableFeed>({
  name: 'DeliverableFeed',
  description: '可报送的名册。What can be delivered: a feed, or the mixed file.',
  values: {
    ...(Object.fromEntries(FEEDS.map((feed) => [feed, FEED_DESCRIPTIONS[feed].nameZh])) as Record<(typeof FEEDS)[number], string>),
    HARDSHIP: '困难群体花名册：人员类别列说明各行所属。The mixed file: 人员类别 says where each row belongs.',
  },
});

@InputType({
  description: '逐行报送的名册：表头和各行的单元格，与文件同样读取和核对。Rows under their headers, read and checked as a file is.',
})
export class RosterRowsInput {
  @Field(() => DeliverableFeedWord, { description: '数据资源。Feed, or the mixed file.' })
  readonly feed: DeliverableFeed;
  @Field(() => YearMonthScalar, { description: '月份。Month.' })
  readonly month: YearMonth;
  @Field(() => KindWord, {
    nullable: true,
    description: '报送方式；不填：名册为全量，逐笔信息和混合名册为增量。Omitted: FULL for lists, DELTA for events and the mixed file.',
  })
  readonly kind?: DeliveryKind | null;
  @Field(() => Boolean, { nullable: true, description: '确认本月无人员；不填为否。Confirms that nobody is on the list; omitted: no.' })
  readonly confirmedEmpty?: boolean | null;
  @Field(() => [String], { description: '表头，如 姓名、身份证号码，与模板一致。Headers, as in the template or any alias.' })
  readonly columns: readonly string[];
  @Field(() => [[String]], { description: '各行，每行的单元格与表头一一对应，至多 1000 行。Rows, a cell for each header, at most 1000.' })
  readonly rows: readonly (readonly string[])[];
}

@InputType({ description: '逐行报送，附幂等键。Rows with the key that makes a blind retry harmless.' })
export class DeliverRowsInput extends RosterRowsInput {
  @Field(() => ID, {
    description: '幂等键：8 至 64 个字母、数字、- 或 _，每次报送另取。A fresh key for each delivery; the same again gives the same answer.',
  })
  readonly idempotencyKey: string;
}

@InputType({ description: '预览的对象：逐行名册或已收齐的上传，二者取一。What to preview: rows, or an upload whose bytes are all there.' })
export class PreviewInput {
  @Field(() => RosterRowsInput, { nullable: true, description: '逐行名册。Rows.' })
  readonly rows?: RosterRowsInput | null;
  @Field(() => ID, { nullable: true, description: '以 PREVIEW 为目的的上传。An upload whose intent is PREVIEW.' })
  readonly upload?: string | null;
}
