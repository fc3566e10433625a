import { refuseRequest } from './refused-request';

/** Operations that may run at once; more would wait in memory for the same database connections. */
const MOST = 256;

/** Lets so many operations run at once and sends the next away with 503, to come back in a second. One per server. */
export class Turnstile {
  private inside = 0;

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= MOST)
      refuseRequest({
        status: 503,
        code: 'BUSY',
        message: `hub: expected at most ${MOST} operations at once, got more; try again in a second.`,
        headers: { 'retry-after': '1' },
      });
    this.inside += 1;
    try {
      return await work();
    } finally {
      this.inside -= 1;
    }
  }
}
