import type { SubgraphDefinition } from '../../access';
import type { Database } from '../../database';
import { buildSubgraph } from '../../graph';
import { CivilAffairsFactResolver } from './fact-resolver';
import { Person } from './person';
import { CivilAffairsResolver } from './resolver';
import { CivilAffairsStore } from './store';

/** The subgraph of 市民政, reading under its own database role. */
export function createCivilAffairsSubgraph(database: Database): Promise<SubgraphDefinition> {
  const store = new CivilAffairsStore(database.reader('minsheng_civil_affairs'));
  return buildSubgraph({
    name: 'civil-affairs',
    resolvers: [new CivilAffairsResolver(store), new CivilAffairsFactResolver(store)],
    types: [Person],
    references: { Person: ({ id }: Person) => new Person(id) },
  });
}
