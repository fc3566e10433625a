import { createSecretKey, randomBytes } from 'node:crypto';
import { type ExecutionResult, parse, validate } from 'graphql';
import { pino } from 'pino';
import type { Caller, SubgraphDefinition } from '../../src/access';
import { type Federation, federate, serveSubgraph } from '../../src/hub';
import { aContext } from './callers';

/** The engine over the real subgraphs, asked as a caller. */
export interface TestHub extends Federation {
  ask(query: string, variables: Readonly<Record<string, unknown>>, caller: Caller): Promise<ExecutionResult>;
  close(): Promise<void>;
}

/** All subgraphs in this process. */
export function inOneProcess(definitions: readonly SubgraphDefinition[]): TestHub {
  return hubOver(federate({ definitions }), async () => undefined);
}

/** Each subgraph a service of its own, asked over HTTP with the hub's token. */
export async function overHttp(definitions: readonly SubgraphDefinition[]): Promise<TestHub> {
  const key = createSecretKey(randomBytes(32));
  const log = pino({ level: 'silent' });
  const services = await Promise.all(definitions.map((definition) => serveSubgraph({ definition, key, log, host: '127.0.0.1', port: 0 })));
  const urls = new Map(definitions.map(({ name }, i) => [name as string, `${services[i]?.url}/graphql`]));
  return hubOver(federate({ definitions, urls, key }), async () => void (await Promise.all(services.map((service) => service.close()))));
}

function hubOver(federation: Federation, closeServices: () => Promise<void>): TestHub {
  const { engine } = federation;
  return {
    ...federation,
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
