import type { RefusalWords } from '../../refusal';

/** The same for none and for one of another standing. */
export const unknownWebhook: RefusalWords = {
  code: 'UNKNOWN_WEBHOOK',
  message: 'id: expected a webhook of your agency, role and purpose, got another; the query webhooks gives them.',
  messageZh: '本单位该角色和目的下没有这一推送地址，请用 webhooks 查询。',
  path: 'id',
  expected: 'a webhook of your agency, role and purpose',
  got: 'another',
};

export const tooMany: RefusalWords = {
  code: 'TOO_MANY_WEBHOOKS',
  message: 'input: expected at most 20 webhooks of your agency, role and purpose, got one more; remove one that is not needed.',
  messageZh: '本单位该角色和目的下最多登记 20 个推送地址，请先删除不用的。',
  path: 'input',
  expected: 'at most 20',
  got: '21',
};

export const algorithmMissing: RefusalWords = {
  code: 'ALGORITHM_MISSING',
  message: 'input.algorithm: expected one that this hub has, got HMAC_SM3, which its platform lacks; take HMAC_SHA_256.',
  messageZh: '本系统所在平台不支持 HMAC-SM3，请改用 HMAC-SHA-256。',
  path: 'input.algorithm',
  expected: 'HMAC_SHA_256',
  got: 'HMAC_SM3',
};

export const badHours: RefusalWords = {
  code: 'BAD_HOURS',
  message: 'input.oldSecretHours: expected 0 to 168, got another number.',
  messageZh: '旧密钥保留时间须为 0 至 168 小时。',
  path: 'input.oldSecretHours',
  expected: '0 to 168',
  got: 'another number',
};

export const tooManyTests: RefusalWords = {
  code: 'TOO_MANY_TESTS',
  message: 'id: expected at most 10 tests of a webhook in a minute, got one more; wait a minute.',
  messageZh: '每个推送地址每分钟最多测试 10 次，请稍候再试。',
  path: 'id',
  expected: 'at most 10 in a minute',
  got: '11',
};
