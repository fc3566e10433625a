import type { RevocationList, SubgraphContext, TokenVerifier } from '../access';
import type { Log } from '../log';
import type { DownloadDesk } from './downloads';
import type { Engine } from './engine';
import type { GraphiqlChoices } from './graphiql/page';
import type { Dependency } from './health';
import type { Limits } from './limits';
import type { RosterDesk } from './rosters/desk';
import type { Patience } from './subscriptions/room';

export interface HubOptions {
  /** Its API schema must read scalars as the subgraphs do (`EngineOptions.scalars`), so that a wrong one is refused at the door. */
  readonly engine: Engine<SubgraphContext>;
  readonly verify: TokenVerifier;
  /** What /readyz lists. */
  readonly dependencies: readonly Dependency[];
  readonly log: Log;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly demo: boolean;
  /** GraphiQL is served when this is given; its token only in the demo. */
  readonly graphiql?: GraphiqlChoices;
  readonly limits?: Limits;
  /** Whose tokens are refused, and whose subscriptions end, before they expire. */
  readonly revocations?: RevocationList;
  /** Origins of other pages that may ask, open sockets and streams, beside the hub's own. */
  readonly origins?: readonly string[];
  /** How much may wait for a reader of events, and for how long. */
  readonly patience?: Patience;
  /** How often a stream of events says that it is still there, and how far it is. */
  readonly heartbeatMs?: number;
  /** Rosters can be uploaded when this is given. */
  readonly desk?: RosterDesk;
  /** Lists can be downloaded when this is given. */
  readonly exports?: DownloadDesk;
}

export interface RunningHub {
  /** Without a final slash. */
  readonly url: string;
  /** Stops accepting, lets requests under way finish, closes sockets with 1001. Safe to call twice; the engine is closed by who made it. */
  close(): Promise<void>;
}
