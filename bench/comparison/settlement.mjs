import { compiled } from '../compiled.mjs';
import { median } from '../machine.mjs';
import { serverCpu } from './cpu.mjs';
import { MONTH } from './sides.mjs';

const TOWN = '442000105';

/** What a process looks at of the open month again and again: the settlement of one town, and of all of them. */
export class Looks {
  #kept = new (compiled('settlement/settle/kept-tallies').KeptTallies)();
  #seen = { town: [], city: [] };
  #first = null;

  constructor(place) {
    this.database = place.database;
  }

  /** The first looks of a process add everybody up. */
  async first() {
    this.#first = { town: await this.#timed('town', undefined), city: await this.#timed('city', this.#kept) };
    await this.#look('town', this.#kept);
  }

  /** Looks after a change; what is brought up must be what everybody adds up to, or the figure means nothing. */
  async again() {
    for (const what of ['town', 'city']) {
      const { answer, ...measured } = await this.#timed(what, this.#kept);
      this.#seen[what].push(measured);
      const computed = await this.#look(what, undefined);
      if (JSON.stringify(answer) !== JSON.stringify(computed))
        throw new Error(`bench: the settlement of the ${what} differs from the one added up anew`);
    }
  }

  /** ms (processor ms of the server) of the first looks and of those after a change. */
  get row() {
    const told = (ms, cpu) => `${ms.toFixed(0)} (${(cpu * 1000).toFixed(0)})`;
    const again = (what) => told(...['ms', 'cpu'].map((of) => median(this.#seen[what].map((each) => each[of]))));
    const first = (what) => told(this.#first[what].ms, this.#first[what].cpu);
    return [first('town'), again('town'), first('city'), again('city')];
  }

  async #timed(what, kept) {
    const used = await serverCpu(this.database);
    const begun = performance.now();
    const answer = await this.#look(what, kept);
    const ms = performance.now() - begun;
    return { answer, ms, cpu: (await serverCpu(this.database)) - used };
  }

  #look(what, kept) {
    const { inOneSnapshot, readSettlement, readSettlements } = compiled('settlement');
    return inOneSnapshot(this.database, (asking) => {
      const settling = { rows: asking.rows, kept };
      return what === 'town' ? readSettlement(settling, MONTH, TOWN) : readSettlements(settling, MONTH);
    });
  }
}

export const LOOKS = ['town, first look ms (cpu)', 'after a change', 'all towns, first look ms (cpu)', 'after a change'];
