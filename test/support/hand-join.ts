import { graphql } from 'graphql';
import type { SubgraphContext, SubgraphDefinition } from '../../src/access';
import { DECISION_FACTS } from '../../src/eligibility/person/required-facts';

const DOWNSTREAM: readonly string[] = ['eligibility', 'comparison', 'settlement', 'statistics'];

/** The subgraph that decides, and those of the agencies whose facts it asks for. */
export function apart(definitions: readonly SubgraphDefinition[]): { eligibility: SubgraphDefinition; agencies: SubgraphDefinition[] } {
  const eligibility = definitions.find(({ name }) => name === 'eligibility');
  if (eligibility === undefined) throw new Error('expected the subgraph eligibility');
  return { eligibility, agencies: definitions.filter(({ name }) => !DOWNSTREAM.includes(name)) };
}

/**
 * Joins one person by hand, as any Federation 2 router would: asks each agency for the facts that `@requires` names, hands them to eligibility.
 * An agency left out of `agencies` is one that did not answer.
 */
export async function joinByHand(
  { agencies, eligibility }: { agencies: readonly SubgraphDefinition[]; eligibility: SubgraphDefinition },
  person: string,
  fields: string,
  context: SubgraphContext,
): Promise<unknown> {
  const representation: Record<string, unknown> = { __typename: 'Person', id: person };
  for (const { schema } of agencies) {
    const facts = ownFacts(schema);
    // A subgraph without facts is not asked, as by any router.
    if (facts !== '') Object.assign(representation, await entity(schema, { __typename: 'Person', id: person }, facts, context));
  }
  return entity(eligibility.schema, representation, fields, context);
}

/** Which of the decision's facts an agency has. */
function ownFacts(schema: SubgraphDefinition['schema']): string {
  const person = schema.getType('Person');
  const names = Object.keys((person as { getFields(): object }).getFields());
  return [...DECISION_FACTS.matchAll(/(\w+)(?: (\{[^}]*\}))?/g)]
    .filter(([, name]) => names.includes(name ?? '') && name !== 'id')
    .map(([, name, selection]) => `${name} ${selection ?? ''}`)
    .join(' ');
}

async function entity(
  schema: SubgraphDefinition['schema'],
  representation: object,
  fields: string,
  contextValue: SubgraphContext,
): Promise<object> {
  const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { ${fields} } } }`;
  const { data, errors } = await graphql({ schema, source, variableValues: { r: [representation] }, contextValue });
  if (errors) throw errors[0];
  return JSON.parse(JSON.stringify((data as { _entities: object[] })._entities[0]));
}
