import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const SOURCES = join(__dirname, '..', '..');
/** Everything that reading a row calls: the readers, the words and their lists, and each agency's rosters. */
const STATIONS = ['intake', 'identity', 'agencies'] as const;
const PROGRAM = /\.(?:js|ts)$/;

let known: Buffer | null = null;

/**
 * The rules by which rows are read, as a digest of the very programs that hold them and of the platform's tables of characters. So no number
 * has to be counted up by hand when a rule changes, and none can be forgotten: after any change the next list is read in full.
 */
export function readingRules(): Buffer {
  known ??= digested();
  return known;
}

function digested(): Buffer {
  const { node, icu, unicode } = process.versions;
  const hash = createHash('sha256').update(JSON.stringify({ node, icu, unicode }));
  for (const station of STATIONS) {
    const files = readdirSync(join(SOURCES, station), { recursive: true, encoding: 'utf8' }).filter((file) => PROGRAM.test(file));
    for (const file of files.sort())
      hash.update(`${station}/${file.replaceAll(sep, '/')}\n`).update(readFileSync(join(SOURCES, station, file)));
  }
  return hash.digest();
}
