import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError, parseEnvironment, type Variables } from '../../src/environment';
import { createLog } from '../../src/log';
import { beginKeys } from '../../src/start';

const PRODUCTION = {
  NODE_ENV: 'production',
  IDENTITY_KEY_FILE: '/keys/identity.json',
  JWT_ISSUER: 'https://issuer.example',
  JWT_AUDIENCE: 'minsheng-hub',
  JWT_PUBLIC_KEY_FILE: '/keys/jwks.json',
};

describe('the environment', () => {
  it('needs nothing for a demo', () => {
    expect(parseEnvironment({})).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 4000, databaseUrl: undefined, logLevel: 'info' });
  });

  it('is a production start when NODE_ENV says so, unless MINSHENG_MODE says otherwise', () => {
    expect(parseEnvironment(PRODUCTION).mode).toBe('production');
    expect(parseEnvironment({ NODE_ENV: 'production', MINSHENG_MODE: 'demo' }).mode).toBe('demo');
  });

  it('reads which subgraphs are asked over HTTP', () => {
    const variables = {
      SUBGRAPH_URLS: 'civil-affairs=http://ca:4001/graphql?x=1, eligibility=https://e/graphql',
      SUBGRAPH_TOKEN_KEY_FILE: '/k',
    };
    expect([...parseEnvironment(variables).subgraphUrls]).toEqual([
      ['civil-affairs', 'http://ca:4001/graphql?x=1'],
      ['eligibility', 'https://e/graphql'],
    ]);
  });

  it('reads what one account may upload, in megabytes, hours and days', () => {
    expect(parseEnvironment({}).uploads).toMatchObject({
      mostBytes: 200 * 1024 * 1024,
      mostPerHour: 60,
      unfinishedHours: 24,
      finishedDays: 7,
    });
    expect(parseEnvironment({ UPLOAD_MAX_MEGABYTES: '1', UPLOADS_PER_HOUR: '3' }).uploads).toMatchObject({
      mostBytes: 1024 * 1024,
      mostPerHour: 3,
    });
  });

  it('reads where webhooks may lead to and where the broker is; neither unless told', () => {
    expect(parseEnvironment({}).sending).toEqual({ networks: [], leaseSeconds: 10, natsUrl: undefined });
    const variables = { WEBHOOK_NETWORKS: '10.20.0.0/16, fd12::/16', NATS_URL: 'nats://u:p@nats:4222', SENDING_LEASE_SECONDS: '3' };
    expect(parseEnvironment(variables).sending).toEqual({
      networks: ['10.20.0.0/16', 'fd12::/16'],
      leaseSeconds: 3,
      natsUrl: 'nats://u:p@nats:4222',
    });
  });

  it('reads which pages may follow, how many subscriptions an account holds, and when a subscriber is late', () => {
    expect(parseEnvironment({})).toMatchObject({ allowedOrigins: [], subscriptionsPerCaller: 50, changesLagMinutes: 60 });
    const variables = {
      ALLOWED_ORIGINS: 'https://office.example, http://127.0.0.1:8080',
      SUBSCRIPTIONS_PER_CALLER: '10000',
      CHANGES_LAG_MINUTES: '525600',
    };
    expect(parseEnvironment(variables)).toMatchObject({
      allowedOrigins: ['https://office.example', 'http://127.0.0.1:8080'],
      subscriptionsPerCaller: 10_000,
      changesLagMinutes: 525_600,
    });
  });

  it('takes an empty variable for none', () => {
    const names = [
      'ALLOWED_ORIGINS',
      'SUBSCRIPTIONS_PER_CALLER',
      'CHANGES_LAG_MINUTES',
      'WEBHOOK_NETWORKS',
      'SENDING_LEASE_SECONDS',
      'NATS_URL',
    ];
    expect(parseEnvironment(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(parseEnvironment({}));
  });

  const wrong: [string, Variables, RegExp][] = [
    [
      'ALLOWED_ORIGINS with a path',
      { ALLOWED_ORIGINS: 'https://office.example/page' },
      /^ALLOWED_ORIGINS: expected https:.*, got "https:\/\/office\.example\/page"\.$/,
    ],
    ['ALLOWED_ORIGINS with a star', { ALLOWED_ORIGINS: 'https://office.example,*' }, /^ALLOWED_ORIGINS: .*, got "\*"\.$/],
    [
      'SUBSCRIPTIONS_PER_CALLER',
      { SUBSCRIPTIONS_PER_CALLER: '10001' },
      /^SUBSCRIPTIONS_PER_CALLER: expected a whole number from 1 to 10000, got "10001"\.$/,
    ],
    ['CHANGES_LAG_MINUTES', { CHANGES_LAG_MINUTES: '0' }, /^CHANGES_LAG_MINUTES: expected a whole number from 1 to 525600, got "0"\.$/],
    [
      'SENDING_LEASE_SECONDS',
      { SENDING_LEASE_SECONDS: '1.5' },
      /^SENDING_LEASE_SECONDS: expected a whole number from 1 to 3600, got "1\.5"\.$/,
    ],
    ['NATS_URL with a path', { NATS_URL: 'nats://u:secret@h:4222/stream' }, /^NATS_URL: expected nats:/],
    ['WEBHOOK_NETWORKS', { WEBHOOK_NETWORKS: '10.0.0.0/8,intranet' }, /^WEBHOOK_NETWORKS: expected networks like .*, got "intranet"\.$/],
    ['NATS_URL of another kind', { NATS_URL: 'http://u:secret@h' }, /^NATS_URL: expected nats:[^s]*(?!.*secret)/],
    ['UPLOAD_MAX_MEGABYTES', { UPLOAD_MAX_MEGABYTES: '0' }, /^UPLOAD_MAX_MEGABYTES: expected a whole number from 1 to 4096, got "0"\.$/],
    ['PORT', { PORT: '70000' }, /^PORT: expected a number from 0 to 65535, got "70000"\.$/],
    ['MINSHENG_MODE', { MINSHENG_MODE: 'test' }, /^MINSHENG_MODE: expected demo or production, got "test"\.$/],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: expected one of .*, got "loud"\.$/],
    ['DATABASE_URL of another kind', { DATABASE_URL: 'mysql://u:secret@h/d' }, /^DATABASE_URL: expected postgresql:/],
    ['DATABASE_URL without a database', { DATABASE_URL: 'postgresql://u:secret@h' }, /^DATABASE_URL: expected the name of a database/],
    ['SUBGRAPH_URLS', { SUBGRAPH_URLS: 'civil-affairs', SUBGRAPH_TOKEN_KEY_FILE: '/k' }, /^SUBGRAPH_URLS: .*"civil-affairs"/],
    ['SUBGRAPH_URLS without a key', { SUBGRAPH_URLS: 'a=http://a/' }, /^SUBGRAPH_TOKEN_KEY_FILE: expected a file/],
    ['production without identity keys', { ...PRODUCTION, IDENTITY_KEY_FILE: ' ' }, /^IDENTITY_KEY_FILE: expected a file in production/],
    [
      'production without an issuer',
      { ...PRODUCTION, JWT_ISSUER: undefined },
      /^JWT_ISSUER, JWT_AUDIENCE, JWT_PUBLIC_KEY_FILE: expected all three/,
    ],
  ];
  it.each(wrong)('refuses a wrong %s in one sentence without a secret', (_, variables, sentence) => {
    const parse = () => parseEnvironment(variables);
    expect(parse).toThrow(EnvironmentError);
    expect(parse).toThrow(sentence);
    expect(parse).not.toThrow(/secret/);
  });

  it('says everything that is wrong at once', () => {
    expect(() => parseEnvironment({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT:.*\nLOG_LEVEL:/);
  });
});

describe('the keys', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'minsheng-keys-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('of a demo are made once, and a production start refuses them', async () => {
    const demo = parseEnvironment({ MINSHENG_DATA_DIR: directory });
    const first = await beginKeys(demo);
    const again = await beginKeys(demo);
    expect([...again.access.verification.keys()]).toEqual([...first.access.verification.keys()]);
    const stolen = join(directory, 'identity-keys.demo.json');
    await expect(beginKeys(parseEnvironment({ ...PRODUCTION, IDENTITY_KEY_FILE: stolen }))).rejects.toThrow(
      'IDENTITY_KEY_FILE: expected keys of your own in production, got those of a demo',
    );
  });

  it('that cannot be read say which variable is meant', async () => {
    const file = join(directory, 'jwks.json');
    await writeFile(file, 'no');
    const variables = { JWT_ISSUER: 'i', JWT_AUDIENCE: 'a', MINSHENG_DATA_DIR: directory };
    await expect(beginKeys(parseEnvironment({ ...variables, JWT_PUBLIC_KEY_FILE: file }))).rejects.toThrow(
      'JWT_PUBLIC_KEY_FILE: expected a JSON',
    );
    await expect(beginKeys(parseEnvironment({ ...variables, JWT_PUBLIC_KEY_FILE: '/none' }))).rejects.toThrow(
      'JWT_PUBLIC_KEY_FILE: expected a readable',
    );
  });
});

describe('the log', () => {
  it('keeps persons, secrets and the rows that PostgreSQL cites out', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const number = '442099195810010012';
    const error = Object.assign(new Error(`bad ${number}`), { code: '23505', detail: `Key (id)=(${number})`, where: number });
    log.error(
      { err: error, batch: 7, request: { variables: { idNumber: number }, token: 'secret' }, name: 'Somebody', url: 'secret' },
      'failed',
    );
    expect(lines.join('')).toContain('"code":"23505"');
    expect(lines.join('')).toContain('"batch":7');
    expect(lines.join('')).not.toMatch(/442099|Somebody|secret/);
  });
});
