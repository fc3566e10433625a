import pg from 'pg';
import { answerOf } from './answer-of';
import type { DatabaseRole } from './roles';
import { clientConfig, type DatabaseSettings } from './settings';

/**
 * A statement written out once; the name makes the server prepare it once for each connection, and plan it once too. One whose best plan
 * depends on its values (a filter that may be absent, a thousand ids or one) says `planned: 'EACH_TIME'`.
 */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly planned?: Planned;
}

type Planned = 'ONCE' | 'EACH_TIME';

/** Left to itself the server plans `= any($1)` anew each time, which costs more than running it. */
const PLAN_CACHE_MODE: Readonly<Record<Planned, string>> = { ONCE: 'force_generic_plan', EACH_TIME: 'force_custom_plan' };

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

/** The reads of one role: statements planned once and those planned each time travel over connections of their own. */
export class RoleReader implements Reader {
  private readonly readers: Readonly<Record<Planned, PipelinedReader>>;

  constructor(settings: DatabaseSettings, role: DatabaseRole) {
    this.readers = { ONCE: new PipelinedReader(settings, role, 'ONCE'), EACH_TIME: new PipelinedReader(settings, role, 'EACH_TIME') };
  }

  get statements(): number {
    return this.readers.ONCE.statements + this.readers.EACH_TIME.statements;
  }

  rows<R>(statement: NamedStatement, values: readonly unknown[]): Promise<R[]> {
    return this.readers[statement.planned ?? 'ONCE'].rows<R>(statement, values);
  }

  async close(): Promise<void> {
    await Promise.all([this.readers.ONCE.close(), this.readers.EACH_TIME.close()]);
  }
}

/** Opens its connections at the first statement and again after a loss; a statement lost with its connection is asked again on another. */
class PipelinedReader implements Reader {
  statements = 0;
  private turn = 0;
  private closed = false;
  private readonly clients: (Promise<pg.Client> | undefined)[] = new Array(CONNECTIONS_PER_ROLE).fill(undefined);

  constructor(
    private readonly settings: DatabaseSettings,
    private readonly role: DatabaseRole,
    private readonly planned: Planned,
  ) {}

  async rows<R>(statement: NamedStatement, values: readonly unknown[]): Promise<R[]> {
    this.statements += 1;
    for (let attempt = 1; ; attempt += 1) {
      const seat = this.nextSeat();
      try {
        return await this.ask<R>(seat, statement, values);
      } catch (error) {
        if (this.closed || attempt > CONNECTIONS_PER_ROLE || !connectionWasLost(error)) throw error;
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.clients.map(async (client) => (await client)?.end()));
  }

  private nextSeat(): number {
    this.turn = (this.turn + 1) % this.clients.length;
    return this.turn;
  }

  private async ask<R>(seat: number, { name, text }: NamedStatement, values: readonly unknown[]): Promise<R[]> {
    const seated = this.seated(seat);
    try {
      return await answerOf<R>(await seated, { name, text, values: [...values] });
    } catch (error) {
      // Left at once: the statement hears of the loss before the client does, and must not be asked on the dead connection again.
      if (connectionWasLost(error)) this.leave(seat, seated);
      throw error;
    }
  }

  private seated(seat: number): Promise<pg.Client> {
    if (this.closed) return Promise.reject(new Error('the database was closed before this read'));
    const seated = this.clients[seat];
    if (seated) return seated;
    const opening = this.open(() => this.leave(seat, opening));
    this.clients[seat] = opening;
    return opening;
  }

  private leave(seat: number, client: Promise<pg.Client>): void {
    if (this.clients[seat] === client) this.clients[seat] = undefined;
  }

  private async open(onLoss: () => void): Promise<pg.Client> {
    const session = {
      role: this.role,
      default_transaction_read_only: 'on',
      statement_timeout: STATEMENT_TIMEOUT,
      plan_cache_mode: PLAN_CACHE_MODE[this.planned],
    };
    const client = new pg.Client({ ...clientConfig(this.settings, session), pipeline: true });
    client.on('error', onLoss).on('end', onLoss);
    await client.connect();
    return client;
  }
}
