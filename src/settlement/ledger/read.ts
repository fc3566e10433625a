import { TOWN_PLANS, type TownPlan } from '../../eligibility';
import { type MonthNumber, monthNumber, yearMonth } from '../../identity/year-month';
import { type Account, accountOf } from './account';
import type { Asking } from './asking';
import type { LedgerMonths } from './person-record';
import { personRows } from './person-rows';
import type { Position } from './position';
import { type LedgerRules, ledgerRules } from './rules';
import { CANDIDATES, COMPARED_MONTHS } from './statements';

export const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';
/** 2018 counts from 2018-10 (第八条). */
export const FIRST_MONTH = monthNumber(yearMonth('2018-10'));

/** A ledger as it stands at an open month: which months it has, by which rules, and where it stands. */
export interface Ledger {
  readonly months: LedgerMonths;
  readonly rules: LedgerRules;
  /** The newest revision of each month it rests on. */
  readonly basis: Position['revisions'];
  readonly position: Position;
}

/** Null when nothing was compared up to the month, or not the month itself. */
export async function readLedger(asking: Asking, open: MonthNumber): Promise<Ledger | null> {
  const revisions = await asking.rows<Position['revisions'][number]>(COMPARED_MONTHS, [open]);
  const basis = revisions.filter(({ month }) => month >= FIRST_MONTH);
  const first = basis[0]?.month;
  if (first === undefined || basis.at(-1)?.month !== open) return null;
  const plans = await asking.rows<TownPlan>(TOWN_PLANS);
  const [{ today, knowledge } = { today: '', knowledge: 0 }] = await asking.rows<{ today: string; knowledge: number }>(AS_OF);
  const months = { first, open, compared: new Set(basis.map(({ month }) => Number(month))) };
  return { months, basis, position: { knowledge, revisions }, rules: ledgerRules(plans, today) };
}

/** The day (ISO) of the database in Asia/Shanghai, and the newest knowledge of the snapshot. */
const AS_OF = `
select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today, coalesce(max(number), 0)::integer as knowledge from hub.knowledge`;

/** Whose accounts: of everybody whom one of the towns ('' = no town is known) may be concerned with, after a token; null = all. */
export interface AccountsAsked {
  readonly towns: readonly string[] | null;
  readonly after?: string;
  /** How many people are read at once. */
  readonly together?: number;
}

const TOGETHER = 1_000;

/** The accounts of a ledger in the order of the tokens, read a thousand people at a time, so that a city takes no more memory than a town. */
export async function* accounts(
  asking: Asking,
  ledger: Ledger,
  { towns, after, together = TOGETHER }: AccountsAsked,
): AsyncGenerator<Account> {
  let last = after ?? BEFORE_EVERYBODY;
  for (;;) {
    const found = await asking.rows<{ person: string }>(CANDIDATES, [towns, ledger.months.open, last, together]);
    const persons = found.map(({ person }) => person);
    for (const rows of await personRows(asking, persons, ledger.months.open)) yield accountOf(rows, ledger.months, ledger.rules);
    const end = persons.at(-1);
    if (end === undefined || persons.length < together) return;
    last = end;
  }
}
