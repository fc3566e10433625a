import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { type Seeded, seeded } from './seeded';

/** A value for an input of this named type; `coordinate` is Type.field(argument). Undefined: the generator's own choice. */
export type InputValues = (type: string, coordinate: string, random: Seeded) => unknown;

export interface RandomQueries {
  /** What clients may ask. */
  readonly schema: GraphQLSchema;
  readonly seed: number;
  readonly values?: InputValues;
  /** Fields (Type.field) that are left out: those a caller may not read. */
  readonly without?: ReadonlySet<string>;
  readonly mutations?: boolean;
}

export interface RandomQuery {
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Valid queries without end, the kind that breaks gateways: aliases that are names of other fields, the same field twice, fragments named
 * and inline, conditions by variables, abstract types, arguments by literal and by variable. The seed decides all of it.
 */
export function* randomQueries(options: RandomQueries): Generator<RandomQuery, never> {
  const random = seeded(options.seed);
  for (;;) {
    const query = new Writer(options, random).operation();
    const document = parse(query.text);
    if (validate(options.schema, document, undefined, { maxErrors: 1 }).length === 0) yield { ...query, document };
  }
}

/** What stands at one place of the answer already, by response key: the field with its arguments, and the place below it. */
type Place = Map<string, { readonly asked: string; readonly below: Place }>;

/** Writes one operation. Most collisions of aliases are avoided, so that few drafts are in vain; validation throws the others away. */
class Writer {
  private readonly declarations: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private readonly fragments: string[] = [];
  private budget: number;

  constructor(
    private readonly options: RandomQueries,
    private readonly random: Seeded,
  ) {
    this.budget = 6 + random.integer(40);
  }

  operation(): Omit<RandomQuery, 'document'> {
    const { schema, mutations = false } = this.options;
    const kind = mutations && schema.getMutationType() && this.random.chance(0.1) ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
    const root = schema.getRootType(kind);
    if (!root) throw new Error(`schema: expected a ${kind} type, got none.`);
    const selection = this.selection(root, 0, new Map());
    const head = this.declarations.length > 0 ? `${kind} Random(${this.declarations.join(', ')})` : kind;
    return { text: [`${head} ${selection}`, ...this.fragments].join('\n'), variables: this.variables };
  }

