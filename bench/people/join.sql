-- The hand-written join: what all agencies hold about the chosen people in one month ($month) and the decision, in one statement.
-- It reads the tables of the present only and knows the rule of 2018 by heart: no history, no evidence, no stale or missing feed.
select p.person, p.sealed_id_number, p.sealed_name, p.sealing_key_version, p.sex,
  r.poverty_status, r.household_number, r.relation_to_head, r.town as registered_town, r.person is not null as registered,
  m.covered, m.area as living_area, m.certificate_number, m.grant_class, m.town as living_town, m.person is not null as living,
  d.care, d.area as support_area, d.town as support_town, d.person is not null as supported,
  i.category, i.grade, i.person is not null as disabled,
  e.participation_code, e.payment_code, e.identity_mark, e.tier_fen, e.town as enrolled_town, e.person is not null as enrolled,
  f.by_person, f.by_town, j.state as pension_state, j.covered_from, j.covered_until, j.person is not null as employed,
  t.*, h.hukou_town
from chosen c
join identity.person p on p.person = c.person
left join poverty_alleviation.registration r on r.person = p.person and r.from_month <= $month and r.until_month > $month
left join civil_affairs.minimum_living m on m.person = p.person and m.from_month <= $month and m.until_month > $month
left join civil_affairs.destitute_support d on d.person = p.person and d.from_month <= $month and d.until_month > $month
left join civil_affairs.disability i on i.person = p.person and i.from_month <= $month and i.until_month > $month
left join social_security.enrolment e on e.person = p.person and e.from_month <= $month and e.until_month > $month
left join social_security.employee_pension j on j.person = p.person and j.from_month <= $month and j.until_month > $month
  and j.covered_from <= $month and coalesce(j.covered_until, $month) >= $month
left join lateral (
  select sum(amount_fen) filter (where item_code = 1)::integer as by_person, sum(amount_fen) filter (where item_code = 11)::integer as by_town
  from social_security.premium where person = p.person and from_month < 24228 and until_month > 24216) f on true
left join lateral (
  select bool_or(source = 'POLICE') as confirmed from civil_affairs.death
  where person = p.person and extract(year from died_on) * 12 + extract(month from died_on) - 1 < $month) x on true
cross join lateral (
  select count(distinct town) as towns, count(*) filter (where town not like '442000%') as away, count(*) as claims, min(town) as hukou_town
  from (values (e.hukou_region), (coalesce(r.hukou_region, r.town)), (coalesce(m.hukou_region, m.town)), (coalesce(d.hukou_region, d.town)),
    (coalesce(i.hukou_region, i.town))) claim (town)
  where town is not null) h
cross join lateral (
  select $month - (extract(year from p.born_on)::integer * 12 + extract(month from p.born_on)::integer - 1) as age,
    coalesce(r.schooling, m.schooling, d.schooling) as schooling) a
cross join lateral (
  select case when h.claims = 0 or h.towns > 1 then null else h.away = 0 end as local_hukou,
    a.age >= 192 as aged_16, a.age <= 720 as under_60,
    case when a.schooling = 'STUDENT' then false when a.schooling = 'NOT_STUDENT' or a.age >= 300 then true end as not_in_school,
    coalesce(j.state not in ('PAID', 'CREDITED'), true) as no_employee_pension,
    case when e.person is null or e.participation_code = 0 then true
      when (e.participation_code, e.payment_code) in ((1, 1), (2, 2), (4, 3)) then true
      when (e.participation_code, e.payment_code) in ((1, 3), (2, 3)) then false end as not_receiving,
    case when x.confirmed is null then true when x.confirmed then false end as alive,
    coalesce(r.poverty_status in ('NOT_LIFTED', 'RETURNED'), false) as registered_poor,
    coalesce(m.covered and coalesce(m.start_month, $month) <= $month and coalesce(m.end_month, $month) >= $month, false) as minimum_living,
    d.person is not null and coalesce(d.start_month, $month) <= $month and coalesce(d.end_month, $month) >= $month as destitute,
    h.towns > 1 and h.away > 0 as hukou_left, h.claims = 0 as no_hukou) t
order by p.person
