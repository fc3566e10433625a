import pg from 'pg';
import type { DatabaseRole } from './roles';
import { clientConfig, type DatabaseSettings } from './settings';

/** A statement written out once; the name makes the server prepare it once for each connection. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * Hot reads of one role over a few pipelined, read-only connections: several statements travel without waiting for each other's answers.
 * Never for transactions or long pages (a slow statement holds up those behind it). `date` comes as 'YYYY-MM-DD', `bigint` as text.
 */
export interface Reader {
  rows<R>(statement: NamedStatement, values: readonly unknown[]): Promise<R[]>;
  /** Statements sent since the start, for tests that count them. */
  readonly statements: number;
}

const CONNECTIONS_PER_ROLE = 2;
const STATEMENT_TIMEOUT = '10s';

/** True when the connection, not the statement, failed: safe to ask again, because a reader only reads. */
function connectionWasLost(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return true;
  return /^(08|57P0)/.test(code) || /^E[A-Z]+$/.test(code);
}

/** Opens its connections at the first statement and again after a loss; a lost statement is asked once more. */
export class PipelinedReader implements Reader {
  statements = 0;
  private turn = 0;
  private closed = false;
  private readonly clients: (Promise<pg.Client> | undefined)[] = new Array(CONNECTIONS_PER_ROLE).fill(undefined);

  constructor(
    private readonly settings: DatabaseSettings,
    private readonly role: DatabaseRole,
  ) {}

  async rows<R>(statement: NamedStatement, values: readonly unknown[]): Promise<R[]> {
    this.statements += 1;
    try {
      return await this.ask<R>(statement, values);
    } catch (error) {
      if (this.closed || !connectionWasLost(error)) throw error;
      return this.ask<R>(statement, values);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.clients.map(async (client) => (await client)?.end()));
  }

  private async ask<R>({ name, text }: NamedStatement, values: readonly unknown[]): Promise<R[]> {
    const client = await this.next();
    return (await client.query({ name, text, values: [...values] })).rows as R[];
  }

  private next(): Promise<pg.Client> {
    if (this.closed) return Promise.reject(new Error('the database was closed before this read'));
    this.turn = (this.turn + 1) % this.clients.length;
    const seat = this.turn;
    const seated = this.clients[seat];
    if (seated) return seated;
    const opening = this.open(() => {
      if (this.clients[seat] === opening) this.clients[seat] = undefined;
    });
    this.clients[seat] = opening;
    return opening;
  }

  private async open(onLoss: () => void): Promise<pg.Client> {
    const session = { role: this.role, default_transaction_read_only: 'on', statement_timeout: STATEMENT_TIMEOUT };
    const client = new pg.Client({ ...clientConfig(this.settings, session), pipeline: true });
    client.on('error', onLoss).on('end', onLoss);
    try {
      await client.connect();
    } catch (error) {
      onLoss();
      throw error;
    }
    return client;
  }
}
