-- The facts of the people in bench_people (n, person, born_on, town), spread by their number n so that every kind of record and verdict occurs.
-- Written straight into the tables, as three accepted months would leave them: 2018-10 is month 24225, the open end 2147483647.

insert into hub.knowledge (number, known_at, cause, officer)
select number, timestamptz '2019-01-02 09:00+08' + number * interval '1 minute', 'BATCH_ACCEPTED', 'bench' from generate_series(1, 24) number;

insert into hub.batch (feed, agency, sender, month, kind, state, file_name, file_sha256, file_bytes, rows_total, rows_accepted, rows_normalised,
  rows_warned, rows_rejected, rows_duplicate, rows_skipped, facts, delivered_at, delivered_by, accepted_knowledge)
select feed, agency, agency, 24225 + month, case when feed in ('DEATH', 'PREMIUM') then 'DELTA' else 'FULL' end, 'ACCEPTED', feed || '.csv',
  sha256(convert_to(feed || month, 'UTF8')), 1, 0, 0, 0, 0, 0, 0, 0, 0, timestamptz '2019-01-02 09:00+08', 'bench', month * 8 + ordinal
from generate_series(0, 2) month, unnest(
  array['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY', 'DEATH', 'ENROLMENT', 'PREMIUM', 'EMPLOYEE_PENSION'],
  array['POVERTY_ALLEVIATION', 'CIVIL_AFFAIRS', 'CIVIL_AFFAIRS', 'CIVIL_AFFAIRS', 'CIVIL_AFFAIRS', 'SOCIAL_SECURITY', 'SOCIAL_SECURITY', 'SOCIAL_SECURITY']
) with ordinality feeds (feed, agency, ordinal)
order by month, ordinal;

insert into hub.delivery (feed, month, kind, batch_id, known_from) select feed, month, kind, id, accepted_knowledge from hub.batch;

insert into poverty_alleviation.registration (person, from_month, town, hukou_region, schooling, household_number, member_number, relation_to_head, health, poverty_status, batch_id, row_number, known_from)
select person, 24225, town, town, case when n % 17 = 0 then 'STUDENT' when n % 17 < 15 then 'NOT_STUDENT' end, 'H' || n / 3, 'H' || n, '户主', '健康',
  case n % 12 when 0 then 'LIFTED' when 1 then 'RETURNED' else 'NOT_LIFTED' end, 1, n, 1
from bench_people where n % 5 = 0;

insert into civil_affairs.minimum_living (person, from_month, town, hukou_region, schooling, certificate_number, area, grant_class, covered, start_month, batch_id, row_number, known_from)
select person, 24225, town, case when n % 97 = 0 then '440400' else town end, case when n % 17 = 0 then 'STUDENT' when n % 17 < 15 then 'NOT_STUDENT' end,
  'DB' || n / 3, case when n % 3 = 0 then 'URBAN' else 'RURAL' end, 'A类', n % 29 <> 0, 24200, 2, n, 2
from bench_people where n % 10 < 6;

insert into civil_affairs.destitute_support (person, from_month, town, hukou_region, schooling, area, care, start_month, batch_id, row_number, known_from)
select person, 24225, town, town, 'NOT_STUDENT', 'RURAL', case when n % 2 = 0 then 'CENTRALISED' else 'DISPERSED' end, 24200, 3, n, 3
from bench_people where n % 10 = 7;

insert into civil_affairs.disability (person, from_month, town, category, grade, batch_id, row_number, known_from)
select person, 24225, town, 1 + n % 7, 1 + n % 4, 4, n, 4 from bench_people where n % 6 = 0;

insert into civil_affairs.death (person, fact_key, from_month, source, died_on, batch_id, row_number, known_from)
select person, source, 24225, source, date '2018-10-09', 5, n, 5
from bench_people, lateral (select case when n % 2 = 0 then 'POLICE' else 'CREMATION' end as source) said where n % 401 = 0;

insert into social_security.enrolment (person, from_month, town, hukou_region, personal_number, participation_code, payment_code, identity_mark, tier_fen, first_enrolled_month, batch_id, row_number, known_from)
select person, 24225, town, town, lpad(n::text, 8, '0'), participation, payment,
  case when n % 5 = 0 then 'REGISTERED_POOR' when n % 10 = 7 then 'DESTITUTE' when n % 10 < 6 then 'MINIMUM_LIVING' end, 12000, 24100, 6, n, 6
from bench_people, lateral (select
  case when born_on < date '1958-10-01' then 1 when n % 31 = 0 then 2 when n % 37 = 0 then 3 else 1 end as participation,
  case when born_on < date '1958-10-01' then 3 when n % 31 = 0 then 2 else 1 end as payment) pair
where n % 8 <> 0;

insert into social_security.premium (person, fact_key, from_month, until_month, period, item_code, amount_fen, paid_on, batch_id, row_number, known_from)
select person, item || '|YEAR|2018-01|2018-10-22', 24216, 24228, 'YEAR', item, 12000, date '2018-10-22', 7, n, 7
from bench_people, lateral (select case when n % 9 = 0 then 1 else 11 end as item) said where n % 4 <> 0;

insert into social_security.employee_pension (person, fact_key, from_month, covered_from, covered_until, state, batch_id, row_number, known_from)
select person, '2017-05', 24225, 24208, null, 'PAID', 8, n, 8 from bench_people where n % 16 = 0;

-- What was believed before and corrected: one enrolment in ten, so that reading facts meets history as it will in use.
insert into social_security.enrolment_history (person, from_month, town, hukou_region, personal_number, participation_code, payment_code, tier_fen, batch_id, row_number, known_from, known_until)
select person, 24225, town, town, lpad(n::text, 8, '0'), 2, 2, 12000, 6, n, 5, 6 from bench_people where n % 10 = 3;

drop table bench_people;
analyze;
