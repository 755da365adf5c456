-- The world the service runs in: which environment, who takes part, who shares what with whom, who may call.
--
-- Two settings say whose rows a transaction may touch, both unset (no rows) unless the transaction sets them locally:
--   mast.own      one organisation: its accounts, staff links, feed detail
--   mast.visible  organisations whose records may be read
-- Policies are scalar, without sub-selects, so that a distributed server can apply them (docs/adr). The service role owns nothing and bypasses nothing.

-- Roles belong to the whole server; another database may have made this one. It can log in only once setup has given it a password.
do $$
begin
  create role mast_app nologin nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to mast_app;

-- Exactly one row: what this database is for, and a keyed hash by which the keys that it was set up with are known again: under any others its rows
-- could not be found. Written once, never changed.
create table environment (
  kind text not null check (kind in ('demonstration', 'training', 'live')),
  key_check bytea not null check (octet_length(key_check) = 32),
  created_at timestamptz not null default now(),
  only_row boolean primary key default true check (only_row)
);

create table organisation (
  organisation_id uuid primary key,
  code text not null unique,
  name_en text not null,
  name_cy text,
  sector text not null,
  nation text not null check (nation in ('england', 'wales', 'scotland', 'northern-ireland', 'uk')),
  role text not null check (role in ('contributor', 'reader', 'both'))
);

-- Sealed: name, e-mail and staff id. The e-mail's keyed hash finds the account at sign-in.
create table account (
  organisation_id uuid not null,
  account_id uuid not null,
  email_mac bytea not null check (octet_length(email_mac) = 32),
  sealed bytea not null,
  role text not null check (role in ('practitioner', 'connector', 'administrator')),
  status text not null default 'active' check (status in ('active', 'suspended')),
  primary key (organisation_id, account_id),
  unique (organisation_id, email_mac)
);

-- A machine that may ask for tokens: a partner's connector, or a host application that opens MAST for its staff. Public keys only.
create table client (
  client_id text primary key,
  organisation_id uuid not null,
  kind text not null check (kind in ('connector', 'host')),
  jwks jsonb not null,
  origins text[] not null default '{}',
  status text not null default 'active' check (status in ('active', 'suspended'))
);

create table client_feed (
  client_id text not null,
  feed_id text not null,
  primary key (client_id, feed_id)
);

-- A host's staff id, as a keyed hash, linked to one account of the host's own organisation.
create table host_staff (
  client_id text not null,
  sub_mac bytea not null check (octet_length(sub_mac) = 32),
  organisation_id uuid not null,
  account_id uuid not null,
  primary key (client_id, sub_mac)
);
create index on host_staff (organisation_id, account_id);

create table feed (
  organisation_id uuid not null,
  feed_id text not null,
  name_en text not null,
  name_cy text,
  service text not null,
  mode text not null check (mode in ('full', 'delta', 'push')),
  expect_every interval not null check (expect_every > interval '0'),
  does_not_share jsonb not null default '[]',
  primary key (organisation_id, feed_id)
);

create table feed_state (
  organisation_id uuid not null,
  feed_id text not null,
  sequence bigint not null default 0,
  cursor text,
  last_good timestamptz,
  status text not null default 'active' check (status in ('active', 'suspended')),
  live_records integer not null default 0,
  primary key (organisation_id, feed_id)
);

-- Versioned: which feeds are visible to which readers, from when to when, for how many months back.
create table agreement (
  agreement_id text not null,
  version integer not null check (version > 0),
  valid_from date not null,
  valid_to date,
  display_months integer not null check (display_months between 1 and 120),
  storage_months integer not null check (storage_months >= display_months),
  primary key (agreement_id, version)
);

create table agreement_contributor (
  agreement_id text not null,
  version integer not null,
  organisation_id uuid not null,
  feed_id text not null,
  primary key (agreement_id, version, organisation_id, feed_id)
);

create table agreement_reader (
  agreement_id text not null,
  version integer not null,
  organisation_id uuid not null,
  primary key (agreement_id, version, organisation_id)
);
create index on agreement_reader (organisation_id);

alter table organisation enable row level security;
alter table organisation force row level security;
alter table account enable row level security;
alter table account force row level security;
alter table client enable row level security;
alter table client force row level security;
alter table host_staff enable row level security;
alter table host_staff force row level security;
alter table feed enable row level security;
alter table feed force row level security;
alter table feed_state enable row level security;
alter table feed_state force row level security;
alter table agreement_contributor enable row level security;
alter table agreement_contributor force row level security;
alter table agreement_reader enable row level security;
alter table agreement_reader force row level security;

-- Who takes part and what was agreed is known to every member, and is needed to work out what a caller may see; a machine's organisation is what
-- its client id tells. Read by all, written by the owner within a context.
create policy read_all on organisation for select using (true);
create policy own_write on organisation
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy read_all on client for select using (true);
create policy own_write on client
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy read_all on agreement_contributor for select using (true);
create policy own_write on agreement_contributor
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy read_all on agreement_reader for select using (true);
create policy own_write on agreement_reader
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);

create policy own on account
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own on host_staff
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);

-- A feed's name and freshness belong in every answer that it could have spoken to.
create policy own on feed
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy visible_read on feed for select
  using (organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[]));
create policy own on feed_state
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy visible_read on feed_state for select
  using (organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[]));

grant select on schema_migration, environment, organisation, account, client, client_feed, host_staff, feed,
  agreement, agreement_contributor, agreement_reader to mast_app;
grant select, insert, update on feed_state to mast_app;
