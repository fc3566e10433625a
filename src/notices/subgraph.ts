import type { SubgraphDefinition } from '../access';
import type { ChangeTail } from '../changelog';
import type { Database } from '../database';
import { buildSubgraph, Positions } from '../graph';
import type { IdentityKeys } from '../identity/identity-keys';
import { type Followed, FollowedChanges } from './follow/followed-changes';
import { ChangesResolver } from './graph/changes-resolver';
import { ReceiptsResolver } from './graph/receipts-resolver';
import type { StatusChange } from './graph/status-change';
import { SummaryResolver } from './graph/summary-resolver';
import { ChangeCursors } from './told/cursors';
import { WebhookDesk } from './webhooks/desk';
import { WebhookResolver } from './webhooks/graph/webhook-resolver';

export interface NoticesParts {
  readonly database: Database;
  readonly keys: IdentityKeys;
  /** The one tail of this process; closed by who made it. */
  readonly tail: ChangeTail;
  /** Networks of private addresses that webhooks may lead to. */
  readonly networks: readonly string[];
  /** What a subscriber has let wait for longer is late. */
  readonly lagMinutes: number;
}

/** Builds the eighth subgraph: what changed, and who has heard it. Reads and writes as the hub. */
export async function createNoticesSubgraph({ database, keys, tail, networks, lagMinutes }: NoticesParts): Promise<SubgraphDefinition> {
  const reader = database.reader('minsheng_hub');
  const cursors = new ChangeCursors(keys.token.nameMac);
  const changes = new FollowedChanges(tail, cursors);
  const definition = await buildSubgraph({
    name: 'notices',
    resolvers: [
      new ChangesResolver(reader, cursors),
      new SummaryResolver(reader),
      new ReceiptsResolver({ database, cursors, lagMinutes }),
      new WebhookResolver(new WebhookDesk({ database, keys, networks }, cursors), cursors, new Positions(keys.token.nameMac)),
    ],
    types: [],
    references: {},
    events: { subscribe: (_topic, followed) => changes.subscribe(followed as Followed) },
  });
  // Asked for every event: type-graphql's own call sorts the arguments and waits, which costs more than all the rest of an answer.
  Object.assign(definition.schema.getSubscriptionType()?.getFields().statusChanges ?? {}, { resolve: (change: StatusChange) => change });
  return definition;
}
