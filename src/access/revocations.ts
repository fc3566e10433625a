import { type Database, listen, type Reader } from '../database';
import type { Agency } from '../identity/agency';
import type { Caller } from './caller';

/** Heard by every process; only a wake-up, the table says what was revoked. */
export const REVOCATIONS_CHANNEL = 'minsheng_revocations';
/** A revocation holds at every process within 5 s, also when the notification goes astray. */
const LOOK_MS = 2_000;

/** Whose tokens are refused from now on. */
export interface RevocationList {
  isRevoked(caller: Pick<Caller, 'agency' | 'subject' | 'tokenId'>): boolean;
  /** Calls back whenever the list has changed, until the returned function is called. */
  onChange(told: () => void): () => void;
}

/** Where there is no list, nobody is on it. */
export const NOTHING_REVOKED: RevocationList = { isRevoked: () => false, onChange: () => () => undefined };

interface Row {
  readonly token_id: string | null;
  readonly agency: Agency | null;
  readonly subject: string | null;
}

/** A token lives for half a day, so an older revocation of one is history; that of an account holds until it is taken back. */
const IN_FORCE = {
  name: 'access-revocations',
  text: `
select token_id, agency, subject from hub.revocation
where restored_at is null and (token_id is null or revoked_at > clock_timestamp() - interval '25 hours')`,
};

/**
 * The revocations in force (撤销), as the table `hub.revocation` has them: read at the start, at each notification and every two seconds. While the
 * database is away the last list holds.
 */
export class Revocations implements RevocationList {
  private tokens: ReadonlySet<string> = new Set();
  private accounts: ReadonlySet<string> = new Set();
  private known = '';
  private readonly told = new Set<() => void>();
  private running: { close(): Promise<void> } | undefined;
  private readonly reader: Reader;

  constructor(
    private readonly database: Database,
    private readonly onError: (error: Error) => void,
  ) {
    this.reader = database.reader('minsheng_hub');
  }

  /** Resolves when the list is known. */
  async begin(): Promise<void> {
    await this.look();
    const { settings } = this.database;
    const { onError } = this;
    this.running = listen({ settings, role: 'minsheng_hub', channel: REVOCATIONS_CHANNEL, everyMs: LOOK_MS, onError }, () => this.look());
  }

  async close(): Promise<void> {
    await this.running?.close();
  }

  isRevoked({ agency, subject, tokenId }: Pick<Caller, 'agency' | 'subject' | 'tokenId'>): boolean {
    if (this.tokens.size === 0 && this.accounts.size === 0) return false;
    return this.tokens.has(tokenId) || this.accounts.has(accountOf(agency, subject));
  }

  onChange(told: () => void): () => void {
    this.told.add(told);
    return () => this.told.delete(told);
  }

  private async look(): Promise<void> {
    const rows = await this.reader.rows<Row>(IN_FORCE, []);
    const known = JSON.stringify(rows);
    if (known === this.known) return;
    this.known = known;
    this.tokens = new Set(rows.flatMap(({ token_id: id }) => id ?? []));
    this.accounts = new Set(rows.flatMap(({ agency, subject }) => (agency === null || subject === null ? [] : accountOf(agency, subject))));
    for (const tell of this.told) tell();
  }
}

function accountOf(agency: Agency, subject: string): string {
  return `${agency} ${subject}`;
}
