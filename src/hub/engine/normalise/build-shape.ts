import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { operationError } from '../failure';
import type { CanonicalNames } from './canonical-names';
import { type Collecting, collectFields } from './collect-fields';
import { type Shape, type ShapeField, TYPENAME } from './shape';

/** An operation that unfolds to more places than this is refused: fragments under abstract types multiply. */
const MOST_FIELDS = 20_000;

export interface ShapeBuilding extends Collecting {
  readonly names: CanonicalNames;
  /** Told of every field that is reached, once per place. */
  readonly reached: (type: string, field: string) => void;
}

/** Builds the shape below a place of the declared type. Root fields of a mutation keep their order, all others are sorted in the text. */
export function buildShape(building: ShapeBuilding, declared: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): Shape {
  let places = 0;
  const { schema, names } = building;

  const shapeOf = (type: GraphQLCompositeType, sets: readonly SelectionSetNode[], ordered: boolean): Shape => {
    const objects = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
    const byType = new Map<string, ShapeField[]>();
    for (const object of objects) {
      const fields: ShapeField[] = [];
      for (const [responseKey, nodes] of collectFields(building, object, sets))
        fields.push(fieldOf(object, { responseKey, nodes, within: objects }));
      byType.set(object.name, fields);
    }
    const abstract = !isObjectType(type);
    return { declared: type, abstract, byType, text: textOf(byType, abstract, ordered) };
  };

  const fieldOf = (parent: GraphQLObjectType, asked: Asked): ShapeField => {
    places += 1;
    if (places > MOST_FIELDS)
      throw operationError('OPERATION_TOO_LARGE', `hub: expected at most ${MOST_FIELDS} fields, fragments counted; ask for less.`);
    const [first] = asked.nodes;
    const field = first && fieldDefinition(schema, parent, first.name.value);
    if (field === undefined || first === undefined)
      throw operationError('OPERATION_UNSUPPORTED', `${parent.name}.${first?.name.value}: the hub has no such field.`);
    building.reached(parent.name, field.name);
    const { responseKey, nodes } = asked;
    const type = getNamedType(field.type);
    if (!isCompositeType(type))
      return { responseKey, parent, field, nodes, below: undefined, canonical: leafName(parent, field, { ...asked, first, below: '' }) };
    const below = shapeOf(
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      false,
    );
    return { responseKey, parent, field, nodes, below, canonical: aliasOf(parent, field, { ...asked, first, below: below.text }) };
  };

  /** The same request twice is one request, except that a mutation asked twice is done twice. */
  const aliasOf = (
    parent: GraphQLObjectType,
    { name }: GraphQLField<unknown, unknown>,
    { first, below, responseKey }: Requested,
  ): string => {
    const apart = parent === schema.getMutationType() ? `as ${responseKey}` : '';
    return names.alias(`${parent.name}.${name}${apart}`, names.argumentsText(first.arguments ?? []), below);
  };

  /**
   * A leaf without arguments keeps its own name and so merges with the key or @requires input it may be. Everything else gets an alias:
   * a composite one because a failure below what the planner adds must not null what the client asked, nor the other way round.
   */
  const leafName = (parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, asked: Requested): string => {
    if (field.name === TYPENAME) return TYPENAME;
    const same = asked.within.every((other) => {
      const there = other.getFields()[field.name];
      return there === undefined || (there.args.length === 0 && String(there.type) === String(field.type));
    });
    if (field.args.length === 0 && same && parent !== schema.getMutationType()) return field.name;
    return aliasOf(parent, field, asked);
  };

  const textOf = (byType: ReadonlyMap<string, readonly ShapeField[]>, abstract: boolean, ordered: boolean): string => {
    const parts: string[] = [];
    for (const [type, fields] of byType) {
      const texts = new Set(fields.filter(({ field }) => !field.name.startsWith('__')).map(fieldText));
      const text = ordered ? [...texts].join(' ') : [...texts].sort().join(' ');
      if (text !== '') parts.push(abstract ? `...on ${type}{${text}}` : text);
    }
    return `{${abstract || parts.length === 0 ? `${[TYPENAME, ...parts].join(' ')}` : parts.join(' ')}}`;
  };

  const fieldText = ({ canonical, field, nodes, below }: ShapeField): string => {
    const alias = canonical === field.name ? '' : `${canonical}: `;
    return `${alias}${field.name}${names.argumentsText(nodes[0]?.arguments ?? [])}${below?.text ?? ''}`;
  };

  return shapeOf(declared, selectionSets, true);
}

interface Requested extends Asked {
  readonly first: FieldNode;
  /** The text of the selection below; empty for a leaf. */
  readonly below: string;
}

interface Asked {
  readonly responseKey: string;
  readonly nodes: readonly FieldNode[];
  /** The object types that may stand at the same place; their fields share one name space in the answer. */
  readonly within: readonly GraphQLObjectType[];
}

/** The field, the introspection fields included; `__schema` and `__type` stand on the query root only. */
function fieldDefinition(schema: GraphQLSchema, parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === TYPENAME) return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return parent.getFields()[name];
}
