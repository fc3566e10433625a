import type { AuditTrail, SubgraphDefinition } from '../access';
import { createCivilAffairsSubgraph } from '../agencies/civil-affairs';
import { createPovertyAlleviationSubgraph } from '../agencies/poverty-alleviation';
import { createSocialSecuritySubgraph } from '../agencies/social-security';
import { createComparisonSubgraph } from '../comparison';
import type { Database } from '../database';
import { createEligibilitySubgraph } from '../eligibility';
import type { IdentityKeys } from '../identity/identity-keys';
import type { Log } from '../log';
import { createSettlementSubgraph } from '../settlement';
import { createStatisticsSubgraph } from '../statistics';

export interface SubgraphParts {
  readonly database: Database;
  readonly keys: IdentityKeys;
  readonly trail: AuditTrail;
  readonly onListeningError?: (error: Error) => void;
}

/** All seven subgraphs, ready to run in this process. `close` ends what they listen to; the database is closed by who opened it. */
export interface Subgraphs {
  readonly definitions: readonly SubgraphDefinition[];
  close(): Promise<void>;
}

/** The subgraphs as a process of ours runs them: disclosures and cut connections go into its log. */
export function createLoggedSubgraphs(database: Database, keys: IdentityKeys, log: Log): Promise<Subgraphs> {
  return createSubgraphs({
    database,
    keys,
    trail: (disclosure) => log.info({ disclosure }, 'full identity disclosed'),
    onListeningError: (err) => log.warn({ err }, 'listening for deliveries was cut and begins again'),
  });
}

/** Builds the subgraphs of the hub, in the order in which they are composed. */
export async function createSubgraphs(parts: SubgraphParts): Promise<Subgraphs> {
  const { database } = parts;
  const eligibility = await createEligibilitySubgraph(parts);
  const agencies = await Promise.all([
    createPovertyAlleviationSubgraph(database),
    createCivilAffairsSubgraph(database),
    createSocialSecuritySubgraph(database),
  ]);
  const comparison = await createComparisonSubgraph(database, parts.keys);
  const settlement = await createSettlementSubgraph(database, parts.keys);
  const statistics = await createStatisticsSubgraph(database);
  return { definitions: [...agencies, eligibility, comparison, settlement, statistics], close: () => eligibility.close() };
}
