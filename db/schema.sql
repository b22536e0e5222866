-- What all migrations make together. Written by `npm run schema`; a test keeps it true.

create table alias (
  ledger_id uuid not null,
  folded text collate "C" not null,
  unit_no bigint not null,
  kind text collate "C" not null,
  spelling text collate "C" not null,
  owner text collate "C" not null,
  first_seq bigint not null,
  constraint alias_pkey PRIMARY KEY (ledger_id, folded, unit_no, kind, spelling, owner)
);

create table api_key (
  ledger_id uuid not null,
  key_id uuid not null,
  name text collate "C" not null,
  secret_hash bytea not null,
  permissions json not null,
  sites json,
  owners json,
  created_by text collate "C" not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (ledger_id, key_id)
);

create table audit (
  ledger_id uuid not null,
  seq bigint not null,
  at_ms bigint not null,
  what text collate "C" not null,
  who text collate "C" not null,
  subject text collate "C" not null,
  constraint audit_pkey PRIMARY KEY (ledger_id, seq)
);

create table badge (
  ledger_id uuid not null,
  badge_id uuid not null,
  person_id text collate "C" not null,
  kind text collate "C" not null,
  secret_hash bytea not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint badge_pkey PRIMARY KEY (ledger_id, badge_id)
);

create table credential (
  id text collate "C" not null,
  person_id text collate "C" not null,
  account_id text collate "C" not null,
  provider_id text collate "C" not null,
  access_token text collate "C",
  refresh_token text collate "C",
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text collate "C",
  id_token text collate "C",
  password text collate "C",
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint credential_pkey PRIMARY KEY (id)
);

create table delivery (
  ledger_id uuid not null,
  webhook_id uuid not null,
  seq bigint not null,
  state text collate "C" not null,
  attempts integer not null,
  next_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  last_status integer,
  last_error text collate "C",
  delivered_at timestamp with time zone,
  constraint delivery_pkey PRIMARY KEY (ledger_id, webhook_id, seq)
);

create table event (
  ledger_id uuid not null,
  seq bigint not null,
  event_id text collate "C" not null,
  declares_error boolean not null,
  type text collate "C" not null,
  event_time timestamp with time zone not null,
  record_time timestamp with time zone not null,
  hash bytea not null,
  body json not null,
  envelope json not null,
  operation_id uuid,
  source_sha256 bytea,
  salt bytea not null,
  personal bytea,
  leaf bytea not null,
  constraint event_pkey PRIMARY KEY (ledger_id, seq)
);

create table finding (
  ledger_id uuid not null,
  unit_no bigint not null,
  seq bigint not null,
  kind text collate "C" not null,
  severity text collate "C" not null,
  detail json not null,
  constraint finding_pkey PRIMARY KEY (ledger_id, unit_no, seq, kind)
);

create table head (
  ledger_id uuid not null,
  seq bigint not null,
  unit_no bigint not null,
  record_ms bigint not null,
  constraint head_pkey PRIMARY KEY (ledger_id)
);

create table holding (
  ledger_id uuid not null,
  unit_no bigint not null,
  slot integer not null,
  state text collate "C" not null,
  owner text collate "C" not null,
  place text collate "C" not null,
  container bigint,
  to_party text collate "C",
  to_place text collate "C",
  from_party text collate "C",
  document text collate "C",
  since_ms bigint not null,
  uom text collate "C" not null,
  quantity numeric,
  constraint holding_pkey PRIMARY KEY (ledger_id, unit_no, slot)
);

create table invitation (
  ledger_id uuid not null,
  invitation_id uuid not null,
  email text collate "C" not null,
  roles json not null,
  sites json,
  owners json,
  token_hash bytea not null,
  invited_by text collate "C" not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (ledger_id, invitation_id)
);

create table ledger (
  ledger_id uuid not null,
  name text collate "C" not null,
  base text collate "C" not null,
  time_zone text collate "C" not null,
  created_at timestamp with time zone not null,
  constraint ledger_pkey PRIMARY KEY (ledger_id)
);

