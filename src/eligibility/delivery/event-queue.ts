const MOST_WAITING = 1_000;

/** The listener was too slow: more events wait than it may leave behind. It reads `feeds` and subscribes again. */
export class SlowListenerError extends Error {
  override readonly name = 'SlowListenerError';
}

/** Events waiting for one listener, in order; at most a thousand, then the listener is ended with `SlowListenerError`. */
export class EventQueue<T> implements AsyncIterable<T> {
  private waiting: T[] = [];
  private ended = false;
  private wake: (() => void) | null = null;

  push(event: T): void {
    if (this.ended) return;
    this.waiting.push(event);
    this.wake?.();
  }

  end(): void {
    this.ended = true;
    this.wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    while (true) {
      if (this.waiting.length > MOST_WAITING) throw new SlowListenerError(`expected at most ${MOST_WAITING} events waiting, got more`);
      const next = this.waiting.shift();
      if (next !== undefined) yield next;
      else if (this.ended) return;
      else await this.arrival();
    }
  }

  private async arrival(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    this.wake = null;
  }
}

/**
 * The queue as an iterator whose `return` acts at once: an async generator would first wait for the next event, and a client that left
 * would keep its place for ever.
 */
export function listening<T>(queue: EventQueue<T>, added: Promise<void>, leave: () => Promise<void>): AsyncIterableIterator<T> {
  const events = queue[Symbol.asyncIterator]();
  return {
    next: async () => {
      await added;
      return events.next();
    },
    return: async () => {
      await leave();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
