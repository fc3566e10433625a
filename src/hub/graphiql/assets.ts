import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The files of the page, as the package holds them: 9 MB of text in one JavaScript module. */
export const ASSETS: Readonly<Record<string, string>> = {
  'app.js': 'text/javascript; charset=utf-8',
  'app.css': 'text/css; charset=utf-8',
  'editor.worker.js': 'text/javascript; charset=utf-8',
  'json.worker.js': 'text/javascript; charset=utf-8',
  'graphql.worker.js': 'text/javascript; charset=utf-8',
};

/** Runs in a process of its own, so that the 9 MB never enter the hub's memory. */
const UNPACK = `
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const [module, directory] = process.argv.slice(1);
const page = require(module);
const files = { 'app.js': page.js, 'app.css': page.css, 'editor.worker.js': page.editorWorkerService, 'json.worker.js': page.jsonWorker, 'graphql.worker.js': page.graphqlWorker };
for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
`;

/** Unpacks GraphiQL at its first use into a directory of its own, from where the files are streamed. */
export class GraphiqlAssets {
  private unpacked: Promise<string> | undefined;

  /** The path of one of `ASSETS`. */
  async path(name: string): Promise<string> {
    this.unpacked ??= unpack().catch((error) => {
      this.unpacked = undefined;
      throw error;
    });
    return join(await this.unpacked, name);
  }

  async close(): Promise<void> {
    const directory = await this.unpacked?.catch(() => undefined);
    if (directory) await rm(directory, { recursive: true, force: true });
  }
}

async function unpack(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'minsheng-graphiql-'));
  await promisify(execFile)(process.execPath, ['-e', UNPACK, require.resolve('@graphql-yoga/render-graphiql/graphiql'), directory]);
  return directory;
}