create table lot_number (
  ledger_id uuid not null,
  counter text collate "C" not null,
  place bigint not null,
  number text collate "C" not null,
  format text collate "C" not null,
  line text collate "C" not null,
  reason text collate "C",
  who text collate "C" not null,
  at_ms bigint not null,
  constraint lot_number_pkey PRIMARY KEY (ledger_id, counter, place)
);

create table master_data (
  ledger_id uuid not null,
  vocabulary text collate "C" not null,
  uri text collate "C" not null,
  seq bigint not null,
  spelling text collate "C" not null,
  name text collate "C",
  attributes json not null,
  constraint master_data_pkey PRIMARY KEY (ledger_id, vocabulary, uri, seq)
);

create table membership (
  ledger_id uuid not null,
  person_id text collate "C" not null,
  name text collate "C" not null,
  roles json not null,
  sites json,
  owners json,
  since timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint membership_pkey PRIMARY KEY (ledger_id, person_id)
);

create table movement (
  ledger_id uuid not null,
  seq bigint not null,
  line integer not null,
  unit_no bigint not null,
  kind text collate "C" not null,
  at_ms bigint not null,
  quantity numeric,
  uom text collate "C",
  place text collate "C",
  from_place text collate "C",
  to_place text collate "C",
  from_party text collate "C",
  to_party text collate "C",
  from_owner text collate "C",
  to_owner text collate "C",
  container bigint,
  member_of bigint,
  process_no bigint,
  summary boolean not null,
  step text collate "C",
  role text collate "C",
  status json,
  attributes json,
  document text collate "C",
  known_seq bigint not null,
  voided_seq bigint,
  constraint movement_pkey PRIMARY KEY (ledger_id, seq, line)
);

create table operation (
  ledger_id uuid not null,
  operation_id uuid not null,
  record_time timestamp with time zone not null,
  request bytea not null,
  outcome json not null,
  constraint operation_pkey PRIMARY KEY (ledger_id, operation_id)
);

create table passkey (
  id text collate "C" not null,
  name text collate "C",
  person_id text collate "C" not null,
  public_key text collate "C" not null,
  credential_id text collate "C" not null,
  counter integer not null,
  device_type text collate "C" not null,
  backed_up boolean not null,
  transports text collate "C",
  aaguid text collate "C",
  created_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (id)
);

create table person (
  id text collate "C" not null,
  name text collate "C" not null,
  email text collate "C" not null,
  email_verified boolean not null,
  image text collate "C",
  two_factor_enabled boolean not null default false,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint person_email_key UNIQUE (email),
  constraint person_pkey PRIMARY KEY (id)
);

create table person_company (
  person_id text collate "C" not null,
  ledger_id uuid not null,
  constraint person_company_pkey PRIMARY KEY (person_id, ledger_id)
);

create table personal (
  ledger_id uuid not null,
  seq bigint not null,
  salt bytea not null,
  content json not null,
  constraint personal_pkey PRIMARY KEY (ledger_id, seq)
);

create table print_job (
  ledger_id uuid not null,
  job_id uuid not null,
  printer text collate "C" not null,
  template text collate "C" not null,
  lots json not null,
  copies integer not null,
  payload text collate "C" not null,
  state text collate "C" not null,
  error text collate "C",
  who text collate "C" not null,
  made_ms bigint not null,
  ended_ms bigint,
  reprint_of uuid,
  reason text collate "C",
  constraint print_job_pkey PRIMARY KEY (ledger_id, job_id)
);

create table process (
  ledger_id uuid not null,
  process_no bigint not null,
  uri text collate "C" not null,
  constraint process_pkey PRIMARY KEY (ledger_id, process_no)
);

create table role (
  ledger_id uuid not null,
  name text collate "C" not null,
  help text collate "C" not null,
  permissions json not null,
  constraint role_pkey PRIMARY KEY (ledger_id, name)
);

