import { environment } from './environment';
import { createLog } from './log';
import { beginDatabase, beginDemo, beginHub, beginKeys, beginLifetime, EndAsked, showBanner, untilAsked } from './start';

/** The hub from start to end: environment → keys → database → sample → subgraphs → hub → until asked to end, and everything closed again. */
async function main(): Promise<number> {
  const settings = environment();
  const log = createLog(settings.logLevel);
  const lifetime = beginLifetime(log);
  try {
    const keys = await beginKeys(settings);
    log.info({ identityKeys: keys.identity.demo ? 'demo' : 'own' }, 'keys ready');
    const database = await beginDatabase(settings, lifetime, log);
    const tokens = await beginDemo({ settings, database, keys, log }, lifetime);
    const { url } = await beginHub({ settings, database, keys, log, demoToken: tokens[0]?.token }, lifetime);
    showBanner(url, tokens);
    log.info('ready');
    await untilAsked(lifetime.signal);
    return 0;
  } catch (error) {
    if (error instanceof EndAsked) return 0;
    throw error;
  } finally {
    await lifetime.end();
  }
}

main().then(
  (status) => process.exit(status),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
