-- What is told to the public, and reminders of agreements that end (docs/adr/0061).

-- Questions that were answered in a month that is over, of all organisations together: whole numbers of whole months, about nobody, written once. `looked_at`, `concerns`: dip samples decided in that month; null where none was.
create table transparency_month (
  month date primary key check (extract(day from month) = 1),
  searches integer not null check (searches >= 0),
  views integer not null check (views >= 0),
  looked_at integer check (looked_at > 0),
  concerns integer check (concerns >= 0 and concerns <= looked_at),
  counted_at timestamptz not null
);
grant select, insert on transparency_month to mast_app;

-- What each party to an agreement was told of its end, how many days before: once each, in the transaction that queues the notice.
create table agreement_reminder (
  organisation_id uuid not null,
  agreement_id text not null,
  version integer not null,
  days smallint not null check (days in (7, 30, 90)),
  ends_on date not null,
  told_at timestamptz not null,
  primary key (organisation_id, agreement_id, version, days)
);
alter table agreement_reminder enable row level security;
alter table agreement_reminder force row level security;
create policy own on agreement_reminder
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
grant select, insert, delete on agreement_reminder to mast_app;
