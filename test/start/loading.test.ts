import { packagesLoadedBy } from '../support/loaded';

/** What only the hub needs while it answers questions; a command would pay for it at every start. */
const OF_THE_GRAPH = /^(graphql|type-graphql|graphql-.+|@graphql-.+|@apollo\/.+|@theguild\/.+)$/;
const HEAVY = new Set(['jose', 'undici', 'hucre', '@nats-io/transport-node']);

describe('starting a command: its code is loaded, and no more', () => {
  const commands = [
    'import',
    'batch',
    'annotate',
    'compare',
    'tick',
    'migrate',
    'export',
    'settlement',
    'statistics',
    'feeds',
    'access',
    'schedule',
  ];
  it.each(commands)('`minsheng %s` loads nothing of the graph, and nothing heavy before it is needed', (command) => {
    const loaded = packagesLoadedBy(`cli/${command}`);
    expect(loaded).toEqual(expect.arrayContaining(['commander', 'typeorm']));
    expect(loaded.filter((name) => OF_THE_GRAPH.test(name) || HEAVY.has(name))).toEqual([]);
  });

  it('only the schedule loads the job queue', () => {
    expect(packagesLoadedBy('cli/schedule')).toContain('pg-boss');
    expect(packagesLoadedBy('cli/import')).not.toContain('pg-boss');
  });

  it('the hub loads what only some hubs need when they need it: a composition of its own, tokens, calls to elsewhere, a broker', () => {
    const loaded = packagesLoadedBy('start/index');
    const later = ['@theguild/federation-composition', 'jose', 'undici', 'cloudevents', '@nats-io/transport-node', 'pg-boss'];
    expect(loaded).toEqual(expect.arrayContaining(['graphql', 'type-graphql', '@apollo/server', 'typeorm']));
    expect(loaded.filter((name) => later.includes(name))).toEqual([]);
  });

  it('bites: the graph doors load what the others may not', () => {
    expect(packagesLoadedBy('eligibility/graph')).toEqual(expect.arrayContaining(['graphql', 'type-graphql', '@apollo/subgraph']));
  });
});
