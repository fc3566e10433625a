import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const COMPILED = join(__dirname, '..', '..', 'dist', 'src');

/** Prints which packages stand in the module cache once the file given is loaded. */
const PROGRAM = `
require(process.argv[1]);
const names = Object.keys(require.cache).map((path) => /node_modules\\/((?:@[^/]+\\/)?[^/]+)(?!.*node_modules)/.exec(path.replaceAll('\\\\', '/'))?.[1]);
console.log(JSON.stringify([...new Set(names.filter((name) => name !== undefined))]));`;

/** The packages that a compiled file of src/ (path without suffix) loads, itself or through others, in a process of its own. */
export function packagesLoadedBy(path: string): readonly string[] {
  const output = execFileSync(process.execPath, ['-e', PROGRAM, join(COMPILED, `${path}.js`)], { encoding: 'utf8' });
  return JSON.parse(output) as string[];
}
