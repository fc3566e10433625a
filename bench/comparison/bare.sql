-- The bare side: the verdict, the primary work item and the discrepancies of 2020-06 in one statement, written by hand for this month and these
-- tables. It knows the rules of 2020-06 by heart and reads only the present: no knowledge axis, no late list, no month before, no second row of a
-- person on a roster, no reason, no masks of tests, no history, nothing stored for later. Numbers as in comparison.code.
create table public.bare_outcome as
with compared as (
  select person from poverty_alleviation.registration where from_month <= 24245 and until_month > 24245
  union select person from civil_affairs.minimum_living where from_month <= 24245 and until_month > 24245
  union select person from civil_affairs.destitute_support where from_month <= 24245 and until_month > 24245
  union select person from civil_affairs.disability where from_month <= 24245 and until_month > 24245
  union select person from social_security.enrolment
    where identity_mark in ('REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED', 'MONITORED') and from_month <= 24245 and until_month > 24245
  union select person from social_security.premium where item_code = 11 and from_month < 24252 and until_month > 24240),
premium as (
  select person, sum(amount_fen) filter (where item_code = 11) as town_fen, sum(amount_fen) filter (where item_code = 1) as self_fen,
    count(*) filter (where item_code = 11 and from_month <= 24245 and until_month > 24245) as payments,
    min(amount_fen) filter (where item_code = 11 and from_month <= 24245 and until_month > 24245) as lowest,
    bool_or(item_code = 11 and from_month <= 24245 and until_month > 24245 and paid_on >= date '2020-06-01') as this_month
  from social_security.premium where from_month < 24252 and until_month > 24240 and person in (select person from compared) group by person),
pension as (
  select person, bool_or(state in ('PAID', 'CREDITED')) as covered from social_security.employee_pension
  where until_month > 24245 and covered_from <= 24245 and 24245 <= coalesce(covered_until, 24245) group by person),
death as (
  select person, coalesce(bool_or(source = 'POLICE'), false) or count(distinct source) > 1 as confirmed
  from civil_affairs.death where died_on < date '2020-06-01' group by person),
known as materialized (select p.person, p.born_on, p.name_fingerprint from identity.person p where p.person in (select person from compared)),
pair as materialized (
  select known.person, other.person as other from known
  join identity.person other on other.name_fingerprint = known.name_fingerprint and other.born_on = known.born_on and other.person <> known.person),
two as materialized (select person from pair union select other from pair),
place as materialized (
  select person, coalesce(hukou_region, town) as region from two join poverty_alleviation.registration using (person) where from_month <= 24245 and until_month > 24245
  union all select person, coalesce(hukou_region, town) from two join civil_affairs.minimum_living using (person) where from_month <= 24245 and until_month > 24245
  union all select person, coalesce(hukou_region, town) from two join civil_affairs.destitute_support using (person) where from_month <= 24245 and until_month > 24245
  union all select person, coalesce(hukou_region, town) from two join civil_affairs.disability using (person) where from_month <= 24245 and until_month > 24245
  union all select person, hukou_region from two join social_security.enrolment using (person) where from_month <= 24245 and until_month > 24245),
namesake as (
  select distinct pair.person from pair join place mine on mine.person = pair.person join place theirs on theirs.person = pair.other
  where mine.region = theirs.region and mine.region <> '442000'),
