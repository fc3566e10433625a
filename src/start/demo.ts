import { join } from 'node:path';
import { type DemoToken, mintDemoTokens } from '../access';
import type { Database } from '../database';
import { firstQuery, loadSample } from '../demo';
import type { Environment } from '../environment';
import { bannerText } from '../hub';
import type { Log } from '../log';
import { CONSEQUENCES } from './consequences';
import type { HubKeys } from './keys';
import type { Lifetime } from './lifetime';

export interface DemoParts {
  readonly settings: Environment;
  readonly database: Database;
  readonly keys: HubKeys;
  readonly log: Log;
}

/** What only the demo has (演示): the invented sample in an empty hub, and tokens to ask with. In production neither, whatever the keys. */
export async function beginDemo({ settings, database, keys, log }: DemoParts, lifetime: Lifetime): Promise<readonly DemoToken[]> {
  if (settings.mode !== 'demo') return [];
  const folder = join(settings.dataDirectory, 'sample');
  const loaded = await loadSample({ database, consequences: CONSEQUENCES, keys: keys.identity, folder, signal: lifetime.signal });
  if (loaded) log.info({ ...loaded, folder }, 'invented sample loaded');
  return keys.access.signing ? mintDemoTokens(keys.access) : [];
}

/** Printed once the hub answers; nothing when nobody may be shown a token. */
export function showBanner(url: string, tokens: readonly DemoToken[]): void {
  if (tokens.length > 0) process.stdout.write(bannerText({ url, tokens, query: firstQuery() }));
}
