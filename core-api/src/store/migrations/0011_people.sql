-- Organisations and the accounts of their staff: who takes part under which code, who applied, who vouched, who decided, until when.
--
-- Names, e-mails, staff ids, exact days of training and vetting and team names are sealed. In clear: ids, roles, states, months, and days on which something ends or
-- is due. That two people decide is held here: constraints, not the program, keep one person from being both.

-- One system of codes for each organisation: ONS (GSS code), ODS (NHS), the Home Office number of a police force, or a name of its own where none of these knows it.
-- Whether a code fits its system, setup checks. The policy of an organisation: how many months a training lasts, after how many an account is confirmed again, how
-- many days of grace follow, and whether vetting is needed.
alter table organisation
  add column code_system text not null default 'local' check (code_system in ('ons', 'ods', 'force', 'local')),
  add column training_months smallint not null default 12 check (training_months between 1 and 36),
  add column confirm_months smallint not null default 12 check (confirm_months between 1 and 12),
  add column grace_days smallint not null default 14 check (grace_days between 0 and 31),
  add column vetting_needed boolean not null default false;
update organisation set code_system = case when code ~ '^[EWSN][0-9]{8}$' then 'ons' when code ~ '^[0-9]{2}$' then 'force' else 'local' end;

alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (
  role in ('practitioner', 'team-lead', 'data-lead', 'information-governance-lead', 'administrator', 'broker', 'reviewer', 'connector'));
alter table account drop constraint account_status_check;
alter table account add constraint account_status_check check (status in ('active', 'suspended', 'closed'));

-- sponsor_id answers for somebody who is not staff. ends_on is the last day. former_id is the account that a returner had; it stays closed. A session or token from
-- before sessions_since is over. reminded says what was last told of what is due, so that it is told once.
alter table account
  add column staff_mac bytea check (octet_length(staff_mac) = 32),
  add column employment text not null default 'staff' check (employment in ('staff', 'temporary', 'agency')),
  add column team_id uuid,
  add column sponsor_id uuid,
  add column ends_on date,
  add column training_month date check (extract(day from training_month) = 1),
  add column vetting_month date check (extract(day from vetting_month) = 1),
  add column confirmed_by uuid,
  add column confirm_due date not null default (current_date + 365),
  add column reminded text,
  add column status_reason text,
  add column former_id uuid,
  add column sessions_since timestamptz not null default 'epoch',
  add column last_sign_in_at timestamptz,
  add constraint account_not_staff check (employment = 'staff' or (sponsor_id is not null and ends_on is not null)),
  add constraint account_sponsor_another check (sponsor_id <> account_id),
  add constraint account_confirmer_another check (confirmed_by <> account_id);
-- One open account for each member of staff: a second address makes no second account.
create unique index account_staff on account (organisation_id, staff_mac) where status <> 'closed';
create index account_sponsor on account (organisation_id, sponsor_id) where sponsor_id is not null;
create index account_team on account (organisation_id, team_id) where team_id is not null;

create table team (
  organisation_id uuid not null,
  team_id uuid not null,
  manager_id uuid,
  status text not null default 'active' check (status in ('active', 'closed')),
  sealed bytea not null,
  primary key (organisation_id, team_id)
);
create index team_manager on team (organisation_id, manager_id) where manager_id is not null;

-- An application for an account, or for another role of one. account_id: whose role; or the account that an approval made. What was refused or lapsed loses its seal.
-- told: the authorisers have been told that it waits.
create table access_request (
  organisation_id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('account', 'role')),
  origin text not null check (origin in ('applicant', 'colleague')),
  account_id uuid,
  email_mac bytea check (octet_length(email_mac) = 32),
  staff_mac bytea check (octet_length(staff_mac) = 32),
  role text not null check (role in ('practitioner', 'team-lead', 'data-lead', 'information-governance-lead', 'administrator', 'broker', 'reviewer')),
  employment text not null default 'staff' check (employment in ('staff', 'temporary', 'agency')),
  ends_on date,
  team_id uuid,
  training_month date check (extract(day from training_month) = 1),
  vetting_month date check (extract(day from vetting_month) = 1),
  vouched_by uuid,
  status text not null default 'waiting' check (status in ('waiting', 'approved', 'refused', 'lapsed')),
  decided_by uuid,
  decided_at timestamptz,
  at timestamptz not null,
  lapses_at timestamptz not null,
  told boolean not null default false,
  sealed bytea,
  primary key (organisation_id, request_id),
  -- Three people: whose account it is, who answers for them, who decides.
  constraint access_request_two_people check (decided_by <> vouched_by),
  constraint access_request_not_own check (account_id <> decided_by),
  constraint access_request_not_for_oneself check (account_id <> vouched_by),
  constraint access_request_complete check (
    status <> 'approved' or (vouched_by is not null and decided_by is not null and account_id is not null and (kind = 'role' or training_month is not null))),
  check ((status = 'waiting') = (decided_at is null)),
  check (status = 'refused' or status = 'lapsed' or sealed is not null),
  check (kind = 'role' or (email_mac is not null and staff_mac is not null)),
  check (kind = 'account' or account_id is not null),
  check (employment = 'staff' or ends_on is not null)
);
create index access_request_waiting on access_request (organisation_id, at, request_id) where status = 'waiting';
create unique index access_request_email on access_request (organisation_id, email_mac) where status = 'waiting' and kind = 'account';
create unique index access_request_role on access_request (organisation_id, account_id) where status = 'waiting' and kind = 'role';
create index access_request_vouched on access_request (organisation_id, vouched_by) where status = 'waiting' and vouched_by is not null;

alter table team enable row level security;
alter table team force row level security;
alter table access_request enable row level security;
alter table access_request force row level security;
create policy own on team
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own on access_request
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);

-- The service enters and changes accounts; it never removes one, and never moves one to another organisation. What an organisation is in law (code, sector, nation,
-- part in the agreement) stays with setup.
grant select, insert, update on team, access_request to mast_app;
grant insert on account to mast_app;
grant update (email_mac, staff_mac, sealed, role, status, status_reason, employment, team_id, sponsor_id, ends_on, training_month, vetting_month, confirmed_by, confirm_due, reminded,
  sessions_since, last_sign_in_at) on account to mast_app;
grant update (name_en, name_cy, training_months, confirm_months, grace_days, vetting_needed) on organisation to mast_app;
grant delete on host_staff to mast_app;
