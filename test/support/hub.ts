import { createSecretKey, randomBytes } from 'node:crypto';
import { type ExecutionResult, parse, validate } from 'graphql';
import { pino } from 'pino';
import { type Caller, type SubgraphContext, type SubgraphDefinition, signSubgraphToken } from '../../src/access';
import { SCALARS } from '../../src/graph';
import { composeSupergraph, type RunningHub, serveSubgraph } from '../../src/hub';
import { createEngine, type Engine, localExecutor, remoteExecutor, type SubgraphExecutor } from '../../src/hub/engine';
import { aContext } from './callers';

/** The engine over the real subgraphs, asked as a caller. */
export interface TestHub {
  readonly engine: Engine<SubgraphContext>;
  ask(query: string, variables: Readonly<Record<string, unknown>>, caller: Caller): Promise<ExecutionResult>;
  close(): Promise<void>;
}

/** All subgraphs in this process. */
export async function inOneProcess(definitions: readonly SubgraphDefinition[]): Promise<TestHub> {
  const executors = definitions.map((definition) => [definition.name, localExecutor<SubgraphContext>(definition)] as const);
  return hubOver(definitions, new Map(executors), async () => undefined);
}

/** Each subgraph a service of its own, asked over HTTP with the hub's token. */
export async function overHttp(definitions: readonly SubgraphDefinition[]): Promise<TestHub> {
  const key = createSecretKey(randomBytes(32));
  const log = pino({ level: 'silent' });
  const services: RunningHub[] = [];
  const executors = new Map<string, SubgraphExecutor<SubgraphContext>>();
  for (const definition of definitions) {
    const service = await serveSubgraph({ definition, key, log, host: '127.0.0.1', port: 0 });
    services.push(service);
    const headers = ({ caller }: SubgraphContext) => ({ authorization: `Bearer ${signSubgraphToken(caller, key)}` });
    executors.set(definition.name, remoteExecutor({ name: definition.name, url: `${service.url}/graphql`, headers }));
  }
  return hubOver(definitions, executors, async () => void (await Promise.all(services.map((service) => service.close()))));
}

function hubOver(
  definitions: readonly SubgraphDefinition[],
  subgraphs: ReadonlyMap<string, SubgraphExecutor<SubgraphContext>>,
  closeServices: () => Promise<void>,
): TestHub {
  const engine = createEngine<SubgraphContext>({ ...composeSupergraph(definitions), subgraphs, scalars: SCALARS });
  return {
    engine,
    ask: async (query, variables, caller) => {
      const document = parse(query);
      const errors = validate(engine.apiSchema, document);
      if (errors.length > 0) return { errors };
      const result = await engine.execute({ document, variables, callerScopes: caller.scopes, context: aContext(caller) });
      return JSON.parse(JSON.stringify(result));
    },
    close: async () => {
      await engine.close();
      await closeServices();
    },
  };
}
