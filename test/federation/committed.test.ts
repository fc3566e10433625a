import type { Database } from '../../src/database';
import { committedSupergraph } from '../../src/hub/committed';
import { type ComposedService, composeSupergraph } from '../../src/hub/compose';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { testKeys } from '../support/city';
import { aDatabase } from '../support/database';

describe('The supergraph committed under schema/', () => {
  let database: Database;
  let subgraphs: Subgraphs;
  let services: ComposedService[];
  beforeAll(async () => {
    database = await aDatabase();
    subgraphs = await createSubgraphs({ database, keys: testKeys(), trail: () => undefined });
    services = subgraphs.definitions.map(({ name, sdl }) => ({ name, sdl }));
  });
  afterAll(async () => {
    await subgraphs?.close();
    await database?.close();
  });

  it('is what composing the subgraphs of this program gives, so a start takes it', () => {
    expect(committedSupergraph(services)).toEqual(composeSupergraph(services));
  });

  it('is not taken for other subgraphs: one less, one that says a word more, one that runs elsewhere, one of another name', () => {
    const [first, ...others] = services;
    if (first === undefined) throw new Error('expected subgraphs');
    expect(committedSupergraph([])).toBeUndefined();
    expect(committedSupergraph(others)).toBeUndefined();
    expect(committedSupergraph([{ ...first, sdl: `${first.sdl}\n` }, ...others])).toBeUndefined();
    expect(committedSupergraph([{ ...first, url: 'http://127.0.0.1:1/graphql' }, ...others])).toBeUndefined();
    expect(committedSupergraph([{ ...first, name: 'unheard-of' }, ...others])).toBeUndefined();
  });
});
