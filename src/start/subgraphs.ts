import type { AuditTrail, SubgraphDefinition } from '../access';
import { CIVIL_AFFAIRS_FACTS, createCivilAffairsSubgraph } from '../agencies/civil-affairs';
import { createPovertyAlleviationSubgraph, POVERTY_ALLEVIATION_FACTS } from '../agencies/poverty-alleviation';
import { createSocialSecuritySubgraph, SOCIAL_SECURITY_FACTS } from '../agencies/social-security';
import { ChangeTail } from '../changelog';
import { createComparisonSubgraph } from '../comparison/graph';
import type { Database } from '../database';
import { DECISION_FACTS_OF_THE_HUB } from '../eligibility';
import { createEligibilitySubgraph } from '../eligibility/graph';
import { FactReader, type FactStatement } from '../graph';
import type { IdentityKeys } from '../identity/identity-keys';
import type { Log } from '../log';
import { createNoticesSubgraph } from '../notices';
import { createSettlementSubgraph } from '../settlement/graph';
import { createStatisticsSubgraph } from '../statistics/graph';
import { CONSEQUENCES } from './consequences';

export interface SubgraphParts {
  readonly database: Database;
  readonly keys: IdentityKeys;
  readonly trail: AuditTrail;
  readonly onListeningError?: (error: Error) => void;
  /** UPLOADS_PER_HOUR. */
  readonly deliveriesPerHour?: number;
  /** TOGETHER (the default): one statement for the facts of all agencies. APART: each under its own role, as a service of its own does. */
  readonly reading?: Reading;
  /** Networks of private addresses that webhooks may lead to; none unless told. */
  readonly networks?: readonly string[];
  /** CHANGES_LAG_MINUTES. */
  readonly lagMinutes?: number;
}

const USUAL_LAG_MINUTES = 60;

export type Reading = 'TOGETHER' | 'APART';

const ALL_FACTS: FactStatement = {
  name: 'facts-of-all-agencies',
  registers: [POVERTY_ALLEVIATION_FACTS, CIVIL_AFFAIRS_FACTS, SOCIAL_SECURITY_FACTS, DECISION_FACTS_OF_THE_HUB].flatMap(
    ({ registers }) => registers,
  ),
};

/** All eight subgraphs, ready to run in this process. `close` ends what they listen to; the database is closed by who opened it. */
export interface Subgraphs {
  readonly definitions: readonly SubgraphDefinition[];
  /** The end of the change log, read once for all who follow it in this process. */
  readonly tail: ChangeTail;
  close(): Promise<void>;
}

export interface LoggedParts
  extends Pick<SubgraphParts, 'database' | 'keys' | 'reading' | 'networks' | 'deliveriesPerHour' | 'lagMinutes'> {
  readonly log: Log;
}

/** The subgraphs as a process of ours runs them: disclosures and cut connections go into its log. */
export function createLoggedSubgraphs(parts: LoggedParts): Promise<Subgraphs> {
  const { log } = parts;
  return createSubgraphs({
    ...parts,
    trail: (disclosure) => log.info({ disclosure }, 'full identity disclosed'),
    onListeningError: (err) => log.warn({ err }, 'listening for deliveries was cut and begins again'),
  });
}

/**
 * Builds the subgraphs of the hub, in the order in which they are composed. In one process the facts of all agencies
 * and the officers' records come in one statement, read as the hub, which may read all of them (decision 0008).
 */
export async function createSubgraphs(parts: SubgraphParts): Promise<Subgraphs> {
  const { database, reading = 'TOGETHER', networks = [] } = parts;
  const together = reading === 'TOGETHER' ? new FactReader(database.reader('minsheng_hub'), ALL_FACTS) : undefined;
  const eligibility = await createEligibilitySubgraph({ ...parts, together, consequences: CONSEQUENCES });
  const agencies = await Promise.all([
    createPovertyAlleviationSubgraph(database, together),
    createCivilAffairsSubgraph(database, together),
    createSocialSecuritySubgraph(database, together),
  ]);
  const comparison = await createComparisonSubgraph(parts);
  const settlement = await createSettlementSubgraph(database, parts.keys);
  const statistics = await createStatisticsSubgraph(database);
  const tail = new ChangeTail(database, parts.onListeningError ?? (() => undefined));
  const lagMinutes = parts.lagMinutes ?? USUAL_LAG_MINUTES;
  const notices = await createNoticesSubgraph({ database, keys: parts.keys, tail, networks, lagMinutes });
  return {
    definitions: [...agencies, eligibility, comparison, settlement, statistics, notices],
    tail,
    close: async () => void (await Promise.all([eligibility.close(), tail.close()])),
  };
}
