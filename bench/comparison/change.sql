-- A small delivery of 2020-06: $1 its knowledge number, $2 how many rows of 低保 say the opposite of before, $3 which of them.
insert into hub.knowledge (number, known_at, cause, officer) values ($1, clock_timestamp(), 'BATCH_ACCEPTED', 'bench');

insert into hub.batch (feed, agency, sender, month, kind, state, file_name, file_sha256, file_bytes, rows_total, rows_accepted, rows_normalised,
  rows_warned, rows_rejected, rows_duplicate, rows_skipped, facts, delivered_at, delivered_by, accepted_knowledge)
values ('MINIMUM_LIVING', 'CIVIL_AFFAIRS', 'CIVIL_AFFAIRS', 24245, 'DELTA', 'ACCEPTED', 'change.csv', sha256(convert_to('change ' || $1::bigint, 'UTF8')), 1,
  0, 0, 0, 0, 0, 0, 0, 0, clock_timestamp(), 'bench', $1::bigint);

insert into hub.delivery (feed, month, kind, batch_id, known_from)
select feed, month, kind, id, accepted_knowledge from hub.batch where accepted_knowledge = $1;

create temp table changing on commit drop as
select person from civil_affairs.minimum_living where $1::bigint > 0 order by md5(person::text || $3::text) limit $2::integer;

with taken as (
  delete from civil_affairs.minimum_living m using changing c where m.person = c.person returning m.*)
insert into civil_affairs.minimum_living_history (person, fact_key, from_month, until_month, town, hukou_region, schooling, certificate_number, area, grant_class,
  covered, start_month, end_month, batch_id, row_number, known_from, known_until)
select person, fact_key, from_month, until_month, town, hukou_region, schooling, certificate_number, area, grant_class, covered, start_month, end_month, batch_id,
  row_number, known_from, $1 from taken;

insert into civil_affairs.minimum_living (person, fact_key, from_month, until_month, town, hukou_region, schooling, certificate_number, area, grant_class,
  covered, start_month, end_month, batch_id, row_number, known_from)
select h.person, h.fact_key, h.from_month, h.until_month, h.town, h.hukou_region, h.schooling, h.certificate_number, h.area, h.grant_class, not h.covered,
  h.start_month, h.end_month, b.id, h.row_number, $1
from civil_affairs.minimum_living_history h join hub.batch b on b.accepted_knowledge = $1 where h.known_until = $1;
