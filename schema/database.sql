-- Written by `npm run schema` from the migrated database; change the migrations, not this file.

-- Roles
create role minsheng_poverty_alleviation nologin;
create role minsheng_civil_affairs nologin;
create role minsheng_social_security nologin;
create role minsheng_hub nologin;

-- Schemas
create schema identity;
create schema hub;
create schema poverty_alleviation;
create schema civil_affairs;
create schema social_security;
create schema comparison;
create schema work;
create schema settlement;
create schema statistics;
create schema schedule;
create schema changelog;
create schema notices;
create schema sending;

-- Tables
create table identity.other_name (
  person uuid not null,
  name_fingerprint bytea not null,
  sealed_name bytea not null,
  sealing_key_version smallint not null,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null
);
create table identity.person (
  person uuid not null,
  token_key_version smallint not null,
  sealed_id_number bytea not null,
  sealed_name bytea not null,
  sealing_key_version smallint not null,
  name_fingerprint bytea not null,
  born_on date not null,
  sex text not null,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null
);
create table hub.answered (
  agency text not null,
  subject text not null,
  key text not null,
  request_sha256 bytea not null,
  response jsonb not null,
  answered_at timestamp with time zone default clock_timestamp() not null
);
create table hub.answered_request (
  agency text not null,
  town text not null,
  subject text not null,
  idempotency_key text not null,
  request_sha256 bytea not null,
  answer json,
  answered_at timestamp with time zone default clock_timestamp() not null
);
create table hub.batch (
  id bigint generated always as identity not null,
  feed text not null,
  agency text not null,
  sender text not null,
  month integer not null,
  kind text not null,
  state text not null,
  file_name text not null,
  file_sha256 bytea not null,
  file_bytes bigint not null,
  rows_total integer not null,
  rows_accepted integer not null,
  rows_normalised integer not null,
  rows_warned integer not null,
  rows_rejected integer not null,
  rows_duplicate integer not null,
  rows_skipped integer not null,
  facts integer not null,
  began integer default 0 not null,
  changed integer default 0 not null,
  ended integer default 0 not null,
  confirmed_empty boolean default false not null,
  delivered_at timestamp with time zone not null,
  delivered_by text not null,
  held_reason text,
  released_by text,
  release_reason text,
  withdrawn_by text,
  withdrawal_reason text,
  accepted_knowledge bigint,
  withdrawn_knowledge bigint,
  rows_unrecognised integer default 0 not null,
  people_protected integer default 0 not null,
  leavers_unconfirmed integer default 0 not null
);
create table hub.batch_notice (
  batch_id bigint not null,
  ordinal integer not null,
  sheet text,
  severity text not null,
  code text not null,
  message_en text not null,
  message_zh text not null
);
create table hub.batch_rows (
  batch_id bigint not null,
  first_row integer not null,
  dispositions bytea not null,
  persons uuid[] not null
);
create table hub.delivery (
  feed text not null,
  month integer not null,
  kind text not null,
  batch_id bigint not null,
  known_from bigint not null,
  known_until bigint default '9223372036854775807'::bigint not null
);
create table hub.finding (
  batch_id bigint not null,
  row_number integer not null,
  ordinal smallint not null,
  severity text not null,
  code text not null,
  column_name text,
  expected text,
  got text,
  message_en text not null,
  message_zh text not null,
  same_as_row integer
);
create table hub.header_alias (
  id bigint generated always as identity not null,
  agency text not null,
  feed text not null,
  header text not null,
  means text,
  officer text not null,
  recorded_at timestamp with time zone default now() not null
);
create table hub.held_row (
  batch_id bigint not null,
  row_number integer not null,
  person uuid not null,
  identity jsonb not null,
  fact jsonb not null
);
create table hub.identity_remark (
  person uuid not null,
  batch_id bigint not null,
  row_number integer not null,
  code text not null
);
create table hub.knowledge (
  number bigint not null,
  known_at timestamp with time zone not null,
  cause text not null,
  officer text not null
);
create table hub.leavers_confirmation (
  batch_id bigint not null,
  knowledge bigint not null,
  officer text not null,
  reason text not null
);
create table hub.list_export (
  id bigint generated always as identity not null,
  began_at timestamp with time zone default clock_timestamp() not null,
  kind text not null,
  month integer not null,
  revision integer not null,
  town text,
  format text not null,
  channel text not null,
  subject text not null,
  agency text not null,
  caller_town text,
  role text not null,
  purpose text not null,
  token_id text not null,
  request_id text not null,
  rows integer,
  ended text,
  ended_at timestamp with time zone
);
create table hub.list_reading (
  batch_id bigint not null,
  context bytea not null,
  token_key_version smallint not null
);
create table hub.officer_record (
  id bigint generated always as identity not null,
  person uuid not null,
  kind text not null,
  answer boolean not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  document text not null,
  officer text not null,
  known_from bigint not null,
  known_until bigint default '9223372036854775807'::bigint not null
);
create table hub.refused_person (
  batch_id bigint not null,
  row_number integer not null,
  person uuid not null
);
create table hub.revocation (
  id bigint generated always as identity not null,
  token_id text,
  agency text,
  subject text,
  reason text not null,
  revoked_by text not null,
  revoked_at timestamp with time zone default clock_timestamp() not null,
  restored_by text,
  restored_at timestamp with time zone
);
create table hub.row_fingerprints (
  batch_id bigint not null,
  first_row integer not null,
  fingerprints bytea not null
);
create table hub.town_plan (
  town text not null,
  year integer not null,
  plan text not null,
  tier_fen integer,
  document text not null,
  officer text not null,
  agency text not null,
  known_from bigint not null
);
create table hub.unconfirmed_leaver (
  batch_id bigint not null,
  person uuid not null,
  fact_key text not null,
  confirmed_knowledge bigint
);
create table hub.upload (
  id uuid not null,
  agency text not null,
  town text,
  subject text not null,
  feed text not null,
  month integer not null,
  kind text not null,
  sender text not null,
  confirmed_empty boolean not null,
  intent text not null,
  file_name text not null,
  file_sha256 bytea not null,
  file_bytes bigint not null,
  received_bytes bigint default 0 not null,
  sealed_key bytea not null,
  sealing_key_version smallint not null,
  state text not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  completed_at timestamp with time zone,
  finished_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  clerk uuid,
  leased_until timestamp with time zone,
  attempts smallint default 0 not null,
  phase text,
  rows_done integer default 0 not null,
  bytes_done bigint default 0 not null,
  rows_per_second integer default 0 not null,
  preview json,
  result json
);
create table hub.upload_part (
  upload_id uuid not null,
  first_byte bigint not null,
  sealed bytea not null
);
create table poverty_alleviation.registration (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  town text,
  hukou_region text,
  schooling text,
  school_stage text,
  household_number text,
  member_number text,
  relation_to_head text,
  health text,
  poverty_status text,
  lifted_year integer,
  status_changed_on date,
  monitored_kind text,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null
);
create table poverty_alleviation.registration_history (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  town text,
  hukou_region text,
  schooling text,
  school_stage text,
  household_number text,
  member_number text,
  relation_to_head text,
  health text,
  poverty_status text,
  lifted_year integer,
  status_changed_on date,
  monitored_kind text,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null,
  known_until bigint not null
);
create table civil_affairs.death (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  source text,
  died_on date not null,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null
);
create table civil_affairs.death_history (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  source text,
  died_on date not null,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null,
  known_until bigint not null
);
create table civil_affairs.destitute_support (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  town text,
  hukou_region text,
  schooling text,
  school_stage text,
  area text,
  care text,
  start_month integer,
  end_month integer,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null
);
create table civil_affairs.destitute_support_history (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  town text,
  hukou_region text,
  schooling text,
  school_stage text,
  area text,
  care text,
  start_month integer,
  end_month integer,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null,
  known_until bigint not null
);
create table civil_affairs.disability (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  town text,
  hukou_region text,
  schooling text,
  school_stage text,
  category smallint not null,
  grade smallint not null,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null
);
create table civil_affairs.disability_history (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  town text,
  hukou_region text,
  schooling text,
  school_stage text,
  category smallint not null,
  grade smallint not null,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null,
  known_until bigint not null
);
create table civil_affairs.minimum_living (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  town text,
  hukou_region text,
  schooling text,
  school_stage text,
  certificate_number text,
  area text,
  grant_class text,
  covered boolean not null,
  start_month integer,
  end_month integer,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null
);
create table civil_affairs.minimum_living_history (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  town text,
  hukou_region text,
  schooling text,
  school_stage text,
  certificate_number text,
  area text,
  grant_class text,
  covered boolean not null,
  start_month integer,
  end_month integer,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null,
  known_until bigint not null
);
create table social_security.employee_pension (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  covered_from integer not null,
  covered_until integer,
  state text,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null
);
create table social_security.employee_pension_history (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  covered_from integer not null,
  covered_until integer,
  state text,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null,
  known_until bigint not null
);
create table social_security.enrolment (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  town text,
  hukou_region text,
  personal_number text,
  participation_code smallint,
  payment_code smallint,
  identity_mark text,
  tier_fen integer,
  first_enrolled_month integer,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null
);
create table social_security.enrolment_history (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  town text,
  hukou_region text,
  personal_number text,
  participation_code smallint,
  payment_code smallint,
  identity_mark text,
  tier_fen integer,
  first_enrolled_month integer,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null,
  known_until bigint not null
);
create table social_security.premium (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  period text,
  item_code smallint not null,
  amount_fen integer not null,
  paid_on date,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null
);
create table social_security.premium_history (
  person uuid not null,
  fact_key text default ''::text not null,
  from_month integer not null,
  until_month integer default 2147483647 not null,
  period text,
  item_code smallint not null,
  amount_fen integer not null,
  paid_on date,
  batch_id bigint not null,
  row_number integer not null,
  known_from bigint not null,
  known_until bigint not null
);
create unlogged table comparison.assessing (
  person uuid not null,
  born_on date not null,
  remarked boolean not null,
  "nameDiffers" boolean,
  "sameNameOtherId" boolean,
  "birthDiffers" boolean,
  "sexDiffers" boolean,
  "repeatedInSource" boolean,
  name_fingerprint bytea not null
);
create table comparison.balance (
  month integer not null,
  revision integer not null,
  name text not null,
  came_in bigint not null,
  accounted bigint not null
);
create table comparison.closed_month (
  month integer not null,
  revision integer not null,
  closed_at timestamp with time zone not null,
  officer text not null
);
create table comparison.code (
  kind text not null,
  code smallint not null,
  word text not null
);
create table comparison.discrepancy_total (
  month integer not null,
  from_revision integer not null,
  until_revision integer default 2147483647 not null,
  town text,
  code smallint not null,
  people integer not null
);
create table comparison.input (
  month integer not null,
  revision integer not null,
  batch_id bigint not null,
  feed text not null,
  state text not null,
  rows_total integer not null,
  rows_accepted integer not null,
  rows_normalised integer not null,
  rows_warned integer not null,
  rows_rejected integer not null,
  rows_duplicate integer not null,
  rows_skipped integer not null
);
create table comparison.moved (
  month integer not null,
  revision integer not null,
  person uuid not null
);
create table comparison.movement (
  month integer not null,
  revision integer not null,
  from_item smallint,
  to_item smallint,
  people integer not null
);
create table comparison.outcome (
  person uuid not null,
  month integer not null,
  from_revision integer not null,
  until_revision integer default 2147483647 not null,
  raised integer not null,
  due_fen integer,
  paid_fen integer,
  true_mask smallint not null,
  false_mask smallint not null,
  verdict smallint not null,
  reason smallint,
  label smallint,
  memberships smallint not null,
  enrolment smallint,
  mark smallint,
  work_item smallint not null,
  following smallint not null,
  town text,
  other_town text
);
create table comparison.revision (
  id bigint generated always as identity not null,
  month integer not null,
  revision integer not null,
  knowledge bigint not null,
  rules_key text not null,
  rules_sha256 bytea not null,
  rules jsonb not null,
  feeds jsonb not null,
  stale_allowed boolean not null,
  kind text not null,
  assessed integer not null,
  people integer not null,
  moved integer not null,
  premiums integer not null,
  premiums_fen bigint not null,
  after_close boolean default false not null,
  officer text not null,
  started_at timestamp with time zone not null,
  published_at timestamp with time zone not null
);
create table comparison.total (
  month integer not null,
  from_revision integer not null,
  until_revision integer default 2147483647 not null,
  town text,
  label smallint,
  verdict smallint not null,
  work_item smallint not null,
  people integer not null,
  due_fen bigint not null,
  paid_fen bigint not null
);
create table comparison.turn (
  month integer
);
create table work.step (
  id bigint generated always as identity not null,
  month integer not null,
  person uuid not null,
  item smallint not null,
  ordinal integer not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  decision text,
  officer text not null,
  agency text not null,
  town text,
  reason text,
  document text,
  known_from bigint not null,
  label smallint
);
create table settlement.balance (
  month integer not null,
  name text not null,
  came_in bigint not null,
  accounted bigint not null
);
create table settlement.booking (
  month integer not null,
  town text not null,
  person uuid not null,
  for_month integer not null,
  kind text not null,
  plan text not null,
  amount_fen integer not null
);
create table settlement.closing (
  month integer not null,
  town text not null,
  opening_fen bigint not null,
  due_fen bigint not null,
  back_paid_fen bigint not null,
  stopped_fen bigint not null,
  paid_fen bigint not null,
  balance_fen bigint not null,
  people integer not null,
  first_officer text not null,
  first_reason text,
  second_officer text not null,
  second_reason text,
  basis jsonb not null,
  known_from bigint not null,
  closed_at timestamp with time zone default clock_timestamp() not null
);
create table settlement.payment (
  month integer not null,
  town text not null,
  person uuid not null,
  fact_key text not null,
  from_month integer not null,
  amount_fen integer not null,
  batch_id bigint,
  row_number integer
);
create table settlement.proposal (
  id bigint generated always as identity not null,
  month integer not null,
  town text not null,
  opening_fen bigint not null,
  due_fen bigint not null,
  back_paid_fen bigint not null,
  stopped_fen bigint not null,
  paid_fen bigint not null,
  balance_fen bigint not null,
  people integer not null,
  officer text not null,
  agency text not null,
  reason text,
  known_from bigint not null,
  ended text,
  ended_by text,
  ended_reason text
);
create table statistics.publication (
  month integer not null,
  revision integer not null,
  threshold integer not null,
  spread integer not null,
  officer text not null,
  published_at timestamp with time zone default clock_timestamp() not null
);
create table statistics.told (
  month integer not null,
  place integer not null,
  town text,
  all_towns boolean not null,
  category text,
  should_enrol integer,
  enrolled integer,
  should_pay integer,
  paid integer,
  should_receive integer,
  receiving integer,
  paid_fen bigint
);
create table schedule.attempt (
  id bigint generated always as identity not null,
  month integer not null,
  step text not null,
  host text not null,
  process integer not null,
  began_at timestamp with time zone default clock_timestamp() not null,
  ended_at timestamp with time zone,
  outcome text,
  said text
);
create table schedule.beginning (
  only_one boolean default true not null,
  first_month integer not null,
  begun_at timestamp with time zone default clock_timestamp() not null
);
create table schedule.step (
  month integer not null,
  step text not null,
  state text not null,
  next_try_on date,
  attempts integer not null,
  said_zh text not null,
  said text not null,
  changed_at timestamp with time zone default clock_timestamp() not null
);
create table changelog.calendar (
  only_one boolean default true not null,
  first_month integer not null,
  last_day date not null
);
create table changelog.change (
  turn bigint not null,
  id bigint generated always as identity not null,
  kind smallint not null,
  appended_at timestamp with time zone not null,
  month integer,
  knowledge bigint,
  person uuid,
  town text,
  category text,
  feed text,
  from_value text,
  to_value text,
  reason text,
  subject text,
  batch_id bigint,
  row_number integer,
  officer text
);
create table changelog.clock (
  only_one boolean default true not null,
  ahead bigint not null
);
create table notices.subscriber (
  agency text not null,
  town text not null,
  name text not null,
  role text not null,
  purpose text not null,
  turn bigint not null,
  change_id bigint not null,
  acknowledged_by text not null,
  acknowledged_at timestamp with time zone default clock_timestamp() not null
);
create table sending.attempt (
  number bigint generated always as identity not null,
  endpoint uuid not null,
  change bigint,
  kind smallint,
  attempt smallint not null,
  tried_at timestamp with time zone default clock_timestamp() not null,
  outcome text not null,
  status smallint,
  took_ms integer not null
);
create table sending.endpoint (
  id uuid default gen_random_uuid() not null,
  agency text not null,
  town text,
  role text not null,
  purpose text not null,
  registered_by text not null,
  renewed_by text not null,
  url text not null,
  kinds smallint[],
  algorithm text not null,
  state text not null,
  registered_at timestamp with time zone default clock_timestamp() not null,
  renewed_at timestamp with time zone default clock_timestamp() not null,
  failing integer default 0 not null,
  delivered_at timestamp with time zone,
  not_before timestamp with time zone
);
create table sending.place (
  follower text not null,
  turn bigint not null,
  id bigint not null,
  moved_at timestamp with time zone default clock_timestamp() not null,
  holder uuid,
  held_until timestamp with time zone
);
create table sending.secret (
  endpoint uuid not null,
  number smallint not null,
  sealed bytea not null,
  key_version smallint not null,
  made_at timestamp with time zone default clock_timestamp() not null,
  good_until timestamp with time zone
);
create table sending.unsent (
  endpoint uuid not null,
  turn bigint not null,
  change bigint not null,
  lane uuid not null,
  attempts smallint not null,
  next_try_at timestamp with time zone,
  dead_at timestamp with time zone,
  outcome text,
  status smallint
);

