-- People and places as ids, and the sealed records that stand behind them. Nothing here is readable without keys that are not in the database:
-- identities and look-up keys are truncated HMAC-SHA-256, content is AES-256-GCM under the organisation's data key (DESIGN section 5).
--
-- Records are read within mast.visible. They are changed within mast.own, or, by ingest alone, within mast.visible while mast.matching is 'on':
-- merging people and raising a sensitivity touch the variants of every organisation.

-- One row per distinct normalised content across organisations. No row-level security, because the array operator is not leakproof and the planner
-- would leave the index under a policy; and nothing readable. keys_next takes the keys of the coming index epoch during a rotation.
create table look (
  look_id uuid primary key,
  keys bigint[] not null,
  keys_next bigint[]
);
-- fastupdate off: with it on, every look-up scans the pending list, and ingest stalls (measured: 30,000 rows not done in 60 s, against 3 s).
create index on look using gin (keys) with (fastupdate = off);
create index on look using gin (keys_next) with (fastupdate = off);

-- One row per distinct content per organisation. Sealed: the normalised features and the level of sensitivity.
create table variant (
  organisation_id uuid not null,
  variant_id uuid not null,
  look_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  primary key (organisation_id, variant_id),
  unique (organisation_id, look_id)
);
create index on variant (look_id);
create index on variant (person_id);

-- Scored pairs at or above the review floor, the smaller id first.
create table edge (
  look_a uuid not null,
  look_b uuid not null,
  weight real not null,
  model text not null,
  primary key (look_a, look_b),
  check (look_a < look_b)
);
create index on edge (look_b);

create table person (
  person_id uuid primary key,
  created_at timestamptz not null,
  retired_into uuid,
  viewed_at timestamptz
);
create index on person (retired_into) where retired_into is not null;

create table person_event (
  event_id uuid primary key,
  person_id uuid not null,
  kind text not null check (kind in ('created', 'merged', 'split')),
  other uuid,
  at timestamptz not null,
  model text not null
);
create index on person_event (person_id, at);

create table place (
  place_id uuid primary key,
  created_at timestamptz not null
);

create table place_look (
  look_id uuid primary key,
  place_id uuid not null,
  class text
);
create index on place_look (place_id);

-- How one organisation writes one address. Two organisations' rows of one address share the place.
create table place_variant (
  organisation_id uuid not null,
  place_variant_id uuid not null,
  look_id uuid not null,
  place_id uuid not null,
  sealed bytea not null,
  primary key (organisation_id, place_variant_id),
  unique (organisation_id, look_id)
);
create index on place_variant (place_id);

-- The whole headline record as received, sealed. In clear: ids, organisation, feed, month and expiry; exact days, services and levels would
-- identify people by known events.
create table record (
  organisation_id uuid not null,
  record_id uuid not null,
  feed_id text not null,
  source_mac bytea not null check (octet_length(source_mac) = 32),
  content_mac bytea not null check (octet_length(content_mac) = 32),
  month date not null check (extract(day from month) = 1),
  expires date,
  variant_id uuid,
  place_ids uuid[] not null default '{}',
  version integer not null check (version > 0),
  received_at timestamptz not null,
  generation text,
  sealed bytea not null,
  primary key (organisation_id, record_id),
  unique (organisation_id, feed_id, source_mac)
);
create index on record (organisation_id, variant_id);

create table record_place (
  organisation_id uuid not null,
  place_id uuid not null,
  record_id uuid not null,
  primary key (organisation_id, place_id, record_id)
);
create index on record_place (organisation_id, record_id);

alter table variant enable row level security;
alter table variant force row level security;
alter table place_variant enable row level security;
alter table place_variant force row level security;
alter table record enable row level security;
alter table record force row level security;
alter table record_place enable row level security;
alter table record_place force row level security;

do $$
declare
  sealed_table text;
  visible constant text := $p$organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[])$p$;
  writable constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid
    or (current_setting('mast.matching', true) = 'on'
        and organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[]))$p$;
begin
  foreach sealed_table in array array['variant', 'place_variant', 'record', 'record_place'] loop
    execute format('create policy visible_read on %I for select using (%s)', sealed_table, visible);
    execute format('create policy writable_insert on %I for insert with check (%s)', sealed_table, writable);
    execute format('create policy writable_update on %I for update using (%s) with check (%s)', sealed_table, writable, writable);
    execute format('create policy writable_delete on %I for delete using (%s)', sealed_table, writable);
  end loop;
end $$;

grant select, insert, update, delete on look, variant, edge, person, place, place_look, place_variant, record, record_place to mast_app;
grant select, insert on person_event to mast_app;
