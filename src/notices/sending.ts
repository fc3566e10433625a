import type { ChangeTail } from '../changelog';
import type { Database } from '../database';
import type { IdentityKeys } from '../identity/identity-keys';
import type { Log } from '../log';
import { startSender } from './webhooks/sender';

/** Loaded where there is a broker. */
const broker = (): typeof import('./broker/publisher') => require('./broker/publisher');

/** What is sent out, and where to. */
export interface SendingSettings {
  /** WEBHOOK_NETWORKS: networks (CIDR) of private addresses that may be called, without TLS too. */
  readonly networks: readonly string[];
  /** SENDING_LEASE_SECONDS: how long a process may be silent before another sends in its place. */
  readonly leaseSeconds: number;
  /** NATS_URL; undefined: there is no broker. */
  readonly natsUrl: string | undefined;
}

export interface SendingParts {
  readonly database: Database;
  readonly keys: IdentityKeys;
  readonly tail: ChangeTail;
  readonly log: Log;
  readonly settings: SendingSettings;
}

/** Begins to call webhooks and, where there is one, to copy to the broker. Neither waits for the other, and nothing waits for them. */
export function startSending({ log, settings, ...parts }: SendingParts): { close(): Promise<void> } {
  const { networks, leaseSeconds, natsUrl: url } = settings;
  const sender = startSender({
    ...parts,
    networks,
    leaseSeconds,
    onFault: (fault) => log.error(fault, 'a webhook could not be called; it will be tried again'),
    onStopped: (stopped) => log.warn(stopped, 'a webhook is not called'),
  });
  const publisher = url
    ? broker().startPublisher({
        ...parts,
        url,
        leaseSeconds,
        onAway: (err) => log.warn({ err }, 'the broker is away: the change log keeps what it misses'),
        onBack: () => log.info('the broker is back'),
      })
    : null;
  return { close: async () => void (await Promise.all([sender.close(), publisher?.close()])) };
}
