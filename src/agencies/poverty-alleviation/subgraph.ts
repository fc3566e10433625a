import type { SubgraphDefinition } from '../../access';
import type { Database } from '../../database';
import { buildSubgraph, FactReader, type FactSource, personsOf, TogetherOrAlone } from '../../graph';
import { POVERTY_ALLEVIATION_FACTS } from './facts';
import { Person } from './person';
import { PovertyAlleviationResolver } from './resolver';

/**
 * The subgraph of 市扶贫, reading under its own database role. Where it shares a process with the other agencies, `together` reads for all of
 * them in one statement.
 */
export function createPovertyAlleviationSubgraph(database: Database, together?: FactSource): Promise<SubgraphDefinition> {
  const reader = database.reader('minsheng_poverty_alleviation');
  const alone = new FactReader(reader, POVERTY_ALLEVIATION_FACTS);
  const facts = together === undefined ? alone : new TogetherOrAlone(together, alone);
  return buildSubgraph({
    name: 'poverty-alleviation',
    resolvers: [new PovertyAlleviationResolver(reader)],
    types: [Person],
    references: {
      Person: (references: readonly Person[], context) => personsOf(references, { facts, context }, (id, known) => new Person(id, known)),
    },
  });
}
