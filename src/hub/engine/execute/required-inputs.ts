import type { SupergraphReading } from '../supergraph/read-supergraph';
import type { FieldTree } from '../supergraph/supergraph-field';
import type { Entity, Run } from './run';
import type { SelectedField } from './selected-fields';

/** What one subgraph must be given, besides the key, before it can resolve some fields of a type. */
export interface RequiredInputs {
  /** Top-level names of all inputs. */
  readonly names: ReadonlySet<string>;
  /** Who owns an input; named when it is missing. */
  ownerOf(input: string): string;
  /** True when the input's null says by agreement that its source was unavailable. */
  nullSaysUnavailable(input: string): boolean;
  isNonNull(input: string): boolean;
  /** The selected fields that need the input. */
  dependents(input: string): readonly SelectedField[];
  /** What is read of an input. */
  below(input: string): FieldTree;
}

/** The inputs for the fields that a fetch selects of a type; undefined when it needs none but the key. */
export function requiredInputs(
  supergraph: SupergraphReading,
  { type, subgraph, selected }: { readonly type: string; readonly subgraph: string; readonly selected: readonly SelectedField[] },
): RequiredInputs | undefined {
  const trees = new Map<string, FieldTree>();
  const dependents = new Map<string, SelectedField[]>();
  for (const field of selected) {
    for (const [input, below] of supergraph.field(type, field.name)?.requires.get(subgraph) ?? []) {
      trees.set(input, new Map([...(trees.get(input) ?? []), ...below]));
      dependents.set(input, [...(dependents.get(input) ?? []), field]);
    }
  }
  if (trees.size === 0) return undefined;
  return {
    names: new Set(trees.keys()),
    ownerOf: (input) => supergraph.field(type, input)?.owner ?? subgraph,
    nullSaysUnavailable: (input) => supergraph.field(type, input)?.nullSaysUnavailable ?? false,
    isNonNull: (input) => supergraph.field(type, input)?.nonNull ?? false,
    dependents: (input) => dependents.get(input) ?? [],
    below: (input) => trees.get(input) ?? new Map(),
  };
}

/** The subgraph whose failure left `name` of the object, or anything that is read below it, missing; undefined when it is whole. */
export function failedSource<C>({ failed }: Run<C>, object: Entity, name: string, below: FieldTree): string | undefined {
  if (failed === undefined) return undefined;
  const here = failed.get(object)?.get(name);
  if (here !== undefined || below.size === 0) return here;
  return failedBelow(failed, object[name], below);
}

function failedBelow(failed: ReadonlyMap<object, ReadonlyMap<string, string>>, value: unknown, tree: FieldTree): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const source = failedBelow(failed, item, tree);
      if (source !== undefined) return source;
    }
    return undefined;
  }
  for (const [name, below] of tree) {
    const source = failed.get(value)?.get(name) ?? failedBelow(failed, (value as Entity)[name], below);
    if (source !== undefined) return source;
  }
  return undefined;
}
