import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type AccessKeys, demoAccessKeys, signToken, type TokenClaims, verifyToken } from '../../src/access';
import type { Database } from '../../src/database';
import { parseEnvironment } from '../../src/environment';
import { type RunningHub, startHub } from '../../src/hub';
import { type Clerk, startClerk, type UploadSettings } from '../../src/reception';
import { CONSEQUENCES } from '../../src/start';
import { TEST_KEYS } from './deliveries';
import { anEngine } from './hub-fixture';
import { Uploading } from './uploading';

/** One process' worth of hub that receives rosters, with the clerk or without. */
export interface ReceivingHub {
  readonly url: string;
  readonly faults: Error[];
  close(): Promise<void>;
}

export const UPLOADS: UploadSettings = parseEnvironment({}).uploads;

/** Several hubs over one database, and tokens for whom the test says. */
export class ReceivingHubs {
  readonly lines: string[] = [];
  private readonly open: (() => Promise<void>)[] = [];

  private constructor(
    readonly database: Database,
    readonly keys: AccessKeys,
    private readonly directory: string,
  ) {}

  static async over(database: Database): Promise<ReceivingHubs> {
    const directory = await mkdtemp(join(tmpdir(), 'minsheng-receiving-'));
    return new ReceivingHubs(database, await demoAccessKeys(directory), directory);
  }

  async start(settings: Partial<UploadSettings> = {}, clerk: 'WITH_CLERK' | 'WITHOUT_CLERK' = 'WITH_CLERK'): Promise<ReceivingHub> {
    const desk = { database: this.database, keys: TEST_KEYS, settings: { ...UPLOADS, ...settings } };
    const faults: Error[] = [];
    const log = pino({ base: undefined }, { write: (line: string) => void this.lines.push(line) });
    const verify = (token: string | undefined) => verifyToken(token, this.keys);
    const hub: RunningHub = await startHub({
      engine: anEngine(),
      verify,
      dependencies: [],
      log,
      host: '127.0.0.1',
      port: 0,
      demo: true,
      desk,
    });
    const working: Clerk | null =
      clerk === 'WITH_CLERK' ? startClerk({ ...desk, consequences: CONSEQUENCES, onFault: ({ err }) => faults.push(err) }) : null;
    const close = async (): Promise<void> => {
      await working?.close();
      await hub.close();
    };
    this.open.push(close);
    return { url: hub.url, faults, close };
  }

  async client(hub: ReceivingHub, claims: Partial<TokenClaims> = {}, lifetimeSeconds?: number): Promise<Uploading> {
    const civilAffairs = { subject: 'officer-1', agency: 'CIVIL_AFFAIRS', town: null, role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' };
    return new Uploading(hub.url, await signToken({ ...civilAffairs, ...claims }, this.keys, lifetimeSeconds));
  }

  async close(): Promise<void> {
    for (const close of this.open) await close();
    await rm(this.directory, { recursive: true, force: true });
  }
}
