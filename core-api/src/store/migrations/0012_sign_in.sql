-- Sign-in of people: what they know and hold, their sessions, what the token service remembers, and who vouches for whom.
--
-- A third setting says what the caller can show: mast.proof, the keyed hash (hex) of an e-mail address, of a browser's cookie, of a passkey's id, of a link or of another
-- provider's subject. A row is found by whoever shows its hash, before it is known whose it is; nothing else is. Unset = no rows. Two, with a comma between, when a
-- browser's sessions move to its new cookie.

create index account_email on account (email_mac);
create policy shown on account for select using (encode(email_mac, 'hex') = any (string_to_array(nullif(current_setting('mast.proof', true), ''), ',')));

-- Sealed: the password's argon2id hash, so that a dump gives nothing to guess at.
create table credential (
  organisation_id uuid not null,
  account_id uuid not null,
  sealed bytea not null,
  changed_at timestamptz not null,
  primary key (organisation_id, account_id)
);

-- Sealed: a TOTP secret, or a passkey's id and public key. `counter` is the last TOTP step that was used, or the passkey's signature counter.
create table factor (
  organisation_id uuid not null,
  factor_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('totp', 'passkey')),
  credential_mac bytea,
  counter bigint not null default 0,
  created_at timestamptz not null,
  last_used_at timestamptz,
  sealed bytea not null,
  primary key (organisation_id, factor_id),
  check ((kind = 'passkey') = (credential_mac is not null))
);
create index factor_account on factor (organisation_id, account_id);
create index factor_credential on factor (credential_mac) where credential_mac is not null;

-- One sign-in in one browser. Who is locked stays, who is ended is over; of one browser's sessions at most one is not locked.
create table user_session (
  organisation_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  browser_mac bytea not null check (octet_length(browser_mac) = 32),
  connection_id text,
  amr text[] not null,
  signed_in_at timestamptz not null,
  stepped_up_at timestamptz,
  last_active_at timestamptz not null,
  locked_at timestamptz,
  idle_seconds integer not null check (idle_seconds between 60 and 3600),
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed-out', 'administrator', 'operator', 'credential-changed', 'recovery')),
  primary key (organisation_id, session_id),
  check (expires_at > signed_in_at and expires_at <= signed_in_at + interval '12 hours'),
  check ((ended_at is null) = (end_reason is null))
);
create index user_session_account on user_session (organisation_id, account_id) where ended_at is null;
create index user_session_browser on user_session (browser_mac) where ended_at is null;
create index user_session_expires on user_session (expires_at);

-- How long sessions of an organisation last; without a row, the longest that is allowed.
create table sign_in_policy (
  organisation_id uuid primary key,
  absolute_minutes integer not null check (absolute_minutes between 15 and 720),
  idle_minutes integer not null check (idle_minutes between 2 and 60)
);

-- What oidc-provider remembers, under keyed hashes of its handles: authorisations under way, codes, refresh tokens, grants. Ids, scopes and times; nothing personal.
create table oidc_artefact (
  id_mac bytea primary key check (octet_length(id_mac) = 32),
  model text not null check (model in ('Interaction', 'AuthorizationCode', 'RefreshToken', 'Grant')),
  session_id uuid,
  grant_mac bytea,
  payload jsonb not null,
  expires_at timestamptz not null,
  consumed_at timestamptz
);
create index oidc_artefact_session on oidc_artefact (session_id) where session_id is not null;
create index oidc_artefact_grant on oidc_artefact (grant_mac) where grant_mac is not null;
create index oidc_artefact_expires on oidc_artefact (expires_at);

-- Tries, by keyed hash of the address that was typed (whether or not it exists), of the source, or of the account whose second factor is asked for.
create table sign_in_throttle (
  kind text not null check (kind in ('name', 'source', 'factor')),
  key_mac bytea not null,
  tries integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null,
  primary key (kind, key_mac)
);
create index sign_in_throttle_last on sign_in_throttle (last_at);

