import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { environment, PROJECT_DIRECTORY } from '../environment';
import { SCHEMA_GENERATORS, type SchemaFile } from './schema-generators';
import { withScratchDatabase } from './scratch-database';

const DIRECTORY = join(PROJECT_DIRECTORY, 'schema');

/** `npm run schema` writes what the code says; with `--check` it changes nothing and fails when a committed file says something else. */
async function writeSchema(check: boolean): Promise<number> {
  const files = await withScratchDatabase(environment().databaseUrl, async (database) => {
    const made: SchemaFile[] = [];
    for (const generate of SCHEMA_GENERATORS) made.push(...(await generate(database)));
    return made;
  });
  const stale = await whichDiffer(files);
  if (check) return report(stale);
  for (const { path, text } of stale) {
    await mkdir(dirname(join(DIRECTORY, path)), { recursive: true });
    await writeFile(join(DIRECTORY, path), text);
    process.stdout.write(`schema/${path} written\n`);
  }
  return 0;
}

async function whichDiffer(files: readonly SchemaFile[]): Promise<SchemaFile[]> {
  const committed = await Promise.all(files.map(({ path }) => readFile(join(DIRECTORY, path), 'utf8').catch(() => undefined)));
  return files.filter(({ text }, index) => text !== committed[index]);
}

function report(stale: readonly SchemaFile[]): number {
  for (const { path } of stale) process.stderr.write(`schema/${path}: differs from the code; run npm run schema and commit the result.\n`);
  return stale.length > 0 ? 1 : 0;
}

writeSchema(process.argv.includes('--check')).then(
  (status) => process.exit(status),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
