import type { SubgraphDefinition } from '../../access';
import type { Database } from '../../database';
import { buildSubgraph, FactReader, type FactSource, personsOf, TogetherOrAlone } from '../../graph';
import { SOCIAL_SECURITY_FACTS } from './facts';
import { Person } from './person';
import { SocialSecurityResolver } from './resolver';

/**
 * The subgraph of 市社保经办, reading under its own database role. Where it shares a process with the other agencies, `together` reads for all of
 * them in one statement.
 */
export function createSocialSecuritySubgraph(database: Database, together?: FactSource): Promise<SubgraphDefinition> {
  const reader = database.reader('minsheng_social_security');
  const alone = new FactReader(reader, SOCIAL_SECURITY_FACTS);
  const facts = together === undefined ? alone : new TogetherOrAlone(together, alone);
  return buildSubgraph({
    name: 'social-security',
    resolvers: [new SocialSecurityResolver(reader)],
    types: [Person],
    references: {
      Person: (references: readonly Person[], context) => personsOf(references, { facts, context }, (id, known) => new Person(id, known)),
    },
  });
}
