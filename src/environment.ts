import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';

export type Mode = 'demo' | 'production';
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that the hub takes from outside when it starts. Paths are absolute. Holds secrets: never log it. */
export interface Environment {
  /** MINSHENG_MODE; `production` when NODE_ENV says so and nothing else is set. Only `demo` invents people, keys and tokens. */
  readonly mode: Mode;
  /** HOST and PORT of the HTTP server. */
  readonly host: string;
  readonly port: number;
  /** DATABASE_URL; undefined means the embedded server in the data directory. */
  readonly databaseUrl: string | undefined;
  /** MINSHENG_DATA_DIR, `.data` of the checkout unless set: the embedded database, and the demo's keys. */
  readonly dataDirectory: string;
  /** IDENTITY_KEY_FILE: token and sealing keys (JSON, mode 0600). Required in production, made by the demo for itself. */
  readonly identityKeyFile: string | undefined;
  /** JWT_ISSUER, JWT_AUDIENCE, JWT_PUBLIC_KEY_FILE (a JSON Web Key Set): who may vouch for a caller. Required in production, all or none. */
  readonly tokens: { readonly issuer: string; readonly audience: string; readonly publicKeyFile: string } | undefined;
  /** SUBGRAPH_URLS, `name=url,…`: those subgraphs are asked over HTTP; the others run in this process. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
  /** SUBGRAPH_TOKEN_KEY_FILE: the key with which hub and subgraphs vouch for a caller between themselves. Required with SUBGRAPH_URLS. */
  readonly subgraphTokenKeyFile: string | undefined;
  readonly logLevel: LogLevel;
  /** UPLOAD_MAX_MEGABYTES, UPLOADS_PER_HOUR, UPLOAD_STORED_MEGABYTES, UPLOAD_UNFINISHED_HOURS, UPLOAD_FINISHED_DAYS, UPLOAD_LEASE_SECONDS. */
  readonly uploads: UploadLimits;
  /** WEBHOOK_NETWORKS, SENDING_LEASE_SECONDS, NATS_URL. */
  readonly sending: Sending;
  /** ALLOWED_ORIGINS, `https://page.example,…`: pages of other hosts that may open sockets and streams; the hub's own always may. */
  readonly allowedOrigins: readonly string[];
  /** SUBSCRIPTIONS_PER_CALLER: how many subscriptions one account may hold open in this process. */
  readonly subscriptionsPerCaller: number;
  /** CHANGES_LAG_MINUTES: a subscriber who has not acknowledged for so long what it may see is late. */
  readonly changesLagMinutes: number;
}

/** What is sent out of the hub, and where it may go. The address of the broker may hold a password. */
export interface Sending {
  /** Networks (CIDR) of private addresses that webhooks may lead to, without TLS too. */
  readonly networks: readonly string[];
  readonly leaseSeconds: number;
  /** Undefined: there is no broker. */
  readonly natsUrl: string | undefined;
}

/** What one account may upload, and how long it is kept. */
export interface UploadLimits {
  readonly mostBytes: number;
  readonly mostPerHour: number;
  readonly mostStoredBytes: number;
  readonly unfinishedHours: number;
  readonly finishedDays: number;
  readonly leaseSeconds: number;
}

/** One or more variables are wrong; the message has one sentence for each and never repeats a secret. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** Folder of package.json, whether this file runs from src/ or from dist/src/. */
export const PROJECT_DIRECTORY = projectDirectory(__dirname);

let parsed: Environment | undefined;

/** The environment of this process, read once. Nothing else in src/ reads process.env. */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

/** Reads variables into the frozen object, or throws `EnvironmentError` with a sentence for each wrong one. An empty variable is as good as none. */
export function parseEnvironment(variables: Variables): Environment {
  const wrong: string[] = [];
  const text = (name: string): string | undefined => variables[name]?.trim() || undefined;
  const file = (name: string): string | undefined => absolute(text(name));
  const check = <T>(read: () => T, instead: T): T => {
    try {
      return read();
    } catch (error) {
      wrong.push((error as Error).message);
      return instead;
    }
  };
  const mode = check(() => readMode(text('MINSHENG_MODE'), text('NODE_ENV')), 'demo');
  const result: Environment = {
    mode,
    host: text('HOST') ?? '127.0.0.1',
    port: check(() => readPort(text('PORT') ?? '4000'), 4000),
    databaseUrl: check(() => readDatabaseUrl(text('DATABASE_URL')), undefined),
    dataDirectory: absolute(text('MINSHENG_DATA_DIR')) ?? join(PROJECT_DIRECTORY, '.data'),
    identityKeyFile: check(() => readRequired('IDENTITY_KEY_FILE', file('IDENTITY_KEY_FILE'), mode), undefined),
    tokens: check(() => readTokens(text('JWT_ISSUER'), text('JWT_AUDIENCE'), file('JWT_PUBLIC_KEY_FILE'), mode), undefined),
    subgraphUrls: check(() => readSubgraphUrls(text('SUBGRAPH_URLS')), new Map()),
    subgraphTokenKeyFile: file('SUBGRAPH_TOKEN_KEY_FILE'),
    logLevel: check(() => readLogLevel(text('LOG_LEVEL') ?? 'info'), 'info'),
    uploads: readUploads((name, usual, most) => check(() => readWhole(name, text(name) ?? String(usual), most), usual)),
    sending: Object.freeze({
      networks: check(() => readNetworks(text('WEBHOOK_NETWORKS')), []),
      leaseSeconds: check(() => readWhole('SENDING_LEASE_SECONDS', text('SENDING_LEASE_SECONDS') ?? '10', 3600), 10),
      natsUrl: check(() => readNatsUrl(text('NATS_URL')), undefined),
    }),
    allowedOrigins: check(() => readOrigins(text('ALLOWED_ORIGINS')), []),
    subscriptionsPerCaller: check(() => readWhole('SUBSCRIPTIONS_PER_CALLER', text('SUBSCRIPTIONS_PER_CALLER') ?? '50', 10_000), 50),
    changesLagMinutes: check(() => readWhole('CHANGES_LAG_MINUTES', text('CHANGES_LAG_MINUTES') ?? '60', 525_600), 60),
  };
  if (result.subgraphUrls.size > 0 && !result.subgraphTokenKeyFile) {
    wrong.push('SUBGRAPH_TOKEN_KEY_FILE: expected a file, because SUBGRAPH_URLS is set and the subgraphs must know that the hub asks.');
  }
  if (wrong.length > 0) throw new EnvironmentError(wrong.join('\n'));
  return Object.freeze(result);
}

