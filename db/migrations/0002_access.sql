-- 0002 access: who may come in, to which company, and what they may do there.
-- Compatible with running servers: yes (new objects only).
--
-- People and their sessions belong to the installation: one person may work for several companies.
-- Whatever a company grants belongs to its ledger, and stands behind the same fence as its record.

-- The directory: people, how they prove who they are, and their sessions.
create table person (
  id                 text collate "C" not null primary key,
  name               text collate "C" not null,
  email              text collate "C" not null unique,
  email_verified     boolean     not null,
  image              text collate "C",
  two_factor_enabled boolean     not null default false,
  created_at         timestamptz not null,
  updated_at         timestamptz not null
);

create table session (
  id         text collate "C" not null primary key,
  person_id  text collate "C" not null references person (id) on delete cascade,
  token      text collate "C" not null unique,
  expires_at timestamptz not null,
  ip_address text collate "C",
  user_agent text collate "C",
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_by_person on session (person_id);

-- One way for a person to sign in: a password, or an identity at a provider.
create table credential (
  id                       text collate "C" not null primary key,
  person_id                text collate "C" not null references person (id) on delete cascade,
  account_id               text collate "C" not null,
  provider_id              text collate "C" not null,
  access_token             text collate "C",
  refresh_token            text collate "C",
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text collate "C",
  id_token                 text collate "C",
  password                 text collate "C",
  created_at               timestamptz not null,
  updated_at               timestamptz not null
);
create index credential_by_person on credential (person_id);

create table verification (
  id         text collate "C" not null primary key,
  identifier text collate "C" not null,
  value      text collate "C" not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_by_identifier on verification (identifier);

create table passkey (
  id            text collate "C" not null primary key,
  name          text collate "C",
  person_id     text collate "C" not null references person (id) on delete cascade,
  public_key    text collate "C" not null,
  credential_id text collate "C" not null,
  counter       integer not null,
  device_type   text collate "C" not null,
  backed_up     boolean not null,
  transports    text collate "C",
  aaguid        text collate "C",
  created_at    timestamptz
);
create index passkey_by_person on passkey (person_id);
create index passkey_by_credential on passkey (credential_id);

create table two_factor (
  id           text collate "C" not null primary key,
  secret       text collate "C" not null,
  backup_codes text collate "C" not null,
  person_id    text collate "C" not null references person (id) on delete cascade,
  verified     boolean not null,
  failures     integer not null,
  locked_until timestamptz
);
create index two_factor_by_person on two_factor (person_id);

-- In which companies a person works; what they may do there is in the company's own tables.
create table person_company (
  person_id text collate "C" not null references person (id) on delete cascade,
  ledger_id uuid not null references ledger (ledger_id),
  primary key (person_id, ledger_id)
);

-- How often a sign-in has failed lately, by account and by address apart.
create table sign_in_failure (
  subject    text collate "C" not null primary key, -- 'account …' or 'address …', hashed
  count      integer     not null,
  last_at    timestamptz not null,
  blocked_until timestamptz
);

-- What a company grants.
create table membership (
  ledger_id  uuid not null references ledger (ledger_id),
  person_id  text collate "C" not null,
  name       text collate "C" not null, -- printed name here, also of who has left
  roles      json not null,             -- names of roles
  sites      json,                      -- URIs of places; null: every site
  owners     json,                      -- URIs of parties whose stock is seen; null: everything
  since      timestamptz not null,
  ended_at   timestamptz,
  primary key (ledger_id, person_id)
);

create table role (
  ledger_id   uuid not null references ledger (ledger_id),
  name        text collate "C" not null,
  help        text collate "C" not null,
  permissions json not null,
  primary key (ledger_id, name)
);

create table invitation (
  ledger_id     uuid not null references ledger (ledger_id),
  invitation_id uuid not null,
  email         text collate "C" not null,
  roles         json not null,
  sites         json,
  owners        json,
  token_hash    bytea not null,
  invited_by    text collate "C" not null,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  accepted_at   timestamptz,
  revoked_at    timestamptz,
  primary key (ledger_id, invitation_id)
);

create table api_key (
  ledger_id    uuid not null references ledger (ledger_id),
  key_id       uuid not null,
  name         text collate "C" not null,
  secret_hash  bytea not null,
  permissions  json not null,
  sites        json,
  owners       json,
  created_by   text collate "C" not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  primary key (ledger_id, key_id)
);

-- A shared device on the shop floor, and the badges and PINs that work at it.
create table station (
  ledger_id   uuid not null references ledger (ledger_id),
  station_id  uuid not null,
  name        text collate "C" not null,
  site        text collate "C",
  secret_hash bytea not null,
  created_at  timestamptz not null,
  revoked_at  timestamptz,
  primary key (ledger_id, station_id)
);

create table badge (
  ledger_id     uuid not null references ledger (ledger_id),
  badge_id      uuid not null,
  person_id     text collate "C" not null,
  kind          text collate "C" not null, -- badge, pin
  secret_hash   bytea not null,
  created_at    timestamptz not null,
  revoked_at    timestamptz,
  primary key (ledger_id, badge_id)
);

create table station_session (
  ledger_id  uuid not null references ledger (ledger_id),
  session_id uuid not null,
  station_id uuid not null,
  person_id  text collate "C" not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz,
  primary key (ledger_id, session_id)
);

-- How a company wants things done: four eyes, session length …
create table setting (
  ledger_id uuid not null references ledger (ledger_id),
  name      text collate "C" not null,
  value     json not null,
  primary key (ledger_id, name)
);

-- What the audit trail says, for searching: derived from entries of type AuditRecord.
create table audit (
  ledger_id uuid   not null,
  seq       bigint not null,
  at_ms     bigint not null,
  what      text collate "C" not null, -- signed-in, refused, changed, exported, read-personal, signed …
  who       text collate "C" not null, -- an opaque id: person, key or station
  subject   text collate "C" not null, -- what it was about
  primary key (ledger_id, seq)
);
create index audit_by_who on audit (ledger_id, who, seq);
create index audit_by_what on audit (ledger_id, what, seq);
create index audit_by_subject on audit (ledger_id, subject, seq);

-- Where events are sent, how far each has come, and what became of each delivery.
create table webhook (
  ledger_id  uuid not null references ledger (ledger_id),
  webhook_id uuid not null,
  name       text collate "C" not null,
  url        text collate "C" not null,
  secret     text collate "C" not null,  -- needed to sign, so it cannot be a hash
  filter     json not null,
  cursor_seq bigint not null,
  created_by text collate "C" not null,
  created_at timestamptz not null,
  paused_at  timestamptz,
  primary key (ledger_id, webhook_id)
);

create table delivery (
  ledger_id    uuid not null,
  webhook_id   uuid not null,
  seq          bigint not null,
  state        text collate "C" not null, -- waiting, delivered, dead
  attempts     integer not null,
  next_at      timestamptz not null,
  leased_until timestamptz,
  last_status  integer,
  last_error   text collate "C",
  delivered_at timestamptz,
  primary key (ledger_id, webhook_id, seq),
  foreign key (ledger_id, webhook_id) references webhook (ledger_id, webhook_id) on delete cascade
);
create index delivery_due on delivery (ledger_id, next_at) where state = 'waiting';

-- Work to be done at a time: one row a task, leased by whichever server does it.
create table task (
  ledger_id    uuid not null references ledger (ledger_id),
  name         text collate "C" not null,
  schedule     text collate "C" not null, -- a cron pattern in the ledger's time zone
  payload      json not null,
  next_at      timestamptz not null,
  leased_until timestamptz,
  failures     integer not null,
  last_error   text collate "C",
  last_done_at timestamptz,
  primary key (ledger_id, name)
);

grant select, insert, update, delete
  on person, session, credential, verification, passkey, two_factor, sign_in_failure
  to lotline_accounts;
grant select, insert, delete on person_company to lotline_accounts;
grant select, insert, delete on person_company to lotline_app;
grant select on person to lotline_app;
grant select, insert, update
  on membership, invitation, api_key, station, badge, station_session to lotline_app;
grant select, insert, update, delete on role, setting, audit, webhook, delivery, task to lotline_app;
grant select, insert, update, delete on audit to lotline_rebuild;

alter table membership enable row level security;
alter table role enable row level security;
alter table invitation enable row level security;
alter table api_key enable row level security;
alter table station enable row level security;
alter table badge enable row level security;
alter table station_session enable row level security;
alter table setting enable row level security;
alter table audit enable row level security;
alter table webhook enable row level security;
alter table delivery enable row level security;
alter table task enable row level security;
create policy fence on membership
  using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on role using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on invitation
  using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on api_key using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on station using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on badge using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on station_session
  using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on setting using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on audit using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on webhook using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on delivery using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on task using (ledger_id = (select current_setting('lotline.ledger')::uuid));
