import type { AuditTrail, SubgraphDefinition } from '../access';
import type { Database } from '../database';
import { Cursors } from '../eligibility/graph';
import { buildSubgraph } from '../graph';
import type { IdentityKeys } from '../identity/identity-keys';
import { ComparedNamesResolver, FullNameResolver } from './graph/compared-name';
import { Person } from './graph/compared-person';
import { Comparison } from './graph/comparison';
import { ComparisonResolver } from './graph/comparison-resolver';
import { Paging } from './graph/paging';
import { ComparedPeopleResolver } from './graph/people-resolver';
import { ComparedPersonResolver, PersonDiscrepancyResolver } from './graph/person-resolver';
import { ComparisonSumsResolver } from './graph/sums-resolver';
import { DiscrepancyDetails } from './read/details';
import { NamesSaid } from './read/names';
import { ComparedPeople } from './read/people';
import { RevisionStore } from './read/revisions';
import { TotalStore } from './read/totals';

export interface ComparisonParts {
  readonly database: Database;
  readonly keys: IdentityKeys;
  /** Where full names that left the hub are put down. */
  readonly trail: AuditTrail;
}

/** Builds the fifth subgraph: comparisons, and what they say of a person. Reads and writes as the hub. */
export function createComparisonSubgraph({ database, keys, trail }: ComparisonParts): Promise<SubgraphDefinition> {
  const reader = database.reader('minsheng_hub');
  const revisions = new RevisionStore(reader);
  const people = new ComparedPeople(reader);
  const details = new DiscrepancyDetails(reader);
  return buildSubgraph({
    name: 'comparison',
    resolvers: [
      new ComparisonResolver(database, revisions),
      new ComparedPeopleResolver(people, details, new Paging(new Cursors(keys.token.nameMac))),
      new ComparisonSumsResolver(revisions, new TotalStore(reader)),
      new ComparedPersonResolver(revisions, people),
      new PersonDiscrepancyResolver(details),
      new ComparedNamesResolver(new NamesSaid(reader, keys)),
      new FullNameResolver(trail),
    ],
    types: [Person],
    references: {
      Person: (references: readonly Person[]) => references.map(({ id }) => new Person(id)),
      Comparison: (references: readonly Comparison[]) =>
        Promise.all(
          references.map(async ({ id }) => {
            const row = await revisions.byId(id);
            return row === null ? null : new Comparison(row);
          }),
        ),
    },
  });
}
