-- One place from differently written addresses. A content is one way of writing an address, without regard to who wrote it; a place is a cluster of
-- contents, worked out anew from the contents whenever one comes or goes. Records and organisations' writings name contents; only place_look says
-- which place a content belongs to, so that a merge or a split rewrites that table and nothing else.
--
-- Nothing here is readable: keys are truncated HMAC-SHA-256 of block keys (postcode with number and home, UPRN, building and so on).

-- The class is sealed with the address it was given with; here it was the word of whoever wrote first.
alter table place_look drop column class;
-- Empty until the content is next written or its neighbourhood is worked out again: SQL has no key to make them with.
alter table place_look add column keys bigint[] not null default '{}';
-- fastupdate off, as for look: with it on, every look-up scans the pending list.
create index on place_look using gin (keys) with (fastupdate = off);

-- Until now each content was a place of its own, so each place id stands for one content.
update record_place r set place_id = l.look_id from place_look l where l.place_id = r.place_id;
update record r set place_ids = array(select l.look_id from unnest(r.place_ids) with ordinality as p(place_id, n) join place_look l on l.place_id = p.place_id order by p.n)
where r.place_ids <> '{}';
alter table record_place rename column place_id to look_id;
alter table record rename column place_ids to place_look_ids;

alter table place_variant drop column place_id;
-- By content first: one index for "who writes this content" and for "does this organisation".
alter table place_variant drop constraint place_variant_organisation_id_look_id_key;
alter table place_variant add unique (look_id, organisation_id);

-- A place that was taken into another keeps its id as a pointer to it, since answers have named it.
alter table place add column retired_into uuid;
create index on place (retired_into) where retired_into is not null;

create table place_event (
  event_id uuid primary key,
  place_id uuid not null,
  kind text not null check (kind in ('created', 'merged', 'split')),
  other uuid,
  at timestamptz not null
);
create index on place_event (place_id, at);
grant select, insert on place_event to mast_app;
