import { DiscardPolicy, type JetStreamClient, jetstream, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { type ConnectionOptions, connect, type NatsConnection, nanos } from '@nats-io/transport-node';
import type { Change } from '../../changelog';
import { cloudEventOf, EVENT_MEDIA_TYPE, kindWord } from '../cloud-event';
import type { ChangeCursors } from '../told/cursors';
import { statusChangeOf } from '../told/told-change';
import { greeted } from './greeting';

/** The stream of the broker (消息总线) that carries the change log, for whoever fans out to many. */
export const STREAM = 'MINSHENG_CHANGES';
const SUBJECTS = 'minsheng.changes';

const DAY_MS = 86_400_000;
const KEPT_MS = 7 * DAY_MS;
/** So long the stream itself knows a change again that is published twice. */
const DUPLICATES_MS = 600_000;
const PATIENCE_MS = 5_000;
const PING_MS = 10_000;

/** A broker that is connected, with the stream made. Any failure ends it: it is connected anew. */
export class Broker {
  private constructor(
    private readonly connection: NatsConnection,
    private readonly stream: JetStreamClient,
    private readonly cursors: ChangeCursors,
  ) {}

  /** Connects; makes the stream unless there is one, which its operator may have made otherwise. */
  static async open(url: string, cursors: ChangeCursors): Promise<Broker> {
    await greeted(new URL(url), PATIENCE_MS);
    const connection = await connect(optionsOf(url));
    try {
      const manager = await jetstreamManager(connection, { timeout: PATIENCE_MS });
      await manager.streams.info(STREAM).catch(() => manager.streams.add(STREAM_AS_MADE));
      return new Broker(connection, jetstream(connection, { timeout: PATIENCE_MS }), cursors);
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** Resolves once the stream has stored the change, or had it already. */
  async publish(change: Change): Promise<void> {
    const body = cloudEventOf(change, statusChangeOf(change, this.cursors));
    await this.stream.publish(subjectOf(change), body, { msgID: change.id, timeout: PATIENCE_MS });
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

/** `minsheng.changes.442000100.enrolled`; `city` where there is no town. */
export function subjectOf(change: Pick<Change, 'kind' | 'town'>): string {
  return `${SUBJECTS}.${change.town ?? 'city'}.${kindWord(change)}`;
}

const STREAM_AS_MADE = {
  name: STREAM,
  subjects: [`${SUBJECTS}.>`],
  description: `A copy of the change log of Minsheng Hub, ${EVENT_MEDIA_TYPE}`,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.Old,
  storage: StorageType.File,
  max_age: nanos(KEPT_MS),
  duplicate_window: nanos(DUPLICATES_MS),
};

/** The library takes an account apart from the address. */
function optionsOf(text: string): ConnectionOptions {
  const { protocol, host, username, password } = new URL(text);
  const account =
    username === '' ? {} : password === '' ? { token: decoded(username) } : { user: decoded(username), pass: decoded(password) };
  const tls = protocol === 'tls:' ? { tls: {} } : {};
  return { servers: host, name: 'minsheng-hub', reconnect: false, timeout: PATIENCE_MS, pingInterval: PING_MS, ...tls, ...account };
}

const decoded = (text: string): string => decodeURIComponent(text);
