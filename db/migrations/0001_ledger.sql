-- 0001 ledger: the record nothing is ever changed in, and what is derived from it.
-- Compatible with running servers: yes (new objects only).
--
-- ledger_id is the first column of every key and index, so that the same schema runs embedded, on
-- one PostgreSQL, and sharded by ledger. Times of the world inside projections are milliseconds
-- since 1970 UTC, because the graph is read from them by the million; the record keeps timestamps.

-- The directory of ledgers: one company's history each. Settings a ledger is born with.
create table ledger (
  ledger_id  uuid        not null primary key,
  name       text collate "C" not null,
  base       text collate "C" not null, -- where keys are made for things without a GS1 key
  time_zone  text collate "C" not null, -- local days are judged here where a place says no other
  created_at timestamptz not null
);

-- The head is locked by every append: one writer at a time, no gaps, no races.
create table head (
  ledger_id uuid   not null primary key references ledger (ledger_id),
  seq       bigint not null,            -- the last number given to an entry
  unit_no   bigint not null,            -- the last number given to a unit
  record_ms bigint not null             -- when that was; recording never goes back in time
);

-- The record. An entry is an EPCIS event, or a piece of EPCIS master data (type VocabularyElement).
create table event (
  ledger_id      uuid        not null references ledger (ledger_id),
  seq            bigint      not null,  -- order of recording, without gaps
  event_id       text collate "C" not null, -- the eventID, or the event's hash id where it had none
  declares_error boolean     not null,  -- an error declaration bears its original's id
  type           text collate "C" not null,
  event_time     timestamptz not null,
  record_time    timestamptz not null,
  hash           bytea       not null,  -- CBV 2.0 event hash: the same fact told twice
  body           json        not null,  -- as received; json, not jsonb: the text is what is proven
  envelope       json        not null,  -- door, capture methods, file and line
  operation_id   uuid,                  -- the client's: a retry repeats it
  source_sha256  bytea,                 -- of the bytes it came in
  salt           bytea       not null,  -- compartments' salts are derived from it
  personal       bytea,                 -- commitment to the personal compartment, where there is one
  leaf           bytea       not null,  -- what proofs are built on
  primary key (ledger_id, seq)
);
create unique index event_by_id on event (ledger_id, event_id, declares_error);
create index event_by_hash on event (ledger_id, hash);

-- Personal data of an entry: may be erased, and every proof stays valid.
create table personal (
  ledger_id uuid   not null,
  seq       bigint not null,
  salt      bytea  not null,
  content   json   not null,
  primary key (ledger_id, seq),
  foreign key (ledger_id, seq) references event (ledger_id, seq)
);

-- What a client's operation was answered, so that a retry is answered the same.
create table operation (
  ledger_id    uuid        not null references ledger (ledger_id),
  operation_id uuid        not null,
  record_time  timestamptz not null,
  request      bytea       not null,    -- hash of what was asked: the same id for another request is refused
  outcome      json        not null,
  primary key (ledger_id, operation_id)
);

-- Projections: every row below is derived from event, and may be dropped and rebuilt.

create table unit (
  ledger_id uuid   not null,
  unit_no   bigint not null,
  uri       text collate "C" not null,
  spelling  text collate "C" not null,  -- as first received
  kind      text collate "C" not null,  -- lot, instance, container, item
  item      text collate "C",
  code      text collate "C",
  first_seq bigint not null,
  state     json   not null,            -- the fold of its movements, without its positions
  primary key (ledger_id, unit_no)
);
create unique index unit_by_uri on unit (ledger_id, uri);
create index unit_by_item on unit (ledger_id, item);

-- Every name a unit goes by; folded for search, never for identity.
create table alias (
  ledger_id uuid   not null,
  folded    text collate "C" not null,
  unit_no   bigint not null,
  kind      text collate "C" not null,  -- uri, lot code, serial, supplier's lot, lot number …
  spelling  text collate "C" not null,
  owner     text collate "C" not null,  -- whose stock it was given to it with; '': nobody's
  first_seq bigint not null,
  primary key (ledger_id, folded, unit_no, kind, spelling, owner)
);
create index alias_by_unit on alias (ledger_id, unit_no);

-- A process several events belong to (transformationID). A process of one event bears its seq.
create table process (
  ledger_id  uuid   not null,
  process_no bigint not null,           -- the seq of the first event recorded of it
  uri        text collate "C" not null,
  primary key (ledger_id, process_no)
);
create unique index process_by_uri on process (ledger_id, uri);