  private selection(type: GraphQLCompositeType, depth: number, place: Place): string {
    const parts: string[] = [];
    const wanted = 1 + this.random.integer(depth === 0 ? 4 : 5);
    for (let index = 0; index < wanted; index += 1) {
      const part = this.part(type, depth, place);
      if (part === undefined) continue;
      parts.push(part);
      if (this.random.chance(0.08)) parts.push(part);
    }
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  private part(type: GraphQLCompositeType, depth: number, place: Place): string | undefined {
    const { random } = this;
    if (random.chance(0.08)) return `${this.alias(type, 0.5)}__typename${this.condition()}`;
    if (!('getFields' in type) || random.chance(0.2)) return this.fragment(type, depth, place);
    const field = random.pick(Object.values(type.getFields()).filter(({ name }) => !this.options.without?.has(`${type.name}.${name}`)));
    return this.field(type, field, { depth, place });
  }

  private field(
    type: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    { depth, place }: { readonly depth: number; readonly place: Place },
  ): string | undefined {
    this.budget -= 1;
    const below = getNamedType(field.type);
    if (isCompositeType(below) && (depth > 6 || this.budget < 0)) return undefined;
    const given = field.args.flatMap((argument) => this.argument(`${type.name}.${field.name}(${argument.name})`, argument) ?? []);
    const asked = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
    const alias = this.alias(type, 0.35);
    const key = alias === '' ? field.name : alias;
    const there = place.get(key) ?? { asked, below: new Map() };
    if (there.asked !== asked) return undefined;
    place.set(key, there);
    const head = `${alias}${asked}${this.condition()}`;
    return isCompositeType(below) ? `${head} ${this.selection(below, depth + 1, there.below)}` : head;
  }

  /** Most aliases are the name of another field: of the same type, or of any type. */
  private alias(type: GraphQLCompositeType, share: number): string {
    const { random } = this;
    if (!random.chance(share)) return '';
    const here = 'getFields' in type ? Object.keys(type.getFields()) : [];
    const pool =
      random.chance(0.6) && here.length > 0 ? here : ['a', 'b', 'id', 'name', 'status', 'kind', '__proto__', 'constructor', '_h_0', '_e0'];
    return `${random.pick(pool)}: `;
  }

  private fragment(type: GraphQLCompositeType, depth: number, place: Place): string | undefined {
    const { random } = this;
    const { schema } = this.options;
    this.budget -= 1;
    if (this.budget < 0) return undefined;
    const possible = isObjectType(type) ? [type, ...type.getInterfaces()] : [...schema.getPossibleTypes(type), type];
    const on = random.pick(possible);
    // Below an abstract type two object types may give one key two meanings; most such drafts are valid, the others are thrown away.
    const selection = this.selection(on, depth + 1, isObjectType(on) && !isObjectType(type) && random.chance(0.7) ? new Map() : place);
    if (random.chance(0.3)) {
      const name = `F${this.fragments.length}`;
      this.fragments.push(`fragment ${name} on ${on.name} ${selection}`);
      const spread = `...${name}${this.condition()}`;
      return random.chance(0.2) ? `${spread} ...${name}` : spread;
    }
    const condition = on === type && random.chance(0.3) ? '' : ` on ${on.name}`;
    return `...${condition}${this.condition()} ${selection}`;
  }

  private condition(): string {
    const { random } = this;
    if (!random.chance(0.1)) return '';
    const one = (): string => {
      const value = random.chance(0.3) ? String(random.chance(0.5)) : this.variable('Boolean!', random.chance(0.5));
      return ` @${random.pick(['skip', 'include'])}(if: ${value})`;
    };
    return one();
  }

  private argument(coordinate: string, argument: GraphQLArgument): string | undefined {
    const { random } = this;
    const optional = !isNonNullType(argument.type) || argument.defaultValue !== undefined;
    if (optional && random.chance(0.35)) return undefined;
    if (random.chance(0.5)) {
      const type = String(argument.type);
      const leaveOut = optional && !isNonNullType(argument.type) && random.chance(0.2);
      const value = this.input(argument.type, coordinate);
      const withDefault = random.chance(0.2) && value !== null && !isInputObjectType(getNamedType(argument.type));
      if (leaveOut) return `${argument.name}: ${this.declare(type, '')}`;
      if (withDefault) return `${argument.name}: ${this.declare(type, ` = ${literal(value, argument.type)}`)}`;
      return `${argument.name}: ${this.variable(type, value)}`;
    }
    return `${argument.name}: ${literal(this.input(argument.type, coordinate), argument.type)}`;
  }

  private variable(type: string, value: unknown): string {
    const name = this.declare(type, '');
    this.variables[name.slice(1)] = value;
    return name;
  }

  /** Names that the planner uses for its own are among them. */
  private declare(type: string, suffix: string): string {
    const count = this.declarations.length;
    const name = count === 0 ? '$representations' : count === 1 ? '$__batch_reps_0' : `$w${count}`;
    this.declarations.push(`${name}: ${type}${suffix}`);
    return name;
  }

  private input(type: GraphQLInputType, coordinate: string): unknown {
    const { random } = this;
    if (isNonNullType(type))
      return this.input(type.ofType, coordinate) ?? this.input(type.ofType, coordinate) ?? this.plain(type.ofType, coordinate);
    if (random.chance(0.1)) return null;
    return this.plain(type, coordinate);
  }

  private plain(type: GraphQLInputType, coordinate: string): unknown {
    const { random } = this;
    if (isNonNullType(type)) return this.plain(type.ofType, coordinate);
    if (isListType(type)) return Array.from({ length: random.integer(3) }, () => this.input(type.ofType, coordinate));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || random.chance(0.6));
      return Object.fromEntries(fields.map((field) => [field.name, this.input(field.type, `${type.name}.${field.name}`)]));
    }
    const own = this.options.values?.(type.name, coordinate, random);
    if (own !== undefined) return own;
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (type.name === 'Int') return random.integer(5);
    if (type.name === 'Float') return random.next();
    if (type.name === 'Boolean') return random.chance(0.5);
    return random.pick(['x', 'a "quoted" \\ one', '中山市', '\u{20bb7}\n\tline', '']);
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null';
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type))
    return Array.isArray(value) ? `[${value.map((item) => literal(item, type.ofType)).join(', ')}]` : literal(value, type.ofType);
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{${Object.entries(value as object).map(([name, item]) => `${name}: ${literal(item, fields[name]?.type ?? type)}`)}}`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
