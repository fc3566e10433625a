import { type GraphQLSchema, print } from 'graphql';
import type { FieldRequirement, RequirementOf } from '../access/field-requirements';
import { buildShape } from './build-shape';
import { canonicalNames } from './canonical-names';
import type { Conditions } from './conditions';
import type { OperationReading } from './read-operation';
import type { Shape, ShapeField } from './shape';

/** An operation in the hub's own words: no client alias, no client variable name, no fragment, no condition is left in it. */
export interface CanonicalOperation {
  readonly shape: Shape;
  /** For the planner; undefined when nothing has to be fetched (`{ __typename }`). */
  readonly text: string | undefined;
  /** `__schema` and `__type`, which the hub answers by itself; undefined when not asked. */
  readonly introspection: string | undefined;
  /** [canonical name, client's name] of every variable that arguments use. */
  readonly variables: readonly (readonly [string, string])[];
  /** What the caller must hold, one entry per coordinate that is read. */
  readonly requirements: readonly FieldRequirement[];
}

/** Rewrites an operation for given values of its condition variables. */
export function normalise(
  schema: GraphQLSchema,
  requirementOf: RequirementOf,
  { operation, fragments, root }: OperationReading,
  conditions: Conditions,
): CanonicalOperation {
  const names = canonicalNames();
  const requirements = new Map<string, FieldRequirement>();
  const reached = (type: string, field: string): void => {
    const requirement = requirementOf(type, field);
    if (requirement !== undefined) requirements.set(requirement.coordinate, requirement);
  };
  const shape = buildShape({ schema, fragments, conditions, names, reached }, root, [operation.selectionSet]);
  const variables = [...names.variables].map(([client, canonical]) => [canonical, client] as const);
  // Without defaults: the hub sends them as values, because not every executor applies the default of a non-null variable.
  const definitions = (operation.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const canonical = names.variables.get(variable.name.value);
    return canonical === undefined ? [] : [`$${canonical}: ${print(type)}`];
  });
  const head = `${operation.operation}${definitions.length > 0 ? `(${definitions.join(', ')})` : ''}`;
  const asked = shape.byType.get(root.name) ?? [];
  const own = asked.filter(({ field }) => field.name.startsWith('__') && field.name !== '__typename');
  return {
    shape,
    text: asked.some(({ field }) => !field.name.startsWith('__')) ? `${head}${shape.text}` : undefined,
    introspection: own.length > 0 ? `${head}{${own.map(introspectionText).join(' ')}}` : undefined,
    variables,
    requirements: [...requirements.values()],
  };

  function introspectionText({ canonical, field, nodes, below }: ShapeField): string {
    return `${canonical}: ${field.name}${names.argumentsText(nodes[0]?.arguments ?? [])}${below?.text ?? ''}`;
  }
}
