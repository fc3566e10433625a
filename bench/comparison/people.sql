-- :people enrolled persons (n = 1 … people), one in ten on a roster, as accepted lists of 2020-01 … 2020-06 would leave them. 2020-06 is month 24245,
-- 2018-08 is 24223, the open end 2147483647. Everything follows from n, so two loads of one size are the same. No name or number is sealed in:
-- the comparison never opens one.

insert into hub.knowledge (number, known_at, cause, officer)
select number, timestamptz '2020-06-20 09:00+08' + number * interval '1 minute', 'BATCH_ACCEPTED', 'bench' from generate_series(1, 48) number;

insert into hub.batch (feed, agency, sender, month, kind, state, file_name, file_sha256, file_bytes, rows_total, rows_accepted, rows_normalised,
  rows_warned, rows_rejected, rows_duplicate, rows_skipped, facts, delivered_at, delivered_by, accepted_knowledge)
select feed, agency, agency, 24240 + month, case when feed in ('DEATH', 'PREMIUM') then 'DELTA' else 'FULL' end, 'ACCEPTED', feed || '.csv',
  sha256(convert_to(feed || month, 'UTF8')), 1, 0, 0, 0, 0, 0, 0, 0, 0, timestamptz '2020-06-20 09:00+08', 'bench', month * 8 + ordinal
from generate_series(0, 5) month, unnest(
  array['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY', 'DEATH', 'ENROLMENT', 'PREMIUM', 'EMPLOYEE_PENSION'],
  array['POVERTY_ALLEVIATION', 'CIVIL_AFFAIRS', 'CIVIL_AFFAIRS', 'CIVIL_AFFAIRS', 'CIVIL_AFFAIRS', 'SOCIAL_SECURITY', 'SOCIAL_SECURITY', 'SOCIAL_SECURITY']
) with ordinality feeds (feed, agency, ordinal)
order by month, ordinal;

insert into hub.delivery (feed, month, kind, batch_id, known_from) select feed, month, kind, id, accepted_knowledge from hub.batch;

create table public.bench_people as
select n, md5('person ' || n)::uuid as person, date '1945-01-01' + (n::bigint * 7919 % 24837)::integer as born_on,
  (array['442000100','442000102','442000103','442000104','442000105','442000106','442000107','442000108','442000109','442000110','442000111','442000112',
    '442000113','442000114','442000115','442000116','442000117','442000001','442000002','442000003','442000004','442000005','442000006'])[1 + n % 23] as town,
  n % 10 = 0 as poor
from generate_series(1, :people) n;
alter table public.bench_people add primary key (n);

insert into identity.person (person, token_key_version, sealed_id_number, sealed_name, sealing_key_version, name_fingerprint, born_on, sex, batch_id, row_number, known_from)
select person, 1, decode(repeat(md5(n::text), 3), 'hex'), decode(repeat(md5(n::text), 2), 'hex'), 1,
  decode(md5('name ' || case when n % 5000 = 230 then n - 115 else n end), 'hex'),
  case when n % 5000 = 230 then date '1945-01-01' + ((n - 115)::bigint * 7919 % 24837)::integer else born_on end,
  case when n % 2 = 0 then 'MALE' else 'FEMALE' end, 1, n, 1
from public.bench_people;

insert into social_security.enrolment (person, from_month, town, hukou_region, personal_number, participation_code, payment_code, identity_mark, tier_fen, first_enrolled_month, batch_id, row_number, known_from)
select person, 24240, town, case when n % 31 = 0 then '442000' else town end, lpad(n::text, 8, '0'), participation, payment,
  case when poor and n % 30 <> 0 then case when n % 70 = 0 then 'REGISTERED_POOR' when n % 110 = 0 then 'DESTITUTE' else 'MINIMUM_LIVING' end when n % 401 = 0 then 'MINIMUM_LIVING' end,
  18000, 24100, 6, n, 6
from public.bench_people, lateral (select
  case when born_on < date '1960-06-01' then 1 when n % 130 = 0 then 0 when n % 50 = 0 then 2 when n % 370 = 0 then 3 else 1 end as participation,
  case when born_on < date '1960-06-01' then 3 when n % 130 = 0 then null when n % 50 = 0 then 2 else 1 end as payment) pair;

insert into poverty_alleviation.registration (person, from_month, town, hukou_region, schooling, household_number, member_number, relation_to_head, health, poverty_status, batch_id, row_number, known_from)
select person, 24240, town, town, case when n % 170 = 0 then 'STUDENT' else 'NOT_STUDENT' end, 'H' || n / 3, 'H' || n, '户主', '健康',
  case n % 12 when 0 then 'LIFTED' when 1 then 'RETURNED' else 'NOT_LIFTED' end, 1, n, 1
from public.bench_people where n % 50 = 0;

insert into civil_affairs.minimum_living (person, from_month, town, hukou_region, schooling, certificate_number, area, grant_class, covered, start_month, batch_id, row_number, known_from)
select person, 24240, case when n % 970 = 0 then '442000107' else town end, case when n % 970 = 0 then null else town end, case when n % 170 = 0 then 'STUDENT' when n % 7 = 0 then null else 'NOT_STUDENT' end,
  'DB' || n / 3, case when n % 3 = 0 then 'URBAN' else 'RURAL' end, 'A', n % 290 <> 0, 24200, 2, n, 2
from public.bench_people where poor and n % 40 <> 0;

insert into civil_affairs.destitute_support (person, from_month, town, hukou_region, schooling, area, care, start_month, batch_id, row_number, known_from)
select person, 24240, town, town, 'NOT_STUDENT', 'RURAL', case when n % 2 = 0 then 'CENTRALISED' else 'DISPERSED' end, 24200, 3, n, 3
from public.bench_people where n % 80 = 0;

insert into civil_affairs.disability (person, from_month, town, category, grade, batch_id, row_number, known_from)
select person, 24240, town, 1 + n % 7, 1 + n % 4, 4, n, 4 from public.bench_people where poor and n % 3 = 0;

insert into civil_affairs.death (person, fact_key, from_month, source, died_on, batch_id, row_number, known_from)
select person, source, 24241, source, date '2020-02-09', 5, n, 5
from public.bench_people, lateral (select case when n % 20 = 0 then 'POLICE' else 'CREMATION' end as source) said where n % 1010 = 0;

insert into social_security.premium (person, fact_key, from_month, until_month, period, item_code, amount_fen, paid_on, batch_id, row_number, known_from)
select person, item || '|YEAR|2020-01|2020-03-22', 24240, 24252, 'YEAR', item, case when item = 11 then 18000 else 36000 end, date '2020-03-22', 7, n, 7
from public.bench_people, lateral (select case when poor or n % 997 = 0 then case when n % 90 = 0 then 1 else 11 end else 1 end as item) said where n % 4 <> 0 or poor and n % 60 <> 0;

insert into social_security.employee_pension (person, fact_key, from_month, covered_from, covered_until, state, batch_id, row_number, known_from)
select person, '2017-05', 24240, 24208, null, case when n % 33 = 0 then 'SUSPENDED' else 'PAID' end, 8, n, 8 from public.bench_people where n % 11 = 0;

-- What was believed before and corrected: one enrolment in ten.
insert into social_security.enrolment_history (person, from_month, town, hukou_region, personal_number, participation_code, payment_code, tier_fen, batch_id, row_number, known_from, known_until)
select person, 24240, town, town, lpad(n::text, 8, '0'), 2, 2, 18000, 6, n, 5, 6 from public.bench_people where n % 10 = 3;
