import type { SubgraphDefinition } from '../../access';
import type { Database } from '../../database';
import { buildSubgraph } from '../../graph';
import { SocialSecurityFactResolver } from './fact-resolver';
import { Person } from './person';
import { SocialSecurityResolver } from './resolver';
import { SocialSecurityStore } from './store';

/** The subgraph of 市社保经办, reading under its own database role. */
export function createSocialSecuritySubgraph(database: Database): Promise<SubgraphDefinition> {
  const store = new SocialSecurityStore(database.reader('minsheng_social_security'));
  return buildSubgraph({
    name: 'social-security',
    resolvers: [new SocialSecurityResolver(store), new SocialSecurityFactResolver(store)],
    types: [Person],
    references: { Person: ({ id }: Person) => new Person(id) },
  });
}
