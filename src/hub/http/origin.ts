import type { IncomingMessage } from 'node:http';

/**
 * Whether the page that asks may: a browser names its origin, and it must be this hub's own or one of the list; a program names none. Another
 * site's page could else open a socket from an office's network.
 */
export function isAllowedOrigin({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
