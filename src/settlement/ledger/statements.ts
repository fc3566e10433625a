/** The statements that the ledger reads by, for many persons at once ($1 uuid[]) and the months from the first one to $2. */

/** What the newest revision of each month says of persons ($1, in order, from $3 to $4): of each month one stretch of the key is walked. */
export const OUTCOMES = `
select o.person, o.month, o.verdict, o.enrolment, o.raised, o.paid_fen as "paidFen", o.town
from (select distinct month from comparison.revision where month <= $2) compared
cross join unnest($1::uuid[]) asked (person)
join comparison.outcome o on o.month = compared.month and o.person = asked.person and o.until_revision = 2147483647
  and o.person between $3 and $4
order by o.person, o.month`;

/** Premiums by the person (item 1) and by towns (item 11). */
export const PREMIUMS = `
select person, fact_key as "factKey", from_month as "fromMonth", until_month as "untilMonth", item_code as "itemCode", amount_fen as "amountFen",
  extract(year from paid_on)::integer * 12 + extract(month from paid_on)::integer - 1 as "paidInMonth", batch_id::text as batch, row_number as row
from social_security.premium where person = any ($1::uuid[]) and item_code in (1, 11) order by person, from_month, fact_key`;

export const BOOKINGS = `
select person, month, town, for_month as "forMonth", kind, plan, amount_fen as "amountFen"
from settlement.booking where person = any ($1::uuid[]) order by person, month, for_month, town`;

export const PAYMENTS = `
select person, month, town, fact_key as "factKey", from_month as "fromMonth", amount_fen as "amountFen"
from settlement.payment where person = any ($1::uuid[]) order by person, month, from_month, fact_key, town`;

/** What officers decided of reviews, both signatures given; a later decision of the same month replaces an earlier one. */
export const DECISIONS = `
select distinct on (s.person, s.month) s.person, s.month, s.decision
from work.step s
where s.person = any ($1::uuid[]) and s.month <= $2 and s.act in ('REVIEW', 'APPROVE') and s.to_state = 'REVIEWED'
order by s.person, s.month, s.ordinal desc`;

/**
 * Whom a month may concern, in the order of their tokens after $3, at most $4: who was handled by one of the towns ($1; null = all) in any month up to $2,
 * or stands in their books, or has a town premium. Each source is walked along its key, so that all pages together walk each table once.
 */
export const CANDIDATES = `
select person from (
  (select o.person from (select distinct month from comparison.revision where month <= $2) compared
   cross join lateral (
     select o.person from comparison.outcome o
     where o.month = compared.month and o.until_revision = 2147483647 and o.person > $3::uuid and ($1::text[] is null or coalesce(o.town, '') = any ($1))
     order by o.person limit $4) o)
  union
  (select distinct b.person from settlement.booking b where b.person > $3::uuid and ($1::text[] is null or b.town = any ($1)) order by b.person limit $4)
  union
  (select distinct p.person from settlement.payment p where p.person > $3::uuid and ($1::text[] is null or p.town = any ($1)) order by p.person limit $4)
  union
  (select distinct p.person from social_security.premium p
   where p.item_code = 11 and p.person > $3::uuid and ($1::text[] is null or '' = any ($1)) order by p.person limit $4)) concerned
order by person limit $4`;

/** The months that were compared, up to $1, with the revision that is newest in each. */
export const COMPARED_MONTHS = `
select month, max(revision)::integer as revision from comparison.revision where month <= $1 group by month order by month`;

export const CLOSINGS = `
select month, town, opening_fen::float8 as "openingFen", due_fen::float8 as "dueFen", back_paid_fen::float8 as "backPaidFen",
  stopped_fen::float8 as "stoppedFen", paid_fen::float8 as "paidFen", balance_fen::float8 as "balanceFen", people, first_officer as "firstOfficer",
  second_officer as "secondOfficer", basis,
  to_char(closed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "closedAt"
from settlement.closing where $1::integer is null or month = $1 order by month, town`;

export const PROPOSALS = `
select id::text as id, month, town, opening_fen::float8 as "openingFen", due_fen::float8 as "dueFen", back_paid_fen::float8 as "backPaidFen",
  stopped_fen::float8 as "stoppedFen", paid_fen::float8 as "paidFen", balance_fen::float8 as "balanceFen", people, officer, reason
from settlement.proposal where ended is null and month = $1 order by town`;
