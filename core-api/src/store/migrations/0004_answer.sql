-- The answering side: declarations, what was answered under them, the audit trail, single-use tokens and sealed launches.

-- A declared legal basis for one subject, good for 30 minutes. Reason, reference and question are sealed; question_mac is keyed.
create table declaration (
  organisation_id uuid not null,
  declaration_id uuid not null,
  account_id uuid not null,
  gateways text[] not null,
  subject text not null,
  expires_at timestamptz not null,
  question_mac bytea,
  sealed bytea not null,
  primary key (organisation_id, declaration_id)
);
create index declaration_expires on declaration (expires_at);

-- Ids that were answered under a declaration: only these may be viewed.
create table declaration_person (
  organisation_id uuid not null,
  declaration_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, declaration_id, person_id)
);
create table declaration_place (
  organisation_id uuid not null,
  declaration_id uuid not null,
  place_id uuid not null,
  primary key (organisation_id, declaration_id, place_id)
);

-- One leaf per disclosure and per change: leaf_hash = SHA-256(0x00 || header || commitment), commitment = SHA-256(salt || payload). The payload
-- and its salt are sealed under the month's audit key, so that destroying the key at the end of retention keeps every proof valid.
create table audit_leaf (
  month date not null,
  leaf_id uuid not null,
  at timestamptz not null,
  kind text not null,
  organisation_id uuid not null,
  account_id uuid,
  declaration_id uuid,
  header text not null,
  commitment bytea not null,
  leaf_hash bytea not null,
  sealed bytea not null,
  primary key (month, leaf_id),
  check (octet_length(commitment) = 32 and octet_length(leaf_hash) = 32)
) partition by range (month);
create index audit_leaf_at on audit_leaf (at);

do $$
declare first_day date;
begin
  for first_day in select generate_series(date '2026-01-01', date '2027-12-01', interval '1 month')::date loop
    execute format(
      'create table audit_leaf_%s partition of audit_leaf for values from (%L) to (%L)',
      to_char(first_day, 'YYYY_MM'), first_day, (first_day + interval '1 month')::date
    );
  end loop;
end $$;
create table audit_leaf_default partition of audit_leaf default;

-- Assertions that were used once; the id is a keyed hash. Survives restarts, so a replay after one is refused.
create table token_replay (
  issuer text not null,
  jti_mac bytea not null,
  expires_at timestamptz not null,
  primary key (issuer, jti_mac)
);
create index token_replay_expires on token_replay (expires_at);

-- What a host opened MAST for, sealed: the access token names the launch and holds nothing personal itself.
create table launch (
  organisation_id uuid not null,
  launch_id uuid not null,
  account_id uuid not null,
  expires_at timestamptz not null,
  sealed bytea not null,
  primary key (organisation_id, launch_id)
);
create index launch_expires on launch (expires_at);

alter table declaration enable row level security;
alter table declaration force row level security;
alter table declaration_person enable row level security;
alter table declaration_person force row level security;
alter table declaration_place enable row level security;
alter table declaration_place force row level security;
alter table launch enable row level security;
alter table launch force row level security;

create policy own on declaration
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own on declaration_person
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own on declaration_place
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own on launch
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);

-- The trail can be added to and read, never changed: the service role has no update, delete or truncate on it.
alter table audit_leaf enable row level security;
alter table audit_leaf force row level security;
create policy own_insert on audit_leaf for insert
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own_select on audit_leaf for select
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);

grant select, insert, update on declaration to mast_app;
grant select, insert on declaration_person, declaration_place to mast_app;
grant select, insert on audit_leaf to mast_app;
grant select, insert, delete on token_replay to mast_app;
grant select, insert, delete on launch to mast_app;
