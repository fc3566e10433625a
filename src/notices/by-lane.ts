/** What is sent, to whom it belongs, and when to begin no more. */
export interface ByLane<T> {
  readonly items: readonly T[];
  /** Items of one lane are sent one after the other, in their order. */
  readonly laneOf: (item: T) => string;
  /** Notes itself what came of it. */
  readonly send: (item: T) => Promise<void>;
  readonly most: number;
  /** False: no further lane is begun. */
  readonly goOn: () => boolean;
}

/**
 * Sends items, at most so many lanes at a time. Gives how many of them, from the beginning, were handed to `send`: the others were not looked at.
 * An item behind a slow one of its own lane waits, and nobody else does.
 */
export async function sendByLane<T>({ items, laneOf, send, most, goOn }: ByLane<T>): Promise<number> {
  const lanes = new Map<string, T[]>();
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let taken = 0;
  for (const item of items) {
    const lane = laneOf(item);
    const queue = lanes.get(lane);
    if (queue === undefined) {
      while (running.size >= most) await Promise.race(running);
      if (!goOn() || failures.length > 0) break;
      const begun = [item];
      lanes.set(lane, begun);
      const done: Promise<void> = empty(begun, send)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => {
          lanes.delete(lane);
          running.delete(done);
        });
      running.add(done);
    } else queue.push(item);
    taken += 1;
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
  return taken;
}

async function empty<T>(queue: T[], send: (item: T) => Promise<void>): Promise<void> {
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) await send(item);
}
