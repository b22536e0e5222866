-- 0003 numbering: the lot numbers that were given out, and those that never will be.
-- Compatible with running servers: yes (new objects only).

-- Each place of a sequence that is used up: given to a lot, or left out for a reason. A sequence has
-- no gap that this does not explain.
create table lot_number (
  ledger_id uuid   not null references ledger (ledger_id),
  counter   text collate "C" not null, -- the sequence: its template, period, and names
  place     bigint not null,           -- from 1
  number    text collate "C" not null,
  format    text collate "C" not null, -- the name of the format, as it was then
  line      text collate "C" not null, -- the site and line it was given at, and the item
  reason    text collate "C",          -- why it was left out; null: it was given
  who       text collate "C" not null, -- an opaque id: person, key or station
  at_ms     bigint not null,           -- when what it was given to happened
  primary key (ledger_id, counter, place)
);
create index lot_number_of_line on lot_number (ledger_id, format, line, at_ms);

grant select, insert on lot_number to lotline_app;

alter table lot_number enable row level security;
create policy fence on lot_number
  using (ledger_id = (select current_setting('lotline.ledger')::uuid));
