import { Revocations, rememberingVerifier } from '../access';
import type { Database } from '../database';
import { firstQuery } from '../demo';
import { startTicking } from '../eligibility';
import type { Environment } from '../environment';
import { ExportDesk } from '../exports';
import { databaseDependency, federate, LIMITS, migrationsDependency, type RunningHub, startHub, subscribersDependency } from '../hub';
import type { Log } from '../log';
import { startSending } from '../notices';
import { startClerk } from '../reception';
import { CONSEQUENCES } from './consequences';
import type { HubKeys } from './keys';
import { beginLagWatch } from './lag-watch';
import type { Lifetime } from './lifetime';
import { createLoggedSubgraphs } from './subgraphs';

export interface HubParts {
  readonly settings: Environment;
  readonly database: Database;
  readonly keys: HubKeys;
  readonly log: Log;
  /** Opens GraphiQL as somebody; only the demo has one. */
  readonly demoToken: string | undefined;
}

/** Builds the subgraphs, composes them and serves the hub; closed in the opposite order when the lifetime ends. */
export async function beginHub({ settings, database, keys, log, demoToken }: HubParts, lifetime: Lifetime): Promise<RunningHub> {
  const demo = settings.mode === 'demo';
  const reading = settings.subgraphUrls.size > 0 ? 'APART' : 'TOGETHER';
  const subgraphs = await createLoggedSubgraphs({
    database,
    keys: keys.identity,
    log,
    reading,
    deliveriesPerHour: settings.uploads.mostPerHour,
    networks: settings.sending.networks,
    lagMinutes: settings.changesLagMinutes,
  });
  lifetime.opened('subgraphs', subgraphs.close);
  const { engine, dependencies } = federate({ definitions: subgraphs.definitions, urls: settings.subgraphUrls, key: keys.subgraph });
  lifetime.opened('engine', engine.close);
  const sending = startSending({ database, keys: keys.identity, tail: subgraphs.tail, log, settings: settings.sending });
  lifetime.opened('sending', sending.close);
  const desk = { database, keys: keys.identity, settings: settings.uploads };
  const clerk = startClerk({
    ...desk,
    consequences: CONSEQUENCES,
    onFault: (fault) => log.error(fault, 'an upload could not be worked on; it will be tried again'),
  });
  lifetime.opened('clerk', clerk.close);
  const ticking = startTicking({
    database,
    onTold: (ticked) => log.info({ ticked }, 'what time alone changed was told'),
    onError: (err) => log.error({ err }, 'the calendar could not be told on; it is tried again in a minute'),
  });
  lifetime.opened('calendar of changes', ticking.close);
  const revocations = new Revocations(database, (err) => log.warn({ err }, 'listening for revocations was cut and begins again'));
  await revocations.begin();
  lifetime.opened('revocations', () => revocations.close());
  const watch = beginLagWatch({ settings, database, log }, lifetime);
  const hub = await startHub({
    engine,
    revocations,
    origins: settings.allowedOrigins,
    limits: { ...LIMITS, subscriptionsPerCaller: settings.subscriptionsPerCaller },
    verify: rememberingVerifier(keys.access),
    dependencies: [databaseDependency(database), migrationsDependency(database), subscribersDependency(watch), ...dependencies],
    log,
    exports: new ExportDesk({ database, keys: keys.identity }),
    host: settings.host,
    port: settings.port,
    desk,
    demo,
    ...(demo && { graphiql: { query: firstQuery(), ...(demoToken && { token: demoToken }) } }),
  });
  lifetime.opened('hub', hub.close);
  return hub;
}
