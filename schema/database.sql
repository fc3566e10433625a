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
  message_zh text not null
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

-- Constraints
alter table identity.other_name add constraint other_name_pkey PRIMARY KEY (person, name_fingerprint);
alter table identity.person add constraint person_pkey PRIMARY KEY (person);
alter table identity.person add constraint person_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text])));
alter table hub.answered_request add constraint answered_request_pkey PRIMARY KEY (agency, town, subject, idempotency_key);
alter table hub.batch add constraint batch_pkey PRIMARY KEY (id);
alter table hub.batch add constraint batch_check CHECK ((rows_total = (((((rows_accepted + rows_normalised) + rows_warned) + rows_rejected) + rows_duplicate) + rows_skipped)));
alter table hub.batch add constraint batch_check1 CHECK ((((state = 'HELD'::text) = (accepted_knowledge IS NULL)) OR (state = 'WITHDRAWN'::text)));
alter table hub.batch add constraint batch_kind_check CHECK ((kind = ANY (ARRAY['FULL'::text, 'DELTA'::text])));
alter table hub.batch add constraint batch_state_check CHECK ((state = ANY (ARRAY['ACCEPTED'::text, 'HELD'::text, 'WITHDRAWN'::text])));
alter table hub.batch_rows add constraint batch_rows_pkey PRIMARY KEY (batch_id, first_row);
alter table hub.delivery add constraint delivery_pkey PRIMARY KEY (batch_id, known_from);
alter table hub.delivery add constraint delivery_kind_check CHECK ((kind = ANY (ARRAY['FULL'::text, 'DELTA'::text])));
alter table hub.finding add constraint finding_pkey PRIMARY KEY (batch_id, row_number, ordinal);
alter table hub.finding add constraint finding_severity_check CHECK ((severity = ANY (ARRAY['NORMALISED'::text, 'WARNED'::text, 'REJECTED'::text, 'DUPLICATE'::text, 'SKIPPED'::text])));
alter table hub.header_alias add constraint header_alias_pkey PRIMARY KEY (id);
alter table hub.knowledge add constraint knowledge_pkey PRIMARY KEY (number);
alter table hub.knowledge add constraint knowledge_known_at_key UNIQUE (known_at);
alter table hub.knowledge add constraint knowledge_cause_check CHECK ((cause = ANY (ARRAY['BATCH_ACCEPTED'::text, 'BATCH_RELEASED'::text, 'BATCH_WITHDRAWN'::text, 'OFFICER_RECORD'::text, 'LEAVERS_CONFIRMED'::text])));
alter table hub.leavers_confirmation add constraint leavers_confirmation_pkey PRIMARY KEY (batch_id, knowledge);
alter table hub.officer_record add constraint officer_record_pkey PRIMARY KEY (id);
alter table hub.officer_record add constraint officer_record_check CHECK ((from_month < until_month));
alter table hub.officer_record add constraint officer_record_kind_check CHECK ((kind = ANY (ARRAY['SERVING_SOLDIER'::text, 'IMPRISONED'::text])));
alter table hub.refused_person add constraint refused_person_pkey PRIMARY KEY (batch_id, person, row_number);
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
alter table identity.other_name add constraint other_name_person_fkey FOREIGN KEY (person) REFERENCES identity.person(person);
alter table hub.batch add constraint batch_accepted_knowledge_fkey FOREIGN KEY (accepted_knowledge) REFERENCES hub.knowledge(number) DEFERRABLE INITIALLY DEFERRED;
alter table hub.batch add constraint batch_withdrawn_knowledge_fkey FOREIGN KEY (withdrawn_knowledge) REFERENCES hub.knowledge(number) DEFERRABLE INITIALLY DEFERRED;
alter table hub.batch_rows add constraint batch_rows_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.delivery add constraint delivery_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.finding add constraint finding_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.held_row add constraint held_row_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.leavers_confirmation add constraint leavers_confirmation_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.leavers_confirmation add constraint leavers_confirmation_knowledge_fkey FOREIGN KEY (knowledge) REFERENCES hub.knowledge(number) DEFERRABLE INITIALLY DEFERRED;
alter table hub.refused_person add constraint refused_person_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.unconfirmed_leaver add constraint unconfirmed_leaver_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES hub.batch(id);
alter table hub.unconfirmed_leaver add constraint unconfirmed_leaver_confirmed_knowledge_fkey FOREIGN KEY (confirmed_knowledge) REFERENCES hub.knowledge(number) DEFERRABLE INITIALLY DEFERRED;
alter table hub.upload_part add constraint upload_part_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES hub.upload(id) ON DELETE CASCADE;

