import { type GraphQLSchema, isUnionType } from 'graphql';
import { createUnionType } from 'type-graphql';
import { isRefusal } from '../refusal';
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

export interface OneOf {
  readonly name: string;
  readonly description: string;
  readonly answers: readonly ClassOf<object>[];
}

/** A result union with several kinds of answer beside the refusal: each answer carries its `__typename`. */
export function oneOfOrRefusal<T extends Named>({ name, description, answers }: OneOf): T | Refusal {
  const types = [...answers, Refusal] as never;
  return createUnionType({ name, description, types: () => types }) as T | Refusal;
}

/** An answer that says which member of its union it is. */
export interface Named {
  readonly __typename: string;
}

/**
 * Tells the members of the result unions apart, at once: type-graphql's own way gives a promise, which a compiled operation takes for no type.
 */
export function refusalResolvers(schema: GraphQLSchema): Record<string, { __resolveType(value: unknown): string }> {
  const unions = Object.values(schema.getTypeMap()).filter(isUnionType);
  return Object.fromEntries(
    unions.map((union) => {
      const [answer, ...others] = union.getTypes().flatMap(({ name }) => (name === 'Refusal' ? [] : [name]));
      if (answer === undefined) throw new TypeError(`${union.name}: expected an answer beside the Refusal, got none.`);
      const among = (value: object): string => (value as Partial<Named>).__typename ?? 'Refusal';
      const only = (value: object): string => (isRefusal(value) ? 'Refusal' : answer);
      return [union.name, { __resolveType: (value: unknown) => (others.length === 0 ? only : among)(value as object) }];
    }),
  );
}
