import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const SOURCE = join(__dirname, '..', '..', 'src');

/** The stations of docs/flow.md, upstream first. Those on one line are beside each other and may know each other. */
export const RIVER: readonly (readonly string[])[] = [
  ['identity'],
  ['environment', 'log', 'whole-file'],
  ['database'],
  ['access'],
  ['refusal'],
  ['graph'],
  ['changelog'],
  ['intake'],
  ['agencies'],
  ['reception'],
  ['eligibility'],
  ['comparison'],
  ['work-items'],
  ['archive'],
  ['settlement'],
  ['statistics'],
  ['exports'],
  ['notices'],
  ['jobs'],
  ['hub'],
  ['demo', 'start', 'cli'],
  ['main'],
];

export interface Import {
  /** Paths from src/, with slashes and without `.ts`; a folder stands for its index. */
  readonly from: string;
  readonly to: string;
}

const SPECIFIER = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*'(\.{1,2}\/[^']*|\.{1,2})'/g;

/** Every import of one file of src/ by another. */
export function importsOfSource(): Import[] {
  return filesUnder(SOURCE).flatMap((file) => importsIn(name(file), readFileSync(file, 'utf8')));
}

export function importsIn(from: string, text: string): Import[] {
  const directory = dirname(resolve(SOURCE, from));
  return [...text.matchAll(SPECIFIER)].map(([, specifier]) => ({ from, to: name(resolve(directory, specifier ?? '')) }));
}

/** Why an import may not be, in one sentence; undefined when it may. */
export function complaint({ from, to }: Import): string | undefined {
  if (to.startsWith('..') || stationOf(from) === stationOf(to)) return undefined;
  if (rank(from) < 0)
    return `src/${from}: its folder is not in the river; add it to test/support/river.ts and docs/flow.md where it belongs.`;
  if (agencyOf(from) && agencyOf(to)) return `src/${from} imports src/${to}: an agency never knows another agency.`;
  if (rank(to) > rank(from)) return `src/${from} imports src/${to}: a station knows the ones upstream of it, never the ones downstream.`;
  const collects = from === 'agencies/rosters' && to.endsWith('/roster');
  if (!isDoor(to) && !collects)
    return `src/${from} imports src/${to}: only index.ts of ${stationOf(to)} is its door; export there what is needed.`;
  return undefined;
}

/** `agencies/<agency>` for what an agency owns, else the first folder or file under src/. */
function stationOf(path: string): string {
  return agencyOf(path) ?? path.split('/', 1)[0] ?? path;
}

/** The list of all rosters is beside the agencies, not inside one. */
function agencyOf(path: string): string | undefined {
  const [first, second] = path.split('/');
  return first === 'agencies' && second && second !== 'rosters' ? `${first}/${second}` : undefined;
}

function rank(path: string): number {
  return RIVER.findIndex((stations) => stations.includes(path.split('/', 1)[0] ?? ''));
}

/** Doors beside a station's index: the list of all rosters, what intake does with rows once they are read, and what commands share with the hub. */
const FURTHER_DOORS: ReadonlySet<string> = new Set(['agencies/rosters', 'intake/acceptance', 'intake/acceptance/index', 'start/commands']);

/** What a station gives to the graph has a door of its own, so that whoever asks the station itself loads no GraphQL (docs/decisions/0023). */
const GRAPH_DOOR = /^[a-z-]+\/graph(\/index)?$/;

/** Values of identity stand for themselves; so does a station that is one file. */
function isDoor(path: string): boolean {
  const station = stationOf(path);
  return (
    path.startsWith('identity/') || path === station || path === `${station}/index` || FURTHER_DOORS.has(path) || GRAPH_DOOR.test(path)
  );
}

function name(path: string): string {
  return relative(SOURCE, path).split(sep).join('/').replace(/\.ts$/, '');
}

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? filesUnder(path) : path.endsWith('.ts') ? [path] : [];
  });
}
