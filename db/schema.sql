-- What all migrations make together. Written by `npm run schema`; a test keeps it true.

create table alias (
  ledger_id uuid not null,
  folded text collate "C" not null,
  unit_no bigint not null,
  kind text collate "C" not null,
  spelling text collate "C" not null,
  first_seq bigint not null,
  constraint alias_pkey PRIMARY KEY (ledger_id, folded, unit_no, kind, spelling)
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

create table ledger (
  ledger_id uuid not null,
  name text collate "C" not null,
  base text collate "C" not null,
  time_zone text collate "C" not null,
  created_at timestamp with time zone not null,
  constraint ledger_pkey PRIMARY KEY (ledger_id)
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

create table personal (
  ledger_id uuid not null,
  seq bigint not null,
  salt bytea not null,
  content json not null,
  constraint personal_pkey PRIMARY KEY (ledger_id, seq)
);

create table process (
  ledger_id uuid not null,
  process_no bigint not null,
  uri text collate "C" not null,
  constraint process_pkey PRIMARY KEY (ledger_id, process_no)
);

create table schema_migration (
  number integer not null,
  name text collate "C" not null,
  sha256 text collate "C" not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
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

create table voided (
  ledger_id uuid not null,
  seq bigint not null,
  by_seq bigint not null,
  constraint voided_pkey PRIMARY KEY (ledger_id, seq)
);

alter table event add constraint event_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table head add constraint head_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table operation add constraint operation_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES ledger(ledger_id);

alter table personal add constraint personal_ledger_id_seq_fkey FOREIGN KEY (ledger_id, seq) REFERENCES event(ledger_id, seq);

CREATE INDEX alias_by_unit ON alias USING btree (ledger_id, unit_no);

CREATE INDEX event_by_hash ON event USING btree (ledger_id, hash);

CREATE UNIQUE INDEX event_by_id ON event USING btree (ledger_id, event_id, declares_error);

CREATE INDEX holding_by_container ON holding USING btree (ledger_id, container) WHERE (container IS NOT NULL);

CREATE INDEX holding_by_place ON holding USING btree (ledger_id, place);

CREATE INDEX movement_by_container ON movement USING btree (ledger_id, container) WHERE (container IS NOT NULL);

CREATE INDEX movement_by_process ON movement USING btree (ledger_id, process_no) WHERE (process_no IS NOT NULL);

CREATE INDEX movement_by_unit ON movement USING btree (ledger_id, unit_no, at_ms, seq, line);

CREATE INDEX movement_by_void ON movement USING btree (ledger_id, voided_seq) WHERE (voided_seq IS NOT NULL);

CREATE INDEX movement_known_later ON movement USING btree (ledger_id, known_seq) WHERE (known_seq <> seq);

CREATE UNIQUE INDEX process_by_uri ON process USING btree (ledger_id, uri);

CREATE INDEX unit_by_item ON unit USING btree (ledger_id, item);

CREATE UNIQUE INDEX unit_by_uri ON unit USING btree (ledger_id, uri);

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

alter table event enable row level security;

create policy fence on event using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table finding enable row level security;

create policy fence on finding using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table head enable row level security;

create policy fence on head using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table holding enable row level security;

create policy fence on holding using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table master_data enable row level security;

create policy fence on master_data using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table movement enable row level security;

create policy fence on movement using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table operation enable row level security;

create policy fence on operation using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table personal enable row level security;

create policy fence on personal using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table process enable row level security;

create policy fence on process using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table unit enable row level security;

create policy fence on unit using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

alter table voided enable row level security;

create policy fence on voided using (ledger_id = ( SELECT (current_setting('lotline.ledger'::text))::uuid AS current_setting));

grant delete, insert, select, update on alias to lotline_app;

grant delete, insert, select, update on alias to lotline_rebuild;

grant insert, select on event to lotline_app;

grant select on event to lotline_rebuild;

grant delete, insert, select, update on finding to lotline_app;

grant delete, insert, select, update on finding to lotline_rebuild;

grant insert, select, update on head to lotline_app;

grant select, update on head to lotline_rebuild;

grant delete, insert, select, update on holding to lotline_app;

grant delete, insert, select, update on holding to lotline_rebuild;

grant insert, select on ledger to lotline_app;

grant select on ledger to lotline_rebuild;

grant select on link to lotline_app;

grant select on link to lotline_rebuild;

grant delete, insert, select, update on master_data to lotline_app;

grant delete, insert, select, update on master_data to lotline_rebuild;

grant delete, insert, select, update on movement to lotline_app;

grant delete, insert, select, update on movement to lotline_rebuild;

grant insert, select on operation to lotline_app;

grant select on operation to lotline_rebuild;

grant insert, select on personal to lotline_app;

grant delete, select on personal to lotline_eraser;

grant select on personal to lotline_rebuild;

grant delete, insert, select, update on process to lotline_app;

grant delete, insert, select, update on process to lotline_rebuild;

grant delete, insert, select, update on unit to lotline_app;

grant delete, insert, select, update on unit to lotline_rebuild;

grant delete, insert, select, update on voided to lotline_app;

grant delete, insert, select, update on voided to lotline_rebuild;