create table schema_migration (
  number integer not null,
  name text collate "C" not null,
  sha256 text collate "C" not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
);

create table session (
  id text collate "C" not null,
  person_id text collate "C" not null,
  token text collate "C" not null,
  expires_at timestamp with time zone not null,
  ip_address text collate "C",
  user_agent text collate "C",
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token)
);

create table setting (
  ledger_id uuid not null,
  name text collate "C" not null,
  value json not null,
  constraint setting_pkey PRIMARY KEY (ledger_id, name)
);

create table sign_in_failure (
  subject text collate "C" not null,
  count integer not null,
  last_at timestamp with time zone not null,
  blocked_until timestamp with time zone,
  constraint sign_in_failure_pkey PRIMARY KEY (subject)
);

create table sscc (
  ledger_id uuid not null,
  prefix text collate "C" not null,
  place bigint not null,
  sscc text collate "C" not null,
  who text collate "C" not null,
  at_ms bigint not null,
  constraint sscc_pkey PRIMARY KEY (ledger_id, prefix, place)
);

create table station (
  ledger_id uuid not null,
  station_id uuid not null,
  name text collate "C" not null,
  site text collate "C",
  secret_hash bytea not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint station_pkey PRIMARY KEY (ledger_id, station_id)
);

create table station_session (
  ledger_id uuid not null,
  session_id uuid not null,
  station_id uuid not null,
  person_id text collate "C" not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint station_session_pkey PRIMARY KEY (ledger_id, session_id)
);

create table task (
  ledger_id uuid not null,
  name text collate "C" not null,
  schedule text collate "C" not null,
  payload json not null,
  next_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  failures integer not null,
  last_error text collate "C",
  last_done_at timestamp with time zone,
  constraint task_pkey PRIMARY KEY (ledger_id, name)
);

create table two_factor (
  id text collate "C" not null,
  secret text collate "C" not null,
  backup_codes text collate "C" not null,
  person_id text collate "C" not null,
  verified boolean not null,
  failures integer not null,
  locked_until timestamp with time zone,
  constraint two_factor_pkey PRIMARY KEY (id)
);

create table unit (
  ledger_id uuid not null,
  unit_no bigint not null,
  uri text collate "C" not null,
  spelling text collate "C" not null,
  kind text collate "C" not null,
  item text collate "C",
  code text collate "C",
  first_seq bigint not null,
  state json not null,
  constraint unit_pkey PRIMARY KEY (ledger_id, unit_no)
);

create table verification (
  id text collate "C" not null,
  identifier text collate "C" not null,
  value text collate "C" not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);

create table voided (
  ledger_id uuid not null,
  seq bigint not null,
  by_seq bigint not null,
  constraint voided_pkey PRIMARY KEY (ledger_id, seq)
);

create table webhook (
  ledger_id uuid not null,
  webhook_id uuid not null,
  name text collate "C" not null,
  url text collate "C" not null,
  secret text collate "C" not null,
  filter json not null,
  cursor_seq bigint not null,
  created_by text collate "C" not null,
  created_at timestamp with time zone not null,
  paused_at timestamp with time zone,
  constraint webhook_pkey PRIMARY KEY (ledger_id, webhook_id)
);

alter table api_key add constraint api_key_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table badge add constraint badge_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table credential add constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;

alter table delivery add constraint delivery_ledger_id_webhook_id_fkey FOREIGN KEY (ledger_id, webhook_id) REFERENCES webhook(ledger_id, webhook_id) ON DELETE CASCADE;

alter table event add constraint event_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table head add constraint head_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table invitation add constraint invitation_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table lot_number add constraint lot_number_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table membership add constraint membership_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table operation add constraint operation_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table passkey add constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;

alter table person_company add constraint person_company_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table person_company add constraint person_company_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;

