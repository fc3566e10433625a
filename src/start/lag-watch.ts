import { LagWatch } from '../notices';
import type { HubParts } from './hub';
import type { Lifetime } from './lifetime';

/** Puts every subscriber that falls behind into the log, and says how many there are to /readyz. */
export function beginLagWatch({ settings, database, log }: Pick<HubParts, 'settings' | 'database' | 'log'>, lifetime: Lifetime): LagWatch {
  const watch = new LagWatch({
    reader: database.reader('minsheng_hub'),
    minutes: settings.changesLagMinutes,
    onLagging: (lagging) => log.warn({ lagging }, 'LAGGING: a subscriber does not acknowledge what waits for it'),
    onError: (err) => log.warn({ err }, 'the subscribers could not be looked at'),
  });
  watch.begin();
  lifetime.opened('lag watch', () => watch.close());
  return watch;
}
