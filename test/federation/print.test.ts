import { buildSchema, type GraphQLObjectType } from 'graphql';
import { type Shape, type ShapeField } from '../../src/hub/engine/normalise/shape';
import { compilePrinting, textOf } from '../../src/hub/engine/project/print';
import { compileProjection } from '../../src/hub/engine/project/project';
import { seeded } from '../support/seeded';

const schema = buildSchema(`
  scalar Anything
  interface Named { name: String! }
  type Query implements Named { name: String! words: [String] grid: [[Int!]!] rate: Float ok: Boolean any: Anything one: Other many: [Other!] named: Named }
  type Other implements Named { name: String! deep: Query }
`);

/** Every field under its own name and once more under an alias, `depth` objects deep. */
function shapeOf(typeName: string, depth: number): Shape {
  const type = schema.getType(typeName) as GraphQLObjectType;
  const byType = new Map(
    (typeName === 'Named' ? ['Query', 'Other'] : [typeName]).map((name) => [
      name,
      fieldsOf(schema.getType(name) as GraphQLObjectType, depth),
    ]),
  );
  return { declared: type, abstract: typeName === 'Named', byType, text: '' };
}

function fieldsOf(parent: GraphQLObjectType, depth: number): ShapeField[] {
  const fields = Object.values(parent.getFields()).flatMap((field): ShapeField[] => {
    const named = String(field.type).replaceAll(/[[\]!]/g, '');
    const composite = ['Other', 'Query', 'Named'].includes(named);
    if (composite && depth === 0) return [];
    const below = composite ? shapeOf(named, depth - 1) : undefined;
    return [field.name, `__proto__${field.name}`].map((responseKey) => ({
      responseKey,
      parent,
      field,
      canonical: field.name,
      below,
      nodes: [],
    }));
  });
  const typename = { name: '__typename', type: schema.getType('String') } as unknown as ShapeField['field'];
  return [...fields, { responseKey: 'kind', parent, field: typename, canonical: '__typename', below: undefined, nodes: [] }];
}

const TEXTS = [
  '',
  'plain',
  '"',
  '\\',
  '\n',
  '\u0000',
  '\u2028',
  '名',
  '😀',
  '\ud83d',
  'x\udc00y',
  'a'.repeat(64),
  'b'.repeat(65),
  `${'c'.repeat(70)}"`,
];

describe('the text of an answer', () => {
  it.each(TEXTS)('quotes %j as JSON does', (text) => {
    expect(textOf(text)).toBe(JSON.stringify(text));
  });

  it('is the JSON of the projected answer, for any data, and none where an answer must be explained', () => {
    const random = seeded(7);
    const shape = shapeOf('Query', 2);
    const [project, print] = [compileProjection(shape), compilePrinting(shape)];
    const pick = <T>(...values: readonly T[]): T => values[random.integer(values.length)] as T;
    const many = <T>(make: () => T): T[] => Array.from({ length: random.integer(3) }, make);
    const text = (): string => pick(...TEXTS);
    const named = (depth: number): unknown => pick(null, undefined, depth === 0 ? null : pick(other, query)(depth - 1));
    const other = (depth: number): object => ({ __typename: 'Other', name: text(), deep: depth === 0 ? null : query(depth - 1) });
    const query = (depth: number): object => ({
      __typename: 'Query',
      name: random.integer(40) === 0 ? pick(null, undefined) : text(),
      words: pick(
        null,
        undefined,
        many(() => pick(null, text())),
      ),
      grid: pick(null, [], [[1, 2], []], [[3], random.integer(20) === 0 ? null : [4]]),
      rate: pick(null, 0.1, -3, 1e30, undefined),
      ok: pick(true, false, null),
      any: pick<unknown>(null, { deep: [1, '"'] }, [text()], 5, 'x', false),
      one: pick(null, undefined, other(depth === 0 ? 0 : depth - 1)),
      many: pick(null, random.integer(20) === 0 ? 'no list' : many(() => other(0))),
      named: named(depth),
    });
    let broken = 0;
    for (let round = 0; round < 2_000; round += 1) {
      const data = query(2);
      const projected = project(data);
      if (projected === undefined) broken += 1;
      expect(print(data)).toBe(projected === undefined ? undefined : JSON.stringify(projected));
    }
    expect(broken).toBeGreaterThan(50);
    expect(broken).toBeLessThan(1_500);
  });
});
