import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Variables } from '../limits/variables';

const ARGUMENT = 'after';
const TYPE = 'Cursor';

/** A subscription whose start is a variable of our own: whoever resumes elsewhere asks the same operation. */
export interface Resumable {
  readonly document: DocumentNode;
  /** Name of the variable that says where it resumes; undefined when the subscription cannot be resumed. */
  readonly resumedBy: string | undefined;
  /** Where the client itself asked to resume. */
  readonly askedIn: (variables: Variables) => unknown;
}

/**
 * Puts a variable in the place of the root field's `after`, whether the client wrote a literal, a variable or nothing: then Last-Event-ID can
 * say it, and all who ask the same from different places share a plan and their answers. Made once for each document.
 */
export function resumable(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Resumable {
  const known = MADE.get(operation);
  if (known !== undefined) return known;
  const made = make(schema, document, operation);
  MADE.set(operation, made);
  return made;
}

const MADE = new WeakMap<OperationDefinitionNode, Resumable>();

function make(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Resumable {
  const field = rootField(operation);
  const definition = field && schema.getSubscriptionType()?.getFields()[field.name.value];
  const argument = definition?.args.find(({ name, type }) => name === ARGUMENT && getNamedType(type).name === TYPE);
  if (field === undefined || argument === undefined) return { document, resumedBy: undefined, askedIn: () => undefined };
  const resumedBy = unusedName(operation);
  const changed = withVariable(operation, field, resumedBy);
  const definitions = document.definitions.map((each) => (each === operation ? changed : each));
  const given = field.arguments?.find(({ name }) => name.value === ARGUMENT)?.value;
  return { document: { kind: Kind.DOCUMENT, definitions }, resumedBy, askedIn: (variables) => askedWith(given, operation, variables) };
}

/** The root field where it stands by itself; inside a fragment it stays as it is. */
function rootField({ selectionSet }: OperationDefinitionNode): FieldNode | undefined {
  const [selection] = selectionSet.selections;
  return selection?.kind === Kind.FIELD ? selection : undefined;
}

function unusedName({ variableDefinitions = [] }: OperationDefinitionNode): string {
  const used = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  for (let name = 'resumeAfter'; ; name += '_') if (!used.has(name)) return name;
}

function withVariable(operation: OperationDefinitionNode, field: FieldNode, name: string): OperationDefinitionNode {
  const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const variable = { kind: Kind.VARIABLE, name: named(name) } as const;
  const argument: ArgumentNode = { kind: Kind.ARGUMENT, name: named(ARGUMENT), value: variable };
  const others = (field.arguments ?? []).filter((each) => each.name.value !== ARGUMENT);
  const selections = operation.selectionSet.selections.map((each) =>
    each === field ? { ...field, arguments: [...others, argument] } : each,
  );
  const type = { kind: Kind.NAMED_TYPE, name: named(TYPE) } as const;
  return {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), { kind: Kind.VARIABLE_DEFINITION, variable, type }],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

function askedWith(given: ValueNode | undefined, operation: OperationDefinitionNode, variables: Variables): unknown {
  if (given === undefined) return undefined;
  if (given.kind !== Kind.VARIABLE) return valueFromASTUntyped(given);
  const name = given.name.value;
  if (Object.hasOwn(variables, name)) return variables[name];
  const byDefault = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return byDefault && valueFromASTUntyped(byDefault);
}