-- Constraints
alter table identity.other_name add constraint other_name_pkey PRIMARY KEY (person, name_fingerprint);
alter table identity.person add constraint person_pkey PRIMARY KEY (person);
alter table identity.person add constraint person_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text])));
alter table hub.answered add constraint answered_pkey PRIMARY KEY (agency, subject, key);
alter table hub.answered_request add constraint answered_request_pkey PRIMARY KEY (agency, town, subject, idempotency_key);
alter table hub.batch add constraint batch_pkey PRIMARY KEY (id);
alter table hub.batch add constraint batch_check CHECK ((rows_total = (((((rows_accepted + rows_normalised) + rows_warned) + rows_rejected) + rows_duplicate) + rows_skipped)));
alter table hub.batch add constraint batch_check1 CHECK ((((state = 'HELD'::text) = (accepted_knowledge IS NULL)) OR (state = 'WITHDRAWN'::text)));
alter table hub.batch add constraint batch_kind_check CHECK ((kind = ANY (ARRAY['FULL'::text, 'DELTA'::text])));
alter table hub.batch add constraint batch_state_check CHECK ((state = ANY (ARRAY['ACCEPTED'::text, 'HELD'::text, 'WITHDRAWN'::text])));
alter table hub.batch_notice add constraint batch_notice_pkey PRIMARY KEY (batch_id, ordinal);
alter table hub.batch_notice add constraint batch_notice_severity_check CHECK ((severity = ANY (ARRAY['WARNED'::text, 'SKIPPED'::text])));
alter table hub.batch_rows add constraint batch_rows_pkey PRIMARY KEY (batch_id, first_row);
alter table hub.delivery add constraint delivery_pkey PRIMARY KEY (batch_id, known_from);
alter table hub.delivery add constraint delivery_kind_check CHECK ((kind = ANY (ARRAY['FULL'::text, 'DELTA'::text])));
alter table hub.finding add constraint finding_pkey PRIMARY KEY (batch_id, row_number, ordinal);
alter table hub.finding add constraint finding_severity_check CHECK ((severity = ANY (ARRAY['NORMALISED'::text, 'WARNED'::text, 'REJECTED'::text, 'DUPLICATE'::text, 'SKIPPED'::text])));
alter table hub.header_alias add constraint header_alias_pkey PRIMARY KEY (id);
alter table hub.identity_remark add constraint identity_remark_pkey PRIMARY KEY (batch_id, row_number, code);
alter table hub.knowledge add constraint knowledge_pkey PRIMARY KEY (number);
alter table hub.knowledge add constraint knowledge_known_at_key UNIQUE (known_at);
alter table hub.knowledge add constraint knowledge_cause_check CHECK ((cause = ANY (ARRAY['BATCH_ACCEPTED'::text, 'BATCH_RELEASED'::text, 'BATCH_WITHDRAWN'::text, 'OFFICER_RECORD'::text, 'LEAVERS_CONFIRMED'::text, 'WORK_ITEM_STEP'::text, 'TOWN_PLAN'::text, 'SETTLEMENT_STEP'::text])));
alter table hub.leavers_confirmation add constraint leavers_confirmation_pkey PRIMARY KEY (batch_id, knowledge);
alter table hub.list_export add constraint list_export_pkey PRIMARY KEY (id);
alter table hub.list_export add constraint list_export_channel_check CHECK ((channel = ANY (ARRAY['HTTP'::text, 'COMMAND_LINE'::text, 'SCHEDULE'::text])));
alter table hub.list_export add constraint list_export_ended_check CHECK ((ended = ANY (ARRAY['COMPLETE'::text, 'CUT_OFF'::text, 'FAILED'::text])));
alter table hub.list_export add constraint list_export_format_check CHECK ((format = ANY (ARRAY['xlsx'::text, 'csv'::text])));
alter table hub.list_reading add constraint list_reading_pkey PRIMARY KEY (batch_id);
alter table hub.officer_record add constraint officer_record_pkey PRIMARY KEY (id);
alter table hub.officer_record add constraint officer_record_check CHECK ((from_month < until_month));
alter table hub.officer_record add constraint officer_record_kind_check CHECK ((kind = ANY (ARRAY['SERVING_SOLDIER'::text, 'IMPRISONED'::text])));
alter table hub.refused_person add constraint refused_person_pkey PRIMARY KEY (batch_id, person, row_number);
alter table hub.revocation add constraint revocation_pkey PRIMARY KEY (id);
alter table hub.revocation add constraint revocation_check CHECK (((token_id IS NULL) = (subject IS NOT NULL)));
alter table hub.revocation add constraint revocation_check1 CHECK (((agency IS NULL) = (subject IS NULL)));
alter table hub.revocation add constraint revocation_check2 CHECK (((restored_at IS NULL) = (restored_by IS NULL)));
alter table hub.row_fingerprints add constraint row_fingerprints_pkey PRIMARY KEY (batch_id, first_row);
alter table hub.town_plan add constraint town_plan_pkey PRIMARY KEY (town, year, known_from);
alter table hub.town_plan add constraint town_plan_plan_check CHECK ((plan = ANY (ARRAY['ANNUAL'::text, 'MONTHLY'::text])));
alter table hub.town_plan add constraint town_plan_tier_fen_check CHECK ((tier_fen > 0));
alter table hub.unconfirmed_leaver add constraint unconfirmed_leaver_pkey PRIMARY KEY (batch_id, person, fact_key);
alter table hub.upload add constraint upload_pkey PRIMARY KEY (id);
alter table hub.upload add constraint upload_check CHECK (((received_bytes >= 0) AND (received_bytes <= file_bytes)));
alter table hub.upload add constraint upload_file_bytes_check CHECK ((file_bytes >= 0));
alter table hub.upload add constraint upload_file_sha256_check CHECK ((length(file_sha256) = 32));
alter table hub.upload add constraint upload_intent_check CHECK ((intent = ANY (ARRAY['DELIVER'::text, 'PREVIEW'::text])));
alter table hub.upload add constraint upload_kind_check CHECK ((kind = ANY (ARRAY['FULL'::text, 'DELTA'::text])));
alter table hub.upload add constraint upload_phase_check CHECK ((phase = ANY (ARRAY['CHECKING_DIGEST'::text, 'READING'::text, 'WAITING'::text, 'STORING'::text, 'COMPARING'::text, 'COMMITTING'::text])));
alter table hub.upload add constraint upload_state_check CHECK ((state = ANY (ARRAY['RECEIVING'::text, 'WAITING'::text, 'PREVIEWED'::text, 'DONE'::text, 'FAILED'::text, 'CANCELLED'::text])));
alter table hub.upload_part add constraint upload_part_pkey PRIMARY KEY (upload_id, first_byte);
alter table poverty_alleviation.registration add constraint registration_pkey PRIMARY KEY (person, fact_key, from_month);
alter table poverty_alleviation.registration add constraint registration_check CHECK ((from_month < until_month));
alter table poverty_alleviation.registration add constraint registration_monitored_kind_check CHECK ((monitored_kind = ANY (ARRAY['UNSTABLE_LIFTED'::text, 'MARGINAL'::text, 'SUDDEN_HARDSHIP'::text])));
alter table poverty_alleviation.registration add constraint registration_poverty_status_check CHECK ((poverty_status = ANY (ARRAY['NOT_LIFTED'::text, 'LIFTED_WITH_POLICY'::text, 'LIFTED'::text, 'RETURNED'::text])));
alter table poverty_alleviation.registration add constraint registration_schooling_check CHECK ((schooling = ANY (ARRAY['STUDENT'::text, 'NOT_STUDENT'::text])));
alter table poverty_alleviation.registration_history add constraint registration_history_check CHECK ((from_month < until_month));
alter table poverty_alleviation.registration_history add constraint registration_history_check1 CHECK ((known_from < known_until));
alter table poverty_alleviation.registration_history add constraint registration_history_monitored_kind_check CHECK ((monitored_kind = ANY (ARRAY['UNSTABLE_LIFTED'::text, 'MARGINAL'::text, 'SUDDEN_HARDSHIP'::text])));
alter table poverty_alleviation.registration_history add constraint registration_history_poverty_status_check CHECK ((poverty_status = ANY (ARRAY['NOT_LIFTED'::text, 'LIFTED_WITH_POLICY'::text, 'LIFTED'::text, 'RETURNED'::text])));
alter table poverty_alleviation.registration_history add constraint registration_history_schooling_check CHECK ((schooling = ANY (ARRAY['STUDENT'::text, 'NOT_STUDENT'::text])));
alter table civil_affairs.death add constraint death_pkey PRIMARY KEY (person, fact_key, from_month);
alter table civil_affairs.death add constraint death_check CHECK ((from_month < until_month));
alter table civil_affairs.death add constraint death_source_check CHECK ((source = ANY (ARRAY['POLICE'::text, 'CREMATION'::text, 'SOCIAL_SECURITY'::text, 'TOWN'::text])));
alter table civil_affairs.death_history add constraint death_history_check CHECK ((from_month < until_month));
alter table civil_affairs.death_history add constraint death_history_check1 CHECK ((known_from < known_until));
alter table civil_affairs.death_history add constraint death_history_source_check CHECK ((source = ANY (ARRAY['POLICE'::text, 'CREMATION'::text, 'SOCIAL_SECURITY'::text, 'TOWN'::text])));
alter table civil_affairs.destitute_support add constraint destitute_support_pkey PRIMARY KEY (person, fact_key, from_month);
alter table civil_affairs.destitute_support add constraint destitute_support_area_check CHECK ((area = ANY (ARRAY['URBAN'::text, 'RURAL'::text])));
alter table civil_affairs.destitute_support add constraint destitute_support_care_check CHECK ((care = ANY (ARRAY['CENTRALISED'::text, 'DISPERSED'::text])));
alter table civil_affairs.destitute_support add constraint destitute_support_check CHECK ((from_month < until_month));
alter table civil_affairs.destitute_support add constraint destitute_support_schooling_check CHECK ((schooling = ANY (ARRAY['STUDENT'::text, 'NOT_STUDENT'::text])));
alter table civil_affairs.destitute_support_history add constraint destitute_support_history_area_check CHECK ((area = ANY (ARRAY['URBAN'::text, 'RURAL'::text])));
alter table civil_affairs.destitute_support_history add constraint destitute_support_history_care_check CHECK ((care = ANY (ARRAY['CENTRALISED'::text, 'DISPERSED'::text])));
alter table civil_affairs.destitute_support_history add constraint destitute_support_history_check CHECK ((from_month < until_month));
alter table civil_affairs.destitute_support_history add constraint destitute_support_history_check1 CHECK ((known_from < known_until));
alter table civil_affairs.destitute_support_history add constraint destitute_support_history_schooling_check CHECK ((schooling = ANY (ARRAY['STUDENT'::text, 'NOT_STUDENT'::text])));
alter table civil_affairs.disability add constraint disability_pkey PRIMARY KEY (person, fact_key, from_month);
alter table civil_affairs.disability add constraint disability_category_check CHECK (((category >= 1) AND (category <= 7)));
alter table civil_affairs.disability add constraint disability_check CHECK ((from_month < until_month));
alter table civil_affairs.disability add constraint disability_grade_check CHECK (((grade >= 1) AND (grade <= 4)));
alter table civil_affairs.disability add constraint disability_schooling_check CHECK ((schooling = ANY (ARRAY['STUDENT'::text, 'NOT_STUDENT'::text])));
alter table civil_affairs.disability_history add constraint disability_history_category_check CHECK (((category >= 1) AND (category <= 7)));
alter table civil_affairs.disability_history add constraint disability_history_check CHECK ((from_month < until_month));
alter table civil_affairs.disability_history add constraint disability_history_check1 CHECK ((known_from < known_until));
alter table civil_affairs.disability_history add constraint disability_history_grade_check CHECK (((grade >= 1) AND (grade <= 4)));
alter table civil_affairs.disability_history add constraint disability_history_schooling_check CHECK ((schooling = ANY (ARRAY['STUDENT'::text, 'NOT_STUDENT'::text])));
alter table civil_affairs.minimum_living add constraint minimum_living_pkey PRIMARY KEY (person, fact_key, from_month);
alter table civil_affairs.minimum_living add constraint minimum_living_area_check CHECK ((area = ANY (ARRAY['URBAN'::text, 'RURAL'::text])));
alter table civil_affairs.minimum_living add constraint minimum_living_check CHECK ((from_month < until_month));
alter table civil_affairs.minimum_living add constraint minimum_living_schooling_check CHECK ((schooling = ANY (ARRAY['STUDENT'::text, 'NOT_STUDENT'::text])));
alter table civil_affairs.minimum_living_history add constraint minimum_living_history_area_check CHECK ((area = ANY (ARRAY['URBAN'::text, 'RURAL'::text])));
alter table civil_affairs.minimum_living_history add constraint minimum_living_history_check CHECK ((from_month < until_month));
alter table civil_affairs.minimum_living_history add constraint minimum_living_history_check1 CHECK ((known_from < known_until));
alter table civil_affairs.minimum_living_history add constraint minimum_living_history_schooling_check CHECK ((schooling = ANY (ARRAY['STUDENT'::text, 'NOT_STUDENT'::text])));
alter table social_security.employee_pension add constraint employee_pension_pkey PRIMARY KEY (person, fact_key, from_month);
alter table social_security.employee_pension add constraint employee_pension_check CHECK ((from_month < until_month));
alter table social_security.employee_pension add constraint employee_pension_state_check CHECK ((state = ANY (ARRAY['PAID'::text, 'CREDITED'::text, 'SUSPENDED'::text])));
alter table social_security.employee_pension_history add constraint employee_pension_history_check CHECK ((from_month < until_month));
alter table social_security.employee_pension_history add constraint employee_pension_history_check1 CHECK ((known_from < known_until));
alter table social_security.employee_pension_history add constraint employee_pension_history_state_check CHECK ((state = ANY (ARRAY['PAID'::text, 'CREDITED'::text, 'SUSPENDED'::text])));
alter table social_security.enrolment add constraint enrolment_pkey PRIMARY KEY (person, fact_key, from_month);
alter table social_security.enrolment add constraint enrolment_check CHECK ((from_month < until_month));
alter table social_security.enrolment add constraint enrolment_identity_mark_check CHECK ((identity_mark = ANY (ARRAY['REGISTERED_POOR'::text, 'DESTITUTE'::text, 'MINIMUM_LIVING'::text, 'DISABLED'::text, 'MONITORED'::text, 'OTHER'::text])));
alter table social_security.enrolment_history add constraint enrolment_history_check CHECK ((from_month < until_month));
alter table social_security.enrolment_history add constraint enrolment_history_check1 CHECK ((known_from < known_until));
alter table social_security.enrolment_history add constraint enrolment_history_identity_mark_check CHECK ((identity_mark = ANY (ARRAY['REGISTERED_POOR'::text, 'DESTITUTE'::text, 'MINIMUM_LIVING'::text, 'DISABLED'::text, 'MONITORED'::text, 'OTHER'::text])));
alter table social_security.premium add constraint premium_pkey PRIMARY KEY (person, fact_key, from_month);
alter table social_security.premium add constraint premium_check CHECK ((from_month < until_month));
alter table social_security.premium add constraint premium_period_check CHECK ((period = ANY (ARRAY['YEAR'::text, 'MONTH'::text])));
alter table social_security.premium_history add constraint premium_history_check CHECK ((from_month < until_month));
alter table social_security.premium_history add constraint premium_history_check1 CHECK ((known_from < known_until));
alter table social_security.premium_history add constraint premium_history_period_check CHECK ((period = ANY (ARRAY['YEAR'::text, 'MONTH'::text])));
alter table comparison.balance add constraint balance_pkey PRIMARY KEY (month, revision, name);
alter table comparison.balance add constraint balance_check CHECK ((came_in = accounted));
alter table comparison.balance add constraint balance_name_check CHECK ((name = ANY (ARRAY['ROWS'::text, 'PEOPLE'::text, 'PREMIUMS'::text, 'PREMIUMS_FEN'::text])));
alter table comparison.closed_month add constraint closed_month_pkey PRIMARY KEY (month);
alter table comparison.code add constraint code_pkey PRIMARY KEY (kind, code);
alter table comparison.code add constraint code_kind_word_key UNIQUE (kind, word);
alter table comparison.discrepancy_total add constraint discrepancy_total_month_from_revision_town_code_key UNIQUE NULLS NOT DISTINCT (month, from_revision, town, code);
alter table comparison.discrepancy_total add constraint discrepancy_total_check CHECK ((from_revision < until_revision));
alter table comparison.discrepancy_total add constraint discrepancy_total_people_check CHECK ((people > 0));
alter table comparison.input add constraint input_pkey PRIMARY KEY (month, revision, batch_id);
alter table comparison.input add constraint input_state_check CHECK ((state = ANY (ARRAY['COUNTED'::text, 'CARRIED'::text, 'HELD'::text, 'WITHDRAWN'::text])));
alter table comparison.moved add constraint moved_pkey PRIMARY KEY (month, revision, person);
alter table comparison.movement add constraint movement_month_revision_from_item_to_item_key UNIQUE NULLS NOT DISTINCT (month, revision, from_item, to_item);
alter table comparison.movement add constraint movement_people_check CHECK ((people > 0));
alter table comparison.outcome add constraint outcome_pkey PRIMARY KEY (month, person, from_revision);
alter table comparison.outcome add constraint outcome_check CHECK ((from_revision < until_revision));
alter table comparison.revision add constraint revision_pkey PRIMARY KEY (id);
alter table comparison.revision add constraint revision_month_knowledge_rules_sha256_key UNIQUE (month, knowledge, rules_sha256);
alter table comparison.revision add constraint revision_month_revision_key UNIQUE (month, revision);
alter table comparison.revision add constraint revision_kind_check CHECK ((kind = ANY (ARRAY['FULL'::text, 'INCREMENT'::text])));
alter table comparison.total add constraint total_month_from_revision_town_label_verdict_work_item_key UNIQUE NULLS NOT DISTINCT (month, from_revision, town, label, verdict, work_item);
alter table comparison.total add constraint total_check CHECK ((from_revision < until_revision));
alter table comparison.total add constraint total_people_check CHECK ((people > 0));
alter table work.step add constraint step_pkey PRIMARY KEY (id);
alter table work.step add constraint step_month_person_item_ordinal_key UNIQUE (month, person, item, ordinal);
alter table work.step add constraint step_act_check CHECK ((act = ANY (ARRAY['CONFIRM'::text, 'DECLINE'::text, 'REVIEW'::text, 'APPROVE'::text, 'REJECT'::text])));
alter table work.step add constraint step_decision_check CHECK ((decision = ANY (ARRAY['RELEASE'::text, 'STOP'::text, 'KEEP'::text])));
alter table work.step add constraint step_ordinal_check CHECK ((ordinal > 0));
alter table settlement.balance add constraint balance_pkey PRIMARY KEY (month, name);
alter table settlement.balance add constraint balance_check CHECK ((came_in = accounted));
alter table settlement.balance add constraint balance_name_check CHECK ((name = ANY (ARRAY['PREMIUMS_FEN'::text, 'LEDGER_FEN'::text])));
alter table settlement.booking add constraint booking_pkey PRIMARY KEY (month, town, person, for_month);
alter table settlement.booking add constraint booking_amount_fen_check CHECK ((amount_fen <> 0));
alter table settlement.booking add constraint booking_check CHECK (((for_month <= month) AND ((kind = 'CHARGE'::text) = (for_month = month))));
alter table settlement.booking add constraint booking_kind_check CHECK ((kind = ANY (ARRAY['CHARGE'::text, 'ADJUSTMENT'::text])));
alter table settlement.booking add constraint booking_plan_check CHECK ((plan = ANY (ARRAY['ANNUAL'::text, 'MONTHLY'::text])));
alter table settlement.closing add constraint closing_pkey PRIMARY KEY (month, town);
alter table settlement.closing add constraint closing_back_paid_fen_check CHECK ((back_paid_fen >= 0));
alter table settlement.closing add constraint closing_check CHECK ((balance_fen = ((((opening_fen + due_fen) + back_paid_fen) + stopped_fen) - paid_fen)));
alter table settlement.closing add constraint closing_check1 CHECK ((first_officer <> second_officer));
alter table settlement.closing add constraint closing_stopped_fen_check CHECK ((stopped_fen <= 0));
alter table settlement.payment add constraint payment_pkey PRIMARY KEY (month, town, person, fact_key, from_month);
alter table settlement.payment add constraint payment_amount_fen_check CHECK ((amount_fen <> 0));
alter table settlement.proposal add constraint proposal_pkey PRIMARY KEY (id);
alter table settlement.proposal add constraint proposal_back_paid_fen_check CHECK ((back_paid_fen >= 0));
alter table settlement.proposal add constraint proposal_check CHECK ((balance_fen = ((((opening_fen + due_fen) + back_paid_fen) + stopped_fen) - paid_fen)));
alter table settlement.proposal add constraint proposal_ended_check CHECK ((ended = ANY (ARRAY['CLOSED'::text, 'REJECTED'::text, 'REPLACED'::text])));
alter table settlement.proposal add constraint proposal_stopped_fen_check CHECK ((stopped_fen <= 0));
alter table statistics.publication add constraint publication_pkey PRIMARY KEY (month);
alter table statistics.told add constraint told_pkey PRIMARY KEY (month, place);
alter table statistics.told add constraint told_check CHECK (((NOT all_towns) OR (town IS NULL)));
alter table schedule.attempt add constraint attempt_pkey PRIMARY KEY (id);
alter table schedule.attempt add constraint attempt_outcome_check CHECK ((outcome = ANY (ARRAY['DONE'::text, 'NOT_READY'::text, 'FAILED'::text])));
alter table schedule.beginning add constraint beginning_pkey PRIMARY KEY (only_one);
alter table schedule.beginning add constraint beginning_only_one_check CHECK (only_one);
alter table schedule.step add constraint step_pkey PRIMARY KEY (month, step);
alter table schedule.step add constraint step_check CHECK (((state = 'DONE'::text) = (next_try_on IS NULL)));
alter table schedule.step add constraint step_state_check CHECK ((state = ANY (ARRAY['DONE'::text, 'NOT_READY'::text, 'FAILED'::text])));
alter table changelog.calendar add constraint calendar_pkey PRIMARY KEY (only_one);
alter table changelog.calendar add constraint calendar_only_one_check CHECK (only_one);
alter table changelog.change add constraint change_pkey PRIMARY KEY (turn, id);
alter table changelog.change add constraint change_kind_check CHECK ((kind >= 0));
alter table changelog.clock add constraint clock_pkey PRIMARY KEY (only_one);
alter table changelog.clock add constraint clock_ahead_check CHECK ((ahead >= 0));
alter table changelog.clock add constraint clock_only_one_check CHECK (only_one);
alter table notices.subscriber add constraint subscriber_pkey PRIMARY KEY (agency, town, name);
alter table sending.attempt add constraint attempt_pkey PRIMARY KEY (number);
alter table sending.attempt add constraint attempt_outcome_check CHECK ((outcome = ANY (ARRAY['DELIVERED'::text, 'REFUSED'::text, 'TIMED_OUT'::text, 'UNREACHABLE'::text, 'FORBIDDEN_ADDRESS'::text])));
alter table sending.endpoint add constraint endpoint_pkey PRIMARY KEY (id);
alter table sending.endpoint add constraint endpoint_algorithm_check CHECK ((algorithm = ANY (ARRAY['HMAC_SHA_256'::text, 'HMAC_SM3'::text])));
alter table sending.endpoint add constraint endpoint_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'PAUSED'::text, 'REMOVED'::text])));
alter table sending.place add constraint place_pkey PRIMARY KEY (follower);
alter table sending.secret add constraint secret_pkey PRIMARY KEY (endpoint, number);
alter table sending.unsent add constraint unsent_pkey PRIMARY KEY (endpoint, turn, change);
alter table identity.other_name add constraint other_name_person_fkey FOREIGN KEY (person) REFERENCES identity.person(person);
alter table hub.batch add constraint batch_accepted_knowledge_fkey FOREIGN KEY (accepted_knowledge) REFERENCES hub.knowledge(number) DEFERRABLE INITIALLY DEFERRED;
alter table hub.batch add constraint batch_withdrawn_knowledge_fkey FOREIGN KEY (withdrawn_knowledge) REFERENCES hub.knowledge(number) DEFERRABLE INITIALLY DEFERRED;
alter table hub.batch_notice add constraint batch_notice_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.batch_rows add constraint batch_rows_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.delivery add constraint delivery_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.finding add constraint finding_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.held_row add constraint held_row_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.identity_remark add constraint identity_remark_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.leavers_confirmation add constraint leavers_confirmation_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.leavers_confirmation add constraint leavers_confirmation_knowledge_fkey FOREIGN KEY (knowledge) REFERENCES hub.knowledge(number) DEFERRABLE INITIALLY DEFERRED;
alter table hub.list_reading add constraint list_reading_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.refused_person add constraint refused_person_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.row_fingerprints add constraint row_fingerprints_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.unconfirmed_leaver add constraint unconfirmed_leaver_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.unconfirmed_leaver add constraint unconfirmed_leaver_confirmed_knowledge_fkey FOREIGN KEY (confirmed_knowledge) REFERENCES hub.knowledge(number) DEFERRABLE INITIALLY DEFERRED;
alter table hub.upload_part add constraint upload_part_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES hub.upload(id) ON DELETE CASCADE;
alter table comparison.balance add constraint balance_month_revision_fkey FOREIGN KEY (month, revision) REFERENCES comparison.revision(month, revision);
alter table comparison.closed_month add constraint closed_month_month_revision_fkey FOREIGN KEY (month, revision) REFERENCES comparison.revision(month, revision);
alter table comparison.input add constraint input_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table comparison.input add constraint input_month_revision_fkey FOREIGN KEY (month, revision) REFERENCES comparison.revision(month, revision);
alter table comparison.movement add constraint movement_month_revision_fkey FOREIGN KEY (month, revision) REFERENCES comparison.revision(month, revision);
alter table statistics.publication add constraint publication_month_revision_fkey FOREIGN KEY (month, revision) REFERENCES comparison.revision(month, revision);
alter table statistics.told add constraint told_month_fkey FOREIGN KEY (month) REFERENCES statistics.publication(month);
alter table sending.attempt add constraint attempt_endpoint_fkey FOREIGN KEY (endpoint) REFERENCES sending.endpoint(id);
alter table sending.secret add constraint secret_endpoint_fkey FOREIGN KEY (endpoint) REFERENCES sending.endpoint(id);
alter table sending.unsent add constraint unsent_endpoint_fkey FOREIGN KEY (endpoint) REFERENCES sending.endpoint(id);