-- Indexes
CREATE INDEX answered_request_age ON hub.answered_request USING btree (answered_at);
CREATE INDEX batch_month ON hub.batch USING btree (month, feed);
CREATE UNIQUE INDEX batch_same_file ON hub.batch USING btree (feed, month, kind, file_sha256) WHERE (state <> 'WITHDRAWN'::text);
CREATE INDEX header_alias_scope ON hub.header_alias USING btree (agency, feed);
CREATE INDEX held_row_batch ON hub.held_row USING btree (batch_id);
CREATE INDEX officer_record_person ON hub.officer_record USING btree (person);
CREATE INDEX upload_expiry ON hub.upload USING btree (expires_at);
CREATE INDEX upload_of_caller ON hub.upload USING btree (agency, subject, created_at);
CREATE UNIQUE INDEX upload_under_way ON hub.upload USING btree (agency, COALESCE(town, ''::text), subject, feed, month, kind, sender, file_sha256) WHERE (state = ANY (ARRAY['RECEIVING'::text, 'WAITING'::text, 'PREVIEWED'::text]));
CREATE INDEX upload_waiting ON hub.upload USING btree (completed_at) WHERE (state = 'WAITING'::text);
CREATE INDEX registration_batch ON poverty_alleviation.registration USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX registration_history_batch ON poverty_alleviation.registration_history USING btree (batch_id);
CREATE INDEX registration_history_known_until ON poverty_alleviation.registration_history USING btree (known_until);
CREATE INDEX registration_history_person ON poverty_alleviation.registration_history USING btree (person);
CREATE INDEX death_batch ON civil_affairs.death USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX death_history_batch ON civil_affairs.death_history USING btree (batch_id);
CREATE INDEX death_history_known_until ON civil_affairs.death_history USING btree (known_until);
CREATE INDEX death_history_person ON civil_affairs.death_history USING btree (person);
CREATE INDEX destitute_support_batch ON civil_affairs.destitute_support USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX destitute_support_history_batch ON civil_affairs.destitute_support_history USING btree (batch_id);
CREATE INDEX destitute_support_history_known_until ON civil_affairs.destitute_support_history USING btree (known_until);
CREATE INDEX destitute_support_history_person ON civil_affairs.destitute_support_history USING btree (person);
CREATE INDEX disability_batch ON civil_affairs.disability USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX disability_history_batch ON civil_affairs.disability_history USING btree (batch_id);
CREATE INDEX disability_history_known_until ON civil_affairs.disability_history USING btree (known_until);
CREATE INDEX disability_history_person ON civil_affairs.disability_history USING btree (person);
CREATE INDEX minimum_living_batch ON civil_affairs.minimum_living USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX minimum_living_history_batch ON civil_affairs.minimum_living_history USING btree (batch_id);
CREATE INDEX minimum_living_history_known_until ON civil_affairs.minimum_living_history USING btree (known_until);
CREATE INDEX minimum_living_history_person ON civil_affairs.minimum_living_history USING btree (person);
CREATE INDEX employee_pension_batch ON social_security.employee_pension USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX employee_pension_history_batch ON social_security.employee_pension_history USING btree (batch_id);
CREATE INDEX employee_pension_history_known_until ON social_security.employee_pension_history USING btree (known_until);
CREATE INDEX employee_pension_history_person ON social_security.employee_pension_history USING btree (person);
CREATE INDEX enrolment_batch ON social_security.enrolment USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX enrolment_history_batch ON social_security.enrolment_history USING btree (batch_id);
CREATE INDEX enrolment_history_known_until ON social_security.enrolment_history USING btree (known_until);
CREATE INDEX enrolment_history_person ON social_security.enrolment_history USING btree (person);
CREATE INDEX premium_batch ON social_security.premium USING brin (batch_id) WITH (autosummarize='on');
CREATE INDEX premium_history_batch ON social_security.premium_history USING btree (batch_id);
CREATE INDEX premium_history_known_until ON social_security.premium_history USING btree (known_until);
CREATE INDEX premium_history_person ON social_security.premium_history USING btree (person);

-- Comments
comment on table identity.person is 'The only place of ID numbers and names, sealed with AES-256-GCM; person is the keyed token that everything else carries';
comment on table hub.answered_request is 'What rows over GraphQL were answered, by idempotency key, written in the transaction that accepted them';
comment on column hub.batch.rows_unrecognised is 'Rows with a person whose number cannot be read: it may be anybody';
comment on column hub.batch.people_protected is 'Facts that stay believed because the row that names their person was refused';
comment on column hub.batch.leavers_unconfirmed is 'Facts that the list does not repeat and that stay believed until an officer confirms, see hub.unconfirmed_leaver';
comment on table hub.batch_rows is 'One disposition for every row of the file, 4096 rows to a record: byte i of dispositions and element i of persons belong to row first_row + i. A accepted, N normalised, W warned, R rejected, D duplicate, S skipped';
comment on table hub.delivery is 'Which months of a feed count as delivered, on both axes: what absence from a list is worth';
comment on column hub.finding.got is 'Masked: never a full ID number or name';
comment on table hub.header_alias is 'What an agency''s own headers mean, said once; append-only, the newest row of a header counts, null takes it back';
comment on table hub.knowledge is 'The knowledge axis: one number for each thing the hub came to know, in commit order';
comment on table hub.refused_person is 'Whom the rows of a batch name by a valid number although nothing was taken of them';
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
grant delete, insert, select, update on hub.answered_request to minsheng_hub;
grant insert, select, update on hub.batch to minsheng_civil_affairs;
grant delete, insert, select, update on hub.batch to minsheng_hub;
grant insert, select, update on hub.batch to minsheng_poverty_alleviation;
grant insert, select, update on hub.batch to minsheng_social_security;
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
grant insert, select on hub.knowledge to minsheng_civil_affairs;
grant delete, insert, select, update on hub.knowledge to minsheng_hub;
grant insert, select on hub.knowledge to minsheng_poverty_alleviation;
grant insert, select on hub.knowledge to minsheng_social_security;
grant insert, select on hub.leavers_confirmation to minsheng_civil_affairs;
grant delete, insert, select, update on hub.leavers_confirmation to minsheng_hub;
grant insert, select on hub.leavers_confirmation to minsheng_poverty_alleviation;
grant insert, select on hub.leavers_confirmation to minsheng_social_security;
grant delete, insert, select, update on hub.officer_record to minsheng_hub;
grant insert, select on hub.refused_person to minsheng_civil_affairs;
grant delete, insert, select, update on hub.refused_person to minsheng_hub;
grant insert, select on hub.refused_person to minsheng_poverty_alleviation;
grant insert, select on hub.refused_person to minsheng_social_security;
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
