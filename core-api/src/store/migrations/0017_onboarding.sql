-- A partner's way to a feed that arrives every day, and how good what arrives is.

-- What was said of each step, never changed: the last word of a step counts. Sealed: the evidence, a reference in own words. In clear: the feed, the step and the day of work.
create table onboarding_entry (
  organisation_id uuid not null,
  entry_id uuid not null,
  feed_id text not null,
  step text not null check (step in ('agreement', 'workshops', 'schema-defined', 'relevant-records-defined', 'sample-extracted', 'connection-set-up', 'sample-received', 'daily-updates')),
  state text not null check (state in ('open', 'started', 'done')),
  on_day date not null,
  recorded_by uuid not null,
  at timestamptz not null,
  sealed bytea,
  primary key (organisation_id, entry_id)
);
create index onboarding_entry_of_feed on onboarding_entry (organisation_id, feed_id, step, at desc);

-- One card for each feed and week, made anew while the week lasts: counts and shares, no person.
create table feed_scorecard (
  organisation_id uuid not null,
  feed_id text not null,
  week date not null check (extract(isodow from week) = 1),
  card jsonb not null,
  made_at timestamptz not null,
  primary key (organisation_id, feed_id, week)
);

alter table onboarding_entry enable row level security;
alter table onboarding_entry force row level security;
alter table feed_scorecard enable row level security;
alter table feed_scorecard force row level security;
create policy own on onboarding_entry
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
create policy own on feed_scorecard
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
grant select, insert on onboarding_entry to mast_app;
grant select, insert, update on feed_scorecard to mast_app;
