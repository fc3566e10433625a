import type { SubgraphDefinition } from '../../access';
import type { Database } from '../../database';
import { buildSubgraph } from '../../graph';
import { PovertyAlleviationFactResolver } from './fact-resolver';
import { Person } from './person';
import { PovertyAlleviationResolver } from './resolver';
import { PovertyAlleviationStore } from './store';

/** The subgraph of 市扶贫, reading under its own database role. */
export function createPovertyAlleviationSubgraph(database: Database): Promise<SubgraphDefinition> {
  const store = new PovertyAlleviationStore(database.reader('minsheng_poverty_alleviation'));
  return buildSubgraph({
    name: 'poverty-alleviation',
    resolvers: [new PovertyAlleviationResolver(store), new PovertyAlleviationFactResolver(store)],
    types: [Person],
    references: { Person: ({ id }: Person) => new Person(id) },
  });
}
