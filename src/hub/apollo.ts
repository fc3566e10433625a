import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode } from 'graphql';
import type { SubgraphContext } from '../access';
import type { Log } from '../log';
import { answeredError, codeOf } from './answered-errors';
import { type Engine, gatewayFor } from './engine';
import type { Documents } from './limits/documents';

/** The context of a request over HTTP, with a place for the codes of its errors: Apollo copies the context, so the list is shared by reference. */
export interface HttpContext extends SubgraphContext {
  readonly codes: string[];
}

export interface ApolloParts {
  readonly engine: Engine<SubgraphContext>;
  readonly documents: Documents;
  readonly log: Log;
  readonly maxTokens: number;
}

/**
 * Apollo Server 5 around the engine. Operations reach it admitted, parsed and validated; it takes the document from the admission's cache
 * and would parse and validate one that has just been pushed out of it. The hub stops it, not a signal handler of its own.
 */
export function createApollo({ engine, documents, log, maxTokens }: ApolloParts): ApolloServer<HttpContext> {
  return new ApolloServer<HttpContext>({
    gateway: gatewayFor<HttpContext>(engine, { scopesOf: ({ caller }) => caller.scopes }),
    documentStore: documentStore(documents),
    parseOptions: { maxTokens },
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: answeredError,
    logger: loggerOf(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      outcome(log),
    ],
  });
}

/** Apollo names a document by a prefix for the schema and the SHA-256 of its text; the admission keeps it under the latter. */
function documentStore(documents: Documents) {
  return {
    get: async (key: string): Promise<DocumentNode | undefined> => documents.byHash(key.slice(-64)),
    set: async () => undefined,
    delete: async () => undefined,
  };
}

/** Notes the codes for the log, logs what nobody expected, and sets the status of an answer without data. */
function outcome(log: Log): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { codes, requestId } }) => {
        for (const error of errors) {
          codes.push(codeOf(error));
          if (codeOf(error) === 'INTERNAL_SERVER_ERROR') log.error({ requestId, err: error.originalError ?? error }, 'unexpected error');
        }
      },
      willSendResponse: async ({ response, contextValue: { codes } }) => {
        const { body } = response;
        const nothing = body.kind === 'single' && (body.singleResult.data === null || body.singleResult.data === undefined);
        if (nothing && codes.length > 0) response.http.status = statusOf(codes) ?? response.http.status;
      },
    }),
  };
}

/** The status of an answer without data: 403 when only rights were missing, 500 when the hub failed, else Apollo's. */
function statusOf(codes: readonly string[]): number | undefined {
  if (codes.every((code) => code === 'FORBIDDEN')) return 403;
  return codes.some((code) => code === 'INTERNAL_SERVER_ERROR' || code === 'PLAN_FAILED') ? 500 : undefined;
}

function loggerOf(log: Log) {
  return {
    debug: (message: string) => log.debug({ from: 'apollo' }, message),
    info: (message: string) => log.info({ from: 'apollo' }, message),
    warn: (message: string) => log.warn({ from: 'apollo' }, message),
    error: (message: string) => log.error({ from: 'apollo' }, message),
  };
}
