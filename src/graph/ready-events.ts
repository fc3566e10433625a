/**
 * Events of which several may be there at once (成批事件): `next` waits for one, `ready` gives those that were read together with it. Whoever takes
 * them together answers them together.
 */
export interface ReadyEvents<T> extends AsyncIterableIterator<T> {
  /** At most so many, in order, without waiting; they count as taken. */
  ready(most: number): readonly T[];
}

/** Not more than a page of people, so that what is asked about those of the events is no larger than what one query may ask. */
const MOST = 200;

/** The events page by page: as many as are there, one by one where the source knows no pages. */
export function pagesOf<T>(source: AsyncIterable<T>): AsyncIterableIterator<readonly T[]> {
  const events = source[Symbol.asyncIterator]();
  const done = { done: true, value: undefined } as const;
  return {
    next: async () => {
      const first = await events.next();
      if (first.done) return done;
      return { done: false, value: isReady(events) ? [first.value, ...events.ready(MOST - 1)] : [first.value] };
    },
    return: async () => {
      await events.return?.();
      return done;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function isReady<T>(events: AsyncIterator<T>): events is ReadyEvents<T> {
  return 'ready' in events && typeof events.ready === 'function';
}
