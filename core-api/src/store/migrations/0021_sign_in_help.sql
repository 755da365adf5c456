-- What people need around their sign-in: a password of their own choosing, a lost one replaced, the organisation's rules for both; and how many questions may be asked.

-- A link may now also replace a lost password; it never replaces a second factor.
alter table sign_in_link drop constraint sign_in_link_purpose_check;
alter table sign_in_link add constraint sign_in_link_purpose_check check (purpose in ('invitation', 'recovery', 'password'));

-- Tries at asking for such a link, by address and by source, apart from the tries at signing in: whoever asks in somebody's name does not hold up their sign-in.
alter table sign_in_throttle drop constraint sign_in_throttle_kind_check;
alter table sign_in_throttle add constraint sign_in_throttle_kind_check check (kind in ('name', 'source', 'factor', 'reset-name', 'reset-source'));

-- Who asked for a new password, as the keyed hash of what was typed, whether or not anybody has that address: asking looks nothing up, so that nothing can be told from its
-- answer or its time. A job looks, every few seconds, and takes the row away.
create table password_ask (
  email_mac bytea primary key check (octet_length(email_mac) = 32),
  asked_at timestamptz not null
);
create index password_ask_asked on password_ask (asked_at);

-- When the session's user last went through the whole sign-in again: second factors and password change only soon after.
alter table user_session add column signed_in_again_at timestamptz;

-- Which second factors count (a kind that is not named counts only for who holds no other), and whether the organisation's own sign-in is the only way in.
alter table sign_in_policy add column factors text[] not null default '{totp,passkey}'
  check (cardinality(factors) > 0 and factors <@ '{totp,passkey}'::text[]);
alter table sign_in_policy add column own_sign_in_only boolean not null default false;

-- How many questions may be asked, where an organisation chose; without a row, what the installation's kind of world has (answer/search-limits.ts).
create table search_quota (
  organisation_id uuid primary key,
  user_hour integer not null check (user_hour between 1 and 1000),
  user_day integer not null check (user_day between 1 and 5000),
  organisation_hour integer not null check (organisation_hour between 1 and 100000),
  organisation_day integer not null check (organisation_day between 1 and 500000),
  application_hour integer not null check (application_hour between 1 and 100000),
  application_day integer not null check (application_day between 1 and 500000)
);

-- Questions answered of late, by who asked and through what: of the newest day and hour only, so that there is nothing to clear away. Counted whatever was found. `hour` counts hours since 1970.
create table search_count (
  organisation_id uuid not null,
  account_id uuid not null,
  application_id text not null,
  day date not null,
  in_day integer not null,
  hour integer not null,
  in_hour integer not null,
  primary key (organisation_id, account_id, application_id)
) with (fillfactor = 70);
create index search_count_day on search_count (organisation_id, day);

alter table search_quota enable row level security;
alter table search_quota force row level security;
alter table search_count enable row level security;
alter table search_count force row level security;
create policy own on search_quota
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own on search_count
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);

grant select, insert, delete on password_ask to mast_app;
grant update (asked_at) on password_ask to mast_app;
grant insert, update on sign_in_policy to mast_app;
grant select, insert, update on search_quota, search_count to mast_app;
