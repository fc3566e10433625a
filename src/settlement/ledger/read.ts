import { TOWN_PLANS, type TownPlan } from '../../eligibility';
import { type MonthNumber, monthNumber, yearMonth } from '../../identity/year-month';
import { type Account, accountOf } from './account';
import type { LedgerMonths, PersonRows } from './person-record';
import { type LedgerRules, ledgerRules } from './rules';
import { BOOKINGS, CANDIDATES, COMPARED_MONTHS, DECISIONS, OUTCOMES, PAYMENTS, PREMIUMS } from './statements';

/** Whatever can be asked by SQL within one snapshot. */
export interface Asking {
  rows<R>(text: string, values?: readonly unknown[]): Promise<R[]>;
}

export const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';
/** 2018 counts from 2018-10 (第八条). */
export const FIRST_MONTH = monthNumber(yearMonth('2018-10'));

/** A ledger as it stands at an open month: which months it has, and by which rules. */
export interface Ledger {
  readonly months: LedgerMonths;
  readonly rules: LedgerRules;
  /** The newest revision of each month it rests on. */
  readonly basis: readonly { readonly month: MonthNumber; readonly revision: number }[];
  /** The newest knowledge of the snapshot, and the day (ISO) of the database in Asia/Shanghai. */
  readonly asOf: { readonly knowledge: number; readonly today: string };
}

/** Null when nothing was compared up to the month, or not the month itself. */
export async function readLedger(asking: Asking, open: MonthNumber): Promise<Ledger | null> {
  const compared = await asking.rows<{ month: MonthNumber; revision: number }>(COMPARED_MONTHS, [open]);
  const basis = compared.filter(({ month }) => month >= FIRST_MONTH);
  const first = basis[0]?.month;
  if (first === undefined || basis.at(-1)?.month !== open) return null;
  const plans = await asking.rows<TownPlan>(TOWN_PLANS);
  const [asOf = { today: '', knowledge: 0 }] = await asking.rows<Ledger['asOf']>(AS_OF);
  const months = { first, open, compared: new Set(basis.map(({ month }) => Number(month))) };
  return { months, basis, asOf, rules: ledgerRules(plans, asOf.today) };
}

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
  { months, rules }: Ledger,
  { towns, after, together = TOGETHER }: AccountsAsked,
): AsyncGenerator<Account> {
  let last = after ?? BEFORE_EVERYBODY;
  for (;;) {
    const persons = (await asking.rows<{ person: string }>(CANDIDATES, [towns, months.open, last, together])).map(({ person }) => person);
    for (const rows of await personRows(asking, persons, months.open)) yield accountOf(rows, months, rules);
    const end = persons.at(-1);
    if (end === undefined || persons.length < together) return;
    last = end;
  }
}

type OfPerson<T> = T & { readonly person: string };

async function personRows(asking: Asking, persons: readonly string[], open: MonthNumber): Promise<readonly PersonRows[]> {
  if (persons.length === 0) return [];
  const between = [persons[0], persons.at(-1)];
  const outcomes = byPerson(await asking.rows<OfPerson<PersonRows['outcomes'][number]>>(OUTCOMES, [persons, open, ...between]));
  const premiums = byPerson(await asking.rows<OfPerson<PersonRows['premiums'][number]>>(PREMIUMS, [persons]));
  const bookings = byPerson(await asking.rows<OfPerson<PersonRows['bookings'][number]>>(BOOKINGS, [persons]));
  const payments = byPerson(await asking.rows<OfPerson<PersonRows['payments'][number]>>(PAYMENTS, [persons]));
  const decisions = byPerson(await asking.rows<OfPerson<PersonRows['decisions'][number]>>(DECISIONS, [persons, open]));
  return persons.map((person) => ({
    person,
    outcomes: outcomes.get(person) ?? [],
    premiums: premiums.get(person) ?? [],
    bookings: bookings.get(person) ?? [],
    payments: payments.get(person) ?? [],
    decisions: decisions.get(person) ?? [],
  }));
}

function byPerson<T extends { readonly person: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const own = found.get(row.person);
    if (own === undefined) found.set(row.person, [row]);
    else own.push(row);
  }
  return found;
}
