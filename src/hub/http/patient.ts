import type { IncomingMessage } from 'node:http';
import { refuseRequest } from './refused-request';

export interface Patience {
  /** The longest pause between two chunks. */
  readonly pauseMs: number;
  /** The longest time for the whole body. */
  readonly wholeMs: number;
}

/** The chunks of a body, each read only when the last one was dealt with; 408 when its sender is too slow. */
export async function* patiently(request: IncomingMessage, { pauseMs, wholeMs }: Patience): AsyncGenerator<Buffer> {
  const chunks = (request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const end = performance.now() + wholeMs;
  for (;;) {
    const next = await within(chunks.next(), Math.min(pauseMs, end - performance.now()));
    if (next.done) return;
    yield next.value;
  }
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'LATE'>((resolve) => {
    timer = setTimeout(() => resolve('LATE'), Math.max(0, milliseconds));
  });
  const first = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  if (first !== 'LATE') return first;
  work.catch(() => undefined);
  return refuseRequest({
    status: 408,
    code: 'TOO_SLOW',
    message: 'request body: expected it to keep coming, but it did not; send it again, an upload from the offset that HEAD tells.',
    messageZh: '请求内容长时间没有到达，请重试；上传请从 HEAD 返回的位置继续。',
    headers: { connection: 'close' },
  });
}