const MEBIBYTE = 1024 * 1024;

function readUploads(whole: (name: string, usual: number, most: number) => number): UploadLimits {
  return Object.freeze({
    mostBytes: whole('UPLOAD_MAX_MEGABYTES', 200, 4096) * MEBIBYTE,
    mostPerHour: whole('UPLOADS_PER_HOUR', 60, 100_000),
    mostStoredBytes: whole('UPLOAD_STORED_MEGABYTES', 1024, 1_048_576) * MEBIBYTE,
    unfinishedHours: whole('UPLOAD_UNFINISHED_HOURS', 24, 720),
    finishedDays: whole('UPLOAD_FINISHED_DAYS', 7, 90),
    leaseSeconds: whole('UPLOAD_LEASE_SECONDS', 30, 3600),
  });
}

function readNetworks(text: string | undefined): readonly string[] {
  const networks = text?.split(',').map((each) => each.trim()) ?? [];
  const wrong = networks.find((each) => !ipaddr.isValidCIDR(each));
  if (wrong === undefined) return Object.freeze(networks);
  throw new Error(`WEBHOOK_NETWORKS: expected networks like 10.20.0.0/16,…, got ${quoted(wrong)}.`);
}

/** Says what is wrong without repeating the URL, which may hold a password. */
function readNatsUrl(url: string | undefined): string | undefined {
  if (url === undefined || (URL.canParse(url) && /^(nats|tls):\/\/[^/]+\/?$/.test(url))) return url;
  throw new Error(
    'NATS_URL: expected nats://host:port or tls://host:port, with an account before the host where it needs one, got another form.',
  );
}

function readWhole(name: string, text: string, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new Error(`${name}: expected a whole number from 1 to ${most}, got ${quoted(text)}.`);
}

function readMode(mode: string | undefined, nodeEnv: string | undefined): Mode {
  const asked = mode ?? (nodeEnv === 'production' ? 'production' : 'demo');
  if (asked === 'demo' || asked === 'production') return asked;
  throw new Error(`MINSHENG_MODE: expected demo or production, got ${quoted(asked)}.`);
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`PORT: expected a number from 0 to 65535, got ${quoted(text)}.`);
}

/** Says what is wrong without repeating the URL, which holds a password. */
function readDatabaseUrl(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const protocol = URL.canParse(url) ? new URL(url).protocol : undefined;
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    throw new Error(
      'DATABASE_URL: expected postgresql://user:password@host:port/database (percent-encode special characters), got another form.',
    );
  }
  if (new URL(url).pathname.length < 2) throw new Error('DATABASE_URL: expected the name of a database after the host, got none.');
  return url;
}

function readRequired(name: string, file: string | undefined, mode: Mode): string | undefined {
  if (file ?? mode === 'demo') return file;
  throw new Error(`${name}: expected a file in production, got none; the demo makes its own keys, a production start never does.`);
}

function readTokens(issuer?: string, audience?: string, publicKeyFile?: string, mode?: Mode): Environment['tokens'] {
  if (issuer && audience && publicKeyFile) return Object.freeze({ issuer, audience, publicKeyFile });
  const some = issuer ?? audience ?? publicKeyFile;
  if (!some && mode === 'demo') return undefined;
  throw new Error('JWT_ISSUER, JWT_AUDIENCE, JWT_PUBLIC_KEY_FILE: expected all three (in the demo all or none), got fewer.');
}

function readSubgraphUrls(text: string | undefined): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const entry of text?.split(',') ?? []) {
    const [name = '', url = ''] = splitOnce(entry.trim());
    const protocol = URL.canParse(url) ? new URL(url).protocol : '';
    if (!/^[a-z-]+$/.test(name) || !/^https?:$/.test(protocol)) {
      throw new Error(`SUBGRAPH_URLS: expected name=http://host:port/path,…, got ${quoted(name || entry)} without a usable address.`);
    }
    urls.set(name, url);
  }
  return urls;
}

function readOrigins(text: string | undefined): readonly string[] {
  const origins = text?.split(',').map((each) => each.trim()) ?? [];
  const wrong = origins.find((each) => !URL.canParse(each) || new URL(each).origin !== each);
  if (wrong === undefined) return Object.freeze(origins);
  throw new Error(`ALLOWED_ORIGINS: expected https://host:port,… without a path, got ${quoted(wrong)}.`);
}

function splitOnce(entry: string): [string, string] {
  const at = entry.indexOf('=');
  return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

function readLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((candidate) => candidate === text);
  if (level) return level;
  throw new Error(`LOG_LEVEL: expected one of ${LOG_LEVELS.join(', ')}, got ${quoted(text)}.`);
}

function absolute(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path);
}

function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}

function projectDirectory(start: string): string {
  for (let directory = start; ; directory = dirname(directory)) {
    if (existsSync(join(directory, 'package.json'))) return directory;
    if (directory === dirname(directory)) throw new Error(`package.json: expected above ${start}, found none.`);
  }
}
