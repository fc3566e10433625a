import { type GraphQLSchema, isUnionType } from 'graphql';
import { createUnionType } from 'type-graphql';
import { isRefusal } from './knowledge';
import { Refusal } from './refusal';

type ClassOf<T> = abstract new (...values: never[]) => T;

export interface OrRefusal<T> {
  readonly name: string;
  readonly description: string;
  readonly answer: ClassOf<T>;
}

/** A result union: the answer, or why there is none. All unions of the API are of this form. */
export function orRefusal<T extends object>({ name, description, answer }: OrRefusal<T>): T | Refusal {
  const types = [answer, Refusal] as never;
  return createUnionType({ name, description, types: () => types }) as T | Refusal;
}

/**
 * Tells the members of the result unions apart, at once: type-graphql's own way gives a promise, which a compiled operation takes for no type.
 */
export function refusalResolvers(schema: GraphQLSchema): Record<string, { __resolveType(value: unknown): string }> {
  const unions = Object.values(schema.getTypeMap()).filter(isUnionType);
  return Object.fromEntries(
    unions.map((union) => {
      const [answer, ...others] = union.getTypes().flatMap(({ name }) => (name === 'Refusal' ? [] : [name]));
      if (answer === undefined || others.length > 0)
        throw new TypeError(`${union.name}: expected one type or a Refusal, got another union.`);
      return [union.name, { __resolveType: (value: unknown) => (isRefusal(value as object) ? 'Refusal' : answer) }];
    }),
  );
}