alter table personal add constraint personal_ledger_id_seq_fkey FOREIGN KEY (ledger_id, seq) REFERENCES event(ledger_id, seq);

alter table print_job add constraint print_job_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table role add constraint role_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table session add constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;

alter table setting add constraint setting_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table sscc add constraint sscc_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table station add constraint station_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table station_session add constraint station_session_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table task add constraint task_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table two_factor add constraint two_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;

alter table webhook add constraint webhook_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

CREATE INDEX alias_by_unit ON alias USING btree (ledger_id, unit_no);

CREATE INDEX audit_by_subject ON audit USING btree (ledger_id, subject, seq);

CREATE INDEX audit_by_what ON audit USING btree (ledger_id, what, seq);

CREATE INDEX audit_by_who ON audit USING btree (ledger_id, who, seq);

CREATE INDEX credential_by_person ON credential USING btree (person_id);

CREATE INDEX delivery_due ON delivery USING btree (ledger_id, next_at) WHERE (state = 'waiting'::text);

CREATE INDEX event_by_hash ON event USING btree (ledger_id, hash);

CREATE UNIQUE INDEX event_by_id ON event USING btree (ledger_id, event_id, declares_error);

CREATE INDEX holding_by_container ON holding USING btree (ledger_id, container) WHERE (container IS NOT NULL);

CREATE INDEX holding_by_place ON holding USING btree (ledger_id, place);

CREATE INDEX lot_number_of_line ON lot_number USING btree (ledger_id, format, line, at_ms);

CREATE INDEX movement_by_container ON movement USING btree (ledger_id, container) WHERE (container IS NOT NULL);

CREATE INDEX movement_by_from_owner ON movement USING btree (ledger_id, unit_no, from_owner) WHERE (from_owner IS NOT NULL);

CREATE INDEX movement_by_process ON movement USING btree (ledger_id, process_no) WHERE (process_no IS NOT NULL);

CREATE INDEX movement_by_to_owner ON movement USING btree (ledger_id, unit_no, to_owner) WHERE (to_owner IS NOT NULL);

CREATE INDEX movement_by_unit ON movement USING btree (ledger_id, unit_no, at_ms, seq, line);

CREATE INDEX movement_by_void ON movement USING btree (ledger_id, voided_seq) WHERE (voided_seq IS NOT NULL);

CREATE INDEX movement_known_later ON movement USING btree (ledger_id, known_seq) WHERE (known_seq <> seq);

CREATE INDEX passkey_by_credential ON passkey USING btree (credential_id);

CREATE INDEX passkey_by_person ON passkey USING btree (person_id);

CREATE INDEX print_job_by_time ON print_job USING btree (ledger_id, made_ms, job_id);

CREATE UNIQUE INDEX process_by_uri ON process USING btree (ledger_id, uri);

CREATE INDEX session_by_person ON session USING btree (person_id);

CREATE INDEX two_factor_by_person ON two_factor USING btree (person_id);

CREATE INDEX unit_by_item ON unit USING btree (ledger_id, item);

CREATE UNIQUE INDEX unit_by_uri ON unit USING btree (ledger_id, uri);

CREATE INDEX verification_by_identifier ON verification USING btree (identifier);

create view link with (security_invoker=true) as
SELECT ledger_id,
   process_no,
   unit_no,
       CASE kind
           WHEN 'used'::text THEN 'in'::text
           ELSE 'out'::text
       END AS side,
   quantity,
   uom,
   at_ms,
   seq,
   line,
   known_seq,
   voided_seq
  FROM movement
 WHERE (process_no IS NOT NULL);

alter table alias enable row level security;

create policy fence on alias using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table api_key enable row level security;

create policy fence on api_key using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table audit enable row level security;

create policy fence on audit using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table badge enable row level security;

create policy fence on badge using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table delivery enable row level security;

create policy fence on delivery using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table event enable row level security;

create policy fence on event using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table finding enable row level security;

create policy fence on finding using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table head enable row level security;

