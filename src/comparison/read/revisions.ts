import type { NamedStatement, Reader } from '../../database';
import type { Moment } from '../../identity/moment';
import type { MonthNumber } from '../../identity/year-month';
import type { FeedBatch, FeedReach } from '../plan';
import { MOMENT } from '../run/summary';

/** A stored revision as the graph shows it. */
export interface RevisionRow {
  readonly id: string;
  readonly month: MonthNumber;
  readonly revision: number;
  readonly knowledge: number;
  readonly knownAt: Moment | null;
  /** The day in Asia/Shanghai whose rules were applied. */
  readonly knownOn: string;
  readonly rulesSha256: string;
  readonly rules: readonly {
    readonly name: string;
    readonly validFrom: string;
    readonly issuedOn: string | null;
    readonly article: string;
  }[];
  readonly feeds: readonly FeedReach[];
  readonly staleAllowed: boolean;
  readonly kind: 'FULL' | 'INCREMENT';
  readonly assessed: number;
  readonly people: number;
  readonly moved: number;
  readonly premiums: number;
  readonly premiumsFen: number;
  readonly afterClose: boolean;
  readonly closed: boolean;
  readonly newest: boolean;
  readonly officer: string;
  readonly publishedAt: Moment;
}

const COLUMNS = `r.id::text as id, r.month, r.revision, r.knowledge::integer as knowledge, ${MOMENT('k.known_at')} as "knownAt",
  to_char(coalesce(k.known_at, r.published_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "knownOn", encode(r.rules_sha256, 'hex') as "rulesSha256",
  r.rules, r.feeds, r.stale_allowed as "staleAllowed", r.kind, r.assessed, r.people, r.moved, r.premiums, r.premiums_fen::float8 as "premiumsFen",
  r.after_close as "afterClose", coalesce(c.revision = r.revision, false) as closed,
  not exists (select from comparison.revision n where n.month = r.month and n.revision > r.revision) as newest,
  r.officer, ${MOMENT('r.published_at')} as "publishedAt"`;
const SOURCES = `comparison.revision r left join hub.knowledge k on k.number = r.knowledge
  left join comparison.closed_month c on c.month = r.month`;

/** The revision asked for; else the one a closed month stands at; else the newest. */
const ONE: NamedStatement = {
  name: 'comparison-revision',
  planned: 'EACH_TIME',
  text: `select ${COLUMNS} from ${SOURCES}
where r.month = $1 and r.revision = coalesce($2, c.revision, (select max(n.revision) from comparison.revision n where n.month = $1))`,
};
const BY_ID: NamedStatement = {
  name: 'comparison-revision-by-id',
  text: `select ${COLUMNS} from ${SOURCES} where r.id = $1`,
};
const MANY: NamedStatement = {
  name: 'comparison-revisions',
  planned: 'EACH_TIME',
  text: `select ${COLUMNS} from ${SOURCES} where $1::integer is null or r.month = $1 order by r.month desc, r.revision desc limit $2`,
};

/** A batch among the inputs with its rows as they were counted. */
export interface InputRow extends FeedBatch {
  readonly total: number;
  readonly accepted: number;
  readonly normalised: number;
  readonly warned: number;
  readonly rejected: number;
  readonly duplicate: number;
  readonly skipped: number;
}

const INPUTS: NamedStatement = {
  name: 'comparison-inputs',
  text: `select batch_id::text as id, feed, state, rows_total as total, rows_accepted as accepted, rows_normalised as normalised, rows_warned as warned,
  rows_rejected as rejected, rows_duplicate as duplicate, rows_skipped as skipped
from comparison.input where month = $1 and revision = $2 order by feed, batch_id`,
};
const BALANCES: NamedStatement = {
  name: 'comparison-balances',
  text: `select name, came_in::float8 as "cameIn", accounted::float8 as accounted from comparison.balance where month = $1 and revision = $2 order by name`,
};
const MOVEMENTS: NamedStatement = {
  name: 'comparison-movements',
  text: `select from_item as "from", to_item as "to", people from comparison.movement where month = $1 and revision = $2 order by from_item, to_item`,
};

export interface MovementRow {
  readonly from: number | null;
  readonly to: number | null;
  readonly people: number;
}

export interface BalanceRow {
  readonly name: 'ROWS' | 'PEOPLE' | 'PREMIUMS' | 'PREMIUMS_FEN';
  readonly cameIn: number;
  readonly accounted: number;
}

/** What stands of revisions, beside the people. */
export class RevisionStore {
  constructor(private readonly reader: Reader) {}

  async one(month: MonthNumber, revision: number | null): Promise<RevisionRow | null> {
    return (await this.reader.rows<RevisionRow>(ONE, [month, revision]))[0] ?? null;
  }

  async byId(id: string): Promise<RevisionRow | null> {
    return /^\d{1,18}$/.test(id) ? ((await this.reader.rows<RevisionRow>(BY_ID, [id]))[0] ?? null) : null;
  }

  /** Newest first; null = of every month. */
  many(month: MonthNumber | null, first: number): Promise<RevisionRow[]> {
    return this.reader.rows<RevisionRow>(MANY, [month, first]);
  }

  inputs({ month, revision }: RevisionRow): Promise<InputRow[]> {
    return this.reader.rows<InputRow>(INPUTS, [month, revision]);
  }

  balances({ month, revision }: RevisionRow): Promise<BalanceRow[]> {
    return this.reader.rows<BalanceRow>(BALANCES, [month, revision]);
  }

  movements({ month, revision }: RevisionRow): Promise<MovementRow[]> {
    return this.reader.rows<MovementRow>(MOVEMENTS, [month, revision]);
  }
}