facts as (
  select p.person, 24245 - (extract(year from p.born_on)::integer * 12 + extract(month from p.born_on)::integer - 1) as age,
    r.person is not null and r.poverty_status in ('NOT_LIFTED', 'RETURNED') as poor,
    ml.person is not null and ml.covered and coalesce(ml.start_month, 0) <= 24245 as low, ds.person is not null as destitute, d.person is not null as disabled,
    d.person is not null and (d.grade <= 2 or d.category in (5, 6)) as severe,
    coalesce(pension.covered, false) as pension, death.person is not null as died, coalesce(death.confirmed, false) as confirmed,
    case when e.participation_code is null or e.participation_code = 0 then 'NOT_ENROLLED' when e.participation_code = 1 and e.payment_code = 1 then 'NORMAL'
      when e.participation_code = 2 and e.payment_code = 2 then 'PAUSED' when e.payment_code = 3 and e.participation_code in (1, 2) then 'BENEFIT' end as state,
    e.identity_mark as mark, coalesce(premium.town_fen, 0) as town_fen, coalesce(premium.self_fen, 0) as self_fen, coalesce(premium.payments, 0) as payments,
    premium.lowest, coalesce(premium.this_month, false) as this_month, namesake.person is not null as namesake,
    greatest(r.schooling, ml.schooling, ds.schooling, d.schooling) as school, least(r.schooling, ml.schooling, ds.schooling, d.schooling) as other_school,
    nullif(e.hukou_region, '442000') as e_town, coalesce(r.hukou_region, r.town) as r_town, coalesce(ml.hukou_region, ml.town) as ml_town,
    coalesce(ds.hukou_region, ds.town) as ds_town, coalesce(d.hukou_region, d.town) as d_town
  from known p
  left join poverty_alleviation.registration r on r.person = p.person and r.from_month <= 24245 and r.until_month > 24245
  left join civil_affairs.minimum_living ml on ml.person = p.person and ml.from_month <= 24245 and ml.until_month > 24245
  left join civil_affairs.destitute_support ds on ds.person = p.person and ds.from_month <= 24245 and ds.until_month > 24245
  left join civil_affairs.disability d on d.person = p.person and d.from_month <= 24245 and d.until_month > 24245
  left join social_security.enrolment e on e.person = p.person and e.from_month <= 24245 and e.until_month > 24245
  left join premium on premium.person = p.person
  left join pension on pension.person = p.person
  left join death on death.person = p.person
  left join namesake on namesake.person = p.person offset 0),
tested as (
  select *, poor or low or destitute or severe as hardship,
    case when poor then 'REGISTERED_POOR' when destitute then 'DESTITUTE' when low then 'MINIMUM_LIVING' when severe then 'DISABLED' end as label,
    coalesce(least(e_town, r_town, ml_town, ds_town, d_town) = greatest(e_town, r_town, ml_town, ds_town, d_town), true) as one_town,
    case when school <> other_school then null when school = 'STUDENT' then false when school is not null then true when age >= 300 then true end as out_of_school,
    age >= 192 and age <= 720 as of_age, state in ('NORMAL', 'PAUSED') as enrolled, town_fen <= 0 and self_fen <= 0 as unpaid
  from facts offset 0),
judged as (
  select *, case
      when not (hardship and of_age and not pension and state is distinct from 'BENEFIT' and not (died and confirmed) and out_of_school is not false) then 1
      when one_town and out_of_school and state is not null and not died then 0 else 2 end as verdict
  from tested offset 0),
raised as (
  select person, verdict, state, unpaid, payments,
    case when verdict = 0 and state = 'NOT_ENROLLED' then 1 else 0 end
    + case when verdict = 0 and state = 'NORMAL' and unpaid then 2 else 0 end
    + case when verdict = 0 and enrolled and mark is null then 4 else 0 end
    + case when verdict = 0 and enrolled and mark is not null and mark <> label then 8 else 0 end
    + case when not hardship and mark in ('REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED', 'MONITORED') and coalesce(state <> 'NOT_ENROLLED', false) then 16 else 0 end
    + case when verdict = 1 and this_month then 32 else 0 end
    + case when hardship and pension then 64 else 0 end
    + case when hardship and age <= 720 and state = 'BENEFIT' then 128 else 0 end
    + case when hardship and age = 721 then 256 else 0 end
    + case when hardship and age = 192 then 512 else 0 end
    + case when hardship and of_age and out_of_school = false then 1024 else 0 end
    + case when died and not confirmed then 2048 else 0 end
    + case when namesake then 16384 else 0 end
    + case when not one_town then 262144 else 0 end
    + case when verdict <> 1 and self_fen >= 1 then 524288 else 0 end
    + case when lowest between 1 and 17999 then 1048576 else 0 end
    + case when payments >= 2 then 2097152 else 0 end
    + case when state is null then 4194304 else 0 end
    + case when of_age and destitute and not disabled then 8388608 else 0 end
    + case when hardship and age > 720 and not (died and confirmed) and not died and state <> 'BENEFIT' and not pension then 16777216 else 0 end as raised
  from judged offset 0)
select person, verdict, raised, case
    when verdict = 2 or raised & (128 + 2048 + 16384 + 262144 + 524288 + 2097152 + 4194304) <> 0 then 7
    when verdict = 1 and state = 'NORMAL' and payments > 0 then 6
    when raised & 16 <> 0 then 3 when verdict = 1 then 8 when raised & 1 <> 0 then 0 when state = 'PAUSED' then 1
    when state = 'NORMAL' and unpaid then 5 when raised & 4 <> 0 then 2 when raised & 8 <> 0 then 4 else 8 end as work_item
from raised;