create policy fence on head using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table holding enable row level security;

create policy fence on holding using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table invitation enable row level security;

create policy fence on invitation using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table lot_number enable row level security;

create policy fence on lot_number using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table master_data enable row level security;

create policy fence on master_data using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table membership enable row level security;

create policy fence on membership using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table movement enable row level security;

create policy fence on movement using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table operation enable row level security;

create policy fence on operation using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table personal enable row level security;

create policy fence on personal using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table print_job enable row level security;

create policy fence on print_job using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table process enable row level security;

create policy fence on process using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table role enable row level security;

create policy fence on role using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table setting enable row level security;

create policy fence on setting using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table sscc enable row level security;

create policy fence on sscc using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table station enable row level security;

create policy fence on station using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table station_session enable row level security;

create policy fence on station_session using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table task enable row level security;

create policy fence on task using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table unit enable row level security;

create policy fence on unit using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table voided enable row level security;

create policy fence on voided using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table webhook enable row level security;

create policy fence on webhook using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

grant delete, insert, select, update on alias to lotline_app;

grant delete, insert, select, update on alias to lotline_rebuild;

grant insert, select, update on api_key to lotline_app;

grant delete, insert, select, update on audit to lotline_app;

grant delete, insert, select, update on audit to lotline_rebuild;

grant insert, select, update on badge to lotline_app;

grant delete, insert, select, update on credential to lotline_accounts;

grant delete, insert, select, update on delivery to lotline_app;

grant insert, select on event to lotline_app;

grant select on event to lotline_rebuild;

grant delete, insert, select, update on finding to lotline_app;

grant delete, insert, select, update on finding to lotline_rebuild;

grant insert, select, update on head to lotline_app;

grant select, update on head to lotline_rebuild;

grant delete, insert, select, update on holding to lotline_app;

grant delete, insert, select, update on holding to lotline_rebuild;

grant insert, select, update on invitation to lotline_app;

grant insert, select on ledger to lotline_app;

grant select on ledger to lotline_rebuild;

grant select on link to lotline_app;

grant select on link to lotline_rebuild;

grant insert, select on lot_number to lotline_app;

grant delete, insert, select, update on master_data to lotline_app;

grant delete, insert, select, update on master_data to lotline_rebuild;

grant insert, select, update on membership to lotline_app;

grant delete, insert, select, update on movement to lotline_app;

grant delete, insert, select, update on movement to lotline_rebuild;

grant insert, select on operation to lotline_app;

grant select on operation to lotline_rebuild;

grant delete, insert, select, update on passkey to lotline_accounts;

grant delete, insert, select, update on person to lotline_accounts;

grant select on person to lotline_app;

grant delete, insert, select on person_company to lotline_accounts;

grant delete, insert, select on person_company to lotline_app;

grant insert, select on personal to lotline_app;

grant delete, select on personal to lotline_eraser;

grant select on personal to lotline_rebuild;

grant insert, select, update on print_job to lotline_app;

grant delete, insert, select, update on process to lotline_app;

grant delete, insert, select, update on process to lotline_rebuild;

grant delete, insert, select, update on role to lotline_app;

grant delete, insert, select, update on session to lotline_accounts;

grant delete, insert, select, update on setting to lotline_app;

grant delete, insert, select, update on sign_in_failure to lotline_accounts;

grant insert, select on sscc to lotline_app;

grant insert, select, update on station to lotline_app;

grant insert, select, update on station_session to lotline_app;

grant delete, insert, select, update on task to lotline_app;

grant delete, insert, select, update on two_factor to lotline_accounts;

grant delete, insert, select, update on unit to lotline_app;

grant delete, insert, select, update on unit to lotline_rebuild;

grant delete, insert, select, update on verification to lotline_accounts;

grant delete, insert, select, update on voided to lotline_app;

grant delete, insert, select, update on voided to lotline_rebuild;

grant delete, insert, select, update on webhook to lotline_app;
