import type { Caller } from '../../access';
import { type ChangeKind, newestPosition } from '../../changelog';
import type { RefusalWords } from '../../graph';
import type { ChangeCursors } from '../told/cursors';
import type { CourierParts } from './courier';
import {
  type DeadAsked,
  type DeadRow,
  type DeliveriesAsked,
  type DeliveryRow,
  deadLettersOf,
  deliveriesOf,
  replayDead,
} from './delivery-log';
import type { EndpointState } from './endpoint';
import type { Tried } from './post';
import { algorithmMissing, badHours, unknownWebhook } from './refusals';
import {
  endpointsOf,
  ownEndpoint,
  type Registered,
  registerEndpoint,
  removeEndpoint,
  type ShownEndpoint,
  updateEndpoint,
} from './registry';
import { canSignWith, type SignatureAlgorithm } from './signature';
import { parseTarget } from './target';
import { tryEndpoint } from './try-endpoint';

/** What is registered, as it was asked. */
export interface ToRegister {
  readonly url: string;
  /** Null or empty: every kind that the agreement lets it see. */
  readonly kinds: readonly ChangeKind[] | null;
  readonly algorithm: SignatureAlgorithm;
  /** A cursor: told of what comes after it; null: from now on. */
  readonly after: string | null;
}

/** What is changed, as it was asked; null: as it is. */
export interface ToUpdate {
  readonly id: string;
  readonly url: string | null;
  /** Empty: every kind that the agreement lets it see. */
  readonly kinds: readonly ChangeKind[] | null;
  readonly state: EndpointState | null;
  readonly rotateSecret: boolean;
  /** For how long the old secret signs beside the new one, 0 to 168. */
  readonly oldSecretHours: number;
}

const MOST_OLD_HOURS = 168;

/**
 * The desk of webhooks (推送地址登记): what an officer may do with those of the own standing (agency, town, role, purpose), over the graph and on the command
 * line alike. That the caller has the right `webhook:manage` is for the edge to see to.
 */
export class WebhookDesk {
  constructor(
    private readonly parts: CourierParts,
    private readonly cursors: ChangeCursors,
  ) {}

  list(caller: Caller): Promise<ShownEndpoint[]> {
    return endpointsOf(this.reader, caller);
  }

  /** Throws `BAD_CURSOR` for a cursor that is none. */
  async register(caller: Caller, { url: text, kinds, algorithm, after }: ToRegister): Promise<Registered | RefusalWords> {
    const { database, networks, keys } = this.parts;
    const url = parseTarget(text, networks);
    if (typeof url !== 'string') return url;
    if (!canSignWith(algorithm)) return algorithmMissing;
    const from = after ? this.cursors.read(after) : await newestPosition(this.reader);
    return registerEndpoint(database, caller, { url, kinds: kinds?.length ? kinds : null, algorithm, after: from }, keys);
  }

  async update(caller: Caller, asked: ToUpdate): Promise<Registered | RefusalWords> {
    const { database, networks, keys } = this.parts;
    const { id, kinds, state, rotateSecret, oldSecretHours } = asked;
    const url = asked.url ? parseTarget(asked.url, networks) : null;
    if (url !== null && typeof url !== 'string') return url;
    if (!(oldSecretHours >= 0 && oldSecretHours <= MOST_OLD_HOURS)) return badHours;
    const rotate = rotateSecret ? { oldGoodHours: oldSecretHours } : null;
    return updateEndpoint(database, caller, { id, url, kinds, state, rotate }, keys);
  }

  remove(caller: Caller, id: string): Promise<ShownEndpoint | RefusalWords> {
    return removeEndpoint(this.parts.database, caller, id);
  }

  /** Sends a signed ping of nobody. */
  async test(caller: Caller, id: string): Promise<Tried | RefusalWords> {
    const endpoint = await ownEndpoint(this.reader, caller, id);
    return endpoint === null ? unknownWebhook : tryEndpoint(this.parts, endpoint);
  }

  /** The delivery log, the newest first. */
  async deliveries(caller: Caller, asked: DeliveriesAsked): Promise<readonly DeliveryRow[] | RefusalWords> {
    return (await this.owns(caller, asked.endpoint)) ? deliveriesOf(this.reader, asked) : unknownEndpoint;
  }

  /** Dead letters, in the order of the log. */
  async deadLetters(caller: Caller, asked: DeadAsked): Promise<readonly DeadRow[] | RefusalWords> {
    return (await this.owns(caller, asked.endpoint)) ? deadLettersOf(this.reader, asked) : unknownEndpoint;
  }

  /** Sends dead letters again, all or these changes. Gives how many. */
  async replay(caller: Caller, endpoint: string, changes: readonly string[] | null): Promise<number | RefusalWords> {
    return (await this.owns(caller, endpoint)) ? replayDead(this.parts.database, endpoint, changes) : unknownEndpoint;
  }

  private async owns(caller: Caller, endpoint: string): Promise<boolean> {
    return (await ownEndpoint(this.reader, caller, endpoint)) !== null;
  }

  private get reader() {
    return this.parts.database.reader('minsheng_hub');
  }
}

const unknownEndpoint: RefusalWords = { ...unknownWebhook, path: 'endpoint' };
