import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import { type Shape, type ShapeField, TYPENAME } from '../normalise/shape';

/** Projected so far; `broken` once a null stood where the API promises a value, and the answer must be explained instead. */
interface Projecting {
  broken: boolean;
}

type Projection = (value: unknown, state: Projecting) => unknown;

/**
 * Compiles the way from canonical data to the client's answer: its order, its aliases, its `__typename`. Undefined when anything is amiss;
 * `explain` then makes the answer with its nulls and errors. Built once per plan; the functions are generated, so that an answer of many
 * rows costs little more than its objects.
 */
export function compileProjection(shape: Shape): (data: unknown) => Record<string, unknown> | undefined {
  const project = objectOf(shape);
  return (data) => {
    const state: Projecting = { broken: false };
    const answer = project(data, state);
    return state.broken ? undefined : (answer as Record<string, unknown>);
  };
}

function objectOf({ abstract, byType }: Shape): Projection {
  const projections = new Map([...byType].map(([type, fields]) => [type, fieldsOf(type, fields)]));
  const [only] = projections.values();
  if (!abstract && only !== undefined) return only;
  return (value, state) => {
    const project = projections.get(String((value as Record<string, unknown>)[TYPENAME]));
    if (project !== undefined) return project(value, state);
    state.broken = true;
    return null;
  };
}

/** One object literal with every response key; names come from the schema and from GraphQL's own grammar, never free text. */
function fieldsOf(type: string, fields: readonly ShapeField[]): Projection {
  const parts: string[] = [];
  const projections: Projection[] = [];
  for (const { responseKey, canonical, field, below } of fields) {
    // Computed, because a client may name an alias __proto__.
    const key = `[${JSON.stringify(responseKey)}]`;
    if (field.name === TYPENAME) {
      parts.push(`${key}: ${JSON.stringify(type)}`);
      continue;
    }
    const source = `data[${JSON.stringify(canonical)}]`;
    if (below === undefined && !isListType(field.type) && !isNonNullType(field.type)) {
      parts.push(`${key}: ${source} ?? null`);
      continue;
    }
    parts.push(`${key}: projections[${projections.length}](${source}, state)`);
    projections.push(valueIn(field.type, below));
  }
  return new Function('projections', `return (data, state) => ({ ${parts.join(', ')} });`)(projections) as Projection;
}

function valueIn(type: GraphQLOutputType, below: Shape | undefined): Projection {
  if (isNonNullType(type)) {
    const nullable = valueIn(type.ofType, below);
    return (value, state) => {
      if (value !== null && value !== undefined) return nullable(value, state);
      state.broken = true;
      return null;
    };
  }
  if (isListType(type)) return listOf(type.ofType, below);
  if (below === undefined) return (value) => value ?? null;
  const project = objectOf(below);
  return (value, state) => (value === null || value === undefined ? null : project(value, state));
}

function listOf(itemType: GraphQLOutputType, below: Shape | undefined): Projection {
  const project = valueIn(itemType, below);
  return (value, state) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) {
      state.broken = true;
      return null;
    }
    const items: unknown[] = new Array(value.length);
    for (let index = 0; index < value.length; index += 1) items[index] = project(value[index], state);
    return items;
  };
}
