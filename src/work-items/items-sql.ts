import { seenBy } from '../comparison';
import { categoryWord, codeOf, showsDone, type WORK_ITEMS } from '../eligibility';
import { WORK_ITEM_STATES } from './state';

const item = (word: (typeof WORK_ITEMS)[number]): number => codeOf('WORK_ITEM', word);
const NONE = item('NONE');
const STANDS = '9223372036854775807';

/** The months of the year of $1 before it. */
const EARLIER_THIS_YEAR = 's.month >= $1 - $1 % 12 and s.month < $1';

/**
 * The work items of a month ($1) with where each stands, one row each, as a table `items`. An item is an outcome's primary item in some revision up to
 * the one that the month stands at; which stands there, the newest of them says. The step that an officer took last decides, but a delivery that
 * shows the item done comes first: it is read from the agency's own rows, never written here, so a batch that is withdrawn opens the item again.
 * Only rows that became known after the revision that first asked can show it. $2-$4: the view of the caller; $5: towns, or null; $6: persons, or null.
 */
export const ITEMS = `
with standing as (
  select r.month, coalesce(c.revision, max(r.revision)) as revision
  from comparison.revision r left join comparison.closed_month c on c.month = r.month where r.month = $1 group by r.month, c.revision),
asked as (
  select distinct on (o.person, o.work_item) o.*, min(o.from_revision) over (partition by o.person, o.work_item) as since,
    o.until_revision > standing.revision as stands, ${categoryWord('o.label')} as label_word
  from standing join comparison.outcome o on o.month = standing.month and o.from_revision <= standing.revision
  where o.work_item <> ${NONE} and ${seenBy(2)} and ($5::text[] is null or o.town = any ($5))
    and ($6::uuid[] is null or o.person = any ($6)) and ($7::integer is null or o.work_item = $7)
  order by o.person, o.work_item, o.from_revision desc),
items as (
  select o.person, o.work_item as "item", o.town, o.label, o.reason, o.raised, o.due_fen as "dueFen", o.following, o.since, o.stands,
    coalesce(step.ordinal, 0) as version, step.known_from as "actedKnowledge", step.decision, step.officer, step.act,
    seen.feed as "seenFeed", seen.batch as "seenBatch", seen.row_number as "seenRow", seen.from_month as "seenMonth",
    missed.batch as "missedBatch", missed.month as "missedMonth", missed.feed as "missedFeed",
    declined.month as "declinedMonth",
    case
      when seen.batch is not null then 'SEEN_DONE'
      when step.to_state in ('CONFIRMED', 'DECLINED', 'REVIEWED') then step.to_state
      when not o.stands then 'OVERTAKEN'
      when step.to_state = 'AWAITING_SECOND' then 'AWAITING_SECOND'
      when declined.month is not null then 'DECLINED'
      else 'OPEN' end as state
  from asked o
  join comparison.revision first on first.month = $1 and first.revision = o.since
  left join lateral (
    select s.ordinal, s.to_state, s.known_from, s.decision, s.officer, s.act from work.step s
    where s.month = $1 and s.person = o.person and s.item = o.work_item order by s.ordinal desc limit 1) step on true
  left join lateral (
    select * from (
      select 'ENROLMENT' as feed, e.batch_id::text as batch, e.row_number, greatest(e.from_month, $1) as from_month, e.known_from
      from social_security.enrolment e
      where o.work_item not in (${item('PAY')}, ${item('REVIEW')}) and e.person = o.person and e.known_from > first.knowledge and e.until_month > $1
        and (${showsDone('e', { item: 'o.work_item', label: 'label_word' })})
      union all
      select 'PREMIUM', p.batch_id::text, p.row_number, p.from_month, p.known_from from social_security.premium p
      where o.work_item = ${item('PAY')} and p.person = o.person and p.known_from > first.knowledge and p.item_code = 11 and p.amount_fen > 0
        and p.from_month <= $1 and $1 < p.until_month) rows
    order by known_from, from_month limit 1) seen on true
  left join lateral (
    select d.batch_id::text as batch, d.month, d.feed from hub.delivery d
    where step.to_state = 'CONFIRMED' and seen.batch is null and d.feed = case when o.work_item = ${item('PAY')} then 'PREMIUM' else 'ENROLMENT' end
      and (d.feed = 'PREMIUM' or d.kind = 'FULL') and d.month > $1 and d.known_until = ${STANDS} and d.known_from > step.known_from
    order by d.known_from limit 1) missed on true
  left join lateral (
    select s.month from work.step s
    where o.work_item = ${item('ENROL')} and step.ordinal is null and s.person = o.person and s.item = ${item('ENROL')} and ${EARLIER_THIS_YEAR}
      and s.to_state = 'DECLINED'
      and not exists (select from work.step n where n.month = s.month and n.person = s.person and n.item = s.item and n.ordinal > s.ordinal)
    order by s.month desc limit 1) declined on true)`;

const COLUMNS = `person, item, town, label, reason, raised, "dueFen", following, since, stands, version, "actedKnowledge"::float8 as "actedKnowledge",
  decision, officer, act, "seenFeed", "seenBatch", "seenRow", "seenMonth", "missedFeed", "missedBatch", "missedMonth", "declinedMonth", state`;

/** A page: $8 the state or null, $9 only what was said done and not seen, $10 and $11 the person and item after which it begins, $12 how many. */
export const PAGE_OF_ITEMS = `${ITEMS}
select ${COLUMNS} from items
where ($8::text is null or state = $8) and (not $9::boolean or "missedBatch" is not null) and (person, item) > ($10::uuid, $11::integer)
order by person, item limit $12`;

export const COUNTS_OF_ITEMS = `${ITEMS}
select item, state, count(*)::integer as people, count("missedBatch")::integer as "saidNotSeen" from items group by item, state
order by item, array_position(array[${WORK_ITEM_STATES.map((state) => `'${state}'`).join(', ')}], state)`;