-- What happened to each unit: the interpreter's effects. Those with a process are the genealogy.
create table movement (
  ledger_id   uuid    not null,
  seq         bigint  not null,         -- the event it follows from
  line        integer not null,
  unit_no     bigint  not null,
  kind        text collate "C" not null,
  at_ms       bigint  not null,
  quantity    numeric,
  uom         text collate "C",
  place       text collate "C",
  from_place  text collate "C",
  to_place    text collate "C",
  from_party  text collate "C",
  to_party    text collate "C",
  from_owner  text collate "C",         -- whose it was and is, where the event says; '': its holder's
  to_owner    text collate "C",
  container   bigint,                   -- unit_no of the container packed into or unpacked from
  member_of   bigint,                   -- unit_no of the lot this says the instance belongs to
  process_no  bigint,
  summary     boolean not null,         -- a lot named beside its instances: lineage without quantity
  step        text collate "C",
  role        text collate "C",
  status      json,                     -- disposition, set, unset: where the event said any
  attributes  json,
  document    text collate "C",
  known_seq   bigint  not null,         -- from which entry on this was known
  voided_seq  bigint,                   -- from which entry on it no longer counts
  primary key (ledger_id, seq, line)
);
create index movement_by_unit on movement (ledger_id, unit_no, at_ms, seq, line);
create index movement_by_process on movement (ledger_id, process_no) where process_no is not null;
create index movement_by_from_owner on movement (ledger_id, unit_no, from_owner)
  where from_owner is not null;
create index movement_by_to_owner on movement (ledger_id, unit_no, to_owner)
  where to_owner is not null;
create index movement_by_container on movement (ledger_id, container) where container is not null;
create index movement_by_void on movement (ledger_id, voided_seq) where voided_seq is not null;
create index movement_known_later on movement (ledger_id, known_seq) where known_seq <> seq;

-- The genealogy as the recursive query, and any other SQL, may read it.
create view link with (security_invoker = true) as
  select ledger_id, process_no, unit_no,
         case kind when 'used' then 'in' else 'out' end as side,
         quantity, uom, at_ms, seq, line, known_seq, voided_seq
  from movement
  where process_no is not null;

-- Where each unit is now.
create table holding (
  ledger_id  uuid    not null,
  unit_no    bigint  not null,
  slot       integer not null,
  state      text collate "C" not null, -- on_hand, shipped
  owner      text collate "C" not null, -- the party it is held for; '': the company itself
  place      text collate "C" not null,
  container  bigint,
  to_party   text collate "C",
  to_place   text collate "C",
  from_party text collate "C",
  document   text collate "C",
  since_ms   bigint  not null,
  uom        text collate "C" not null,
  quantity   numeric,
  primary key (ledger_id, unit_no, slot)
);
create index holding_by_place on holding (ledger_id, place);
create index holding_by_container on holding (ledger_id, container) where container is not null;

-- Which entries no longer count, and since which.
create table voided (
  ledger_id uuid   not null,
  seq       bigint not null,
  by_seq    bigint not null,
  primary key (ledger_id, seq)
);

-- Items, places, parties: each version of what the record says of them.
create table master_data (
  ledger_id  uuid   not null,
  vocabulary text collate "C" not null, -- EPCClass, Location, Party, or a URI
  uri        text collate "C" not null,
  seq        bigint not null,
  spelling   text collate "C" not null,
  name       text collate "C",          -- what a person calls it
  attributes json   not null,
  primary key (ledger_id, vocabulary, uri, seq)
);

-- What is odd in the record: a work list, never a reason not to record.
create table finding (
  ledger_id uuid   not null,
  unit_no   bigint not null,            -- 0: about the entry, not about one unit
  seq       bigint not null,
  kind      text collate "C" not null,
  severity  text collate "C" not null,
  detail    json   not null,
  primary key (ledger_id, unit_no, seq, kind)
);

-- Append-only by privilege, not by good manners.
grant select, insert on ledger, event, operation, personal to lotline_app;
grant select, insert, update on head to lotline_app;
grant select, insert, update, delete
  on unit, alias, process, movement, holding, voided, master_data, finding to lotline_app;
grant select on link to lotline_app;
grant select on ledger, event, operation, personal, link to lotline_rebuild;
grant select, update on head to lotline_rebuild;
grant select, insert, update, delete
  on unit, alias, process, movement, holding, voided, master_data, finding to lotline_rebuild;
grant select, delete on personal to lotline_eraser;

-- The second fence: a transaction sees the one ledger it named, and an unnamed ledger is an error.
alter table head enable row level security;
alter table event enable row level security;
alter table personal enable row level security;
alter table operation enable row level security;
alter table unit enable row level security;
alter table alias enable row level security;
alter table process enable row level security;
alter table movement enable row level security;
alter table holding enable row level security;
alter table voided enable row level security;
alter table master_data enable row level security;
alter table finding enable row level security;
create policy fence on head using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on event using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on personal using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on operation using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on unit using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on alias using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on process using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on movement using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on holding using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on voided using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on master_data
  using (ledger_id = (select current_setting('lotline.ledger')::uuid));
create policy fence on finding using (ledger_id = (select current_setting('lotline.ledger')::uuid));
