import { isIP } from 'node:net';
import type { RefusalWords } from '../../refusal';
import { type ListedNetworks, mayCall } from './addresses';

/** Where an endpoint is called: an absolute URL without account, query or fragment. It stands in the delivery log's owner's list, so it must hold no secret. */
export type WebhookUrl = string & { readonly __brand: 'WebhookUrl' };

const LONGEST = 300;
const LONGEST_PART = 40;
const PLAIN_PATH = /^[A-Za-z0-9/_.~-]*$/;
/** A run of digits as long as a citizen ID number without its check character's place would be. */
const NUMBER_OF_A_PERSON = /\d{15}/;

/** Reads the URL of an endpoint, or says why it cannot be one. What the text was is never repeated: it may hold a secret. */
export function parseTarget(text: string, networks: ListedNetworks): WebhookUrl | RefusalWords {
  const url = text.length <= LONGEST && URL.canParse(text) ? new URL(text) : null;
  if (url === null) return refused('an absolute URL of at most 300 characters', 'another text', '须为不超过 300 个字符的完整网址');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && networks.length > 0))
    return refused('https', 'another protocol', '须为 https 网址');
  if (url.username !== '' || url.password !== '') return refused('no account in it', 'an account', '网址中不得含有账号或口令');
  if (url.search !== '' || url.hash !== '') return refused('no query and no fragment', 'one', '网址中不得含有查询参数或片段');
  if (!PLAIN_PATH.test(url.pathname) || NUMBER_OF_A_PERSON.test(url.pathname))
    return refused('a path of plain letters and digits that names nobody', 'another', '网址路径只能是普通字母和数字，且不得含有个人信息');
  if (url.pathname.split('/').some((part) => part.length > LONGEST_PART))
    return refused(
      `parts of the path of at most ${LONGEST_PART} characters`,
      'a longer one, which looks like a secret',
      '网址路径中不得含有密钥',
    );
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !mayCall(literal, { networks, tls: url.protocol === 'https:' }))
    return refused('a public address, or one of a listed network', 'another', '不得为内网地址，除非已列入许可网段');
  return url.href as WebhookUrl;
}

function refused(expected: string, got: string, zh: string): RefusalWords {
  return {
    code: 'BAD_WEBHOOK_URL',
    message: `input.url: expected ${expected}, got ${got}; give the address that your system listens at.`,
    messageZh: `推送地址${zh}，请填写本单位系统的接收地址。`,
    path: 'input.url',
    expected,
    got,
  };
}
