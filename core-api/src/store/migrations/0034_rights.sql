-- The rights desk: what people ask of an organisation about their own data (UK GDPR articles 15, 16, 18 and 21, and complaints), and what comes of it (docs/adr/0060).
-- Who asks, about whom, why something is withheld and what was answered are sealed; in clear stand ids, the kind, days of the clock and who did what.

create table rights_case (
  organisation_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('access', 'rectification', 'objection', 'restriction', 'complaint')),
  status text not null check (status in ('open', 'closed')),
  -- Of an access request nothing more: whether anything was given stands in no column.
  outcome text check (outcome in ('answered', 'upheld', 'partly-upheld', 'refused', 'withdrawn')),
  received_on date not null,
  -- When the month began; null while identity is awaited.
  started_on date,
  stopped_since date,
  stopped_for text check (stopped_for in ('identity', 'clarification')),
  stopped_days integer not null default 0 check (stopped_days >= 0),
  extended boolean not null default false,
  acknowledged_on date,
  -- Worked out from the above whenever it changes; null while the clock stands, and when it is over.
  due_on date,
  told text check (told in ('soon', 'late')),
  opened_by uuid,
  -- Passed on by another organisation, which knows this case by its id alone.
  referred_by uuid,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  sealed bytea not null,
  -- What was answered, word for word.
  answer bytea,
  primary key (organisation_id, case_id),
  check ((opened_by is null) <> (referred_by is null)),
  check ((status = 'closed') = (closed_at is not null and closed_by is not null and outcome is not null)),
  check ((stopped_since is null) = (stopped_for is null)),
  check (status = 'open' or due_on is null)
);
create index rights_case_listed on rights_case (organisation_id, status, opened_at desc, case_id);
create index rights_case_due on rights_case (due_on) where status = 'open' and due_on is not null;

-- Something is withheld because one person chose an exemption and another agreed. Which exemption, of what and why are sealed.
create table rights_withholding (
  organisation_id uuid not null,
  withholding_id uuid not null,
  case_id uuid not null,
  status text not null check (status in ('proposed', 'agreed', 'refused')),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  sealed bytea not null,
  primary key (organisation_id, withholding_id),
  check (decided_by is null or decided_by <> chosen_by),
  check ((status = 'proposed') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null))
);
create index rights_withholding_case on rights_withholding (organisation_id, case_id, chosen_at);

-- What the data lead of the sending organisation is asked to do in the source system, for one record. Closed by the record as it comes next, or by a reasoned refusal.
create table rights_task (
  organisation_id uuid not null,
  task_id uuid not null,
  case_id uuid not null,
  feed_id text not null,
  record_id uuid not null,
  ask text not null check (ask in ('correct', 'restrict', 'remove')),
  status text not null check (status in ('open', 'done', 'refused')),
  -- The wording of the record that was last looked at: it is opened again only when another has come.
  seen_version integer not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  sealed bytea not null,
  primary key (organisation_id, task_id),
  check ((status = 'open') = (closed_at is null)),
  check (status <> 'refused' or closed_by is not null)
);
create index rights_task_case on rights_task (organisation_id, case_id, opened_at);
create index rights_task_listed on rights_task (organisation_id, status, opened_at desc, task_id);
create index rights_task_open on rights_task (status, organisation_id) where status = 'open';

do $$
declare
  guarded text;
  own constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
  matching constant text := $p$current_setting('mast.matching', true) = 'on'
    and organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[])$p$;
begin
  foreach guarded in array array['rights_case', 'rights_withholding', 'rights_task'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy own on %I using (%s) with check (%s)', guarded, own, own);
  end loop;
  -- Jobs look round what is due and what waits, of every organisation: ids and days.
  foreach guarded in array array['rights_case', 'rights_task'] loop
    execute format('create policy matching_read on %I for select using (%s)', guarded, matching);
  end loop;
end $$;
grant select, insert, update, delete on rights_case, rights_withholding, rights_task to mast_app;
