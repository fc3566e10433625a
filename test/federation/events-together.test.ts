import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { type EventAnswer, localExecutor, type SubgraphExecutor } from '../../src/hub/engine';
import { plain } from './fixture/ask';
import { aContext, type Chaos, type FixtureContext } from './fixture/chaos';
import { anEngine, SUBGRAPHS } from './fixture/federation';
import { person } from './fixture/link';

const CHANGED = ['p1', 'p2', 'p1', 'p3', 'p6', 'p4', 'p2', 'p5'];

/** With an alias, a list, a refusal, and what another subgraph computes from what a third one knows. */
const QUESTION = `subscription {
  changed: personChanged(id: "p1") {
    who: id
    registrations { status }
    again: name
    allowance { kind }
    neighbours(first: 2) { id e: enrolment { status } }
    subsidyEligibility(month: "2018-10") {
      __typename
      ... on Eligibility { verdict basis tests { name person { remark } } }
      ... on Refusal { code }
    }
    advice
  }
}`;

const pageOf = <T>(page: readonly T[]) => (page.length === 0 ? { done: true, value: undefined } : { done: false, value: page });

interface Told {
  readonly answers: readonly EventAnswer[];
  readonly pages: readonly number[];
  /** How often eligibility was asked. */
  readonly asked: number;
}

/** The source subgraph with these events: all there at once, or one after the other. */
function sourceOf(together: boolean): [string, SubgraphExecutor<FixtureContext>] {
  const [first] = SUBGRAPHS;
  if (first === undefined) throw new Error('expected a subgraph');
  const subscribe = () => {
    const events = CHANGED.map((id) => ({ personChanged: person(id) }));
    return {
      next: async () => ({ done: events.length === 0, value: events.shift() }),
      return: async () => ({ done: true, value: undefined }),
      ...(together && { nextPage: async (most: number) => pageOf(events.splice(0, most)) }),
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  };
  const resolvers = { ...first.resolvers, Subscription: { personChanged: { subscribe } } };
  const schema = buildSubgraphSchema([{ typeDefs: parse(first.sdl), resolvers: resolvers as never }]);
  return [first.name, localExecutor<FixtureContext>({ schema, inner: 'HANDED_OVER' })];
}

/** Counts what is asked of eligibility. */
function counted(counter: { asked: number }): [string, SubgraphExecutor<FixtureContext>] {
  const schema = SUBGRAPHS.find(({ name }) => name === 'eligibility')?.schema;
  if (schema === undefined) throw new Error('expected the subgraph');
  const local = localExecutor<FixtureContext>({ schema, inner: 'HANDED_OVER' });
  const prepare: typeof local.prepare = (operation) => {
    const fetch = local.prepare(operation);
    return (...asked) => {
      counter.asked += 1;
      return fetch(...asked);
    };
  };
  return ['eligibility', { ...local, prepare }];
}

async function tell(together: boolean, chaos: Chaos): Promise<Told> {
  const counter = { asked: 0 };
  const engine = anEngine([sourceOf(together), counted(counter)]);
  const request = { document: parse(QUESTION), callerScopes: new Set<string>(), freshContext: () => aContext(chaos) };
  const events = await engine.subscribe(request);
  if (!(Symbol.asyncIterator in events)) throw new Error(`expected events, got ${JSON.stringify(events.errors)}`);
  const pages: (readonly EventAnswer[])[] = [];
  for await (const { answers } of events) pages.push(answers);
  await engine.close();
  return { answers: pages.flat(), pages: pages.map(({ length }) => length), asked: counter.asked };
}

/** What a client reads, printed or made, which must be the same; the errors in an order that two executions share. */
const read = ({ answers }: Told) =>
  answers.map((answer) => {
    const { data, errors = [] } = plain(answer);
    const printed = answer.print?.();
    if (printed !== undefined) expect(printed).toBe(JSON.stringify({ data }));
    return { data, errors: errors.map((error) => JSON.stringify(error)).sort() };
  });

describe('events that are there together', () => {
  it('are answered as if each had come alone, and another subgraph is asked once for all of them', async () => {
    const calm = { seed: 0, rate: 0 };
    const [together, alone] = [await tell(true, calm), await tell(false, calm)];
    expect(together.pages).toEqual([CHANGED.length]);
    expect(alone.pages).toEqual(CHANGED.map(() => 1));
    expect(together.answers.every(({ errors }) => errors === undefined)).toBe(true);
    expect(together.answers.every((answer) => answer.print?.() !== undefined)).toBe(true);
    expect(read(together)).toEqual(read(alone));
    expect(read(together).map(({ data }) => (data as { changed: { who: string } }).changed.who)).toEqual(CHANGED);
    expect(together.asked * CHANGED.length).toBe(alone.asked);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('fail each for itself, at its own places, with the failures of seed %i', async (seed) => {
    const chaos = { seed, rate: 0.08 };
    const [together, alone] = [read(await tell(true, chaos)), read(await tell(false, chaos))];
    expect(together).toEqual(alone);
    expect(together.some(({ errors }) => errors.length > 0)).toBe(true);
  });

  it('lose one subgraph together, and nothing else', async () => {
    const chaos = { seed: 0, rate: 0, down: ['social-security'] };
    const [together, alone] = [read(await tell(true, chaos)), read(await tell(false, chaos))];
    expect(together).toEqual(alone);
    expect(together.every(({ errors, data }) => errors.length > 0 && data !== null)).toBe(true);
  });
});
