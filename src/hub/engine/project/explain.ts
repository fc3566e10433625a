import { GraphQLError, type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import type { Entity, PathStep } from '../execute/run';
import { type Shape, type ShapeField, TYPENAME } from '../normalise/shape';
import type { PlacedError } from './place-errors';

/** A null that must climb to the next place that may be null. */
const CLIMBS = Symbol('climbs');

export interface Explained {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLError[];
}

/**
 * Makes the answer when something failed: nulls climb by the API schema, and every null that broke a promise has an error, either the one
 * that a subgraph gave at or below its place, or one of its own. An error on a field that only the plan selected is told at the nearest
 * place the client asked for, and only if that place lost its value by it
 * and nothing else explains the loss.
 */
export function explain(shape: Shape, canonical: Entity, placed: readonly PlacedError[]): Explained {
  const explained = prefixes(placed);
  const visible = prefixes(placed.filter(({ hidden }) => !hidden));
  const own: GraphQLError[] = [];
  const nulled = new Set<string>();
  const completed = objectAt(shape, canonical, []);
  const data = completed === CLIMBS ? null : (completed as Record<string, unknown>);
  const told = new Set<string>();
  const errors = placed.filter(({ hidden, path, error }) => {
    if (!hidden) return true;
    const once = `${JSON.stringify(path)}${error.message}`;
    if (told.has(once) || visible.has(JSON.stringify(path)) || !isNullAt(data, path)) return false;
    told.add(once);
    return true;
  });
  return { data, errors: [...errors.map(({ error }) => error), ...own] };

  function objectAt(at: Shape, value: unknown, path: readonly PathStep[]): unknown {
    const source = value as Entity;
    const type = at.abstract ? String(source[TYPENAME]) : at.declared.name;
    const fields = at.byType.get(type);
    if (fields === undefined) return null;
    const entries: [string, unknown][] = [];
    let climbs = false;
    for (const field of fields) {
      const here = [...path, field.responseKey];
      const completedField =
        field.field.name === TYPENAME ? type : valueAt(field.field.type, source[field.canonical], { field, path: here });
      if (completedField === CLIMBS) climbs = true;
      entries.push([field.responseKey, completedField]);
    }
    return climbs ? CLIMBS : Object.fromEntries(entries);
  }

  function valueAt(
    type: GraphQLOutputType,
    value: unknown,
    at: { readonly field: ShapeField; readonly path: readonly PathStep[] },
  ): unknown {
    if (isNonNullType(type)) {
      const inner = valueAt(type.ofType, value, at);
      if (inner === null) complain(at.field, at.path);
      return inner === null ? CLIMBS : inner;
    }
    const inner = nullableAt(type, value, at);
    return inner === CLIMBS ? nullAt(at.path) : inner;
  }

  function nullableAt(
    type: GraphQLOutputType,
    value: unknown,
    at: { readonly field: ShapeField; readonly path: readonly PathStep[] },
  ): unknown {
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return null;
      const items = value.map((item: unknown, index) => valueAt(type.ofType, item, { field: at.field, path: [...at.path, index] }));
      return items.includes(CLIMBS) ? CLIMBS : items;
    }
    return at.field.below === undefined ? value : objectAt(at.field.below, value, at.path);
  }

  function nullAt(path: readonly PathStep[]): null {
    nulled.add(JSON.stringify(path));
    return null;
  }

  /** Says what graphql-js says, unless the null has its error already, at its place, or where it climbed from. */
  function complain({ parent, field, nodes }: ShapeField, path: readonly PathStep[]): void {
    const place = JSON.stringify(path);
    if (explained.has(place) || nulled.has(place)) return;
    const message = `Cannot return null for non-nullable field ${parent.name}.${field.name}.`;
    own.push(new GraphQLError(message, { nodes, path, extensions: { code: 'INTERNAL_SERVER_ERROR' } }));
  }
}

/** Every place that has an error at or below it. */
function prefixes(placed: readonly PlacedError[]): Set<string> {
  const places = new Set<string>();
  for (const { path } of placed) for (let length = path.length; length >= 0; length -= 1) places.add(JSON.stringify(path.slice(0, length)));
  return places;
}

function isNullAt(data: unknown, path: readonly PathStep[]): boolean {
  let at = data;
  for (const step of path) {
    if (at === null || at === undefined) return true;
    at = (at as Record<PathStep, unknown>)[step];
  }
  return at === null || at === undefined;
}
