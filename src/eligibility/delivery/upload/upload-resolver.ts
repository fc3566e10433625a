import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { SubgraphContext } from '../../../access';
import { isRefusal, Refusal, requiresScope } from '../../../graph';
import type { IdentityKeys } from '../../../identity/identity-keys';
import type { Learning } from '../../../intake/acceptance';
import {
  cancelUpload,
  deliverRowsOnce,
  deliverUpload,
  notComplete,
  notPreviewed,
  ownUpload,
  PreviewsUnderWay,
  preview,
  ROWS_NAME,
  RowsSeen,
  stationOn,
  type Upload,
  unknownUpload,
  uploaderOf,
} from '../../../reception';
import {
  type DeliveryAnswer,
  DeliveryResult,
  deliveryAnswer,
  type PreviewAnswer,
  PreviewResult,
  previewAnswer,
} from '../receipt/delivery-result';
import { DeliverRowsInput, PreviewInput, type RosterRowsInput } from './deliver-rows';
import { RosterUpload, RosterUploadResult, rosterUpload } from './roster-upload';
import { rowsOrdered, wrong, wrongKey } from './rows-order';
import { IMPORT_PROGRESS, type UploadWatched } from './upload-events';

export interface UploadParts extends Learning {
  readonly keys: IdentityKeys;
  /** How often one account delivers rows in an hour. */
  readonly deliveriesPerHour: number;
}

const EITHER = { en: 'either rows or upload', zh: ' rows 或 upload 之一' };
const NEITHER = { en: 'neither', zh: '均未填写' };
const BOTH = { en: 'both', zh: '两者都填' };
const UPLOAD = { description: '上传号。Id of the upload.' };

/** Delivering over GraphQL: rows, and what is done with a file that was uploaded to /rosters. */
@Resolver()
export class UploadResolver {
  private readonly previews = new PreviewsUnderWay();

  constructor(private readonly parts: UploadParts) {}

  @Mutation(() => DeliveryResult, {
    description:
      '逐行报送名册（至多 1000 行），与上传文件同样核对；同一幂等键重复提交得到同样的答复。Delivers rows through the same station as a file; the same key again gives the same answer.',
  })
  @Directive(requiresScope('roster:deliver'))
  async deliverRows(
    @Arg('input', () => DeliverRowsInput, { description: '名册。The rows.' }) input: DeliverRowsInput,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<DeliveryAnswer> {
    const ordered = wrongKey(input.idempotencyKey) ?? rowsOrdered(input, caller);
    if (isRefusal(ordered)) return new Refusal(ordered);
    const { keys, deliveriesPerHour } = this.parts;
    const brought = { ...ordered, idempotencyKey: input.idempotencyKey, mostPerHour: deliveriesPerHour };
    return deliveryAnswer(await deliverRowsOnce(stationOn(this.parts, keys), uploaderOf(caller), brought));
  }

  @Mutation(() => PreviewResult, {
    description:
      '预览：报送后将新增、变更、终止什么，分镇区，不作任何改动。What a delivery would begin, change and end, for each town; nothing is changed.',
  })
  @Directive(requiresScope('roster:deliver'))
  async previewRoster(
    @Arg('input', () => PreviewInput, { description: '预览的对象。What to preview.' }) { rows, upload }: PreviewInput,
    @Ctx() context: SubgraphContext,
  ): Promise<PreviewAnswer> {
    if ((rows == null) === (upload == null)) return new Refusal(wrong('rows', EITHER, rows == null ? NEITHER : BOTH));
    return rows == null ? this.previewUpload(upload ?? '', context) : this.previewRows(rows, context);
  }

  @Mutation(() => RosterUploadResult, { description: '预览之后，正式报送该上传。After its preview, delivers an upload.' })
  @Directive(requiresScope('roster:deliver'))
  async deliverRoster(@Arg('upload', () => ID, UPLOAD) id: string, @Ctx() { caller }: SubgraphContext): Promise<RosterUpload | Refusal> {
    const refusal = await deliverUpload(this.parts.database, uploaderOf(caller), id);
    return refusal === null ? this.upload(id, caller) : new Refusal(refusal);
  }

  @Mutation(() => RosterUploadResult, {
    description: '取消尚未处理完的上传，不留任何内容；已处理完的请撤回批次。Cancels an upload that is not done; nothing of it stays.',
  })
  @Directive(requiresScope('roster:deliver'))
  async cancelDelivery(@Arg('upload', () => ID, UPLOAD) id: string, @Ctx() { caller }: SubgraphContext): Promise<RosterUpload | Refusal> {
    const refusal = await cancelUpload(this.parts.database, uploaderOf(caller), id);
    return refusal === null ? this.upload(id, caller) : new Refusal(refusal);
  }

  @Query(() => RosterUploadResult, {
    description: '本人的一份上传：进度、预览和回执。An upload of one’s own: progress, preview and receipt.',
  })
  @Directive(requiresScope('roster:deliver'))
  async rosterUpload(@Arg('upload', () => ID, UPLOAD) id: string, @Ctx() { caller }: SubgraphContext): Promise<RosterUpload | Refusal> {
    return this.upload(id, caller);
  }

  @Subscription(() => RosterUpload, {
    description:
      '本人一份上传的进度，先给出当前状态，处理完毕即结束；不是本人的上传则立即结束。Progress of an upload of one’s own, from where it stands to its end, whichever process works on it; ends at once for another’s.',
    topics: IMPORT_PROGRESS,
    topicId: ({ args, context }): UploadWatched => ({ uploader: uploaderOf((context as SubgraphContext).caller), id: String(args.upload) }),
  })
  @Directive(requiresScope('roster:deliver'))
  importProgress(@Arg('upload', () => ID, UPLOAD) _id: string, @Root() upload: Upload): RosterUpload {
    return rosterUpload(upload);
  }

  private async upload(id: string, caller: SubgraphContext['caller']): Promise<RosterUpload | Refusal> {
    const upload = await ownUpload(this.parts.database, uploaderOf(caller), id);
    return upload === null ? new Refusal(unknownUpload(id)) : rosterUpload(upload);
  }

  private async previewRows(input: RosterRowsInput, { caller }: SubgraphContext): Promise<PreviewAnswer> {
    const ordered = rowsOrdered(input, caller);
    if (isRefusal(ordered)) return new Refusal(ordered);
    const seen = new RowsSeen();
    const { order, rows } = ordered;
    const station = stationOn(this.parts, this.parts.keys);
    const foreseen = await this.previews.during(uploaderOf(caller), () => preview(station, { order, name: ROWS_NAME, source: rows }, seen));
    return 'code' in foreseen ? new Refusal(foreseen) : previewAnswer({ ...foreseen, ...seen.told });
  }

  private async previewUpload(id: string, { caller }: SubgraphContext): Promise<PreviewAnswer> {
    const upload = await ownUpload(this.parts.database, uploaderOf(caller), id);
    if (upload === null) return new Refusal(unknownUpload(id));
    if (upload.preview !== null) return previewAnswer(upload.preview);
    return new Refusal(upload.state === 'RECEIVING' ? notComplete(upload) : notPreviewed(upload.state));
  }
}
