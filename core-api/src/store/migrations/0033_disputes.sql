-- Links that somebody says are wrong: marked wherever they are shown until people have looked, never taken away by the report; and notices to whoever was shown one that was.

-- On the side of the organisation whose record it is. `about`: the person it stands for, or the address. `beside`: the records (ids) that stood with it as one person when it was reported. Whoever may read the
-- record may read that it is disputed.
create table dispute (
  organisation_id uuid not null,
  dispute_id uuid not null,
  record_id uuid not null,
  about text not null check (about in ('person', 'place')),
  status text not null check (status in ('open', 'confirmed', 'unfounded')),
  basis text check (basis in ('verdict', 'owner', 'source')),
  review_id uuid,
  subject_id uuid not null,
  beside uuid[] not null,
  version integer,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  late_told_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  primary key (organisation_id, dispute_id),
  check ((status = 'open') = (closed_at is null)),
  check ((status = 'open') = (basis is null))
);
create unique index dispute_open on dispute (organisation_id, record_id, about) where status = 'open';
create index dispute_record on dispute (organisation_id, record_id);
create index dispute_listed on dispute (organisation_id, opened_at desc, dispute_id);
create index dispute_waiting on dispute (status, due_at) where status = 'open';

-- What one organisation has to be told of a dispute that is over, and how far its trail has been read for whom: `everything` first, then once more the minutes about the end (`stragglers`), in which answers were still under way.
create table dispute_round (
  organisation_id uuid not null,
  dispute_id uuid not null,
  outcome text not null check (outcome in ('confirmed', 'unfounded')),
  record_id uuid not null,
  subject_id uuid not null,
  kept uuid[],
  closed_at timestamptz not null,
  stage text not null check (stage in ('everything', 'stragglers', 'done')),
  after_at timestamptz not null,
  after_leaf uuid not null,
  primary key (organisation_id, dispute_id)
);
create index dispute_round_open on dispute_round (organisation_id, closed_at, dispute_id) where stage <> 'done';

-- Which dispute a report belongs to, and what came of it.
alter table concern add column dispute_id uuid, add column outcome text check (outcome in ('confirmed', 'unfounded'));
create index concern_dispute on concern (organisation_id, dispute_id) where dispute_id is not null;

-- A recall is told: to whom, and that they have seen it. `seen_as`: how they were shown what was wrong. `told_role`: nobody by name, since whoever saw it has left and has no manager.
alter table recall
  add column dispute_id uuid,
  add column seen_as text check (seen_as in ('person', 'household', 'place')),
  add column told_at timestamptz,
  add column told_to uuid,
  add column told_role text check (told_role in ('information-governance-lead', 'administrator')),
  add column acknowledged_at timestamptz,
  add column acknowledged_by uuid,
  add check (told_to is null or told_role is null),
  add check ((acknowledged_at is null) = (acknowledged_by is null));
-- Those that were due before were told by hand, as the page asked.
alter table recall no force row level security;
update recall set told_at = at where status = 'due';
alter table recall force row level security;
create index recall_unsettled on recall (organisation_id, at, person_id, declaration_id) where status = 'due' and acknowledged_at is null;
create index recall_untold on recall (organisation_id) where status = 'due' and acknowledged_at is null and told_at is null;
create index recall_declaration on recall (organisation_id, declaration_id);
create index recall_told on recall (organisation_id, told_to, told_at) where told_to is not null;
create index recall_told_role on recall (organisation_id, told_role, told_at) where told_role is not null;

-- How long it takes without MAST to find out whom to call, as the organisation itself has measured it: minutes, from the quarter of its sample that took the least to the quarter that took the most.
create table time_baseline (
  organisation_id uuid primary key,
  minutes_low integer not null check (minutes_low between 0 and 10000),
  minutes_high integer not null check (minutes_high between minutes_low and 10000),
  sample integer not null check (sample >= 20),
  measured_month date not null check (extract(day from measured_month) = 1),
  account_id uuid not null,
  at timestamptz not null
);

do $$
declare
  guarded text;
  own constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
  visible constant text := $p$organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[])$p$;
  matching constant text := $p$current_setting('mast.matching', true) = 'on'
    and organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[])$p$;
begin
  foreach guarded in array array['dispute', 'dispute_round', 'time_baseline'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy own on %I using (%s) with check (%s)', guarded, own, own);
  end loop;
  execute format('create policy visible_read on dispute for select using (%s)', visible);
  -- A report reaches the organisation whose record it is, and its end every organisation: inside the transactions that see all of them.
  execute format('create policy matching on dispute using (%s) with check (%s)', matching, matching);
  execute format('create policy matching on dispute_round using (%s) with check (%s)', matching, matching);
end $$;
grant select, insert, update on dispute, dispute_round, time_baseline to mast_app;
