import type { Agent } from 'undici';
import type { Change } from '../../changelog';
import type { Database } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import { cloudEventOf, EVENT_MEDIA_TYPE } from '../cloud-event';
import type { ChangeCursors } from '../told/cursors';
import { statusChangeOf } from '../told/told-change';
import { type ListedNetworks, type Resolve, resolveByDns } from './addresses';
import type { Endpoint } from './endpoint';
import { guardedAgent } from './guarded-agent';
import { post, type Tried } from './post';
import { goodSecrets, type WebhookSecret } from './secret';
import { SIGNATURE_HEADER, signatureOf } from './signature';

/** At most so many connections for an endpoint. */
export const CONNECTIONS = 4;

export interface CourierParts {
  readonly database: Database;
  readonly keys: IdentityKeys;
  readonly networks: ListedNetworks;
  /** From the first step to the last byte of a try; 10 s unless told. */
  readonly patienceMs?: number;
  /** DNS of the machine unless told. */
  readonly resolve?: Resolve;
}

const PATIENCE_MS = 10_000;

/** The courier (信使) of one endpoint: signs and sends one event at a time, over connections of its own. */
export class Courier {
  private readonly agent: Agent;
  private secrets: readonly WebhookSecret[] = [];

  constructor(
    private readonly parts: CourierParts,
    private readonly cursors: ChangeCursors,
  ) {
    const { networks, resolve = resolveByDns, patienceMs = PATIENCE_MS } = parts;
    this.agent = guardedAgent({ networks, resolve, connections: CONNECTIONS, patienceMs });
  }

  /** Reads the secrets that are good now; before a number of tries. */
  async prepare(endpoint: string): Promise<void> {
    this.secrets = await goodSecrets(this.parts.database, endpoint, this.parts.keys);
  }

  tell(endpoint: Endpoint, change: Change, attempt: number): Promise<Tried> {
    return this.send(endpoint, cloudEventOf(change, statusChangeOf(change, this.cursors)), attempt);
  }

  /** Each try has a signature of its own moment. */
  send({ id, url, algorithm }: Endpoint, body: string, attempt: number): Promise<Tried> {
    const atSeconds = Math.floor(Date.now() / 1000);
    const headers = {
      'content-type': `${EVENT_MEDIA_TYPE}; charset=utf-8`,
      'user-agent': 'minsheng-hub',
      [SIGNATURE_HEADER]: signatureOf({ body, atSeconds, algorithm, secrets: this.secrets }),
      'minsheng-webhook': id,
      'minsheng-attempt': String(attempt),
    };
    return post({ url, headers, body, dispatcher: this.agent, patienceMs: this.parts.patienceMs ?? PATIENCE_MS });
  }

  close(): Promise<void> {
    return this.agent.close();
  }
}
