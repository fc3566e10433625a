import type { DatabaseSettings } from '../../src/database';

/** What the global setup started, handed to the workers through their environment. */
export interface TestServer {
  readonly server: DatabaseSettings;
  /** Name of the migrated database that every suite clones. Nobody may stay connected to it. */
  readonly template: string;
}

const VARIABLE = 'MINSHENG_TEST_SERVER';

export function announce(server: TestServer): void {
  process.env[VARIABLE] = JSON.stringify(server);
}

export function testServer(): TestServer {
  const text = process.env[VARIABLE];
  if (!text) throw new Error(`${VARIABLE} is not set: this file runs under jest, whose global setup starts the database.`);
  return JSON.parse(text) as TestServer;
}
