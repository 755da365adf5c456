-- Machines that may ask for tokens: keys that the partner publishes, keys and tokens taken back at once, and keys that two people let in.

alter table client
  -- Where the partner publishes its keys (RFC 7517), instead of keys kept here.
  add column jwks_uri text check (jwks_uri ~ '^https://[a-z0-9.-]+(:[0-9]+)?/[^?#]*$'),
  -- Keys that are never taken again, whatever this row or the partner's page says.
  add column revoked_kids text[] not null default '{}',
  -- Access tokens issued until then count no more: a key was taken back, and whoever had it may have tokens.
  add column tokens_from timestamptz,
  -- Hosts: every assertion must name its origin.
  add column origin_required boolean not null default false,
  -- Hosts: every assertion must tell of a recent sign-in with several factors (`auth_time`, `amr`).
  add column mfa_required boolean not null default false;

grant update (jwks, status, revoked_kids, tokens_from) on client to mast_app;

-- A new key for a machine: whoever holds it can speak for the machine (a host's: for all staff), so one asks and another lets it in.
create table client_key_request (
  organisation_id uuid not null,
  request_id uuid not null,
  client_id text not null,
  kid text not null,
  jwk jsonb not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (organisation_id, request_id),
  check (decided_by <> asked_by),
  check ((decided_by is null) = (decided_at is null))
);

alter table client_key_request enable row level security;
alter table client_key_request force row level security;
create policy own on client_key_request
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
grant select, insert on client_key_request to mast_app;
grant update (decided_by, decided_at) on client_key_request to mast_app;
