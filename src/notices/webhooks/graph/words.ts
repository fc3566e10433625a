import { enumOf } from '../../../graph';
import type { EndpointState, StoppedBecause } from '../endpoint';
import type { Outcome } from '../post';
import type { SignatureAlgorithm } from '../signature';

export const SignatureAlgorithmWord = enumOf<SignatureAlgorithm>({
  name: 'SignatureAlgorithm',
  description: '签名算法。How what is sent is signed.',
  values: {
    HMAC_SHA_256: 'HMAC-SHA-256，签名头中的 v1。HMAC-SHA-256; v1 in the header.',
    HMAC_SM3: 'HMAC-SM3（GM/T 0004），签名头中的 v1sm3；平台支持时可选。HMAC-SM3; v1sm3 in the header, where the platform has it.',
  },
});

export const WebhookStateWord = enumOf<EndpointState>({
  name: 'WebhookState',
  description: '推送地址状态。State of a webhook.',
  values: {
    ACTIVE: '启用。Called.',
    PAUSED: '暂停，变更留在日志中，启用后续送。Not called; goes on from where it stands when it is active again.',
  },
});

export const WebhookStoppedWord = enumOf<StoppedBecause>({
  name: 'WebhookStoppedBecause',
  description: '未推送的原因。Why nothing is sent.',
  values: {
    PAUSED: '已暂停。It is paused.',
    NO_AGREEMENT: '该角色和目的已没有共享约定。The agreement of its role and purpose has ended.',
    NOT_RENEWED: '逾 180 天未确认仍需推送，请更新一次。Nobody said for 180 days that it is still wanted; update it.',
  },
});

export const WebhookOutcomeWord = enumOf<Outcome>({
  name: 'WebhookOutcome',
  description: '一次推送的结果。What came of a try.',
  values: {
    DELIVERED: '已接收（2xx）。Taken.',
    REFUSED: '对方以其他状态答复，含重定向。Answered with another status; a redirect too.',
    TIMED_OUT: '对方未在 10 秒内答复。No answer within ten seconds.',
    UNREACHABLE: '无法连接，或证书不可信。No connection, or a certificate that is not trusted.',
    FORBIDDEN_ADDRESS: '域名指向内网地址，未予连接。The name leads to an address that must not be called; no connection was made.',
  },
});