-- Indexes
CREATE INDEX other_name_batch ON identity.other_name USING btree (batch_id);
CREATE INDEX other_name_known_from ON identity.other_name USING btree (known_from);
CREATE INDEX person_born_on_by_name ON identity.person USING btree (born_on, name_fingerprint);
CREATE INDEX answered_request_age ON hub.answered_request USING btree (answered_at);
CREATE INDEX batch_month ON hub.batch USING btree (month, feed);
CREATE UNIQUE INDEX batch_same_file ON hub.batch USING btree (feed, month, kind, file_sha256) WHERE (state <> 'WITHDRAWN'::text);
CREATE INDEX header_alias_scope ON hub.header_alias USING btree (agency, feed);
CREATE INDEX held_row_batch ON hub.held_row USING btree (batch_id);
CREATE INDEX identity_remark_person ON hub.identity_remark USING btree (person);
CREATE INDEX officer_record_from_month ON hub.officer_record USING btree (from_month);
CREATE INDEX officer_record_known_from ON hub.officer_record USING btree (known_from);
CREATE INDEX officer_record_person ON hub.officer_record USING btree (person);
CREATE INDEX officer_record_until_month ON hub.officer_record USING btree (until_month);
CREATE UNIQUE INDEX revocation_account ON hub.revocation USING btree (agency, subject) WHERE ((subject IS NOT NULL) AND (restored_at IS NULL));
CREATE UNIQUE INDEX revocation_token ON hub.revocation USING btree (token_id) WHERE ((token_id IS NOT NULL) AND (restored_at IS NULL));
CREATE INDEX upload_expiry ON hub.upload USING btree (expires_at);
CREATE INDEX upload_of_caller ON hub.upload USING btree (agency, subject, created_at);
CREATE UNIQUE INDEX upload_under_way ON hub.upload USING btree (agency, COALESCE(town, ''::text), subject, feed, month, kind, sender, file_sha256) WHERE (state = ANY (ARRAY['RECEIVING'::text, 'WAITING'::text, 'PREVIEWED'::text]));
CREATE INDEX upload_waiting ON hub.upload USING btree (completed_at) WHERE (state = 'WAITING'::text);
CREATE INDEX registration_batch ON poverty_alleviation.registration USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX registration_changed_on ON poverty_alleviation.registration USING btree (status_changed_on) WHERE (status_changed_on IS NOT NULL);
CREATE INDEX registration_ends ON poverty_alleviation.registration USING btree (until_month) WHERE (until_month <> 2147483647);
CREATE INDEX registration_history_batch ON poverty_alleviation.registration_history USING btree (batch_id);
CREATE INDEX registration_history_known_until ON poverty_alleviation.registration_history USING btree (known_until);
CREATE INDEX registration_history_person ON poverty_alleviation.registration_history USING btree (person);
CREATE INDEX registration_known_from ON poverty_alleviation.registration USING btree (known_from);
CREATE INDEX death_batch ON civil_affairs.death USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX death_died_on ON civil_affairs.death USING btree (died_on);
CREATE INDEX death_history_batch ON civil_affairs.death_history USING btree (batch_id);
CREATE INDEX death_history_known_until ON civil_affairs.death_history USING btree (known_until);
CREATE INDEX death_history_person ON civil_affairs.death_history USING btree (person);
CREATE INDEX death_known_from ON civil_affairs.death USING btree (known_from);
CREATE INDEX destitute_support_batch ON civil_affairs.destitute_support USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX destitute_support_ends ON civil_affairs.destitute_support USING btree (until_month) WHERE (until_month <> 2147483647);
CREATE INDEX destitute_support_granted_until ON civil_affairs.destitute_support USING btree (end_month) WHERE (end_month IS NOT NULL);
CREATE INDEX destitute_support_history_batch ON civil_affairs.destitute_support_history USING btree (batch_id);
CREATE INDEX destitute_support_history_known_until ON civil_affairs.destitute_support_history USING btree (known_until);
CREATE INDEX destitute_support_history_person ON civil_affairs.destitute_support_history USING btree (person);
CREATE INDEX destitute_support_known_from ON civil_affairs.destitute_support USING btree (known_from);
CREATE INDEX destitute_support_starts ON civil_affairs.destitute_support USING btree (start_month) WHERE (start_month IS NOT NULL);
CREATE INDEX disability_batch ON civil_affairs.disability USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX disability_ends ON civil_affairs.disability USING btree (until_month) WHERE (until_month <> 2147483647);
CREATE INDEX disability_history_batch ON civil_affairs.disability_history USING btree (batch_id);
CREATE INDEX disability_history_known_until ON civil_affairs.disability_history USING btree (known_until);
CREATE INDEX disability_history_person ON civil_affairs.disability_history USING btree (person);
CREATE INDEX disability_known_from ON civil_affairs.disability USING btree (known_from);
CREATE INDEX minimum_living_batch ON civil_affairs.minimum_living USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX minimum_living_ends ON civil_affairs.minimum_living USING btree (until_month) WHERE (until_month <> 2147483647);
CREATE INDEX minimum_living_granted_until ON civil_affairs.minimum_living USING btree (end_month) WHERE (end_month IS NOT NULL);
CREATE INDEX minimum_living_history_batch ON civil_affairs.minimum_living_history USING btree (batch_id);
CREATE INDEX minimum_living_history_known_until ON civil_affairs.minimum_living_history USING btree (known_until);
CREATE INDEX minimum_living_history_person ON civil_affairs.minimum_living_history USING btree (person);
CREATE INDEX minimum_living_known_from ON civil_affairs.minimum_living USING btree (known_from);
CREATE INDEX minimum_living_starts ON civil_affairs.minimum_living USING btree (start_month) WHERE (start_month IS NOT NULL);
CREATE INDEX employee_pension_batch ON social_security.employee_pension USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX employee_pension_covered_from ON social_security.employee_pension USING btree (covered_from);
CREATE INDEX employee_pension_covered_until ON social_security.employee_pension USING btree (covered_until) WHERE (covered_until IS NOT NULL);
CREATE INDEX employee_pension_ends ON social_security.employee_pension USING btree (until_month) WHERE (until_month <> 2147483647);
CREATE INDEX employee_pension_history_batch ON social_security.employee_pension_history USING btree (batch_id);
CREATE INDEX employee_pension_history_known_until ON social_security.employee_pension_history USING btree (known_until);
CREATE INDEX employee_pension_history_person ON social_security.employee_pension_history USING btree (person);
CREATE INDEX employee_pension_known_from ON social_security.employee_pension USING btree (known_from);
CREATE INDEX enrolment_batch ON social_security.enrolment USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX enrolment_ends ON social_security.enrolment USING btree (until_month) WHERE (until_month <> 2147483647);
CREATE INDEX enrolment_history_batch ON social_security.enrolment_history USING btree (batch_id);
CREATE INDEX enrolment_history_known_until ON social_security.enrolment_history USING btree (known_until);
CREATE INDEX enrolment_history_person ON social_security.enrolment_history USING btree (person);
CREATE INDEX enrolment_known_from ON social_security.enrolment USING btree (known_from);
CREATE INDEX enrolment_marked ON social_security.enrolment USING btree (person) INCLUDE (from_month, until_month, identity_mark) WHERE (identity_mark IS NOT NULL);
CREATE INDEX premium_batch ON social_security.premium USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX premium_by_town ON social_security.premium USING btree (person) INCLUDE (from_month, until_month, amount_fen) WHERE (item_code = 11);
CREATE INDEX premium_history_batch ON social_security.premium_history USING btree (batch_id);
CREATE INDEX premium_history_known_until ON social_security.premium_history USING btree (known_until);
CREATE INDEX premium_history_person ON social_security.premium_history USING btree (person);
CREATE INDEX premium_known_from ON social_security.premium USING btree (known_from);
CREATE INDEX outcome_other_town ON comparison.outcome USING btree (month, other_town, person) WHERE (other_town IS NOT NULL);
CREATE INDEX outcome_town ON comparison.outcome USING btree (month, town, person, work_item);
CREATE INDEX step_known_from ON work.step USING btree (known_from);
CREATE INDEX step_person ON work.step USING btree (person);
CREATE INDEX booking_person ON settlement.booking USING btree (person);
CREATE INDEX payment_person ON settlement.payment USING btree (person);
CREATE UNIQUE INDEX proposal_open ON settlement.proposal USING btree (month, town) WHERE (ended IS NULL);
CREATE UNIQUE INDEX attempt_done ON schedule.attempt USING btree (month, step) WHERE (outcome = 'DONE'::text);
CREATE INDEX change_appended_now_and_then ON changelog.change USING btree (appended_at, turn) WHERE ((id % (64)::bigint) = 0);
CREATE INDEX attempt_of ON sending.attempt USING btree (endpoint, number);
CREATE INDEX attempt_old ON sending.attempt USING brin (tried_at);
CREATE INDEX endpoint_of ON sending.endpoint USING btree (agency, registered_at);
CREATE INDEX unsent_dead ON sending.unsent USING btree (endpoint, turn, change) WHERE (dead_at IS NOT NULL);

