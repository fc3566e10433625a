import { type HeardEvents, heardOf } from '../../../graph';

/** Maps events one by one. Ending the outer iteration ends the source at once, also while it waits for its next event. `broken` says what is thrown when the source itself fails. */
export function mapEvents<A, B>(
  source: AsyncIterable<A>,
  map: (event: A) => B | Promise<B>,
  broken: (error: unknown) => unknown = same,
): HeardEvents<B> {
  const events = source[Symbol.asyncIterator]();
  const done = { done: true, value: undefined } as const;
  const leave = async (): Promise<void> => {
    await events.return?.();
  };
  const next = async (): Promise<IteratorResult<B, undefined>> => {
    const event = await events.next().catch((error: unknown) => {
      throw broken(error);
    });
    if (event.done) return done;
    try {
      return { done: false, value: await map(event.value) };
    } catch (error) {
      await leave();
      throw error;
    }
  };
  return {
    next,
    heard: () => heardOf(events),
    return: async () => {
      await leave();
      return done;
    },
    throw: async (error: unknown) => {
      await leave();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const same = (error: unknown): unknown => error;
