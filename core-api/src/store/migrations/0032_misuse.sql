-- Misuse (docs/adr/0058): rules that look through the audit trail, what they found, how far an account is held up for it, random looks, and notices to teams whose records were looked up.
-- In clear: ids, moments, rules and steps. Sealed: what an alert rests on, what a manager wrote, whatever organisations gave of their own staff (keyed digests under the seal).

-- How far the rules have come in the sealed log. The one row keeps two processes from judging the same leaves; it moves in the transaction that keeps what was found. Leaves from before this migration are not judged.
create table misuse_cursor (
  log smallint primary key check (log > 0),
  position bigint not null check (position >= 0)
);
insert into misuse_cursor (log, position) select log, size from audit_log order by log desc limit 1;

-- What the rules see of one answered question: tokens of equality, sealed. `slot` is the hour of a weekday (0 to 23) or of a weekend (24 to 47) in London: shifts are learnt from it. Kept for five weeks.
create table misuse_fact (
  organisation_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  leaf_id uuid not null,
  declaration_id uuid not null,
  team_id uuid,
  slot smallint not null check (slot between 0 and 47),
  sealed bytea not null,
  primary key (organisation_id, account_id, at, leaf_id)
);
create index misuse_fact_declaration on misuse_fact (organisation_id, declaration_id);
create index misuse_fact_team on misuse_fact (organisation_id, team_id, at);
create index misuse_fact_at on misuse_fact (organisation_id, at);

-- One occasion is one alert: `occasion` is a keyed digest of account, rule, what it is about and day. Nobody settles an alert about themselves.
create table misuse_alert (
  organisation_id uuid not null,
  alert_id uuid not null,
  account_id uuid not null,
  rule text not null,
  severity text not null check (severity in ('notice', 'low', 'medium', 'high')),
  owner text not null check (owner in ('information-governance-lead', 'team-lead')),
  occasion bytea not null check (octet_length(occasion) = 32),
  leaf_id uuid not null,
  declaration_id uuid not null,
  asked_at timestamptz not null,
  raised_at timestamptz not null,
  told boolean not null,
  sealed bytea not null,
  outcome text check (outcome in ('in-order', 'talked', 'misuse')),
  settled_by uuid,
  settled_at timestamptz,
  primary key (organisation_id, alert_id),
  unique (organisation_id, occasion),
  constraint misuse_alert_another check (settled_by <> account_id),
  check ((outcome is null) = (settled_by is null) and (outcome is null) = (settled_at is null))
);
create index misuse_alert_listed on misuse_alert (organisation_id, raised_at desc, alert_id desc);
create index misuse_alert_account on misuse_alert (organisation_id, account_id, raised_at desc);

-- How far an account is held up, where it is. Set by the rules (set_by absent) or by somebody else; a block has no end but somebody's decision.
create table misuse_standing (
  organisation_id uuid not null,
  account_id uuid not null,
  step text not null check (step in ('notice', 'reason', 'step-up', 'block')),
  since timestamptz not null,
  until timestamptz,
  set_by uuid,
  primary key (organisation_id, account_id),
  constraint misuse_standing_another check (set_by <> account_id),
  check ((step = 'block') = (until is null))
);

-- What an organisation gave of its own staff for these rules, as keyed digests under the seal; never by themselves.
create table staff_particulars (
  organisation_id uuid not null,
  account_id uuid not null,
  entered_by uuid not null,
  at timestamptz not null,
  sealed bytea not null,
  primary key (organisation_id, account_id),
  constraint staff_particulars_another check (entered_by <> account_id)
);

-- People whose look-ups are watched: a keyed digest under the seal, and whose work they are.
create table watch_entry (
  organisation_id uuid not null,
  entry_id uuid not null,
  until date not null,
  entered_by uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  sealed bytea not null,
  primary key (organisation_id, entry_id)
);

-- Random looks at ordinary work: which answer, who looks at it, what they say. Nobody looks at their own.
create table dip_sample (
  organisation_id uuid not null,
  sample_id uuid not null,
  account_id uuid not null,
  reviewer_id uuid,
  leaf_id uuid not null,
  declaration_id uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  verdict text check (verdict in ('in-order', 'ask', 'concern')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (organisation_id, sample_id),
  unique (organisation_id, leaf_id),
  constraint dip_sample_another check (decided_by <> account_id),
  check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null))
);
create index dip_sample_listed on dip_sample (organisation_id, due_at desc, sample_id);
create index dip_sample_waiting on dip_sample (organisation_id, reviewer_id) where verdict is null;

-- Teams that want to be told when an open record of theirs was looked up: by the keyed hash of the name under which records name them, as in the service directory.
create table owner_notice_team (
  organisation_id uuid not null,
  team_id uuid not null,
  team_mac bytea not null check (octet_length(team_mac) = 32),
  chosen_by uuid not null,
  at timestamptz not null,
  primary key (organisation_id, team_id),
  unique (organisation_id, team_mac)
);

-- That an open record of such a team was looked up; `told` with a notice of its own, or in a digest. Ids and moments.
create table owner_look (
  organisation_id uuid not null,
  team_id uuid not null,
  leaf_id uuid not null,
  at timestamptz not null,
  told_at timestamptz,
  primary key (organisation_id, team_id, leaf_id)
);
create index owner_look_told on owner_look (organisation_id, team_id, told_at);

do $$
declare
  guarded text;
  own constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
begin
  foreach guarded in array array['misuse_fact', 'misuse_alert', 'misuse_standing', 'staff_particulars', 'watch_entry', 'dip_sample', 'owner_notice_team', 'owner_look'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy own on %I using (%s) with check (%s)', guarded, own, own);
  end loop;
end $$;

grant select, insert on misuse_cursor to mast_app;
grant update (position) on misuse_cursor to mast_app;
grant select, insert, update, delete on misuse_fact, misuse_standing, staff_particulars, owner_notice_team, owner_look to mast_app;
-- What was found stays: the service settles an alert, a sample and an entry, and takes none away.
grant select, insert on misuse_alert, watch_entry, dip_sample to mast_app;
grant update (outcome, settled_by, settled_at, told) on misuse_alert to mast_app;
grant update (ended_at) on watch_entry to mast_app;
grant update (verdict, decided_by, decided_at) on dip_sample to mast_app;
-- With an organisation that leaves everything of it goes.
grant delete on misuse_alert, watch_entry, dip_sample to mast_app;
