import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { ChangeKind } from '../../../changelog';
import { CursorScalar, PageSizeScalar } from '../../../graph';
import { StatusChangeKindWord } from '../../told/kind-words';
import type { EndpointState } from '../endpoint';
import type { Outcome } from '../post';
import type { SignatureAlgorithm } from '../signature';
import { SignatureAlgorithmWord, WebhookOutcomeWord, WebhookStateWord } from './words';

const URL_DESCRIPTION =
  'https 网址，至多 300 个字符，不含账号、查询参数、片段和个人信息；内网地址须先由运维列入许可网段。An https address without account, query, fragment or anything of a person; a private one must be in a listed network.';

@InputType({ description: '登记推送地址。What is registered.' })
export class RegisterWebhookInput {
  @Field(() => String, { description: URL_DESCRIPTION })
  readonly url: string;
  @Field(() => [StatusChangeKindWord], {
    nullable: true,
    description: '只推送这些种类；不填为有权知悉的全部。Only these kinds; omitted: all that the agreement lets it see.',
  })
  readonly kinds?: ChangeKind[] | null;
  @Field(() => SignatureAlgorithmWord, { defaultValue: 'HMAC_SHA_256', description: '签名算法。How it is signed.' })
  readonly algorithm: SignatureAlgorithm = 'HMAC_SHA_256';
  @Field(() => CursorScalar, {
    nullable: true,
    description: '从该游标之后推送；不填为从现在起。Told of what comes after this cursor; omitted: from now on.',
  })
  readonly after?: string | null;
}

@InputType({ description: '更新推送地址，同时确认仍需推送。What is changed; any update also renews it.' })
export class UpdateWebhookInput {
  @Field(() => ID, { description: '编号。Id.' })
  readonly id: string;
  @Field(() => String, { nullable: true, description: `${URL_DESCRIPTION} 不填为不变。Omitted: as it is.` })
  readonly url?: string | null;
  @Field(() => [StatusChangeKindWord], {
    nullable: true,
    description: '只推送这些种类；空列表为全部；不填为不变。Only these kinds; an empty list: all; omitted: as they are.',
  })
  readonly kinds?: ChangeKind[] | null;
  @Field(() => WebhookStateWord, { nullable: true, description: '启用或暂停；不填为不变。Active or paused; omitted: as it is.' })
  readonly state?: EndpointState | null;
  @Field(() => Boolean, { defaultValue: false, description: '更换签名密钥。Makes a new signing secret.' })
  readonly rotateSecret: boolean = false;
  @Field(() => Int, {
    defaultValue: 24,
    description: '更换后旧密钥继续签名的小时数，0 至 168。Hours for which the old secret signs beside the new one, 0 to 168.',
  })
  readonly oldSecretHours: number = 24;
}

@ArgsType()
export class DeadLettersAsked {
  @Field(() => ID, { description: '推送地址编号。Id of the webhook.' })
  readonly endpoint: string;
  @Field(() => PageSizeScalar, { defaultValue: 50, description: '每页条数，1 至 200。How many on a page, 1 to 200.' })
  readonly first: number = 50;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '上一页的 endCursor；不填从头开始。endCursor of the page before; omitted: from the start.',
  })
  readonly after?: string | null;
}

@ArgsType()
export class DeliveriesAskedFor extends DeadLettersAsked {
  @Field(() => WebhookOutcomeWord, { nullable: true, description: '只看这一结果；不填为全部。Only this outcome; omitted: all.' })
  readonly state?: Outcome | null;
}