-- Functions
CREATE OR REPLACE FUNCTION comparison.gather_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  analyze comparison.outcome (month, person, from_revision, until_revision, work_item, town), comparison.total;
end $function$
;
CREATE OR REPLACE FUNCTION comparison.know_assessing()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  analyze comparison.assessing;
end $function$
;
CREATE OR REPLACE FUNCTION changelog.next_turn()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'changelog'
AS $function$
     select greatest(pg_current_xact_id()::text::bigint + (select ahead from changelog.clock),
       (select turn from changelog.change order by turn desc limit 1)) $function$
;
CREATE OR REPLACE FUNCTION changelog.settled_turn()
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$
     select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + ahead from changelog.clock $function$
;

-- Comments
comment on table identity.person is 'The only place of ID numbers and names, sealed with AES-256-GCM; person is the keyed token that everything else carries';
comment on table hub.answered is 'The answers of mutations by their idempotency key: the same request again gets the same answer and does nothing';
comment on table hub.answered_request is 'What rows over GraphQL were answered, by idempotency key, written in the transaction that accepted them';
comment on column hub.batch.rows_unrecognised is 'Rows with a person whose number cannot be read: it may be anybody';
comment on column hub.batch.people_protected is 'Facts that stay believed because the row that names their person was refused';
comment on column hub.batch.leavers_unconfirmed is 'Facts that the list does not repeat and that stay believed until an officer confirms, see hub.unconfirmed_leaver';
comment on table hub.batch_notice is 'What concerns a sheet or the whole file of a batch (文件提醒), append-only, in the order in which it was said: a sheet that was not read, a total that differs. A file of several feeds says it to each of its batches';
comment on column hub.batch_notice.sheet is 'Name of the sheet, numbers masked; null: the file';
comment on table hub.batch_rows is 'One disposition for every row of the file, 4096 rows to a record: byte i of dispositions and element i of persons belong to row first_row + i. A accepted, N normalised, W warned, R rejected, D duplicate, S skipped';
comment on table hub.delivery is 'Which months of a feed count as delivered, on both axes: what absence from a list is worth';
comment on column hub.finding.got is 'Masked: never a full ID number or name';
comment on column hub.finding.same_as_row is 'The earlier row of the file that says the same of the same person (重复行); null: the finding is about its own row';
comment on table hub.header_alias is 'What an agency''s own headers mean, said once; append-only, the newest row of a header counts, null takes it back';
comment on table hub.identity_remark is 'What an accepted list says of an identity (身份疑点), append-only: another birth date or sex than the number’s, or the person twice. It counts while its batch does';
comment on table hub.knowledge is 'The knowledge axis: one number for each thing the hub came to know, in commit order';
comment on table hub.list_export is 'Every list that left the hub: who took it, what for, how many rows (留痕). Written before the first byte; no end: the hub itself was stopped meanwhile. Holds nothing of what was on it';
comment on table hub.list_reading is 'How the newest list of a feed was read: a digest of the rules, the columns and whatever else the judgement of a row depends on beside its text';
comment on table hub.refused_person is 'Whom the rows of a batch name by a valid number although nothing was taken of them';
comment on table hub.revocation is 'Whose tokens are refused before they expire (撤销): one token by its jti, or every token of an account; append-only but for taking back';
comment on table hub.row_fingerprints is 'By which the rows of the newest list are told when they come again, beside hub.batch_rows: 12 bytes for row first_row + i, 8 of a keyed code of its text and 4 of the keyed code of the name with the birth date mixed in; 12 zeros for a row that was not accepted as it came. Older lists have none';
comment on table hub.town_plan is 'How a town pays in a calendar year (镇区代缴方案, 第五条); the one known last holds. tier_fen a year, null = the floor';
comment on table hub.unconfirmed_leaver is 'Who is missing from a full list that has rows with unreadable numbers; confirmed_knowledge: since when an officer has confirmed that they left';
comment on table hub.upload is 'Rosters on their way in: announced, received in parts, waiting for a clerk, done. Whoever holds the lease works on it';
comment on table hub.upload_part is 'Parts of a file, each sealed with the key of its upload (AES-256-GCM); plain bytes are never stored';
comment on table poverty_alleviation.registration is 'What the hub believes now. from_month inclusive, until_month exclusive (year*12+month-1); known_from: hub.knowledge.number';
comment on table poverty_alleviation.registration_history is 'What the hub believed from known_from until known_until (exclusive) and then corrected or ended; append-only';
comment on table civil_affairs.death is 'What the hub believes now. from_month inclusive, until_month exclusive (year*12+month-1); known_from: hub.knowledge.number';
comment on table civil_affairs.death_history is 'What the hub believed from known_from until known_until (exclusive) and then corrected or ended; append-only';
comment on table civil_affairs.destitute_support is 'What the hub believes now. from_month inclusive, until_month exclusive (year*12+month-1); known_from: hub.knowledge.number';
comment on table civil_affairs.destitute_support_history is 'What the hub believed from known_from until known_until (exclusive) and then corrected or ended; append-only';
comment on table civil_affairs.disability is 'What the hub believes now. from_month inclusive, until_month exclusive (year*12+month-1); known_from: hub.knowledge.number';
comment on table civil_affairs.disability_history is 'What the hub believed from known_from until known_until (exclusive) and then corrected or ended; append-only';
comment on table civil_affairs.minimum_living is 'What the hub believes now. from_month inclusive, until_month exclusive (year*12+month-1); known_from: hub.knowledge.number';
comment on table civil_affairs.minimum_living_history is 'What the hub believed from known_from until known_until (exclusive) and then corrected or ended; append-only';
comment on table social_security.employee_pension is 'What the hub believes now. from_month inclusive, until_month exclusive (year*12+month-1); known_from: hub.knowledge.number';
comment on table social_security.employee_pension_history is 'What the hub believed from known_from until known_until (exclusive) and then corrected or ended; append-only';
comment on table social_security.enrolment is 'What the hub believes now. from_month inclusive, until_month exclusive (year*12+month-1); known_from: hub.knowledge.number';
comment on table social_security.enrolment_history is 'What the hub believed from known_from until known_until (exclusive) and then corrected or ended; append-only';
comment on table social_security.premium is 'What the hub believes now. from_month inclusive, until_month exclusive (year*12+month-1); known_from: hub.knowledge.number';
comment on table social_security.premium_history is 'What the hub believed from known_from until known_until (exclusive) and then corrected or ended; append-only';
comment on table comparison.assessing is 'Who is being assessed by the full comparison under way, and what lists remark of them; empty whenever none is';
comment on table comparison.balance is 'Conservation: what came in and what is accounted for; a revision whose sums differ cannot be stored';
comment on table comparison.closed_month is 'A settled month: its lists are those of this revision for ever; later revisions only say what adjustments they call for';
comment on table comparison.code is 'What the numbers and bits of outcomes mean; only ever added to';
comment on table comparison.input is 'The batches that a revision rests on, with their rows by disposition as they were then. HELD and WITHDRAWN had no effect';
comment on table comparison.moved is 'Of whom a revision says something else than the one before: an outcome ended with it, or began, or both';
comment on table comparison.movement is 'How many moved from one primary work item to another against the revision before; null: not compared';
comment on table comparison.outcome is 'What a comparison said of a person: tests, discrepancies, categories and following items as bits, words as the numbers of comparison.code. A revision writes only what differs from the one before';
comment on table comparison.revision is 'One comparison of a month (数据比对) as of a cut on the knowledge axis; append-only. Equal month, knowledge and rules are one revision';
comment on column comparison.revision.feeds is 'How far the list of each feed reached the month: state, last month delivered, and what else decides absence; equal feeds, equal reach';
comment on table comparison.total is 'People and money of a revision by town, category, verdict and primary work item; the sums are the whole';
comment on table comparison.turn is 'Always empty: whoever compares locks it, so that comparisons go one after the other';
comment on table work.step is 'What officers did with a work item (经办步骤), append-only: who, from which state to which, why, on which document';
comment on column work.step.label is 'The category whose mark the item asked for (comparison.code CATEGORY); null: none';
comment on table settlement.balance is 'Conservation of a month whose every town has closed: premiums seen = premiums counted, lines of the ledger = sums of the closings';
comment on table settlement.booking is 'The ledger (代缴台账), append-only: what a closed month booked for a person and town. An adjustment is for an earlier month: 补缴 above zero, 停发 below';
comment on table settlement.closing is 'A month that a town has settled (结账): frozen sums, the two officers, and the revision of each month they rest on';
comment on table settlement.payment is 'Town premiums (item 11) that a closed month counted, append-only; one that was taken back is counted again below zero. town empty: no town is known';
comment on table settlement.proposal is 'The first of two signatures under a settlement, with the sums that were signed';
comment on table statistics.publication is 'The statistics of a month as published (月度统计发布): one revision for ever, so that no two of them can be taken from each other';
comment on table statistics.told is 'What a published month tells of a town, a category, both, or all; null is withheld (小数保护): small groups, and what would give them away. category null: all of them';
comment on table schedule.attempt is 'Every try of a step: which scheduler, when, what came of it; no end: the scheduler was stopped in the middle';
comment on table schedule.beginning is 'The first month that the calendar is kept for; written by the first scheduler';
comment on table schedule.step is 'How far each step of each month has come (每月工作日程); DONE once and for ever';
comment on table changelog.calendar is 'Up to which day the log has told what time alone changes; one row, written by the first tick';
comment on column changelog.calendar.first_month is 'The month of the first tick, counted from year 0: the months after it were begun by the calendar';
comment on table changelog.change is 'The change log (变更日志), append-only, written in the transaction of the change itself. Read in the order of (turn, id), and only below the turn of the oldest transaction under way';
comment on column changelog.change.turn is 'Number of the transaction, or of a later one that had committed when it appended: so changes that wait for each other stand in the order of their commits';
comment on column changelog.change.kind is 'Place in CHANGE_KINDS (src/changelog/change-kinds.ts); append-only';
comment on column changelog.change.month is 'The month it is about, counted from year 0; null: of no month';
comment on column changelog.change.knowledge is 'hub.knowledge.number of the transaction; null: it brought no knowledge of people';
comment on column changelog.change.subject is 'What it is of when it is of no person: a work item, a comparison';
comment on table changelog.clock is 'How much is added to numbers of transactions: a database restored into another server counts its transactions anew, and turns must never go back';
comment on table notices.subscriber is 'Up to where each subscriber of an agency has heard (签收); it only moves forward';
comment on column notices.subscriber.town is 'Code of the town; empty: an agency of the city';
comment on column notices.subscriber.role is 'Role and purpose of who acknowledged last: they say what the subscriber may hear';
comment on table sending.attempt is 'Every try to send (推送记录), append-only; what was sent is not kept. change null: a test';
comment on table sending.endpoint is 'Where an agency wants to be told of changes (推送地址); it gets what the agreement of its role and purpose lets it see';
comment on column sending.endpoint.renewed_by is 'The officer who last said that it is still wanted; when the account is revoked, nothing is sent';
comment on column sending.endpoint.kinds is 'Places in CHANGE_KINDS; null: every kind that it may see';
comment on column sending.endpoint.failing is 'Tries that failed since the last one that did not';
comment on column sending.endpoint.not_before is 'The receiver asked (Retry-After) not to be called earlier; null: it never did, or was taken by its word';
comment on table sending.place is 'How far each follower of the change log has come (送达位置), and which process follows for it now';
comment on column sending.place.follower is 'webhook and the id of an endpoint, or broker';
comment on table sending.secret is 'Signing secrets, sealed to their endpoint and number; good_until: replaced, and signs beside the new one until then';
comment on table sending.unsent is 'Changes before the place of an endpoint that it has not taken: waiting, or dead letters (未送达) when dead_at is set';
comment on column sending.unsent.lane is 'The person; zeroes: of no person. The first of a lane holds the others';
comment on column sending.unsent.next_try_at is 'Only of the first of a lane; null: at once, or when those before it are gone';

