-- The desk: notices that wait to be sent.

-- Outbox: a notice is written in the transaction of what it tells, and sent afterwards, at least once. Content (reference, address of somebody without an account)
-- is sealed under the recipient's organisation. To: one account, everybody who has a role at the moment of sending, or a sealed address.
create table notice (
  organisation_id uuid not null,
  notice_id uuid not null,
  kind text not null,
  account_id uuid,
  role text,
  sealed bytea not null,
  status text not null check (status in ('waiting', 'sent', 'dead', 'spread')),
  attempts integer not null default 0,
  fault text,
  next_at timestamptz not null,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (organisation_id, notice_id),
  check ((status = 'waiting') = (done_at is null)),
  check (account_id is null or role is null)
);
create index notice_open on notice (status, organisation_id, next_at) where status in ('waiting', 'dead');
create index notice_done on notice (organisation_id, done_at) where done_at is not null;

alter table notice enable row level security;
alter table notice force row level security;
-- Whoever has something to tell another organisation's staff may put it into that organisation's outbox, and cannot read it again.
create policy any_insert on notice for insert with check (true);
create policy own_select on notice for select using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own_update on notice for update
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own_delete on notice for delete using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
-- Which organisations have something to send: for the sender's look round alone.
create policy matching_read on notice for select using (
  current_setting('mast.matching', true) = 'on'
  and organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[])
);

grant select, insert, update, delete on notice to mast_app;

-- What came of calling whom an answer named: one word for each involvement shown under a declaration; the last one counts. Ids and codes.
create table outcome (
  organisation_id uuid not null,
  declaration_id uuid not null,
  record_id uuid not null,
  owner_id uuid not null,
  account_id uuid not null,
  code text not null check (code in ('spoke', 'no-reply', 'wrong-person', 'not-needed')),
  at timestamptz not null,
  primary key (organisation_id, declaration_id, record_id)
);

-- A link that somebody says is wrong. `review_id` is absent where there is no second content to compare.
create table concern (
  organisation_id uuid not null,
  declaration_id uuid not null,
  record_id uuid not null,
  concern_id uuid not null,
  owner_id uuid not null,
  account_id uuid not null,
  reason text not null check (reason in ('another-person', 'two-people', 'not-here')),
  review_id uuid,
  at timestamptz not null,
  primary key (organisation_id, declaration_id, record_id)
);

do $$
declare
  guarded text;
  own constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
begin
  foreach guarded in array array['outcome', 'concern'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy own on %I using (%s) with check (%s)', guarded, own, own);
  end loop;
end $$;
grant select, insert, update on outcome, concern to mast_app;

-- A page of the trail, newest first: an account's, an organisation's.
create index audit_leaf_account on audit_leaf (organisation_id, account_id, at desc, leaf_id desc);
create index audit_leaf_organisation on audit_leaf (organisation_id, at desc, leaf_id desc);

-- Broker desk. A message about whoever was asked about, on the sender's side: what is said and whom to call are sealed. Every message waits for the same job and gets the same notice.
create table broker_message (
  organisation_id uuid not null,
  message_id uuid not null,
  account_id uuid not null,
  declaration_id uuid not null,
  status text not null check (status in ('waiting', 'passed-on')),
  sealed bytea not null,
  at timestamptz not null,
  primary key (organisation_id, message_id),
  unique (organisation_id, declaration_id)
);
create index broker_message_waiting on broker_message (status, at) where status = 'waiting';
create index broker_message_account on broker_message (organisation_id, account_id, at);

-- On the side of the organisation that protects a record: what its desk has to answer. The sender's side holds no trace of it.
create table broker_case (
  organisation_id uuid not null,
  case_id uuid not null,
  status text not null check (status in ('open', 'answered', 'closed')),
  answer text check (answer in ('will-call', 'no-call')),
  sealed bytea not null,
  at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  closed_at timestamptz,
  late_told_at timestamptz,
  primary key (organisation_id, case_id)
);
create index broker_case_at on broker_case (organisation_id, at desc, case_id);
create index broker_case_open on broker_case (status, at) where status = 'open';

do $$
declare
  guarded text;
  own constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
  matching constant text := $p$current_setting('mast.matching', true) = 'on'
    and organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[])$p$;
begin
  foreach guarded in array array['broker_message', 'broker_case'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy own on %I using (%s) with check (%s)', guarded, own, own);
    -- The job looks round what waits, of every organisation: ids and moments.
    execute format('create policy matching_read on %I for select using (%s)', guarded, matching);
  end loop;
end $$;
grant select, insert, update on broker_message, broker_case to mast_app;

-- Service directory, kept by each partner's data lead: whom to call in a team, when, and after hours. A team is known by a keyed hash of its name.
create table service_contact (
  organisation_id uuid not null,
  entry_id uuid not null,
  team_mac bytea not null check (octet_length(team_mac) = 32),
  sealed bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, entry_id),
  unique (organisation_id, team_mac)
);

-- Contacts of an organisation's records that have run out or do not answer, by a keyed hash of the contact. `stale` once answers fall back to the team.
create table stale_contact (
  organisation_id uuid not null,
  contact_id uuid not null,
  misses integer not null default 0,
  stale text check (stale in ('expired', 'unanswered')),
  sealed bytea not null,
  at timestamptz not null,
  primary key (organisation_id, contact_id)
);
create index stale_contact_listed on stale_contact (organisation_id, at) where stale is not null;

-- Who stands for a partner in the project, and its Caldicott guardian: to be written to, without an account and without sight of any data.
create table project_contact (
  organisation_id uuid not null,
  role text not null check (role in ('team-lead', 'project-sponsor', 'project-manager', 'data-lead', 'information-governance-lead', 'information-security-lead', 'caldicott-guardian')),
  sealed bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, role)
);

do $$
declare
  guarded text;
  own constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
  visible constant text := $p$organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[])$p$;
begin
  foreach guarded in array array['service_contact', 'stale_contact', 'project_contact'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy own on %I using (%s) with check (%s)', guarded, own, own);
  end loop;
  execute format('create policy visible_read on service_contact for select using (%s)', visible);
  -- Whoever is shown a contact that has run out, or calls in vain, says so to the organisation whose it is.
  execute format('create policy visible_note on stale_contact using (%s) with check (%s)', visible, visible);
end $$;
grant select, insert, update, delete on service_contact to mast_app;
grant select, insert, update, delete on stale_contact to mast_app;
grant select, insert, update on project_contact to mast_app;

-- What information governance makes of a declaration that named no gateway of the catalogue or one that is reviewed; and whose missing reference was chased.
alter table declaration
  add column chased_at timestamptz,
  add column review_outcome text check (review_outcome in ('proper', 'improper', 'gateway-missing')),
  add column reviewed_by uuid,
  add column reviewed_at timestamptz,
  add check (reviewed_by is distinct from account_id),
  add check ((review_outcome is null) = (reviewed_by is null));
create index declaration_unreviewed on declaration (organisation_id, expires_at) where for_review and review_outcome is null;
