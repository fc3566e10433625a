import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { clientConfig, type Database, type NamedStatement } from '../../database';
import type { Feed } from '../../identity/feed';
import { EventQueue, listening } from './event-queue';

/** The topic of the subscription. */
export const ROSTER_DELIVERED = 'rosterDelivered';

const CHANNEL = 'minsheng_knowledge';
const POLL_MILLISECONDS = 5_000;
const RETRY_MILLISECONDS = 1_000;

const SINCE: NamedStatement = {
  name: 'eligibility-batches-since',
  text: `select k.number::integer as number, b.id::text as id, b.feed
from hub.knowledge k left join hub.batch b on b.accepted_knowledge = k.number
where k.number > $1 order by k.number, b.id`,
};
const NEWEST: NamedStatement = {
  name: 'eligibility-newest',
  text: 'select coalesce(max(number), 0)::integer as number from hub.knowledge',
};

/** A batch that the hub has just come to believe. */
export interface RosterEvent {
  readonly id: string;
  readonly feed: Feed;
}

/** Knowledge may come without a batch: an officer's record, a withdrawal. */
type NewKnowledge = { readonly number: number } & (RosterEvent | { readonly id: null; readonly feed: null });

/**
 * Tells who listens of every batch that the hub comes to believe, once each and in the order of knowledge. The notification is only a wake-up:
 * what is told is read from the tables by knowledge number, so nothing is lost when the connection breaks or a notification goes astray.
 * Runs while somebody listens; the connection is its own.
 */
export class RosterEvents {
  private readonly listeners = new Set<EventQueue<RosterEvent>>();
  private running: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;
  private told = 0;

  constructor(
    private readonly database: Database,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Batches accepted from now on. Ends when returned, or when the hub closes. */
  subscribe(): AsyncIterable<RosterEvent> {
    const queue = new EventQueue<RosterEvent>();
    const added = this.add(queue);
    added.catch(() => queue.end());
    return listening(queue, added, () => this.remove(queue));
  }

  /** Ends all listening and the connection. */
  async close(): Promise<void> {
    const running = this.running;
    this.running = null;
    for (const queue of this.listeners) queue.end();
    running?.stop.abort();
    await running?.done;
  }

  private async add(queue: EventQueue<RosterEvent>): Promise<void> {
    const [newest] = this.running === null ? await this.reader.rows<{ number: number }>(NEWEST, []) : [];
    this.listeners.add(queue);
    if (this.running !== null) return;
    this.told = newest?.number ?? 0;
    const stop = new AbortController();
    this.running = { stop, done: this.run(stop.signal) };
  }

  private async remove(queue: EventQueue<RosterEvent>): Promise<void> {
    queue.end();
    this.listeners.delete(queue);
    if (this.listeners.size === 0) await this.close();
  }

  private get reader() {
    return this.database.reader('minsheng_hub');
  }

  private async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        await this.follow(stop);
      } catch (error) {
        this.onError(error as Error);
        await wait(RETRY_MILLISECONDS, undefined, { signal: stop }).catch(() => undefined);
      }
    }
  }

  /** One connection's life: wakes at each notification, at each tick of the poll, and ends with the connection. */
  private async follow(stop: AbortSignal): Promise<void> {
    const client = new pg.Client(clientConfig(this.database.settings, { role: 'minsheng_hub' }));
    const wakes = new EventQueue<null>();
    const end = (): void => wakes.end();
    client
      .on('notification', () => wakes.push(null))
      .on('error', end)
      .on('end', end);
    stop.addEventListener('abort', end, { once: true });
    const poll = setInterval(() => wakes.push(null), POLL_MILLISECONDS);
    poll.unref();
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      wakes.push(null);
      for await (const _wake of wakes) await this.tell();
    } finally {
      clearInterval(poll);
      stop.removeEventListener('abort', end);
      await client.end().catch(() => undefined);
    }
  }

  private async tell(): Promise<void> {
    const rows = await this.reader.rows<NewKnowledge>(SINCE, [this.told]);
    for (const { number, id, feed } of rows) {
      this.told = number;
      if (id !== null) for (const queue of this.listeners) queue.push({ id, feed });
    }
  }
}