-- Grants
grant usage on schema identity to minsheng_civil_affairs;
grant usage on schema identity to minsheng_hub;
grant usage on schema identity to minsheng_poverty_alleviation;
grant usage on schema identity to minsheng_social_security;
grant insert on identity.other_name to minsheng_civil_affairs;
grant insert, select on identity.other_name to minsheng_hub;
grant insert on identity.other_name to minsheng_poverty_alleviation;
grant insert on identity.other_name to minsheng_social_security;
grant select (person, name_fingerprint) on identity.other_name to minsheng_civil_affairs;
grant select (person, name_fingerprint) on identity.other_name to minsheng_poverty_alleviation;
grant select (person, name_fingerprint) on identity.other_name to minsheng_social_security;
grant insert on identity.person to minsheng_civil_affairs;
grant insert, select on identity.person to minsheng_hub;
grant insert on identity.person to minsheng_poverty_alleviation;
grant insert on identity.person to minsheng_social_security;
grant select (person, name_fingerprint) on identity.person to minsheng_civil_affairs;
grant select (person, name_fingerprint) on identity.person to minsheng_poverty_alleviation;
grant select (person, name_fingerprint) on identity.person to minsheng_social_security;
grant usage on schema hub to minsheng_civil_affairs;
grant usage on schema hub to minsheng_hub;
grant usage on schema hub to minsheng_poverty_alleviation;
grant usage on schema hub to minsheng_social_security;
grant insert, select on hub.answered to minsheng_hub;
grant delete, insert, select, update on hub.answered_request to minsheng_hub;
grant insert, select, update on hub.batch to minsheng_civil_affairs;
grant delete, insert, select, update on hub.batch to minsheng_hub;
grant insert, select, update on hub.batch to minsheng_poverty_alleviation;
grant insert, select, update on hub.batch to minsheng_social_security;
grant insert on hub.batch_notice to minsheng_civil_affairs;
grant insert, select on hub.batch_notice to minsheng_hub;
grant insert on hub.batch_notice to minsheng_poverty_alleviation;
grant insert on hub.batch_notice to minsheng_social_security;
grant insert, select on hub.batch_rows to minsheng_civil_affairs;
grant delete, insert, select, update on hub.batch_rows to minsheng_hub;
grant insert, select on hub.batch_rows to minsheng_poverty_alleviation;
grant insert, select on hub.batch_rows to minsheng_social_security;
grant insert, select, update on hub.delivery to minsheng_civil_affairs;
grant delete, insert, select, update on hub.delivery to minsheng_hub;
grant insert, select, update on hub.delivery to minsheng_poverty_alleviation;
grant insert, select, update on hub.delivery to minsheng_social_security;
grant insert, select on hub.finding to minsheng_civil_affairs;
grant delete, insert, select, update on hub.finding to minsheng_hub;
grant insert, select on hub.finding to minsheng_poverty_alleviation;
grant insert, select on hub.finding to minsheng_social_security;
grant insert, select on hub.header_alias to minsheng_hub;
grant delete, insert, select on hub.held_row to minsheng_civil_affairs;
grant delete, insert, select, update on hub.held_row to minsheng_hub;
grant delete, insert, select on hub.held_row to minsheng_poverty_alleviation;
grant delete, insert, select on hub.held_row to minsheng_social_security;
grant insert on hub.identity_remark to minsheng_civil_affairs;
grant insert, select on hub.identity_remark to minsheng_hub;
grant insert on hub.identity_remark to minsheng_poverty_alleviation;
grant insert on hub.identity_remark to minsheng_social_security;
grant insert, select on hub.knowledge to minsheng_civil_affairs;
grant delete, insert, select, update on hub.knowledge to minsheng_hub;
grant insert, select on hub.knowledge to minsheng_poverty_alleviation;
grant insert, select on hub.knowledge to minsheng_social_security;
grant insert, select on hub.leavers_confirmation to minsheng_civil_affairs;
grant delete, insert, select, update on hub.leavers_confirmation to minsheng_hub;
grant insert, select on hub.leavers_confirmation to minsheng_poverty_alleviation;
grant insert, select on hub.leavers_confirmation to minsheng_social_security;
grant insert, select on hub.list_export to minsheng_hub;
grant update (rows, ended, ended_at) on hub.list_export to minsheng_hub;
grant delete, insert, select on hub.list_reading to minsheng_civil_affairs;
grant delete, insert, select on hub.list_reading to minsheng_hub;
grant delete, insert, select on hub.list_reading to minsheng_poverty_alleviation;
grant delete, insert, select on hub.list_reading to minsheng_social_security;
grant delete, insert, select, update on hub.officer_record to minsheng_hub;
grant insert, select on hub.refused_person to minsheng_civil_affairs;
grant delete, insert, select, update on hub.refused_person to minsheng_hub;
grant insert, select on hub.refused_person to minsheng_poverty_alleviation;
grant insert, select on hub.refused_person to minsheng_social_security;
grant insert, select on hub.revocation to minsheng_hub;
grant update (restored_by, restored_at) on hub.revocation to minsheng_hub;
grant delete, insert, select on hub.row_fingerprints to minsheng_civil_affairs;
grant delete, insert, select on hub.row_fingerprints to minsheng_hub;
grant delete, insert, select on hub.row_fingerprints to minsheng_poverty_alleviation;
grant delete, insert, select on hub.row_fingerprints to minsheng_social_security;
grant insert, select on hub.town_plan to minsheng_hub;
grant insert, select, update on hub.unconfirmed_leaver to minsheng_civil_affairs;
grant delete, insert, select, update on hub.unconfirmed_leaver to minsheng_hub;
grant insert, select, update on hub.unconfirmed_leaver to minsheng_poverty_alleviation;
grant insert, select, update on hub.unconfirmed_leaver to minsheng_social_security;
grant delete, insert, select, update on hub.upload to minsheng_hub;
grant delete, insert, select, update on hub.upload_part to minsheng_hub;
grant usage on schema poverty_alleviation to minsheng_hub;
grant usage on schema poverty_alleviation to minsheng_poverty_alleviation;
grant select on poverty_alleviation.registration to minsheng_hub;
grant delete, insert, select, update on poverty_alleviation.registration to minsheng_poverty_alleviation;
grant select on poverty_alleviation.registration_history to minsheng_hub;
grant delete, insert, select, update on poverty_alleviation.registration_history to minsheng_poverty_alleviation;
grant usage on schema civil_affairs to minsheng_civil_affairs;
grant usage on schema civil_affairs to minsheng_hub;
grant delete, insert, select, update on civil_affairs.death to minsheng_civil_affairs;
grant select on civil_affairs.death to minsheng_hub;
grant delete, insert, select, update on civil_affairs.death_history to minsheng_civil_affairs;
grant select on civil_affairs.death_history to minsheng_hub;
grant delete, insert, select, update on civil_affairs.destitute_support to minsheng_civil_affairs;
grant select on civil_affairs.destitute_support to minsheng_hub;
grant delete, insert, select, update on civil_affairs.destitute_support_history to minsheng_civil_affairs;
grant select on civil_affairs.destitute_support_history to minsheng_hub;
grant delete, insert, select, update on civil_affairs.disability to minsheng_civil_affairs;
grant select on civil_affairs.disability to minsheng_hub;
grant delete, insert, select, update on civil_affairs.disability_history to minsheng_civil_affairs;
grant select on civil_affairs.disability_history to minsheng_hub;
grant delete, insert, select, update on civil_affairs.minimum_living to minsheng_civil_affairs;
grant select on civil_affairs.minimum_living to minsheng_hub;
grant delete, insert, select, update on civil_affairs.minimum_living_history to minsheng_civil_affairs;
grant select on civil_affairs.minimum_living_history to minsheng_hub;
grant usage on schema social_security to minsheng_hub;
grant usage on schema social_security to minsheng_social_security;
grant select on social_security.employee_pension to minsheng_hub;
grant delete, insert, select, update on social_security.employee_pension to minsheng_social_security;
grant select on social_security.employee_pension_history to minsheng_hub;
grant delete, insert, select, update on social_security.employee_pension_history to minsheng_social_security;
grant select on social_security.enrolment to minsheng_hub;
grant delete, insert, select, update on social_security.enrolment to minsheng_social_security;
grant select on social_security.enrolment_history to minsheng_hub;
grant delete, insert, select, update on social_security.enrolment_history to minsheng_social_security;
grant select on social_security.premium to minsheng_hub;
grant delete, insert, select, update on social_security.premium to minsheng_social_security;
grant select on social_security.premium_history to minsheng_hub;
grant delete, insert, select, update on social_security.premium_history to minsheng_social_security;
grant usage on schema comparison to minsheng_hub;
grant insert, select, truncate on comparison.assessing to minsheng_hub;
grant update (remarked, "nameDiffers", "sameNameOtherId", "birthDiffers", "sexDiffers", "repeatedInSource") on comparison.assessing to minsheng_hub;
grant insert, select on comparison.balance to minsheng_hub;
grant insert, select on comparison.closed_month to minsheng_hub;
grant select on comparison.code to minsheng_hub;
grant insert, select on comparison.discrepancy_total to minsheng_hub;
grant update (until_revision) on comparison.discrepancy_total to minsheng_hub;
grant insert, select on comparison.input to minsheng_hub;
grant insert, select on comparison.moved to minsheng_hub;
grant insert, select on comparison.movement to minsheng_hub;
grant insert, select on comparison.outcome to minsheng_hub;
grant update (until_revision) on comparison.outcome to minsheng_hub;
grant insert, select on comparison.revision to minsheng_hub;
grant insert, select on comparison.total to minsheng_hub;
grant update (until_revision) on comparison.total to minsheng_hub;
grant select, update on comparison.turn to minsheng_hub;
grant usage on schema work to minsheng_hub;
grant insert, select on work.step to minsheng_hub;
grant usage on schema settlement to minsheng_hub;
grant insert, select on settlement.balance to minsheng_hub;
grant insert, select on settlement.booking to minsheng_hub;
grant insert, select on settlement.closing to minsheng_hub;
grant insert, select on settlement.payment to minsheng_hub;
grant insert, select on settlement.proposal to minsheng_hub;
grant update (ended, ended_by, ended_reason) on settlement.proposal to minsheng_hub;
grant usage on schema statistics to minsheng_hub;
grant insert, select on statistics.publication to minsheng_hub;
grant insert, select on statistics.told to minsheng_hub;
grant usage on schema schedule to minsheng_hub;
grant insert, select on schedule.attempt to minsheng_hub;
grant update (ended_at, outcome, said) on schedule.attempt to minsheng_hub;
grant insert, select on schedule.beginning to minsheng_hub;
grant insert, select on schedule.step to minsheng_hub;
grant update (state, next_try_on, attempts, said_zh, said, changed_at) on schedule.step to minsheng_hub;
grant usage on schema changelog to minsheng_civil_affairs;
grant usage on schema changelog to minsheng_hub;
grant usage on schema changelog to minsheng_poverty_alleviation;
grant usage on schema changelog to minsheng_social_security;
grant insert, select on changelog.calendar to minsheng_hub;
grant update (last_day) on changelog.calendar to minsheng_hub;
grant insert on changelog.change to minsheng_civil_affairs;
grant insert, select on changelog.change to minsheng_hub;
grant insert on changelog.change to minsheng_poverty_alleviation;
grant insert on changelog.change to minsheng_social_security;
grant select on changelog.clock to minsheng_hub;
grant usage on schema notices to minsheng_hub;
grant insert, select, update on notices.subscriber to minsheng_hub;
grant usage on schema sending to minsheng_hub;
grant delete, insert, select on sending.attempt to minsheng_hub;
grant insert, select, update on sending.endpoint to minsheng_hub;
grant delete, insert, select, update on sending.place to minsheng_hub;
grant delete, insert, select, update on sending.secret to minsheng_hub;
grant delete, insert, select, update on sending.unsent to minsheng_hub;
