import {
  type DocumentNode,
  type GraphQLFieldMap,
  type GraphQLSchema,
  isRequiredArgument,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';

/**
 * A subscription as it answers its events. The arguments of a field whose resolver takes only the event were read where the source was opened:
 * they are left out, with the variables that nothing else uses, so that they are not read again for each event.
 */
export function ofEvents(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  const definitions = document.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? withoutUnread(fields, each, document) : each,
  );
  return { ...document, definitions };
}

function withoutUnread(
  fields: GraphQLFieldMap<unknown, unknown>,
  operation: OperationDefinitionNode,
  { definitions }: DocumentNode,
): OperationDefinitionNode {
  const selections = operation.selectionSet.selections.map((each) => withoutArguments(fields, each));
  const left = { ...operation, variableDefinitions: [], selectionSet: { ...operation.selectionSet, selections } };
  const used = new Set<string>();
  for (const each of [left, ...definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)])
    visit(each, { Variable: ({ name }) => void used.add(name.value) });
  return { ...left, variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) };
}

function withoutArguments(fields: GraphQLFieldMap<unknown, unknown>, selection: SelectionNode): SelectionNode {
  if (selection.kind !== Kind.FIELD) return selection;
  const field = fields[selection.name.value];
  const takesOnlyTheEvent = field?.resolve !== undefined && field.resolve.length === 1 && !field.args.some(isRequiredArgument);
  return takesOnlyTheEvent ? { ...selection, arguments: [] } : selection;
}
