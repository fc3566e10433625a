import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, MomentScalar, orRefusal, YearMonthScalar } from '../../../graph';
import type { Agency } from '../../../identity/agency';
import type { DeliverableFeed, DeliveryKind } from '../../../identity/feed';
import type { Moment } from '../../../identity/moment';
import { parseMoment } from '../../../identity/moment';
import type { YearMonth } from '../../../identity/year-month';
import type { Intent, Phase, Upload, UploadState } from '../../../reception';
import {
  type DeliveryAnswer,
  DeliveryResult,
  deliveryAnswer,
  type PreviewAnswer,
  PreviewResult,
  previewAnswer,
} from '../receipt/delivery-result';
import { AgencyWord, KindWord } from '../words';
import { DeliverableFeedWord } from './deliver-rows';

export const UploadStateWord = enumOf<UploadState | 'RUNNING'>({
  name: 'UploadState',
  description: '上传状态。State of an upload.',
  values: {
    RECEIVING: '接收中。Bytes are still to come.',
    WAITING: '已收齐，等待处理。All bytes are there; waits for a clerk.',
    RUNNING: '处理中。A clerk works on it.',
    PREVIEWED: '已预览，等待报送人决定。Previewed; waits for its sender.',
    DONE: '已处理。Done, with a result.',
    FAILED: '系统故障，多次未能处理，请重新上传。Given up after several faults of the hub; upload it again.',
    CANCELLED: '已取消。Cancelled by its sender.',
  },
});

export const IntentWord = enumOf<Intent>({
  name: 'UploadIntent',
  description: '上传目的。What is to happen once all bytes are there.',
  values: { DELIVER: '直接报送。Deliver it.', PREVIEW: '先预览。Preview it, and wait.' },
});

export const PhaseWord = enumOf<Phase>({
  name: 'DeliveryPhase',
  description: '处理阶段。What a clerk is doing.',
  values: {
    CHECKING_DIGEST: '核对摘要。Compares the digest with the announced one.',
    READING: '读取各行。Reads rows.',
    WAITING: '等待其他报送完成。Waits for another delivery to end.',
    STORING: '保存批次与人员。Stores the batch, its rows and new people.',
    COMPARING: '与现有记录比对。Compares with what is believed, and writes what differs.',
    COMMITTING: '提交。Commits.',
  },
});

@ObjectType({
  description: '一份上传的名册及其进度，仅本人可见。An uploaded roster and how far it is; only its sender sees it.',
  simpleResolvers: true,
})
export class RosterUpload {
  @Field(() => ID, { description: '上传号，用于 /rosters/{id}。Id of the upload, as in /rosters/{id}.' })
  readonly id: string;
  @Field(() => UploadStateWord, { description: '状态。State.' })
  readonly state: UploadState | 'RUNNING';
  @Field(() => PhaseWord, { nullable: true, description: '处理阶段；空为未在处理。Phase; null: nobody works on it.' })
  readonly phase: Phase | null;
  @Field(() => IntentWord, { description: '目的。Deliver, or preview first.' })
  readonly intent: Intent;
  @Field(() => DeliverableFeedWord, { description: '数据资源。Feed, or the mixed file.' })
  readonly feed: DeliverableFeed;
  @Field(() => YearMonthScalar, { description: '月份。Month.' })
  readonly month: YearMonth;
  @Field(() => KindWord, { description: '报送方式。Full or delta.' })
  readonly kind: DeliveryKind;
  @Field(() => AgencyWord, { description: '报送部门。Who sends it.' })
  readonly sender: Agency;
  @Field(() => Float, { description: '文件字节数。Bytes of the file.' })
  readonly bytes: number;
  @Field(() => Float, { description: '已收到的字节数。Bytes received.' })
  readonly receivedBytes: number;
  @Field(() => Int, { description: '已读行数。Rows read.' })
  readonly rowsRead: number;
  @Field(() => Float, { description: '已读字节数。Bytes read; a roster is read more than once.' })
  readonly bytesRead: number;
  @Field(() => Int, { description: '读取速度（行/秒），不在读取时为零。Rows a second while reading, else zero.' })
  readonly rowsPerSecond: number;
  @Field(() => MomentScalar, { description: '到期时间，届时连同文件一并清除。When it is purged with its file.' })
  readonly expiresAt: Moment;
  @Field(() => PreviewResult, { nullable: true, description: '预览；空为尚未预览。The preview; null: none yet.' })
  readonly preview: PreviewAnswer | null;
  @Field(() => DeliveryResult, { nullable: true, description: '结果；空为尚无结果。The result; null: none yet.' })
  readonly result: DeliveryAnswer | null;
}

export const RosterUploadResult = orRefusal({
  name: 'RosterUploadResult',
  description: '上传，或不予受理。The upload, or why not.',
  answer: RosterUpload,
});

export function rosterUpload(upload: Upload): RosterUpload {
  const { id, phase, intent, order, bytes, received, running, rowsDone, bytesDone, rowsPerSecond, expiresAt, preview, result } = upload;
  const { feed, month, kind, sender } = order;
  return {
    id,
    state: running ? 'RUNNING' : upload.state,
    phase,
    intent,
    feed,
    month,
    kind,
    sender,
    bytes,
    receivedBytes: received,
    rowsRead: rowsDone,
    bytesRead: bytesDone,
    rowsPerSecond,
    expiresAt: momentOf(expiresAt),
    preview: preview === null ? null : previewAnswer(preview),
    result: result === null ? null : deliveryAnswer(result),
  };
}

function momentOf(date: Date): Moment {
  const moment = parseMoment(date.toISOString());
  if (typeof moment !== 'string') throw new TypeError('upload: expected a moment, got none');
  return moment;
}
