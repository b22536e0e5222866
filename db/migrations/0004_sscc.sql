-- 0004 sscc: the numbers of logistic units that were given out.
-- Compatible with running servers: yes (new objects only).

-- None is given twice, whatever became of what it was given to.
create table sscc (
  ledger_id uuid   not null references ledger (ledger_id),
  prefix    text collate "C" not null, -- the company prefix it was made of
  place     bigint not null,           -- from 0, by serial reference and then extension digit
  sscc      text collate "C" not null,
  who       text collate "C" not null, -- an opaque id: person, key or station
  at_ms     bigint not null,
  primary key (ledger_id, prefix, place)
);

grant select, insert on sscc to lotline_app;

alter table sscc enable row level security;
create policy fence on sscc
  using (ledger_id = (select current_setting('lotline.ledger')::uuid));
