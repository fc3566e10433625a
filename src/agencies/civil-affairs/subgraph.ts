import type { SubgraphDefinition } from '../../access';
import type { Database } from '../../database';
import { buildSubgraph, FactReader, type FactSource, personsOf, TogetherOrAlone } from '../../graph';
import { CIVIL_AFFAIRS_FACTS } from './facts';
import { Person } from './person';
import { CivilAffairsResolver } from './resolver';

/**
 * The subgraph of 市民政, reading under its own database role. Where it shares a process with the other agencies, `together` reads for all of
 * them in one statement.
 */
export function createCivilAffairsSubgraph(database: Database, together?: FactSource): Promise<SubgraphDefinition> {
  const reader = database.reader('minsheng_civil_affairs');
  const alone = new FactReader(reader, CIVIL_AFFAIRS_FACTS);
  const facts = together === undefined ? alone : new TogetherOrAlone(together, alone);
  return buildSubgraph({
    name: 'civil-affairs',
    resolvers: [new CivilAffairsResolver(reader)],
    types: [Person],
    references: {
      Person: (references: readonly Person[], context) => personsOf(references, { facts, context }, (id, known) => new Person(id, known)),
    },
  });
}
