#!/usr/bin/env node
/** `npm run bench -- one|page|import|floors|split|start|compare|export|changes`: one command per figure, each a ratio of one interleaved run. See bench/README.md. */
import { parseArgs } from 'node:util';
import { installPeers } from './install.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    people: { type: 'string' },
    rows: { type: 'string', default: '100000,1000000,5000000' },
    sides: { type: 'string', default: 'sql,hub,hive,stitching' },
    profile: { type: 'boolean', default: false },
  },
});
const choices = {
  rounds: bounded('rounds', values.rounds, 21),
  seconds: bounded('seconds', values.seconds, 60),
  people: bounded('people', (values.people ?? '100000').split(',')[0], 10_000_000),
  peopleSizes: (values.people ?? '1000000').split(',').map((text) => bounded('people', text, 10_000_000)),
  rows: values.rows.split(',').map((text) => bounded('rows', text, 5_000_000)),
  sides: values.sides.split(','),
  profile: values.profile,
};
const [figure] = positionals;
if (figure === 'one' || figure === 'page') {
  installPeers();
  const { compare } = await import('./compare.mjs');
  await compare(figure, choices);
} else if (figure === 'import') {
  const { compareImport } = await import('./import.mjs');
  await compareImport(choices);
} else if (figure === 'floors') {
  const { measureFloors } = await import('./floors.mjs');
  await measureFloors(choices);
} else if (figure === 'split') {
  const { compareSplitters } = await import('./split.mjs');
  await compareSplitters(choices);
} else if (figure === 'start') {
  const { measureStart } = await import('./start.mjs');
  await measureStart(choices);
} else if (figure === 'compare') {
  installPeers();
  const { compareComparison } = await import('./comparison.mjs');
  await compareComparison({ people: choices.peopleSizes, rounds: choices.rounds });
} else if (figure === 'export') {
  const { measureExport } = await import('./export.mjs');
  await measureExport(choices);
} else if (figure === 'changes') {
  const { measureChanges } = await import('./changes.mjs');
  await measureChanges(choices);
} else {
  console.error('bench: expected one, page, import, floors, split, start, compare, export or changes; see bench/README.md.');
  process.exitCode = 2;
}

/** Every count and every time has a limit: this loads the machine it runs on, and nothing else. */
function bounded(name, text, most) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new RangeError(`--${name}: expected a whole number from 1 to ${most}, got ${text}.`);
}
