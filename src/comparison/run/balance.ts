import type { Transaction } from '../../database';
import type { Inputs } from './inputs';
import { TOWN_PREMIUM_OF_YEAR } from './people';
import type { Writing } from './store';
import { ASSESSING, COMPARED, TOUCHED } from './tables';

/** 守恒: ROWS of the batches = their dispositions; PEOPLE compared = primary work items; PREMIUMS of the towns seen = those of people compared; TOTALS, of a full run: every sum counted anew = the stored one, which increments carry on. */
export interface Balance {
  readonly name: 'ROWS' | 'PEOPLE' | 'PREMIUMS' | 'PREMIUMS_FEN' | 'TOTALS';
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

const ALL = `
select count(*)::integer as rows, coalesce(sum(amount_fen), 0)::float8 as fen, count(c.person)::integer as "rowsOfCompared",
  coalesce(sum(amount_fen) filter (where c.person is not null), 0)::float8 as "fenOfCompared"
from social_security.premium paid left join ${ASSESSING} c on c.person = paid.person where ${TOWN_PREMIUM_OF_YEAR}`;

/**
 * What moved since the revision before, whose cut is $2: the premiums that became known or were given up, of everybody and of the people compared
 * both times. Who is compared now and was not brings all their premiums, who was and is not takes all of then away: they are few, and
 * were there somebody whose premiums stand but who fell out of the comparison, the sums would not close.
 */
const MOVED = `
with paid as (
  select person, 1 as sign, amount_fen from social_security.premium where known_from > $2 and ${TOWN_PREMIUM_OF_YEAR}
  union all select person, -1, amount_fen from social_security.premium_history where known_from <= $2 and known_until > $2 and ${TOWN_PREMIUM_OF_YEAR}),
met as (
  select t.person, t.place is not null as stood, c.person is not null as stands from ${TOUCHED} t left join ${COMPARED} c on c.person = t.person),
came as (select person from met where stands and not stood),
went as (select person from met where stood and not stands),
moved as (
  select sign, amount_fen, false as of_compared from paid
  union all select sign, amount_fen, true from paid join met using (person) where stood and stands
  union all select 1, amount_fen, true from came join social_security.premium using (person) where ${TOWN_PREMIUM_OF_YEAR}
  union all select -1, amount_fen, true from went join social_security.premium using (person) where known_from <= $2 and ${TOWN_PREMIUM_OF_YEAR}
  union all select -1, amount_fen, true from went join social_security.premium_history using (person)
  where known_from <= $2 and known_until > $2 and ${TOWN_PREMIUM_OF_YEAR})
select ${['', 'OfCompared']
  .map(
    (of) => `r.premiums + coalesce(sum(sign) filter (where ${of ? '' : 'not '}of_compared), 0)::integer as "rows${of}",
  (r.premiums_fen + coalesce(sum(sign * amount_fen) filter (where ${of ? '' : 'not '}of_compared), 0))::float8 as "fen${of}"`,
  )
  .join(',\n  ')}
from comparison.revision r left join moved on true where r.month = $1 and r.revision = $3 group by r.id`;

/** Counts the premiums; an increment adds to those of the revision before what moved. */
export async function countPremiums(transaction: Transaction, { inputs, kind }: Writing): Promise<Premiums> {
  const { month, before } = inputs;
  const [premiums] =
    kind === 'FULL' || before === null
      ? await transaction.rows<Premiums>(ALL, [month])
      : await transaction.rows<Premiums>(MOVED, [month, before.knowledge, before.revision]);
  return premiums ?? NO_PREMIUMS;
}

/** How many people there are to compare: counted, or the revision before with those touched counted anew. */
export async function countPeople(transaction: Transaction, { inputs, kind }: Writing): Promise<number> {
  const { month, before } = inputs;
  if (kind === 'FULL' || before === null) return (await transaction.rows<{ people: number }>(EVERYONE))[0]?.people ?? 0;
  return (await transaction.rows<{ people: number }>(WITH_TOUCHED, [month, before.revision]))[0]?.people ?? 0;
}

const EVERYONE = `select count(*)::integer as people from ${ASSESSING}`;
const WITH_TOUCHED = `
select r.people + (select count(*)::integer from ${COMPARED}) - (select count(place)::integer from ${TOUCHED}) as people
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
