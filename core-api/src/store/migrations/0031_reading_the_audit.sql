-- Reading the audit (docs/adr/0057): what was asked is sealed apart and goes first; by what a leaf is found again; what each organisation may read of who saw its records; how long agreements keep it all.

-- What was asked. Its commitment stands in the leaf's payload, so that the log verifies with and without it.
create table audit_terms (
  organisation_id uuid not null,
  month date not null,
  leaf_id uuid not null,
  sealed bytea not null,
  primary key (organisation_id, month, leaf_id)
);

-- Keyed tokens of persons, records and identities: of the question, and of what was answered. Nothing readable, and nobody's: whose leaf it is says the leaf, under row-level security. The operator on arrays is not
-- leakproof, so that under a policy that looks at rows no index would be used; under one that lets everybody read it is. The list of pending entries is kept short, so that no answer waits for it to be sorted in.
create table audit_token (
  month date not null,
  leaf_id uuid not null,
  part text not null check (part in ('asked', 'shown')),
  tokens bigint[] not null,
  primary key (month, leaf_id, part)
);
create index audit_token_tokens on audit_token using gin (tokens) with (fastupdate = on, gin_pending_list_limit = 256);

-- One row for each organisation whose records an answer was made of: who saw them, under what, and, sealed, which of its own.
create table audit_shown (
  owner_id uuid not null,
  month date not null,
  leaf_id uuid not null,
  at timestamptz not null,
  kind text not null,
  organisation_id uuid not null,
  account_id uuid,
  client_id text,
  declaration_id uuid,
  gateways text[] not null,
  sealed bytea not null,
  primary key (month, leaf_id, owner_id)
);
create index audit_shown_owner on audit_shown (owner_id, at desc, leaf_id desc);
create index audit_shown_asker on audit_shown (organisation_id, month);

-- How far an organisation's trail has expired: months before which what was asked, and what was answered, is gone.
create table audit_expiry (
  organisation_id uuid primary key,
  terms_before date not null check (extract(day from terms_before) = 1),
  leaves_before date not null check (extract(day from leaves_before) = 1),
  at timestamptz not null,
  check (leaves_before <= terms_before)
);

alter table audit_token enable row level security;
alter table audit_token force row level security;
create policy read_all on audit_token for select using (true);
create policy add_all on audit_token for insert with check (true);
-- As what they belong to: nothing young goes, so that nobody can make a look unfindable.
create policy expire on audit_token for delete using (month < current_date - interval '12 months' or (part = 'asked' and month < current_date - interval '3 months'));

-- From when leaves have tokens, where there were leaves before.
create table audit_index_start (
  only_row boolean primary key default true check (only_row),
  at timestamptz not null
);
grant select on audit_index_start to mast_app;

do $$
declare
  own constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
  owner constant text := $p$owner_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
  guarded text;
begin
  foreach guarded in array array['audit_terms', 'audit_shown', 'audit_expiry'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy own_insert on %I for insert with check (%s)', guarded, own);
  end loop;
  execute format('create policy own_select on audit_terms for select using (%s)', own);
  execute format('create policy own_select on audit_shown for select using (%s or %s)', owner, own);
  execute format('create policy own_select on audit_expiry for select using (%s)', own);
  execute format('create policy own_update on audit_expiry for update using (%s) with check (%s)', own, own);
  -- Nothing young goes, whatever the service is told: the shortest times that an agreement may say.
  execute format('create policy own_expire on audit_terms for delete using (%s and month < current_date - interval ''3 months'')', own);
  execute format('create policy own_expire on audit_shown for delete using (%s and month < current_date - interval ''12 months'')', own);
  execute format('create policy own_expire on audit_leaf for update using (%s and month < current_date - interval ''3 months'') with check (%s and octet_length(sealed) = 0)', own, own);
end $$;
grant select, insert, delete on audit_terms, audit_token, audit_shown to mast_app;
grant select, insert, update on audit_expiry to mast_app;
-- A payload may be emptied and not written; everything else of a leaf stays as it was sealed.
grant update (sealed) on audit_leaf to mast_app;

alter table audit_leaf no force row level security;
insert into audit_index_start (at) select now() where exists (select from audit_leaf);
alter table audit_leaf force row level security;

-- How long a trail is kept that was made under an agreement, and how long what was asked.
alter table agreement
  add column audit_months integer not null default 84 check (audit_months between 12 and 600),
  add column search_term_months integer not null default 24 check (search_term_months >= 3),
  add check (search_term_months <= audit_months);

-- Declarations whose time is over and of which what was asked is still kept.
create index declaration_over on declaration (organisation_id, expires_at, declaration_id);
