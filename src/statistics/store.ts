import type { Transaction } from '../database';
import type { CategoryCode } from '../eligibility';
import type { Moment } from '../identity/moment';
import type { MonthNumber } from '../identity/year-month';
import type { Place, PlaceTold } from './table';

/** A month as it was published: its places in their order, null where something is withheld. */
export interface Publication {
  readonly month: MonthNumber;
  readonly revision: number;
  readonly threshold: number;
  readonly spread: number;
  readonly publishedAt: Moment;
  readonly places: readonly PlaceTold[];
}

interface ToldRow {
  readonly month: MonthNumber;
  readonly town: string | null;
  readonly allTowns: boolean;
  readonly category: CategoryCode | null;
  readonly shouldEnrol: number | null;
  readonly enrolled: number | null;
  readonly shouldPay: number | null;
  readonly paid: number | null;
  readonly shouldReceive: number | null;
  readonly receiving: number | null;
  readonly paidFen: number | null;
}

const PUBLICATIONS = `
select month, revision, threshold, spread, to_char(published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "publishedAt"
from statistics.publication where month between $1 and $2 order by month`;

const TOLD = `
select month, town, all_towns as "allTowns", category, should_enrol as "shouldEnrol", enrolled, should_pay as "shouldPay", paid,
  should_receive as "shouldReceive", receiving, paid_fen::float8 as "paidFen"
from statistics.told where month between $1 and $2 order by month, place`;

/** The published months of a stretch, both ends included. */
export async function readPublications(transaction: Transaction, from: MonthNumber, until: MonthNumber): Promise<readonly Publication[]> {
  const months = await transaction.rows<Omit<Publication, 'places'>>(PUBLICATIONS, [from, until]);
  const told = await transaction.rows<ToldRow>(TOLD, [from, until]);
  return months.map((each) => ({ ...each, places: told.filter(({ month }) => month === each.month).map(placeOf) }));
}

function placeOf({ town, allTowns, category, month: _, ...told }: ToldRow): PlaceTold {
  return { town: allTowns ? 'ALL' : town, category: category ?? 'ALL', told };
}

const PUBLISH = `
insert into statistics.publication (month, revision, threshold, spread, officer) values ($1, $2, $3, $4, $5) on conflict do nothing returning month`;

const TELL = `
insert into statistics.told (month, place, town, all_towns, category, should_enrol, enrolled, should_pay, paid, should_receive, receiving, paid_fen)
select $1, place - 1, town, all_towns, category, should_enrol, enrolled, should_pay, paid, should_receive, receiving, paid_fen
from unnest($2::text[], $3::boolean[], $4::text[], $5::integer[], $6::integer[], $7::integer[], $8::integer[], $9::integer[], $10::integer[], $11::bigint[])
  with ordinality told (town, all_towns, category, should_enrol, enrolled, should_pay, paid, should_receive, receiving, paid_fen, place)`;

/** Writes a publication; false when the month was published before, which stays. */
export async function storePublication(
  transaction: Transaction,
  publication: Omit<Publication, 'publishedAt'>,
  officer: string,
): Promise<boolean> {
  const { month, revision, threshold, spread, places } = publication;
  const begun = await transaction.rows(PUBLISH, [month, revision, threshold, spread, officer]);
  if (begun.length === 0) return false;
  const column = <T>(of: (place: PlaceTold) => T): T[] => places.map(of);
  await transaction.rows(TELL, [
    month,
    column(({ town }) => (town === 'ALL' ? null : town)),
    column(({ town }) => town === 'ALL'),
    column(({ category }) => (category === 'ALL' ? null : category)),
    column(({ told }) => told.shouldEnrol),
    column(({ told }) => told.enrolled),
    column(({ told }) => told.shouldPay),
    column(({ told }) => told.paid),
    column(({ told }) => told.shouldReceive),
    column(({ told }) => told.receiving),
    column(({ told }) => told.paidFen),
  ]);
  return true;
}

export const samePlace = (a: Place, b: Place): boolean => a.town === b.town && a.category === b.category;
