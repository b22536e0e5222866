-- 0005 printing: what was sent to printers of labels, and what became of it.
-- Compatible with running servers: yes (new objects only).

-- A job is sent once. Whether a printer that broke off has printed is for a person to look.
create table print_job (
  ledger_id  uuid    not null references ledger (ledger_id),
  job_id     uuid    not null,
  printer    text collate "C" not null, -- its name, as it was then
  template   text collate "C" not null,
  lots       json    not null,          -- the names that were asked for
  copies     integer not null,
  payload    text collate "C" not null, -- what was sent: a reprint is the same to the dot
  state      text collate "C" not null, -- sending, printed, failed, unsure
  error      text collate "C",
  who        text collate "C" not null, -- an opaque id: person, key or station
  made_ms    bigint  not null,
  ended_ms   bigint,
  reprint_of uuid,
  reason     text collate "C",          -- why it was printed again
  primary key (ledger_id, job_id)
);
create index print_job_by_time on print_job (ledger_id, made_ms, job_id);

grant select, insert, update on print_job to lotline_app;

alter table print_job enable row level security;
create policy fence on print_job
  using (ledger_id = (select current_setting('lotline.ledger')::uuid));
