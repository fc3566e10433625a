import type { SubgraphDefinition } from '../access';
import type { ChangeTail } from '../changelog';
import type { Database } from '../database';
import { buildSubgraph, Positions } from '../graph';
import type { IdentityKeys } from '../identity/identity-keys';
import { type Followed, FollowedChanges } from './follow/followed-changes';
import { ChangesResolver } from './graph/changes-resolver';
import { SummaryResolver } from './graph/summary-resolver';
import { ChangeCursors } from './told/cursors';
import { WebhookResolver } from './webhooks/graph/webhook-resolver';

export interface NoticesParts {
  readonly database: Database;
  readonly keys: IdentityKeys;
  /** The one tail of this process; closed by who made it. */
  readonly tail: ChangeTail;
  /** Networks of private addresses that webhooks may lead to. */
  readonly networks: readonly string[];
}

/** Builds the eighth subgraph: what changed, and who has heard it. Reads and writes as the hub. */
export function createNoticesSubgraph({ database, keys, tail, networks }: NoticesParts): Promise<SubgraphDefinition> {
  const reader = database.reader('minsheng_hub');
  const cursors = new ChangeCursors(keys.token.nameMac);
  const changes = new FollowedChanges(tail, cursors);
  return buildSubgraph({
    name: 'notices',
    resolvers: [
      new ChangesResolver(reader, cursors),
      new SummaryResolver(reader),
      new WebhookResolver({ database, keys, networks }, cursors, new Positions(keys.token.nameMac)),
    ],
    types: [],
    references: {},
    events: { subscribe: (_topic, followed) => changes.subscribe(followed as Followed) },
  });
}
