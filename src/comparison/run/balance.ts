import type { Transaction } from '../../database';
import type { Inputs } from './inputs';
import { TOWN_PREMIUM_OF_YEAR } from './people';
import type { Writing } from './store';
import { COMPARED, TOUCHED } from './tables';

/** 守恒: ROWS of the batches = their dispositions; PEOPLE compared = primary work items; PREMIUMS of the towns seen = those of people compared. */
export interface Balance {
  readonly name: 'ROWS' | 'PEOPLE' | 'PREMIUMS' | 'PREMIUMS_FEN';
  readonly cameIn: number;
  readonly accounted: number;
}

/** A sum does not close: something was counted twice or lost, so nothing of the run is published. */
export class BalanceError extends Error {
  override readonly name = 'BalanceError';

  constructor({ name, cameIn, accounted }: Balance) {
    super(
      `comparison: expected ${name} that came in (${cameIn}) to equal those accounted for, got ${accounted}; nothing was published, report it.\n` +
        `数据比对合计不符：${name} 应为 ${cameIn}，实为 ${accounted}；结果未发布，请报告。`,
    );
  }
}

/** Premiums of towns for the year: rows and fen, all of them and those of people compared. */
export interface Premiums {
  readonly rows: number;
  readonly fen: number;
  readonly rowsOfCompared: number;
  readonly fenOfCompared: number;
}

export const NO_PREMIUMS: Premiums = { rows: 0, fen: 0, rowsOfCompared: 0, fenOfCompared: 0 };

const premiumSums = (rows: string, of: string, compared: string): string => `
select count(*)::integer as rows, coalesce(sum(amount_fen), 0)::float8 as fen, count(${compared})::integer as "rowsOfCompared",
  coalesce(sum(amount_fen) filter (where ${compared} is not null), 0)::float8 as "fenOfCompared"
from (${rows}) paid ${of}`;

const NOW = `select person, amount_fen from social_security.premium where ${TOWN_PREMIUM_OF_YEAR}`;
/** What was believed of those touched at the cut $2 of the revision before. */
const THEN = `
select person, amount_fen from ${TOUCHED} join social_security.premium using (person) where ${TOWN_PREMIUM_OF_YEAR} and known_from <= $2
union all
select person, amount_fen from ${TOUCHED} join social_security.premium_history using (person)
where ${TOWN_PREMIUM_OF_YEAR} and known_from <= $2 and known_until > $2`;
const ALL_NOW = premiumSums(NOW, `left join ${COMPARED} c on c.person = paid.person`, 'c.person');
const TOUCHED_NOW = premiumSums(
  `select person, amount_fen from ${TOUCHED} join social_security.premium using (person) where ${TOWN_PREMIUM_OF_YEAR}`,
  `left join ${COMPARED} c on c.person = paid.person`,
  'c.person',
);
const TOUCHED_THEN = premiumSums(
  THEN,
  'left join comparison.outcome o on o.month = $1 and o.person = paid.person and o.from_revision <= $3 and $3 < o.until_revision',
  'o.person',
);

/** Counts the premiums; an increment adds to the revision before what the touched people paid now, less what they paid then. */
export async function countPremiums(transaction: Transaction, { inputs, kind }: Writing): Promise<Premiums> {
  const { month, before } = inputs;
  if (kind === 'FULL' || before === null) return (await transaction.rows<Premiums>(ALL_NOW, [month]))[0] ?? NO_PREMIUMS;
  const [base] = await transaction.rows<{ rows: number; fen: number }>(PREMIUMS_BEFORE, [month, before.revision]);
  const [now] = await transaction.rows<Premiums>(TOUCHED_NOW, [month]);
  const [then] = await transaction.rows<Premiums>(TOUCHED_THEN, [month, before.knowledge, before.revision]);
  const moved = (of: keyof Premiums): number => (now?.[of] ?? 0) - (then?.[of] ?? 0);
  const { rows = 0, fen = 0 } = base ?? {};
  return {
    rows: rows + moved('rows'),
    fen: fen + moved('fen'),
    rowsOfCompared: rows + moved('rowsOfCompared'),
    fenOfCompared: fen + moved('fenOfCompared'),
  };
}

const PREMIUMS_BEFORE = `
select premiums as rows, premiums_fen::float8 as fen from comparison.revision where month = $1 and revision = $2`;

/** How many people there are to compare: counted, or the revision before with those touched counted anew. */
export async function countPeople(transaction: Transaction, { inputs, kind }: Writing): Promise<number> {
  const { month, before } = inputs;
  if (kind === 'FULL' || before === null) return (await transaction.rows<{ people: number }>(EVERYONE))[0]?.people ?? 0;
  return (await transaction.rows<{ people: number }>(WITH_TOUCHED, [month, before.revision]))[0]?.people ?? 0;
}

const EVERYONE = `select count(*)::integer as people from ${COMPARED}`;
const WITH_TOUCHED = `
select r.people + (select count(*)::integer from ${COMPARED}) - (
    select count(*)::integer from ${TOUCHED} t
    join comparison.outcome o on o.month = $1 and o.person = t.person and o.from_revision <= $2 and $2 < o.until_revision) as people
from comparison.revision r where r.month = $1 and r.revision = $2`;

/** The rows of each input batch by their dispositions, against the dispositions kept for each row of the file; kept ones are counted once. */
export async function countRows(transaction: Transaction, { month, batches, before }: Inputs): Promise<Balance> {
  const [sums] = await transaction.rows<{ cameIn: number; accounted: number }>(ROWS, [
    batches.map(({ id }) => id),
    month,
    before?.revision ?? 0,
  ]);
  return { name: 'ROWS', cameIn: sums?.cameIn ?? 0, accounted: sums?.accounted ?? 0 };
}

const ROWS = `
select coalesce(sum(b.rows_total), 0)::float8 as "cameIn",
  coalesce(sum(coalesce(i.rows_total, (
    select sum(octet_length(translate(convert_from(r.dispositions, 'LATIN1'), '-', ''))) from hub.batch_rows r where r.batch_id = b.id), 0)), 0)::float8 as accounted
from unnest($1::bigint[]) asked (id) join hub.batch b on b.id = asked.id
left join comparison.input i on i.month = $2 and i.revision = $3 and i.batch_id = b.id`;

/** Throws for the first sum that does not close. */
export function requireClosed(balances: readonly Balance[]): void {
  const open = balances.find(({ cameIn, accounted }) => cameIn !== accounted);
  if (open !== undefined) throw new BalanceError(open);
}
