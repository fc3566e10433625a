import { Field } from 'type-graphql';

type FieldOptions = NonNullable<Parameters<typeof Field>[1]>;

/**
 * A field that a getter of the class answers. It is read as any other property of a type with simple resolvers: `Field` alone would make it a call of
 * type-graphql's own, for each field of each object.
 */
export function FieldGetter(returns: () => unknown, options: FieldOptions): (prototype: object, name: string) => void {
  return (prototype, name) => Field(returns as never, options)(prototype, name);
}
