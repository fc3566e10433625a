import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DEMO_IDENTITIES, demoAccessKeys, signToken } from '../../src/access';
import { aDatabase } from '../support/database';
import { aHubProcess } from '../support/hub-process';

const DOCS = join(__dirname, '..', '..', 'docs', 'delivering.md');

/** The shell lines of the page, in their order, as one script. */
function script(): string {
  const blocks = [...readFileSync(DOCS, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? '');
  expect(blocks.length).toBeGreaterThan(8);
  return ['set -eu', ...blocks].join('\n');
}

describe('docs/delivering.md', () => {
  it('can be pasted line by line against npm start', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'minsheng-docs-'));
    const database = await aDatabase();
    const hub = aHubProcess(directory, { DATABASE_URL: database.settings.url });
    try {
      await hub.ready();
      const HUB = /GraphQL\s+(http:\S+)\/graphql/.exec(hub.said())?.[1] ?? '';
      const officer = DEMO_IDENTITIES.find(({ agency }) => agency === 'CIVIL_AFFAIRS');
      if (officer === undefined) throw new Error('expected a civil affairs officer in the demo');
      const TOKEN = await signToken(officer, await demoAccessKeys(directory));
      const env = { ...process.env, HUB, TOKEN };
      const { stdout } = await promisify(execFile)('bash', ['-c', script()], { cwd: directory, env });
      expect(stdout).not.toMatch(/INTERNAL|"errors"|BAD_/);
      expect(stdout).toMatch(/"state": "DONE"[\s\S]*"outcome": "DELIVERED"[\s\S]*"REJECTED": 1/);
      expect(stdout).toContain('FEED_OF_ANOTHER_AGENCY');
      expect(stdout).toMatch(/"state": "PREVIEWED"[\s\S]*"outcome": "PREVIEWED"[\s\S]*"changed": 1/);
      expect(stdout).toMatch(/"__typename":"RosterReceipt"/);
      expect(stdout).toMatch(/"closes":true/);
      expect(stdout).toMatch(/"batch":\{"state":"WITHDRAWN"\}/);
      expect(stdout).toMatch(/"state":"LATE"/);
      expect(stdout).not.toMatch(/442099\d{11}/);
    } finally {
      await hub.end('SIGTERM');
      await database.close();
      await rm(directory, { recursive: true, force: true });
    }
  });
});
