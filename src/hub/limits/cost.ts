import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { ASSUMED_LIST_SIZE, ASSUMED_PAGE_SIZE, FIELD_WEIGHTS, INTROSPECTION_WEIGHT, type ListSizes, SIZE_ARGUMENTS } from './list-sizes';
import type { Variables } from './variables';

export interface CostQuestion {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced: defaults filled in, sizes as numbers. */
  readonly variables: Variables;
  readonly listSizes: ListSizes;
}

/**
 * Cost (查询成本): how many values the answer may hold. A field counts 1 and its weight; a list counts its entries times
 * what each entry holds. The size of a list is its size argument after variables are coerced; a size on a field that is not a list itself
 * (a connection) is that of the lists directly in it; without one the assumed size counts. Entries of list arguments count too.
 */
export function costOf(question: CostQuestion): number {
  const root = question.schema.getRootType(question.operation.operation);
  return root ? Math.ceil(ofSelections(question, { selectionSet: question.operation.selectionSet, type: root, pageSize: null })) : 0;
}

interface Place {
  readonly selectionSet: SelectionSetNode;
  readonly type: GraphQLCompositeType;
  /** The size given to the connection around this selection, or null. */
  readonly pageSize: number | null;
}

function ofSelections(question: CostQuestion, place: Place): number {
  return place.selectionSet.selections.reduce((sum, selection) => sum + ofSelection(question, place, selection), 0);
}

function ofSelection(question: CostQuestion, place: Place, selection: SelectionNode): number {
  if (isLeftOut(selection, question.variables)) return 0;
  if (selection.kind === Kind.FIELD) return ofField(question, place, selection);
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : question.fragments.get(selection.name.value);
  if (fragment === undefined) return 0;
  const narrowed = fragment.typeCondition && question.schema.getType(fragment.typeCondition.name.value);
  const type = narrowed && isCompositeType(narrowed) ? narrowed : place.type;
  return ofSelections(question, { ...place, selectionSet: fragment.selectionSet, type });
}

function ofField(question: CostQuestion, { type, pageSize }: Place, node: FieldNode): number {
  const field = fieldOf(type, node.name.value);
  if (field === undefined) return 0;
  const given = field.args.length === 0 ? NO_ARGUMENTS : getArgumentValues(field, node, question.variables);
  const asked = given === NO_ARGUMENTS ? null : sizeAsked(field, given);
  const coordinate = `${type.name}.${field.name}`;
  const lists = listLevels(field.type);
  const assumed = question.listSizes[coordinate] ?? ASSUMED_LIST_SIZE;
  const entries = lists === 0 ? 1 : (asked ?? pageSize ?? assumed) * assumed ** (lists - 1);
  const inner = getNamedType(field.type);
  const each =
    node.selectionSet && isCompositeType(inner)
      ? ofSelections(question, { selectionSet: node.selectionSet, type: inner, pageSize: lists === 0 ? asked : null })
      : 0;
  const cost = (FIELD_WEIGHTS[coordinate] ?? 0) + (given === NO_ARGUMENTS ? 0 : listArgumentEntries(given)) + entries * (1 + each);
  return field.name === '__schema' || field.name === '__type' ? cost * INTROSPECTION_WEIGHT : cost;
}

const NO_ARGUMENTS: Readonly<Record<string, unknown>> = {};
const META_FIELDS = new Map([SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]));

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return META_FIELDS.get(name) ?? (isUnionType(type) ? undefined : type.getFields()[name]);
}

/** The size that the arguments ask for: a size, else the length of a list (one answer for each id); null when there is neither. */
function sizeAsked(field: GraphQLField<unknown, unknown>, given: Readonly<Record<string, unknown>>): number | null {
  const names = field.args.map(({ name }) => name).filter((name) => SIZE_ARGUMENTS.includes(name));
  if (names.length === 0) return longestList(Object.values(given));
  const sizes = names.map((name) => given[name]).filter((size) => typeof size === 'number');
  return sizes.length === 0 ? ASSUMED_PAGE_SIZE : Math.max(0, ...sizes);
}

function longestList(values: readonly unknown[]): number | null {
  const lengths = values.filter(Array.isArray).map((list) => list.length);
  return lengths.length === 0 ? null : Math.max(...lengths);
}

function listArgumentEntries(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, entry) => sum + listArgumentEntries(entry), value.length);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, entry) => sum + listArgumentEntries(entry), 0);
}

function listLevels(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listLevels(nullable.ofType) : 0;
}

function isLeftOut(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives || node.directives.length === 0) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.if === true || include?.if === false;
}
