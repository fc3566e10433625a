import type { ClientConfig } from 'pg';
import pg from 'pg';

/** Where a database is. The URL holds a password: never log it, show `describeDatabase` instead. */
export interface DatabaseSettings {
  readonly url: string;
}

/** The same server and login user, another database. */
export function withDatabase(settings: DatabaseSettings, database: string): DatabaseSettings {
  const url = new URL(settings.url);
  url.pathname = `/${encodeURIComponent(database)}`;
  return { url: url.href };
}

/** Server and database name without user and password, for messages and logs. */
export function describeDatabase(settings: DatabaseSettings): string {
  const url = new URL(settings.url);
  return `${decodeURIComponent(url.pathname.slice(1))} on ${url.searchParams.get('host') ?? url.host}`;
}

const DATE_OID = 1082;

/** `date` stays the text `YYYY-MM-DD` (a JavaScript Date would move it by a time zone); everything else as `pg` reads it. */
const types: ClientConfig['types'] = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE_OID ? (text: string) => text : pg.types.getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser,
};

/**
 * What every connection of the hub shares: months and due dates are decided in Asia/Shanghai, and a forgotten transaction ends by itself.
 * The search path is fixed, because PostgreSQL would else look into a schema named like the login user first. `session` adds PostgreSQL settings for this connection; `options` of the URL come first, so they cannot undo a role.
 */
export function clientConfig(settings: DatabaseSettings, session: Readonly<Record<string, string>> = {}): ClientConfig {
  const url = new URL(settings.url);
  const asked = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  const ours = { search_path: 'public', TimeZone: 'Asia/Shanghai', idle_in_transaction_session_timeout: '60s', ...session };
  const options = Object.entries(ours).map(([name, value]) => `-c ${name}=${value}`);
  return {
    connectionString: url.href,
    options: [asked, ...options].join(' ').trim(),
    application_name: 'minsheng-hub',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types,
  };
}
