import { complaint, importsIn, importsOfSource } from './support/river';

describe('the river: data goes forward, a station knows only what is upstream', () => {
  it('no file of src/ imports against the stream, past a door, or from one agency into another', () => {
    const imports = importsOfSource();
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map(complaint).filter((sentence) => sentence !== undefined)).toEqual([]);
  });

  const forbidden: [string, string, string][] = [
    ['src/identity imports a store', 'identity/town', "import { openDatabase } from '../database';"],
    ['intake imports an agency', 'intake/index', "import { rosters } from '../agencies/rosters';"],
    ['an agency imports another', 'agencies/civil-affairs/store', "import { store } from '../social-security';"],
    ['a door is passed by', 'hub/server', "import { MISSING } from '../database/rights';"],
    ['somebody else looks into a roster', 'cli/import', "import { roster } from '../agencies/civil-affairs/roster';"],
    ['a graph door is passed by', 'statistics/graph/statistics', "import { FeedWord } from '../../eligibility/delivery/words';"],
    ['a type is taken against the stream', 'access/context', "import type { HubApi } from '../hub';"],
    ['an export is passed on against the stream', 'database/index', "export * from '../intake';"],
    ['a lazy import goes against the stream', 'eligibility/assess', "const hub = await import('../hub');"],
    ['a folder is new and has no place', 'helpers/index', "import { town } from '../identity/town';"],
  ];
  it.each(forbidden)('bites when %s', (_, file, text) => {
    expect(importsIn(file, text).map(complaint)).toEqual([expect.stringMatching(/^src\/.+\.$/)]);
  });

  const allowed: [string, string, string][] = [
    ['its own files', 'database/migrate', "import { requireRights } from './rights';"],
    ['a value of identity', 'intake/index', "import { yearMonth } from '../identity/year-month';"],
    ['a door upstream', 'agencies/civil-affairs/store', "import { fact } from '../../intake';"],
    ['what a station gives to the graph', 'comparison/graph/asked', "import { FeedWord } from '../../eligibility/graph';"],
    ['every roster, where all are listed', 'agencies/rosters', "import { roster } from './civil-affairs/roster';"],
    ['a package', 'hub/server', "import { parse } from 'graphql';"],
  ];
  it.each(allowed)('lets a file import %s', (_, file, text) => {
    expect(importsIn(file, text).map(complaint).filter(Boolean)).toEqual([]);
  });
});
