-- Who and what may not be found or not be loaded: lists kept by named people as keyed hashes, shields, sensitive services that were switched on, overrides and their
-- investigations (docs/adr/0031). No table here says whom or which house it is about: keyed hashes, ids, codes and moments in clear, words sealed.

-- Duties that an administrator has given to somebody by name, beside their role.
create table designation (
  organisation_id uuid not null,
  account_id uuid not null,
  duty text not null check (duty in ('never-load-list', 'refuge-list', 'shield-approval', 'override')),
  named_by uuid not null,
  named_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (organisation_id, account_id, duty),
  check (named_by <> account_id),
  check ((ended_by is null) = (ended_at is null))
);

-- An entry of a list belongs to whoever made it; nobody else is told of it. The reference is the keeper's own, sealed.
create table list_entry (
  organisation_id uuid not null,
  entry_id uuid not null,
  list text not null check (list in ('never-load', 'refuge')),
  account_id uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  sealed bytea not null,
  primary key (organisation_id, entry_id)
);
create index list_entry_by_keeper on list_entry (organisation_id, account_id, list, at);

-- A shield acts from the moment it is asked for. Two people other than the asker make it stand; two end it, whether it stood or not.
create table shield (
  organisation_id uuid not null,
  shield_id uuid not null,
  status text not null check (status in ('pending', 'active', 'refused', 'ended')),
  reason text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decide_by timestamptz not null,
  approve_first_by uuid,
  approve_second_by uuid,
  end_first_by uuid,
  end_second_by uuid,
  reviewed_by uuid,
  review_due date,
  changed_at timestamptz not null,
  sealed bytea not null,
  primary key (organisation_id, shield_id),
  check (approve_first_by is null or approve_first_by <> asked_by),
  check (approve_second_by is null or (approve_first_by is not null and approve_second_by <> approve_first_by and approve_second_by <> asked_by)),
  check (end_first_by is null or end_first_by <> asked_by),
  check (end_second_by is null or (end_first_by is not null and end_second_by <> end_first_by and end_second_by <> asked_by)),
  check (status <> 'active' or (approve_second_by is not null and review_due is not null)),
  check (status not in ('refused', 'ended') or end_second_by is not null)
);
create index shield_due on shield (organisation_id, review_due) where status = 'active';
create index shield_by_asker on shield (organisation_id, asked_by, asked_at);

-- What an entry or a shield is recognised by. Ingest looks every record up here, whoever sent it.
create table protection_key (
  mac bytea not null check (octet_length(mac) = 32),
  organisation_id uuid not null,
  entry_id uuid not null,
  effect text not null check (effect in ('never-load', 'refuge', 'shield')),
  primary key (mac, organisation_id, entry_id)
);
create index protection_key_by_entry on protection_key (organisation_id, entry_id);
create index protection_key_by_effect on protection_key (effect);

-- Categories of sensitive service that a feed may send; none unless an information-governance lead signed for it.
create table service_permission (
  organisation_id uuid not null,
  feed_id text not null,
  category text not null,
  agreement text not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (organisation_id, feed_id, category),
  check ((ended_by is null) = (ended_at is null))
);

-- Teams whose names look as if they told what the case is about, and for which no neutral label is known.
create table unlabelled_team (
  organisation_id uuid not null,
  team_mac bytea not null check (octet_length(team_mac) = 32),
  feed_id text not null,
  first_seen timestamptz not null,
  sealed bytea not null,
  primary key (organisation_id, team_mac)
);

-- One look at one protected person. Whether there was anybody stands under seal, with the reason.
create table override (
  organisation_id uuid not null,
  override_id uuid not null,
  account_id uuid not null,
  declaration_id uuid not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  close_by timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  finding text check (finding in ('justified', 'not-justified', 'referred')),
  sealed bytea not null,
  primary key (organisation_id, override_id),
  check (closed_by is null or closed_by <> account_id),
  check ((closed_by is null) = (closed_at is null) and (closed_by is null) = (finding is null))
);
create index override_by_account on override (organisation_id, account_id, opened_at);
create index override_open on override (organisation_id, close_by) where closed_at is null;

do $$
declare
  guarded text;
  own constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
begin
  foreach guarded in array array['designation', 'list_entry', 'shield', 'protection_key', 'service_permission', 'unlabelled_team', 'override'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy own on %I using (%s) with check (%s)', guarded, own, own);
  end loop;
end $$;
-- A list of one organisation keeps a person out of every organisation's feed: for the one writer alone.
create policy matching_read on protection_key for select using (current_setting('mast.matching', true) = 'on');

grant select, insert, update on designation, list_entry, shield, service_permission, override to mast_app;
grant select, insert, delete on protection_key to mast_app;
grant select, insert on unlabelled_team to mast_app;
