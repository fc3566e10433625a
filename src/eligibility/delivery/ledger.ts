import { loaderFor, type SubgraphContext } from '../../access';
import type { NamedStatement, Reader } from '../../database';
import type { ReadAt } from '../../graph';
import type { Moment } from '../../identity/moment';
import type { YearMonth } from '../../identity/year-month';
import type { DeliveryRecord } from '../facts/freshness';
import { TOWN_PLANS, type TownPlan } from '../policy';

/** What the hub has come to know so far, in one snapshot: which months of which feed count as delivered, and when each number was known. */
export interface Ledger {
  readonly number: number;
  readonly deliveries: readonly DeliveryRecord[];
  readonly knownAt: ReadonlyMap<number, Moment>;
  /** Every plan that a town ever set. */
  readonly plans: readonly TownPlan[];
}

/** The ledger with the database's date, in Asia/Shanghai, of this request. */
export interface LedgerToday extends Ledger {
  readonly today: string;
  readonly month: YearMonth;
}

const NOW: NamedStatement = {
  name: 'eligibility-now',
  text: `select coalesce(max(number), 0)::integer as number, to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today
from hub.knowledge`,
};
const LEDGER: NamedStatement = {
  name: 'eligibility-ledger',
  text: `select null as feed, null::integer as month, null as kind, null as batch, number::integer as "knownFrom", null::integer as "knownUntil",
  to_char(known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "knownAt"
from hub.knowledge
union all
select feed, month, kind, batch_id::text, known_from::integer, nullif(known_until, 9223372036854775807)::integer, null
from hub.delivery
order by "knownFrom", feed, month, batch`,
};

const PLANS: NamedStatement = { name: 'eligibility-town-plans', text: TOWN_PLANS };

type LedgerRow = DeliveryRecord & { readonly knownAt: Moment | null };

/**
 * Keeps the ledger between requests. Knowledge only grows and what was believed at a number never changes, so a kept ledger is right
 * for every number up to its own; a request costs one small statement, and the whole is read again only when something new came.
 */
export class LedgerStore {
  private kept: Ledger = { number: 0, deliveries: [], knownAt: new Map(), plans: [] };

  constructor(private readonly reader: Reader) {}

  /** The ledger of this request: asked once, the same for everybody in it. */
  today(context: SubgraphContext): Promise<LedgerToday> {
    return loaderFor(context, this, () => this.read());
  }

  /** The same for a request that read number and date already with something else; whoever comes first decides for everybody in it. */
  from(now: ReadAt, context: SubgraphContext): Promise<LedgerToday> {
    return loaderFor(context, this, () => this.at(now));
  }

  /** The ledger of this moment, outside any request. */
  async read(): Promise<LedgerToday> {
    const [now] = await this.reader.rows<ReadAt>(NOW, []);
    if (now === undefined) throw new Error('eligibility-now: expected one row, got none');
    return this.at(now);
  }

  private async at(now: ReadAt): Promise<LedgerToday> {
    if (now.number > this.kept.number) this.kept = newer(this.kept, await this.readWhole());
    return { ...this.kept, today: now.today, month: now.today.slice(0, 7) as YearMonth };
  }

  private async readWhole(): Promise<Ledger> {
    const [rows, plans] = await Promise.all([this.reader.rows<LedgerRow>(LEDGER, []), this.reader.rows<TownPlan>(PLANS, [])]);
    const knownAt = new Map(rows.flatMap((row) => (row.knownAt === null ? [] : [[row.knownFrom, row.knownAt] as const])));
    return { number: Math.max(0, ...knownAt.keys()), deliveries: rows.filter((row) => row.knownAt === null), knownAt, plans };
  }
}

/** Of two reads under way at once, the later one stays. */
function newer(a: Ledger, b: Ledger): Ledger {
  return b.number > a.number ? b : a;
}
