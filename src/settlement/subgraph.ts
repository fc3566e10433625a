import type { SubgraphDefinition } from '../access';
import { ArchiveResolver, ArchiveStore } from '../archive';
import type { Database } from '../database';
import { buildSubgraph, PersonReference, Positions } from '../graph';
import type { IdentityKeys } from '../identity/identity-keys';
import { StepStore, WorkItemStore } from '../work-items';
import { ActingResolver, ItemsOfPersonResolver, WorkItemResolver } from '../work-items/graph';
import { ConservationResolver, SettlementResolver } from './graph/settlement-resolver';
import { SigningResolver } from './graph/signing-resolver';
import { PlanResolver } from './plan/plan-resolver';

/** Builds the sixth subgraph: what towns do and pay, and the archive of a person. Reads and writes as the hub. */
export function createSettlementSubgraph(database: Database, keys: IdentityKeys): Promise<SubgraphDefinition> {
  const reader = database.reader('minsheng_hub');
  const positions = new Positions(keys.token.nameMac);
  const items = new WorkItemStore(reader);
  return buildSubgraph({
    name: 'settlement',
    resolvers: [
      new WorkItemResolver(items, new StepStore(reader), positions),
      new ItemsOfPersonResolver(items),
      new ActingResolver(database),
      new SettlementResolver(database, positions),
      new ConservationResolver(reader),
      new SigningResolver(database),
      new PlanResolver(database, reader),
      new ArchiveResolver(new ArchiveStore(reader), positions),
    ],
    types: [PersonReference],
    references: { Person: (references: readonly PersonReference[]) => references.map(({ id }) => new PersonReference(id)) },
  });
}
