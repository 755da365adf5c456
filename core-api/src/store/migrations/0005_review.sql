-- What people decide about who is who: verdicts on pairs of records, questions that wait for one, who saw a person, and who must be told.
--
-- Pairs are named by the keyed hashes of their source references, since references stay where contents change. Nothing here is readable: ids, keyed
-- hashes, codes and moments. Reviewers see what is compared from the sealed variants, at the moment of viewing, under their agreement.

alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in ('practitioner', 'connector', 'administrator', 'reviewer'));

-- Reviewers of its readers may compare what its contributors sent; said in the agreement, or not at all.
alter table agreement add column allows_review boolean not null default false;

-- The source lists a person once: two of its references are two people.
alter table feed add column unique_people boolean not null default false;

-- Contents of the person that went, by keyed hash without regard to record: a later split finds the id again that was theirs.
alter table person_event add column members uuid[];

-- Append-only: who said what of which pair, and what it replaces. A withdrawn verdict is another verdict.
create table verdict (
  organisation_id uuid not null,
  verdict_id uuid not null,
  review_id uuid,
  source_a bytea not null check (octet_length(source_a) = 32),
  source_b bytea not null check (octet_length(source_b) = 32),
  owner_a uuid not null,
  feed_a text not null,
  owner_b uuid not null,
  feed_b text not null,
  origin text not null check (origin in ('verdict', 'separation', 'source-merge')),
  outcome text not null check (outcome in ('same', 'different', 'unsure')),
  reason text not null,
  account_id uuid,
  client_id text,
  role text not null,
  supersedes uuid,
  at timestamptz not null,
  primary key (organisation_id, verdict_id),
  check (source_a < source_b)
);
create index on verdict (review_id, at);
create index on verdict (source_a, source_b, at);

-- What the verdicts come to at present, as clustering reads it: one row for each pair and origin. The contents judged are keyed hashes; a link whose
-- contents have since turned against it (`veto`: what spoke against it already then) waits for a new verdict.
create table pair_rule (
  source_a bytea not null check (octet_length(source_a) = 32),
  source_b bytea not null check (octet_length(source_b) = 32),
  origin text not null check (origin in ('verdict', 'separation', 'source-merge')),
  rule text not null check (rule in ('same', 'different')),
  owner_a uuid not null,
  feed_a text not null,
  owner_b uuid not null,
  feed_b text not null,
  content_a uuid,
  content_b uuid,
  veto text,
  since timestamptz not null,
  primary key (source_a, source_b, origin),
  check (source_a < source_b)
);
create index on pair_rule (source_b);

-- A question that waits for people. `subject` is a keyed hash of what is asked, so that the same question is one row however often it is found.
create table review (
  review_id uuid primary key,
  subject bytea not null unique check (octet_length(subject) = 32),
  kind text not null check (kind in ('pair', 'blind', 'contradiction', 'stale', 'split', 'merge', 'concern')),
  status text not null check (status in ('open', 'settled', 'healed', 'withheld')),
  look_a uuid not null,
  look_b uuid not null,
  person_a uuid,
  person_b uuid,
  source_a bytea,
  source_b bytea,
  harm smallint not null,
  uncertainty real not null,
  reviewers_needed smallint not null check (reviewers_needed between 1 and 2),
  outcome text check (outcome in ('same', 'different')),
  model text not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index review_queue on review (harm desc, uncertainty desc, review_id) where status = 'open';
create index review_outcomes on review (kind, status, outcome);
create index review_looks on review (look_a, look_b, kind);
create index review_person_a on review (person_a) where status = 'open' and person_a is not null;
create index review_person_b on review (person_b) where status = 'open' and person_b is not null;
create index review_source_a on review (source_a) where status = 'open' and source_a is not null;
create index review_source_b on review (source_b) where status = 'open' and source_b is not null;

-- Who opened which question on which day: bounds the load, and only who has looked may judge.
create table review_view (
  organisation_id uuid not null,
  account_id uuid not null,
  day date not null,
  review_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, account_id, day, review_id)
);

-- To whom a person's involvements were disclosed; the audit trail says the same under seal.
create table person_view (
  organisation_id uuid not null,
  person_id uuid not null,
  declaration_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, person_id, declaration_id)
);
create index on person_view (person_id);

-- Who must hear that a person they saw was not one person, or not the whole of one. `listed`: under review; `due`: changed; `void`: it stayed as it was.
create table recall (
  organisation_id uuid not null,
  person_id uuid not null,
  declaration_id uuid not null,
  account_id uuid not null,
  review_id uuid,
  status text not null check (status in ('listed', 'due', 'void')),
  at timestamptz not null,
  primary key (organisation_id, person_id, declaration_id)
);
create index on recall (review_id) where review_id is not null;
create index on recall (organisation_id, at, person_id, declaration_id);

-- Nearly joined pairs, the likeliest first, and the blind sample of joined ones: 1 in 100, by a hash of the two keyed hashes. Both small parts of the
-- table: pairs of 20 bits and more are never near the threshold (a test holds the model to it).
create index edge_band on edge (weight desc, look_a, look_b) where weight < 20;
create index edge_blind on edge (look_a, look_b) where substr(md5(look_a::text || look_b::text), 1, 4) < '028f';

do $$
declare
  guarded text;
  own constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
  matching constant text := $p$current_setting('mast.matching', true) = 'on'
    and organisation_id = any (string_to_array(nullif(current_setting('mast.visible', true), ''), ',')::uuid[])$p$;
begin
  foreach guarded in array array['verdict', 'review_view', 'person_view', 'recall'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy own on %I using (%s) with check (%s)', guarded, own, own);
  end loop;
  -- Two reviewers of two organisations decide together, and a recall list reaches every organisation's staff: for the one writer alone, inside its transaction.
  execute format('create policy matching_read on verdict for select using (%s)', matching);
  execute format('create policy matching_read on person_view for select using (%s)', matching);
  execute format('create policy matching on recall using (%s) with check (%s)', matching, matching);
end $$;

grant select, insert on verdict to mast_app;
grant select, insert, update, delete on pair_rule to mast_app;
grant select, insert, update on review, recall, person_view to mast_app;
grant select, insert on review_view to mast_app;
