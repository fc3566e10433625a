import { type Caller, NOTHING_REVOKED, type RevocationList } from '../../access';
import { OperationRefused, refused } from '../limits';
import type { Ending } from './last-words';

const MAX_TIMER_MS = 2 ** 31 - 1;

/** Somebody whose right to listen may end. */
export interface Listener {
  readonly caller: Caller;
  readonly end: (why: Ending) => void;
}

/** Whoever listens to this process, over whichever transport: so many for each caller, each ended when its token expires or is revoked. */
export class OpenSubscriptions {
  private readonly open = new Map<string, number>();
  private readonly listeners = new Set<Listener>();
  private readonly forget: () => void;

  constructor(
    private readonly mostPerCaller: number,
    private readonly revocations: RevocationList = NOTHING_REVOKED,
  ) {
    this.forget = revocations.onChange(() => this.endRevoked());
  }

  get count(): number {
    return [...this.open.values()].reduce((sum, each) => sum + each, 0);
  }

  /** Takes a place for one subscription; the function gives it back. Throws `TOO_MANY_SUBSCRIPTIONS` (429) when the caller has all its places. */
  take({ agency, subject }: Caller): () => void {
    const name = `${agency} ${subject}`;
    const taken = this.open.get(name) ?? 0;
    if (taken >= this.mostPerCaller) throw tooMany(this.mostPerCaller, taken + 1);
    this.open.set(name, taken + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const left = (this.open.get(name) ?? 1) - 1;
      if (left === 0) this.open.delete(name);
      else this.open.set(name, left);
    };
  }

  /** Watches over a token: ends the listener when it expires or is revoked. The function stops watching. */
  watch(listener: Listener): () => void {
    const { caller, end } = listener;
    const leftMs = caller.expiresAt.getTime() - Date.now();
    const expiry = setTimeout(() => end('TOKEN_EXPIRED'), Math.min(Math.max(leftMs, 0), MAX_TIMER_MS));
    this.listeners.add(listener);
    return () => {
      clearTimeout(expiry);
      this.listeners.delete(listener);
    };
  }

  isRevoked(caller: Caller): boolean {
    return this.revocations.isRevoked(caller);
  }

  /** The process stops: everybody is told from where to go on. */
  close(): void {
    this.forget();
    for (const { end } of [...this.listeners]) end('GOING_AWAY');
  }

  private endRevoked(): void {
    for (const { caller, end } of [...this.listeners]) if (this.isRevoked(caller)) end('TOKEN_REVOKED');
  }
}

function tooMany(most: number, got: number): OperationRefused {
  const expected = `at most ${most} subscriptions of one account at once`;
  return new OperationRefused([
    refused({ code: 'TOO_MANY_SUBSCRIPTIONS', where: 'subscription', expected, got: String(got), status: 429 }),
  ]);
}
