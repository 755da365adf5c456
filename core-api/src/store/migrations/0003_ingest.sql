-- The ledger of ingest: what was received, what was refused, how far a full listing has come. No personal value stands here in clear;
-- rules and pointers name fields only.

create table batch (
  organisation_id uuid not null,
  feed_id text not null,
  sequence bigint not null check (sequence > 0),
  content_mac bytea not null,
  previous_cursor text,
  cursor text not null,
  mode text not null check (mode in ('full', 'delta')),
  result jsonb not null,
  at timestamptz not null,
  primary key (organisation_id, feed_id, sequence)
);

create table quarantine (
  organisation_id uuid not null,
  quarantine_id uuid not null,
  feed_id text not null,
  sequence bigint not null,
  row_no integer not null,
  source_mac bytea,
  problems jsonb not null,
  sealed bytea,
  status text not null check (status in ('waiting', 'redriven', 'superseded', 'never-load')),
  at timestamptz not null,
  primary key (organisation_id, quarantine_id)
);
create index quarantine_waiting on quarantine (organisation_id, feed_id, source_mac) where status = 'waiting';
create index quarantine_feed on quarantine (organisation_id, feed_id, sequence, row_no);

create table generation (
  organisation_id uuid not null,
  feed_id text not null,
  generation_id text not null,
  status text not null check (status in ('open', 'complete', 'held', 'abandoned')),
  pages integer not null,
  rows_read integer not null,
  missing integer not null default 0,
  reason text,
  at timestamptz not null,
  primary key (organisation_id, feed_id, generation_id)
);

alter table batch enable row level security;
alter table batch force row level security;
alter table quarantine enable row level security;
alter table quarantine force row level security;
alter table generation enable row level security;
alter table generation force row level security;

create policy batch_own on batch
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy quarantine_own on quarantine
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy generation_own on generation
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);

grant select, insert on batch to mast_app;
grant select, insert, update, delete on quarantine to mast_app;
grant select, insert, update on generation to mast_app;
