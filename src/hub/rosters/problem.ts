import type { ServerResponse } from 'node:http';
import type { RefusalWords } from '../../refusal';
import { RequestRefused } from '../http/refused-request';
import { send } from '../http/respond';
import { withoutNumbers } from '../limits';

export interface ProblemWords extends Partial<RefusalWords> {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the answer. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Why a request about a roster was not done, as RFC 9457 has it: a status, a stable code, and one sentence in each language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(readonly words: ProblemWords) {
    super(words.message);
  }
}

export const GONE: ProblemWords = {
  status: 410,
  code: 'CANCELLED',
  message: 'upload: it was cancelled; announce the file again.',
  messageZh: '该上传已取消，需要时请重新提交。',
};

const STATUS: Readonly<Record<string, number>> = {
  FEED_OF_ANOTHER_AGENCY: 403,
  SENDER_OF_ANOTHER_AGENCY: 403,
  FORBIDDEN: 403,
  UNKNOWN_UPLOAD: 404,
  FILE_TOO_LONG: 413,
  TOO_MANY_UPLOADS: 429,
  UPLOAD_STORE_FULL: 429,
  UPLOAD_NOT_COMPLETE: 409,
  PREVIEW_NOT_READY: 409,
  TOO_LATE_TO_CANCEL: 409,
};
const RETRY_AFTER_SECONDS = '60';

/** A refusal of the station as an HTTP answer; what is not named here could not be processed as it stands. */
export function problemOf(refusal: RefusalWords): Problem {
  const status = STATUS[refusal.code] ?? 422;
  return new Problem({ ...refusal, status, ...(status === 429 ? { headers: { 'retry-after': RETRY_AFTER_SECONDS } } : {}) });
}

/** What went wrong as a problem: our own, one of the door (token, address), or an internal fault that says nothing of itself. */
export function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  return error instanceof RequestRefused ? new Problem(error.words) : null;
}

export const INTERNAL: ProblemWords = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: 'hub: expected to answer, got an internal error; the log has it under the request id, and what was stored stays stored.',
  messageZh: '系统内部错误，已接收的部分仍然保留，请稍后继续。',
};

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export function sendProblem(response: ServerResponse, { status, headers, more, message, ...words }: ProblemWords): void {
  const body = { type: 'about:blank', title: words.code, status, detail: withoutNumbers(message), ...words, ...more };
  send(response, { status, type: PROBLEM_TYPE, body: `${JSON.stringify(body)}\n`, headers });
}
