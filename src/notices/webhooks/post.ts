import type { Dispatcher } from 'undici';
import { ForbiddenAddressError } from './addresses';
import { secondsAsked } from './retry-after';
import { undici } from './undici';

export const OUTCOMES = ['DELIVERED', 'REFUSED', 'TIMED_OUT', 'UNREACHABLE', 'FORBIDDEN_ADDRESS'] as const;
/** 推送结果: taken (2xx), answered otherwise (redirects too), no answer in time, no connection, an address that must not be called. */
export type Outcome = (typeof OUTCOMES)[number];

/** What came of one try. */
export interface Tried {
  readonly outcome: Outcome;
  /** HTTP status; null: no answer. */
  readonly status: number | null;
  readonly tookMs: number;
  /** For so many seconds the receiver asks not to be called; null: it does not. */
  readonly waitSeconds: number | null;
}

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly dispatcher: Dispatcher;
  /** From the first step to the last byte, in milliseconds. */
  readonly patienceMs: number;
}

/** What is read of an answer, in bytes, before the connection is cut: nothing in it is of use. */
const MOST_READ = 4096;

/** One POST. Never throws, and keeps nothing of the answer but its status and how long to wait. */
export async function post({ url, headers, body, dispatcher, patienceMs }: Post): Promise<Tried> {
  const began = performance.now();
  const tried = (outcome: Outcome, status: number | null, waitSeconds: number | null = null): Tried => ({
    outcome,
    status,
    tookMs: Math.round(performance.now() - began),
    waitSeconds,
  });
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const {
      statusCode: status,
      headers: said,
      body: answer,
    } = await undici().request(url, {
      method: 'POST',
      headers,
      body,
      dispatcher,
      signal,
    });
    await answer.dump({ limit: MOST_READ, signal }).catch(() => undefined);
    const retryAfter = [said['retry-after'] ?? []].flat()[0];
    return tried(status >= 200 && status < 300 ? 'DELIVERED' : 'REFUSED', status, secondsAsked({ status, retryAfter }, Date.now()));
  } catch (error) {
    return tried(outcomeOf(error), null);
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof ForbiddenAddressError) return 'FORBIDDEN_ADDRESS';
  const { errors } = undici();
  const late = [errors.ConnectTimeoutError, errors.HeadersTimeoutError, errors.BodyTimeoutError].some((kind) => error instanceof kind);
  return late || (error instanceof DOMException && error.name === 'TimeoutError') ? 'TIMED_OUT' : 'UNREACHABLE';
}
