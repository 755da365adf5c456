-- Agreements that people sign, feeds that their owners stop, organisations that leave, records that have had their time.
--
-- Terms of an agreement's version never change: the service role may write a draft, a signature, and what became of the version, and no other column. What
-- changes an agreement is another version of it.

alter table agreement
  add column status text not null default 'in-force' check (status in ('draft', 'in-force', 'ended', 'withdrawn')),
  -- Gateways of the catalogue under which the feeds may be asked; null: all of them.
  add column gateways text[],
  -- Whether its feeds may bring category codes; where no agreement in force lets them, categories are taken off before anything is stored.
  add column allows_categories boolean not null default true,
  -- SHA-256 over the terms in canonical JSON: what a signatory signs. Null for a version that setup entered, which was signed on paper.
  add column terms_sha256 bytea check (octet_length(terms_sha256) = 32),
  add column drafted_for uuid,
  add column drafted_by uuid,
  add column drafted_at timestamptz,
  add column in_force_at timestamptz,
  add column ended_at timestamptz,
  add column ended_for uuid,
  add column ended_by uuid,
  add column end_reason text,
  add check (status <> 'in-force' or drafted_by is null or in_force_at is not null),
  add check (status <> 'ended' or ended_at is not null);

-- Who has to sign, and when they did. A version is in force when no line of it is without a moment.
create table agreement_signatory (
  agreement_id text not null,
  version integer not null,
  organisation_id uuid not null,
  account_id uuid not null,
  signed_at timestamptz,
  primary key (agreement_id, version, organisation_id, account_id)
);
create index on agreement_signatory (organisation_id);

-- Which documents the agreement rests on. They stay outside; their hash says that they are still the ones that were signed.
create table agreement_document (
  agreement_id text not null,
  version integer not null,
  kind text not null check (kind in ('dsa', 'dpa', 'mou', 'contract')),
  sha256 bytea not null check (octet_length(sha256) = 32),
  primary key (agreement_id, version, kind, sha256)
);

-- Not forced on the owner, as no row is any one organisation's: setup enters what was signed on paper, and operators end what a leaver leaves behind.
alter table agreement enable row level security;
create policy read_all on agreement for select using (true);
create policy draft_insert on agreement for insert with check (status = 'draft' and drafted_for = nullif(current_setting('mast.own', true), '')::uuid);
create policy move_on on agreement for update using (status in ('draft', 'in-force')) with check (status in ('in-force', 'ended', 'withdrawn'));
alter table agreement_signatory enable row level security;
alter table agreement_signatory force row level security;
create policy read_all on agreement_signatory for select using (true);
create policy own_write on agreement_signatory
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);

grant insert on agreement, agreement_contributor, agreement_reader, agreement_document, agreement_signatory to mast_app;
grant select on agreement_signatory, agreement_document to mast_app;
grant update (status, in_force_at, ended_at, ended_for, ended_by, end_reason) on agreement to mast_app;
grant update (signed_at) on agreement_signatory to mast_app;

-- A feed that its own organisation stopped: at once, by one person. Let in again by two, who differ.
create table feed_suspension (
  organisation_id uuid not null,
  suspension_id uuid not null,
  feed_id text not null,
  reason text not null,
  suspended_by uuid not null,
  suspended_at timestamptz not null,
  reopen_asked_by uuid,
  reopen_asked_at timestamptz,
  reopened_by uuid,
  reopened_at timestamptz,
  primary key (organisation_id, suspension_id),
  check (reopened_by is null or (reopen_asked_by is not null and reopened_by <> reopen_asked_by)),
  check ((reopened_by is null) = (reopened_at is null))
);
create unique index feed_suspension_standing on feed_suspension (organisation_id, feed_id) where reopened_at is null;
alter table feed_suspension enable row level security;
alter table feed_suspension force row level security;
create policy own on feed_suspension
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
grant select, insert, update on feed_suspension to mast_app;

-- An organisation that has left is in nobody's scope from the moment that stands here: its rows are not read, not matched and not opened while they are taken away.
alter table organisation add column left_at timestamptz;

-- How far the leaving has come; entered by operators, with two people who answer for it. `counts` are numbers alone.
create table leaving (
  organisation_id uuid primary key,
  state text not null check (state in ('closed', 'shredded', 'removed', 'done')),
  asked_by uuid,
  approved_by uuid,
  origin text not null check (origin in ('leave', 'ledger')),
  counts jsonb not null default '{}',
  started_at timestamptz not null,
  done_at timestamptz,
  check (origin = 'ledger' or (asked_by is not null and approved_by is not null and asked_by <> approved_by)),
  check ((state = 'done') = (done_at is not null))
);
alter table leaving enable row level security;
alter table leaving force row level security;
create policy read_all on leaving for select using (true);
create policy own_write on leaving
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
grant select on leaving to mast_app;

-- Under which epoch of the index key look-up keys are made, and since when the next one is due: an organisation that left still knows what it sent, and look-up keys of
-- contents that others share with it stay as they were until the rotation.
create table look_epoch (
  only_row boolean primary key default true check (only_row),
  epoch integer not null check (epoch > 0),
  rotation_due_since timestamptz,
  leavers integer not null default 0
);
insert into look_epoch (epoch) values (1);
grant select on look_epoch to mast_app;

-- A database that came out of a backup opens to nobody until what was destroyed since has been taken out of it.
create table restored (
  only_row boolean primary key default true check (only_row),
  backup_sha256 bytea not null check (octet_length(backup_sha256) = 32),
  taken_at timestamptz not null,
  restored_at timestamptz not null
);
grant select on restored to mast_app;

-- The month of the last thing that a closed record tells, from which its storage is counted; 'infinity' while it is open; null: not worked out yet.
alter table record add column last_month date check (last_month = 'infinity' or extract(day from last_month) = 1);
create index record_retention on record (organisation_id, feed_id, last_month, record_id) where last_month < 'infinity';
create index record_undated on record (organisation_id, feed_id, record_id) where last_month is null;

-- What was deleted because its time was over, by keyed hashes of reference and content: the same record sent again stays away.
create table tombstone (
  organisation_id uuid not null,
  feed_id text not null,
  source_mac bytea not null check (octet_length(source_mac) = 32),
  content_mac bytea not null check (octet_length(content_mac) = 32),
  month date not null check (extract(day from month) = 1),
  primary key (organisation_id, feed_id, source_mac)
);
alter table tombstone enable row level security;
alter table tombstone force row level security;
create policy own on tombstone
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
grant select, insert, update, delete on tombstone to mast_app;

-- One line for each organisation and day that retention looked at.
create table retention_run (
  organisation_id uuid not null,
  day date not null,
  expired integer not null,
  finished_at timestamptz,
  primary key (organisation_id, day)
);
alter table retention_run enable row level security;
alter table retention_run force row level security;
create policy own on retention_run
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
grant select, insert, update on retention_run to mast_app;
