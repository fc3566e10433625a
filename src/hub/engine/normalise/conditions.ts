import { type DirectiveNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionNode, visit } from 'graphql';
import { operationError } from '../failure';

/** Values of the variables that conditions read. */
export type Conditions = Readonly<Record<string, unknown>>;

/** The variables that @skip and @include read, in a fixed order: their values decide which plan serves an operation. */
export function conditionVariables(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): readonly string[] {
  const names = new Set<string>();
  for (const definition of [operation, ...fragments]) {
    visit(definition, {
      Directive({ name, arguments: given = [] }) {
        if (name.value !== 'skip' && name.value !== 'include') {
          throw operationError(
            'OPERATION_UNSUPPORTED',
            `@${name.value}: expected @skip or @include only; the hub answers an operation whole.`,
          );
        }
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names].sort();
}

/** Whether @skip and @include leave a selection standing. */
export function isIncluded({ directives = [] }: SelectionNode, conditions: Conditions): boolean {
  return directives.every((directive) => conditionOf(directive, conditions) === (directive.name.value === 'include'));
}

function conditionOf({ arguments: given = [] }: DirectiveNode, conditions: Conditions): boolean {
  const value = given.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return conditions[value.name.value] === true;
  return value?.kind === Kind.BOOLEAN && value.value;
}
