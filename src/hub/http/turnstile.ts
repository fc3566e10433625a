import { refuseRequest } from './refused-request';

/** Values that the answers of all operations under way may hold together; twice what one operation may ask. */
const MOST_COST = 200_000;
/** Operations that may wait for their turn; each holds no more than its own request. */
const MOST_WAITING = 256;

interface Waiting {
  readonly cost: number;
  readonly enter: () => void;
}

/**
 * Lets operations run as long as their costs together stay within a bound, so that many large pages at once take turns and not the memory.
 * The next ones wait in order; when too many wait, 503 asks to come back in a second. One per server.
 */
export class Turnstile {
  private inside = 0;
  private readonly waiting: Waiting[] = [];

  constructor(private readonly mostCost = MOST_COST) {}

  async pass<T>(cost: number, work: () => Promise<T>): Promise<T> {
    if (this.waiting.length > 0 || !this.hasRoom(cost)) await this.turn(cost);
    else this.inside += cost;
    try {
      return await work();
    } finally {
      this.inside -= cost;
      this.letIn();
    }
  }

  /** An operation alone always has room, whatever it costs: the limits have admitted it. */
  private hasRoom(cost: number): boolean {
    return this.inside === 0 || this.inside + cost <= this.mostCost;
  }

  private turn(cost: number): Promise<void> {
    if (this.waiting.length >= MOST_WAITING) refuseBusy();
    return new Promise((enter) => this.waiting.push({ cost, enter }));
  }

  private letIn(): void {
    for (let next = this.waiting[0]; next !== undefined && this.hasRoom(next.cost); next = this.waiting[0]) {
      this.waiting.shift();
      this.inside += next.cost;
      next.enter();
    }
  }
}

function refuseBusy(): never {
  refuseRequest({
    status: 503,
    code: 'BUSY',
    message: `hub: expected at most ${MOST_WAITING} operations waiting, got more; try again in a second.`,
    headers: { 'retry-after': '1' },
  });
}
