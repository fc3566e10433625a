import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { FieldTree } from './supergraph-field';

/** The field names of a federation FieldSet such as `id facts { month }`. */
export function fieldTree(fieldSet: string): FieldTree {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? treeOf(definition.selectionSet) : new Map();
}

function treeOf({ selections }: SelectionSetNode): FieldTree {
  const tree = new Map<string, FieldTree>();
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet ? treeOf(selection.selectionSet) : new Map<string, FieldTree>();
      tree.set(selection.name.value, new Map([...(tree.get(selection.name.value) ?? []), ...below]));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      for (const [name, below] of treeOf(selection.selectionSet)) tree.set(name, new Map([...(tree.get(name) ?? []), ...below]));
    }
  }
  return tree;
}
