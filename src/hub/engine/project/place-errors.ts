import { GraphQLError } from 'graphql';
import { type Entity, type PathStep, type RecordedError, type Run } from '../execute/run';
import { collectPlaces, type TargetPath } from '../execute/target-path';
import { type Shape, type ShapeField, TYPENAME } from '../normalise/shape';

/** An error where the client sees it. Hidden: it happened on a field that only the plan selected, `path` is the nearest place asked for. */
export interface PlacedError {
  readonly path: readonly PathStep[];
  readonly hidden: boolean;
  readonly error: GraphQLError;
}

/** Translates recorded errors from canonical places to the client's: one for every alias and every position of the same entity. */
export function placeErrors<C>(shape: Shape, { data, errors }: Pick<Run<C>, 'data' | 'errors'>): PlacedError[] {
  const walked = new Map<TargetPath, ReadonlyMap<Entity, readonly (readonly PathStep[])[]>>();
  return errors.flatMap((recorded) => {
    const seen = new Set<string>();
    return placesOf(recorded).flatMap((place) => {
      const found: PlacedError[] = [];
      translate(shape, data, { rest: [...place, ...recorded.path], done: [], nodes: [] }, (path, nodes, hidden) => {
        const once = JSON.stringify(path);
        if (seen.has(once)) return;
        seen.add(once);
        found.push({ path, hidden, error: errorAt(recorded, path, nodes) });
      });
      return found;
    });
  });

  function placesOf({ target, places }: RecordedError): readonly (readonly PathStep[])[] {
    if (target === undefined) return [[]];
    return places.flatMap((place) => {
      const known = walked.get(place) ?? walk(place);
      walked.set(place, known);
      return known.get(target) ?? [];
    });
  }

  function walk(place: TargetPath): Map<Entity, (readonly PathStep[])[]> {
    const found = new Map<Entity, (readonly PathStep[])[]>();
    collectPlaces(data, place, (target, path) => {
      const known = found.get(target);
      if (known === undefined) found.set(target, [path]);
      else known.push(path);
    });
    return found;
  }
}

interface Translating {
  /** Canonical steps still to go. */
  readonly rest: readonly PathStep[];
  /** The client's steps so far. */
  readonly done: readonly PathStep[];
  readonly nodes: ShapeField['nodes'];
}

type Placed = (path: readonly PathStep[], nodes: ShapeField['nodes'], hidden: boolean) => void;

function translate(shape: Shape, value: unknown, { rest, done, nodes }: Translating, placed: Placed): void {
  const [step, ...further] = rest;
  const fields = fieldsAt(shape, value).filter(({ canonical }) => canonical === step);
  if (step === undefined || fields.length === 0) placed(done, nodes, step !== undefined);
  for (const field of fields) {
    const path: PathStep[] = [...done, field.responseKey];
    const remaining = [...further];
    let below: unknown = typeof value === 'object' && value !== null ? (value as Entity)[field.canonical] : undefined;
    while (typeof remaining[0] === 'number') {
      const [index] = remaining.splice(0, 1);
      if (index === undefined) break;
      path.push(index);
      below = Array.isArray(below) ? below[Number(index)] : undefined;
    }
    if (field.below === undefined || remaining.length === 0) placed(path, field.nodes, false);
    else translate(field.below, below, { rest: remaining, done: path, nodes: field.nodes }, placed);
  }
}

/** The fields of the type that stands here. Where a null took its place nobody knows the type; an alias belongs to one request anyhow. */
function fieldsAt({ abstract, byType, declared }: Shape, value: unknown): readonly ShapeField[] {
  if (!abstract) return byType.get(declared.name) ?? [];
  const type = typeof value === 'object' && value !== null ? byType.get(String((value as Entity)[TYPENAME])) : undefined;
  if (type !== undefined) return type;
  const byKey = new Map([...byType.values()].flat().map((field) => [`${field.responseKey} ${field.canonical}`, field]));
  return [...byKey.values()];
}

function errorAt(
  { message, extensions, originalError }: RecordedError,
  path: readonly PathStep[],
  nodes: ShapeField['nodes'],
): GraphQLError {
  return new GraphQLError(message, { nodes, path, extensions, originalError: originalError instanceof Error ? originalError : undefined });
}
