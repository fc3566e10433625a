import { buildSchema, type DocumentNode, type GraphQLSchema, parse, print } from 'graphql';
import { ofEvents } from '../../src/hub/engine/executors/event-document';

const schema = (resolve: ((...given: never[]) => unknown) | undefined): GraphQLSchema => {
  const built = buildSchema(`
    type Query { one: Int }
    type Event { id: ID at(zone: String): String }
    type Subscription { told(after: String, first: Int = 1): Event kept(after: String!): Event }
  `);
  for (const field of Object.values(built.getSubscriptionType()?.getFields() ?? {})) Object.assign(field, { resolve });
  return built;
};
const written = (document: DocumentNode): string => print(document).replaceAll(/\s+/g, ' ').trim();
const TOLD = 'subscription S($after: String, $zone: String) { told(after: $after, first: 2) { id at(zone: $zone) } }';

describe('a subscription as it answers its events', () => {
  it('leaves out the arguments of a field whose resolver takes only the event, and the variables of those alone', () => {
    const left = ofEvents(
      schema((event: unknown) => event),
      parse(TOLD),
    );
    expect(written(left)).toBe('subscription S($zone: String) { told { id at(zone: $zone) } }');
  });

  it('keeps what a fragment uses', () => {
    const document = parse(
      'subscription S($after: String, $zone: String) { told(after: $after) { ...f } } fragment f on Event { at(zone: $zone) }',
    );
    expect(
      written(
        ofEvents(
          schema((event: unknown) => event),
          document,
        ),
      ),
    ).toMatch(/^subscription S\(\$zone: String\) \{ told \{ \.\.\.f \} \}/);
  });

  it.each<[string, ((...given: never[]) => unknown) | undefined, string]>([
    ['a resolver that may read its arguments', (event: unknown, _given: unknown) => event, TOLD],
    ['a resolver with any number of parameters', (...given: unknown[]) => given[0], TOLD],
    ['no resolver', undefined, TOLD],
    ['an argument that must be given', (event: unknown) => event, 'subscription S($after: String!) { kept(after: $after) { id } }'],
  ])('keeps all of it with %s', (_, resolve, text) => {
    expect(written(ofEvents(schema(resolve), parse(text)))).toBe(text);
  });
});
