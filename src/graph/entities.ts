import type { SubgraphContext } from '../access';

type Eventually<T> = T | Promise<T>;

/** Makes entities of one type again from their keys, all that are asked for together: one or null for each, in order. */
export type ReferencesOf = (references: readonly never[], context: SubgraphContext) => Eventually<readonly (object | null)[]>;

interface Representation {
  readonly __typename: string;
}

/**
 * The resolver of `_entities`: each type is read once for all its representations, and answered at once when nothing has to be read.
 * What hinders one type is an error at the places of that type only.
 */
export function entitiesResolver(references: Readonly<Record<string, ReferencesOf>>) {
  return (
    _root: unknown,
    { representations }: { readonly representations: readonly Representation[] },
    context: SubgraphContext,
  ): Eventually<readonly unknown[]> => {
    const entities: unknown[] = new Array(representations.length).fill(null);
    const pending: Promise<void>[] = [];
    for (const [type, places] of placesByType(representations)) {
      const put = (made: readonly (object | null)[]): void => {
        places.forEach((place, position) => {
          entities[place] = typed(made[position] ?? null, type);
        });
      };
      const fail = (error: unknown): void => {
        for (const place of places) entities[place] = error;
      };
      const made = makerOf(references, type)(places.map((place) => representations[place]) as unknown as readonly never[], context);
      if (isPromise(made)) pending.push(made.then(put, fail));
      else put(made);
    }
    return pending.length === 0 ? entities : Promise.all(pending).then(() => entities);
  };
}

function placesByType(representations: readonly Representation[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  representations.forEach(({ __typename }, place) => {
    const known = places.get(__typename);
    if (known === undefined) places.set(__typename, [place]);
    else known.push(place);
  });
  return places;
}

function makerOf(references: Readonly<Record<string, ReferencesOf>>, type: string): ReferencesOf {
  const maker = references[type];
  if (maker === undefined) throw new TypeError(`_entities: expected ${Object.keys(references).join(' or ')}, got another type.`);
  return maker;
}

/** The union of all entities tells its members apart by this. */
function typed(entity: object | null, type: string): object | null {
  if (entity !== null) (entity as { __typename?: string }).__typename = type;
  return entity;
}

/** By its method: a promise may come from another realm, as under the tests' runner. */
function isPromise<T extends object>(value: T | Promise<T>): value is Promise<T> {
  return 'then' in value && typeof value.then === 'function';
}
