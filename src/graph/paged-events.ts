/** Events of which several may be there at once (成批事件): `next` waits for one, `nextPage` for as many as are there. */
export interface PagedEvents<T> extends AsyncIterableIterator<T> {
  /** At most so many, in order. */
  nextPage(most: number): Promise<IteratorResult<readonly T[], undefined>>;
  /** While nothing comes: the cursor to go on from, moved past what was not wanted; undefined while something is under way. */
  heard?(): string | undefined;
}

/** Events whose source may say how far it is while nothing comes. */
export interface HeardEvents<T> extends AsyncIterableIterator<T> {
  heard(): string | undefined;
}

/** How far a source of events is, undefined for one that does not say. */
export function heardOf(events: object): string | undefined {
  return 'heard' in events && typeof events.heard === 'function' ? events.heard() : undefined;
}

/** Not more than a page of people, so that what is asked about those of the events is no larger than what one query may ask. */
const MOST = 200;

/** The events page by page: as many as are there, one by one where the source knows no pages. */
export function pagesOf<T>(source: AsyncIterable<T>): HeardEvents<readonly T[]> {
  const events = source[Symbol.asyncIterator]();
  const done = { done: true, value: undefined } as const;
  return {
    next: async () => {
      if (isPaged(events)) return events.nextPage(MOST);
      const event = await events.next();
      return event.done ? done : { done: false, value: [event.value] };
    },
    return: async () => {
      await events.return?.();
      return done;
    },
    heard: () => heardOf(events),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function isPaged<T>(events: AsyncIterator<T>): events is PagedEvents<T> {
  return 'nextPage' in events && typeof events.nextPage === 'function';
}