-- An invitation, or the leave to enrol a new second factor: shown once, short-lived, known by its keyed hash.
create table sign_in_link (
  organisation_id uuid not null,
  link_id uuid not null,
  link_mac bytea not null check (octet_length(link_mac) = 32),
  account_id uuid not null,
  purpose text not null check (purpose in ('invitation', 'recovery')),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, link_id)
);
create index sign_in_link_mac on sign_in_link (link_mac);
create index sign_in_link_account on sign_in_link (organisation_id, account_id);

-- A lost second factor: who asks and who decides are two people, whatever the program does.
create table factor_reset (
  organisation_id uuid not null,
  reset_id uuid not null,
  account_id uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  outcome text check (outcome in ('approved', 'refused')),
  primary key (organisation_id, reset_id),
  check (decided_by is distinct from account_id),
  check ((decided_by is null) = (outcome is null) and (decided_by is null) = (decided_at is null))
);
create index factor_reset_open on factor_reset (organisation_id, account_id) where outcome is null;

-- Another provider that signs people of one organisation in. Sealed: the client's secret, where there is one. `mfa` says how it proves a second factor.
create table federation_connection (
  connection_id text primary key,
  organisation_id uuid not null,
  issuer text not null,
  client_id text not null,
  name_en text not null,
  name_cy text not null,
  mfa jsonb not null,
  sealed bytea not null,
  status text not null default 'active' check (status in ('active', 'suspended'))
);

-- One person of that provider, as the keyed hash of issuer and subject, confirmed by the account's own user.
create table federated_identity (
  organisation_id uuid not null,
  connection_id text not null,
  subject_mac bytea not null check (octet_length(subject_mac) = 32),
  account_id uuid not null,
  linked_at timestamptz not null,
  primary key (organisation_id, connection_id, subject_mac)
);
create index federated_identity_subject on federated_identity (subject_mac);

-- A web application of our own that signs people in. Public keys only; without any, it is a public client and PKCE alone binds it.
create table portal_client (
  client_id text primary key,
  redirect_uris text[] not null check (cardinality(redirect_uris) > 0),
  jwks jsonb,
  status text not null default 'active' check (status in ('active', 'suspended'))
);

alter table credential enable row level security;
alter table credential force row level security;
alter table factor enable row level security;
alter table factor force row level security;
alter table user_session enable row level security;
alter table user_session force row level security;
alter table sign_in_policy enable row level security;
alter table sign_in_policy force row level security;
alter table sign_in_link enable row level security;
alter table sign_in_link force row level security;
alter table factor_reset enable row level security;
alter table factor_reset force row level security;
alter table federation_connection enable row level security;
alter table federation_connection force row level security;
alter table federated_identity enable row level security;
alter table federated_identity force row level security;

create policy own on credential
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own on factor
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy shown on factor for select using (encode(credential_mac, 'hex') = any (string_to_array(nullif(current_setting('mast.proof', true), ''), ',')));
create policy own on user_session
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
-- Whoever shows the browser's cookie sees, locks and moves what was signed in there, of whichever organisation.
create policy shown on user_session for select using (encode(browser_mac, 'hex') = any (string_to_array(nullif(current_setting('mast.proof', true), ''), ',')));
create policy shown_change on user_session for update
  using (encode(browser_mac, 'hex') = any (string_to_array(nullif(current_setting('mast.proof', true), ''), ',')))
  with check (encode(browser_mac, 'hex') = any (string_to_array(nullif(current_setting('mast.proof', true), ''), ',')));
create policy own on sign_in_policy
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own on sign_in_link
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy shown on sign_in_link for select using (encode(link_mac, 'hex') = any (string_to_array(nullif(current_setting('mast.proof', true), ''), ',')));
create policy own on factor_reset
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
-- Which organisations sign in elsewhere stands on the sign-in page.
create policy read_all on federation_connection for select using (true);
create policy own_write on federation_connection
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own on federated_identity
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy shown on federated_identity for select using (encode(subject_mac, 'hex') = any (string_to_array(nullif(current_setting('mast.proof', true), ''), ',')));

grant select, insert, update on credential, factor, user_session, sign_in_link, factor_reset, federated_identity to mast_app;
grant delete on factor, user_session, sign_in_link, federated_identity to mast_app;
grant select on sign_in_policy, federation_connection, portal_client to mast_app;
grant select, insert, update, delete on oidc_artefact, sign_in_throttle to mast_app;
