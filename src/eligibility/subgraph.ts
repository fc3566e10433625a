import type { AuditTrail, SubgraphDefinition } from '../access';
import { buildSubgraph, FactReader, type FactSource, TogetherOrAlone } from '../graph';
import type { IdentityKeys } from '../identity/identity-keys';
import type { Learning } from '../intake/acceptance';
import { USUAL_PER_HOUR } from '../reception';
import { EvidenceResolver } from './answer/evidence-resolver';
import { TurningSetResolver } from './answer/turning-set-resolver';
import { Decision } from './decision';
import { DecisionResolver } from './decision-resolver';
import { ActsResolver } from './delivery/acts/acts-resolver';
import type { Batch } from './delivery/batch';
import { BatchStore } from './delivery/batch-store';
import { CalendarResolver } from './delivery/calendar/calendar-resolver';
import { BatchRowResolver, ConservationResolver, RowReferenceResolver } from './delivery/conservation/conservation-resolver';
import { PlaceCursors } from './delivery/conservation/page';
import { SumsResolver } from './delivery/conservation/sums';
import { DeliveryResolver } from './delivery/delivery-resolver';
import { LedgerStore } from './delivery/ledger';
import { RosterEvents } from './delivery/roster-events';
import { IMPORT_PROGRESS, UploadEvents, type UploadWatched } from './delivery/upload/upload-events';
import { UploadResolver } from './delivery/upload/upload-resolver';
import { Cursors } from './finding/cursor';
import { FindingResolver } from './finding/finding-resolver';
import { Judge } from './finding/judge';
import { PeopleFinder } from './finding/people-finder';
import { PersonById } from './finding/person-by-id';
import { PersonFinder } from './finding/person-finder';
import { DECISION_FACTS_OF_THE_HUB } from './officer/officer-records';
import { OfficerResolver } from './officer/officer-resolver';
import { IdentityResolver } from './person/identity-resolver';
import { IdentityStore } from './person/identity-store';
import { Person } from './person/person';
import { PolicyResolver } from './policy-resolver';
import { TownResolver } from './town-resolver';

export interface EligibilityParts extends Learning {
  readonly keys: IdentityKeys;
  /** Reads for all subgraphs of a process in one statement; without it the decision reads its own records by itself. */
  readonly together?: FactSource | undefined;
  /** Where full numbers and names that left the hub are put down. */
  readonly trail: AuditTrail;
  /** How often one account delivers rows in an hour, uploads included; 60 unless said. */
  readonly deliveriesPerHour?: number;
  /** Told when the connection that listens for deliveries broke; it is made again by itself. */
  readonly onListeningError?: (error: Error) => void;
}

/** The subgraph of the decision, which also finds people and shows deliveries. `close` ends its listening. */
export interface EligibilitySubgraph extends SubgraphDefinition {
  close(): Promise<void>;
}

/** Builds the fourth subgraph, reading as the hub. */
export async function createEligibilitySubgraph(parts: EligibilityParts): Promise<EligibilitySubgraph> {
  const { database, consequences, keys, trail, together, onListeningError = () => undefined } = parts;
  const reader = database.reader('minsheng_hub');
  const events = new RosterEvents(database, onListeningError);
  const uploads = new UploadEvents(database, onListeningError);
  const batches = new BatchStore(reader);
  const ledger = new LedgerStore(reader);
  const identities = new IdentityStore(reader);
  const alone = new FactReader(reader, DECISION_FACTS_OF_THE_HUB);
  const facts = together === undefined ? alone : new TogetherOrAlone(together, alone);
  const decision = new Decision({ reader, ledger, identities, facts });
  const judge = new Judge(reader, ledger);
  const people = new PeopleFinder(reader, judge, new Cursors(keys.token.nameMac));
  const conservation = { reader, judge, cursors: new PlaceCursors(keys.token.nameMac) };
  const definition = await buildSubgraph({
    name: 'eligibility',
    resolvers: [
      new FindingResolver(new PersonFinder(reader, keys, identities), new PersonById(reader, identities), people),
      new IdentityResolver(identities, keys, trail),
      new DecisionResolver(decision),
      new TurningSetResolver(),
      new OfficerResolver({ database, consequences }),
      new DeliveryResolver({ reader, batches, ledger }),
      new ConservationResolver(conservation),
      new BatchRowResolver(reader),
      new RowReferenceResolver(batches),
      new SumsResolver(reader),
      new UploadResolver({ database, consequences, keys, deliveriesPerHour: parts.deliveriesPerHour ?? USUAL_PER_HOUR }),
      new CalendarResolver({ reader, batches, ledger }),
      new ActsResolver({ database, consequences, batches }),
      new EvidenceResolver(batches),
      new TownResolver(),
      new PolicyResolver(),
    ],
    types: [Person],
    references: {
      Person: (references: readonly Person[]) => {
        const together = references.map(({ id }) => id);
        return references.map((reference) => new Person(reference, together));
      },
      Batch: (references: readonly Batch[], context) => Promise.all(references.map(({ id }) => batches.byId(id, context))),
    },
    events: {
      subscribe: (topic, id) => (topic === IMPORT_PROGRESS ? uploads.subscribe(id as UploadWatched) : events.subscribe()),
    },
  });
  return { ...definition, close: async () => void (await Promise.all([events.close(), uploads.close()])) };
}
