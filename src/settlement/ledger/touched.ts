import type { Asking } from './asking';
import { monthsAndRevisions, type Position } from './position';
import type { Ledger } from './read';

/** Of whom, as far as towns (null = all) are concerned: at most so many. */
export interface TouchedAsked {
  readonly towns: readonly string[] | null;
  readonly most: number;
}

/**
 * Whose accounts may be others than at an earlier position under the same rules and over the same months, in the order of their tokens; null: more than `most`. Whatever an account is
 * made of says since when: outcomes by the revisions that moved them, premiums and decisions by their knowledge, lines of the books by that of their closing.
 */
export async function touchedSince(
  asking: Asking,
  { months: { open } }: Ledger,
  then: Position,
  { towns, most }: TouchedAsked,
): Promise<readonly string[] | null> {
  const found = await asking.rows<{ person: string }>(TOUCHED, [...monthsAndRevisions(then), then.knowledge, open, towns, most + 1]);
  return found.length > most ? null : found.map(({ person }) => person);
}

/** Whom one of the towns handled in any revision, or who stands in its books: of nobody else can it have a line. `''`: of anybody. */
const CONCERNED = `$5::text[] is null or '' = any ($5)
  or exists (select from unnest($1::integer[]) compared (month) join comparison.outcome o on o.month = compared.month and o.person = touched.person
    where o.town = any ($5))
  or exists (select from settlement.booking b where b.person = touched.person and b.town = any ($5))
  or exists (select from settlement.payment p where p.person = touched.person and p.town = any ($5))`;

const TOUCHED = `
with closed as (select month, town from settlement.closing where known_from > $3),
touched as (
  select m.person from unnest($1::integer[], $2::integer[]) was (month, revision)
  join comparison.moved m on m.month = was.month and m.revision > was.revision
  union select person from social_security.premium where known_from > $3 and item_code in (1, 11)
  union select person from social_security.premium_history where known_until > $3 and item_code in (1, 11)
  union select person from work.step where known_from > $3 and month <= $4
  union select b.person from closed join settlement.booking b using (month, town)
  union select p.person from closed join settlement.payment p using (month, town))
select person from touched where ${CONCERNED} order by person limit $6`;
