/**
 * Maps events one by one. Ending the outer iteration ends the source at once, also while it waits for its next event.
 * `broken` says what is thrown when the source itself fails.
 */
export function mapEvents<A, B>(
  source: AsyncIterable<A>,
  map: (event: A) => Promise<B>,
  broken: (error: unknown) => unknown = (error) => error,
): AsyncIterableIterator<B> {
  const events = source[Symbol.asyncIterator]();
  const done = { done: true, value: undefined } as const;
  const next = async (): Promise<IteratorResult<B, undefined>> => {
    const event = await events.next().catch((error: unknown) => {
      throw broken(error);
    });
    if (event.done) return done;
    try {
      return { done: false, value: await map(event.value) };
    } catch (error) {
      await events.return?.();
      throw error;
    }
  };
  return {
    next,
    return: async () => {
      await events.return?.();
      return done;
    },
    throw: async (error: unknown) => {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
