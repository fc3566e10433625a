import { type FieldNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { SupergraphReading } from '../supergraph/read-supergraph';

/** A field of a subgraph operation: the key it is answered under, and its name. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
}

/** By type name (a root type or an entity type): what an operation asks of it. */
export type SelectedFields = ReadonlyMap<string, readonly SelectedField[]>;

/** The keys that a whole operation answers at its root. */
export function rootFields(operation: string): readonly SelectedField[] {
  const { root } = readText(operation);
  return root.map(({ alias, name }) => ({ key: alias?.value ?? name.value, name: name.value }));
}

/** What an `_entities` field (by its key) asks of each object type. */
export function entityFields(operation: string, key: string, { objectTypes }: SupergraphReading): SelectedFields {
  const { root, fragments } = readText(operation);
  const entities = root.find(({ alias, name }) => (alias ?? name).value === key);
  const selected = new Map<string, SelectedField[]>();
  const walk = ({ selections }: SelectionSetNode, types: readonly string[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value === '__typename') continue;
        for (const type of types) {
          const fields = selected.get(type) ?? [];
          fields.push({ key: (selection.alias ?? selection.name).value, name: selection.name.value });
          selected.set(type, fields);
        }
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (fragment !== undefined)
        walk(fragment.selectionSet, fragment.typeCondition ? objectTypes(fragment.typeCondition.name.value) : types);
    }
  };
  if (entities?.selectionSet) walk(entities.selectionSet, []);
  return selected;
}

function readText(operation: string): { root: FieldNode[]; fragments: Map<string, FragmentDefinitionNode> } {
  const { definitions } = parse(operation, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const [found] = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const root: FieldNode[] = [];
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) root.push(selection);
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (fragment !== undefined) walk(fragment.selectionSet);
      }
    }
  };
  if (found !== undefined) walk(found.selectionSet);
  return { root, fragments };
}
