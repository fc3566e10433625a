import { isIP, type LookupFunction } from 'node:net';
import type { Agent, buildConnector } from 'undici';
import { ForbiddenAddressError, type ListedNetworks, mayCall, type Resolve } from './addresses';
import { undici } from './undici';

/** What the calls of an endpoint may do. */
export interface Guard {
  readonly networks: ListedNetworks;
  readonly resolve: Resolve;
  readonly connections: number;
  readonly patienceMs: number;
}

/**
 * Connections that lead only where they may. A name is resolved here, all its addresses are looked at, and the connection goes to one of exactly those:
 * a name that answers differently the next time gains nothing. Redirects are not followed, proxies of the environment not used.
 */
export function guardedAgent(guard: Guard): Agent {
  const connectors = { true: connectorFor(guard, true), false: connectorFor(guard, false) };
  return new (undici().Agent)({
    connections: guard.connections,
    pipelining: 1,
    headersTimeout: guard.patienceMs,
    bodyTimeout: guard.patienceMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    connect: (options, callback) => {
      const tls = options.protocol === 'https:';
      const literal = isIP(options.hostname) !== 0;
      // A literal address is never looked up, so it is looked at here.
      if (literal && !mayCall(options.hostname, { networks: guard.networks, tls })) callback(new ForbiddenAddressError(), null);
      else connectors[`${tls}`](options, callback);
    },
  });
}

/** A name that moves is asked again after so long. */
const KEEP_ALIVE_MS = 10_000;

function connectorFor(guard: Guard, tls: boolean): buildConnector.connector {
  return undici().buildConnector({ timeout: guard.patienceMs, lookup: guardedLookup(guard, tls) });
}

function guardedLookup({ networks, resolve }: Guard, tls: boolean): LookupFunction {
  return (hostname, options, callback) => {
    checked(hostname, resolve, (address) => mayCall(address, { networks, tls })).then(
      (found) => {
        const [first] = found;
        if (options.all) callback(null, found);
        else callback(null, first?.address ?? '', first?.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

/** One forbidden address among several is a trap: then none is called. */
async function checked(
  hostname: string,
  resolve: Resolve,
  may: (address: string) => boolean,
): Promise<{ address: string; family: number }[]> {
  const addresses = await resolve(hostname);
  if (addresses.length === 0 || !addresses.every(may)) throw new ForbiddenAddressError();
  return addresses.map((address) => ({ address, family: isIP(address) }));
}
