import { Command, InvalidArgumentError } from 'commander';
import { SUBGRAPH_NAMES, type SubgraphKey, type SubgraphName } from '../access';
import type { Database } from '../database';
import { EnvironmentError, environment } from '../environment';
import { serveSubgraph } from '../hub';
import type { IdentityKeys } from '../identity/identity-keys';
import { createLog } from '../log';
import { beginKeys, beginLifetime, createLoggedSubgraphs, untilAsked } from '../start';
import { withDatabase } from './command-database';
import { EXIT } from './exit-codes';
import { say, status } from './saying';

interface Options {
  readonly host: string;
  readonly port: number;
}

/** `minsheng subgraph NAME`: serves one subgraph as a service of its own until it is asked to end; the hub finds it by SUBGRAPH_URLS. */
export function subgraphCommand(): Command {
  return new Command('subgraph')
    .description('单独运行一个子图 · serve one subgraph for a hub that runs elsewhere')
    .argument('<name>', SUBGRAPH_NAMES.join(' | '), readName)
    .option('--host <host>', '监听地址 · address to listen on', '127.0.0.1')
    .option('--port <port>', '端口，0 为任意 · port, 0 for any', readPort, 0)
    .action(async (name: SubgraphName, options: Options) => {
      const settings = environment();
      const keys = await beginKeys(settings);
      if (keys.subgraph === undefined) {
        throw new EnvironmentError('SUBGRAPH_TOKEN_KEY_FILE: expected the file whose key the hub has too, got none.');
      }
      const { subgraph: key, identity } = keys;
      await withDatabase(settings, (database) => serve({ name, key, database, ...options }, identity), { says: 'CONNECTING' });
      status(EXIT.DONE);
    });
}

interface Service extends Options {
  readonly name: SubgraphName;
  readonly key: SubgraphKey;
  readonly database: Database;
}

async function serve({ name, key, database, host, port }: Service, identity: IdentityKeys): Promise<void> {
  const log = createLog(environment().logLevel);
  const lifetime = beginLifetime(log);
  try {
    const { sending, uploads } = environment();
    const subgraphs = await createLoggedSubgraphs({
      database,
      keys: identity,
      log,
      reading: 'APART',
      networks: sending.networks,
      deliveriesPerHour: uploads.mostPerHour,
    });
    lifetime.opened('subgraphs', subgraphs.close);
    const definition = subgraphs.definitions.find((each) => each.name === name);
    if (definition === undefined) throw new RangeError(`subgraph: expected one of ${SUBGRAPH_NAMES.join(', ')}, got another.`);
    const service = await serveSubgraph({ definition, key, log, host, port });
    lifetime.opened('service', service.close);
    say(`${name} ${service.url}/graphql`);
    await untilAsked(lifetime.signal);
  } finally {
    await lifetime.end();
  }
}

function readName(text: string): SubgraphName {
  const name = SUBGRAPH_NAMES.find((each) => each === text);
  if (name === undefined) throw new InvalidArgumentError(`expected one of ${SUBGRAPH_NAMES.join(', ')}.`);
  return name;
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError('expected a number from 0 to 65535.');
  return port;
}
