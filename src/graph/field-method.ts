import { Args, Ctx, FieldResolver, Root } from 'type-graphql';

type ClassOf = abstract new (...values: never[]) => object;
type Returns = NonNullable<Parameters<typeof FieldResolver>[0]>;

export interface FieldMethodOptions {
  /** The class of the field's arguments; none when it has no arguments. */
  readonly args?: () => ClassOf;
  readonly nullable?: boolean;
  readonly description: string;
}

/**
 * A field answered by a method of a resolver class: `(parent, context)`, or `(parent, arguments, context)` when `args` is given. type-graphql learns
 * the same from it as from its own decorators; when the field is asked, the method is called with what graphql gave. (type-graphql's own call sorts
 * and converts the parameters each time, which cost more than most methods.)
 */
export function FieldMethod(returns: Returns, { args, ...options }: FieldMethodOptions): MethodDecorator {
  return (prototype, name, descriptor) => {
    const contextPlace = args === undefined ? 1 : 2;
    Root()(prototype, name, 0);
    if (args !== undefined) Args(args as never)(prototype, name, 1);
    Ctx()(prototype, name, contextPlace);
    FieldResolver(returns, options)(prototype, name, descriptor);
    const methods = METHODS.get(prototype.constructor) ?? new Map<string, Described>();
    METHODS.set(prototype.constructor, methods.set(String(name), { hasArguments: args !== undefined, description: options.description }));
  };
}

/** A field method as graphql calls it; name and description together say which field of the subgraph it is. */
export interface CalledMethod {
  readonly name: string;
  readonly description: string;
  readonly resolve: (parent: unknown, args: unknown, context: unknown) => unknown;
}

interface Described {
  readonly hasArguments: boolean;
  readonly description: string;
}
const METHODS = new WeakMap<object, Map<string, Described>>();

/** The field methods of a resolver. */
export function fieldMethodsOf(resolver: object): readonly CalledMethod[] {
  return [...(METHODS.get(resolver.constructor) ?? [])].map(([name, { hasArguments, description }]) => {
    const method = ((resolver as Record<string, unknown>)[name] as (...values: unknown[]) => unknown).bind(resolver);
    return { name, description, resolve: hasArguments ? method : (parent, _args, context) => method(parent, context) };
  });
}
