-- Which words stand in names, by organisation, so that a misspelt question finds the word it means (docs/adr/0020). The word is sealed under the organisation's
-- key; token_mac is a keyed hash of it. Words of shielded people alone are never in it.

-- n counts the organisation's contents, of people who are not shielded, whose names hold the word. At 0 the seal is gone, and the row stays for a while so that
-- serving processes hear of it. at is when the word came or went, and written the transaction in which it did; counting leaves both alone. A reader that has seen
-- everything before the oldest transaction then running asks for what was written from that one on, and misses nothing, whatever the order of commits.
create table name_token (
  organisation_id uuid not null,
  token_mac uuid not null,
  n integer not null check (n >= 0),
  at timestamptz not null,
  written xid8 not null default pg_current_xact_id(),
  sealed bytea,
  primary key (organisation_id, token_mac),
  check ((n = 0) = (sealed is null))
);
create index name_token_written on name_token (written);

alter table name_token enable row level security;
alter table name_token force row level security;

do $$
declare
  visible constant text := $p$organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[])$p$;
  matching constant text := $p$current_setting('mast.matching', true) = 'on'
    and organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[])$p$;
begin
  execute format('create policy visible_read on name_token for select using (%s)', visible);
  execute format('create policy matching_insert on name_token for insert with check (%s)', matching);
  execute format('create policy matching_update on name_token for update using (%s) with check (%s)', matching, matching);
  execute format('create policy matching_delete on name_token for delete using (%s)', matching);
end $$;

grant select, insert, update, delete on name_token to mast_app;
