import { parse } from 'graphql';
import type { Engine } from '../../src/hub/engine';
import { ask, plain } from './fixture/ask';
import { aContext, CALM, type FixtureContext } from './fixture/chaos';
import { anEngine } from './fixture/federation';

/** Each was seen in a gateway in use; each would be somebody's record or somebody's subsidy. */
describe('the five failures of gateways do not happen here', () => {
  let engine: Engine<FixtureContext>;
  beforeAll(() => {
    engine = anEngine();
  });
  afterAll(() => engine.close());

  describe("another person's record", () => {
    it('is not fetched when an alias stands in the place of the key, although the name of p1 is the number of p2', async () => {
      const answer = plain(
        await ask(engine, '{ person(idNumber: "p1") { id: name idNumber: name allowance { kind } enrolment { status } } }'),
      );
      expect(answer).toEqual({
        data: { person: { id: 'p2', idNumber: 'p2', allowance: { kind: 'kind p1/a' }, enrolment: { status: 'enrolled p1/undefined' } } },
      });
    });

    it("is not fetched when a variable has the name of the planner's own", async () => {
      const text = 'query ($representations: String!) { person(idNumber: $representations) { id: name allowance { kind } } }';
      const answer = plain(await ask(engine, text, { variables: { representations: 'p3' } }));
      expect(answer.data).toEqual({ person: { id: 'p4', allowance: { kind: 'kind p3/a' } } });
    });

    it('is not fetched in a list either', async () => {
      const answer = plain(
        await ask(engine, '{ people(first: 3) { id: name __typename: id a: allowance { id: kind } } }'.replace('__typename: id ', '')),
      );
      expect(answer.data).toEqual({
        people: [
          { id: 'p2', a: { id: 'kind p1/a' } },
          { id: 'p3', a: { id: 'kind p2/a' } },
          { id: 'p4', a: { id: 'kind p3/a' } },
        ],
      });
    });
  });

  it('a wrong decision: an alias in the place of a fact does not change what the decision is given', async () => {
    const decision = 'subsidyEligibility(month: "2018-10") { ... on Eligibility { verdict basis } } advice';
    const bare = plain(await ask(engine, `{ person(idNumber: "p1") { ${decision} } }`));
    const aliased = plain(
      await ask(
        engine,
        `{ person(idNumber: "p1") { registrationFacts: name grantFacts: memberships { __typename } allowance: enrolment { kind: code } ${decision} } }`,
      ),
    );
    expect(aliased.errors).toBeUndefined();
    expect((aliased.data as { person: object }).person).toMatchObject((bare.data as { person: object }).person);
    expect(bare.data).toMatchObject({
      person: { subsidyEligibility: { verdict: 'ELIGIBLE' }, advice: expect.stringContaining('kind p1/a') },
    });
  });

  describe('a failed agency does not decide', () => {
    const text =
      '{ person(idNumber: "p1") { id subsidyEligibility(month: "2018-10") { ... on Eligibility { verdict basis } } advice remark } }';

    it('facts whose source failed come as null, which says so, and the verdict is UNDETERMINED', async () => {
      const answer = plain(await ask(engine, text, { chaos: { ...CALM, down: ['civil-affairs'] } }));
      expect(answer.data).toMatchObject({ person: { subsidyEligibility: { verdict: 'UNDETERMINED' }, remark: 'remark p1' } });
    });

    it('a field that needs a fact whose null means something is not computed, and the error names the agency', async () => {
      const answer = plain(await ask(engine, text, { chaos: { ...CALM, down: ['civil-affairs'] } }));
      expect(answer.data).toMatchObject({ person: { advice: null } });
      expect(answer.errors).toEqual([
        expect.objectContaining({
          path: ['person', 'advice'],
          extensions: { code: 'REQUIRED_SOURCE_UNAVAILABLE', subgraph: 'civil-affairs', required: 'Person.allowance' },
        }),
      ]);
    });

    it('a fact of which only a part failed is not used in part', async () => {
      for (let seed = 1; seed <= 60; seed += 1) {
        const answer = plain(await ask(engine, '{ people(first: 6) { advice } }', { chaos: { seed, rate: 0.3 } }));
        for (const [index, person] of ((answer.data as { people?: ({ advice: string | null } | null)[] } | null)?.people ?? []).entries()) {
          const required = answer.errors?.some(({ path }) => JSON.stringify(path) === JSON.stringify(['people', index, 'advice']));
          if (person?.advice?.includes('"place":null')) expect(required).toBeFalsy();
        }
      }
    });
  });

  describe('a crash from outside', () => {
    it('does not follow from an alias inside an object that a decision requires', async () => {
      const planner = engine.plannerPid;
      const answer = plain(await ask(engine, '{ person(idNumber: "p1") { allowance { status: kind kind: tier } advice } }'));
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toMatchObject({ person: { allowance: { status: 'kind p1/a', kind: 1 } } });
      expect(engine.plannerPid).toBe(planner);
    });

    it('does not follow from one field under @skip and @include at once', async () => {
      const text =
        'query ($on: Boolean!) { person(idNumber: "p1") { allowance @skip(if: $on) { status: kind } allowance @include(if: $on) { kind } advice } }';
      for (const on of [true, false]) {
        const answer = plain(await ask(engine, text, { variables: { on } }));
        expect(answer.errors).toBeUndefined();
        expect((answer.data as { person: { allowance: object } }).person.allowance).toEqual({ [on ? 'kind' : 'status']: 'kind p1/a' });
      }
    });
  });

  it('stale events: each event is read afresh, in the source subgraph and in the others', async () => {
    const contexts: FixtureContext[] = [];
    const events = await engine.subscribe({
      document: parse('subscription { changed: personChanged(id: "p1") { v: version id: name allowance { kind } } }'),
      callerScopes: new Set(),
      freshContext: () => {
        const context = aContext();
        contexts.push(context);
        return context;
      },
    });
    if (!(Symbol.asyncIterator in events)) throw new Error('expected events');
    const got: unknown[] = [];
    for await (const { answers } of events) got.push(...answers.map((event) => plain(event).data));
    const changed = (v: number) => ({ changed: { v, id: 'p2', allowance: { kind: 'kind p1/a' } } });
    expect(got).toEqual([changed(1), changed(2), changed(3)]);
    expect(new Set(contexts).size).toBe(4);
  });
});
