import { createHash } from 'node:crypto';
import type { Caller } from '../access';
import type { Transaction } from '../database';
import { isRefusal, type RefusalWords } from './refusal';

/** Who asks, under which key of their own, and the whole request as text: the same key means the same request. */
export interface AskedOnce {
  readonly caller: Pick<Caller, 'agency' | 'subject'>;
  readonly key: string;
  readonly request: string;
}

/**
 * Does a piece of writing once for a key (幂等键): asked again, by a client whose connection was cut, it gives the answer of the first time and
 * does nothing. A refusal is not kept, because it wrote nothing. Whoever calls this holds a lock that lets one writer in at a time; the answer must
 * survive JSON.
 */
export async function onceOnly<T>(
  transaction: Transaction,
  asked: AskedOnce,
  work: () => Promise<T | RefusalWords>,
): Promise<T | RefusalWords> {
  if (!FORM.test(asked.key)) return badKey(asked.key);
  const hash = createHash('sha256').update(asked.request).digest();
  const place = [asked.caller.agency, asked.caller.subject, asked.key];
  const [before] = await transaction.rows<{ request: Buffer; response: T }>(ANSWERED, place);
  if (before !== undefined) return before.request.equals(hash) ? before.response : KEY_REUSED;
  const answer = await work();
  if (!isRefusal(answer)) await transaction.rows(KEEP, [...place, hash, JSON.stringify(answer)]);
  return answer;
}

const FORM = /^[\x21-\x7e]{8,100}$/;

const ANSWERED = 'select request_sha256 as request, response from hub.answered where agency = $1 and subject = $2 and key = $3';
const KEEP = 'insert into hub.answered (agency, subject, key, request_sha256, response) values ($1, $2, $3, $4, $5)';

const KEY_REUSED: RefusalWords = {
  code: 'KEY_REUSED',
  message: 'input.key: expected a new key for a new request, got one that was used for another; make a new one for each act.',
  messageZh: '该幂等键已用于另一请求，每次办理请使用新的键。',
  path: 'input.key',
  expected: 'a key that was not used for another request',
  got: 'a used key',
};

function badKey(key: string): RefusalWords {
  const expected = '8 to 100 visible ASCII characters';
  return {
    code: 'BAD_USER_INPUT',
    message: `input.key: expected ${expected}, for example a UUID, got ${key.length} characters.`,
    messageZh: '幂等键须为 8 至 100 个可见 ASCII 字符，例如 UUID。',
    path: 'input.key',
    expected,
    got: `${key.length} characters`,
  };
}
