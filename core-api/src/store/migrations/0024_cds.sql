-- Electronic health records (EHRs) that fire CDS Hooks, the cards that they were given, and what an agreement may let a card say.

alter table client drop constraint client_kind_check;
alter table client add constraint client_kind_check check (kind in ('connector', 'host', 'ehr'));

-- How an EHR names itself in what it signs, and where it may send us. Its keys, origins and standing are the client's.
create table ehr (
  client_id text primary key,
  organisation_id uuid not null,
  issuer text not null check (length(issuer) between 1 and 300),
  -- One issuer may sign for many organisations (CDS Hooks, "tenant"); empty: its tokens name none.
  tenant text not null default '' check (length(tenant) <= 200),
  -- The only `jku` that its tokens may name; null: none.
  jku text,
  -- The only server that a patient may be read from; null: patients come with the hook or not at all.
  fhir_server text,
  -- What happens where it stands: an ambient check is agreed for a setting.
  setting text,
  language text not null default 'en' check (language in ('en', 'cy')),
  -- Where staff open the national child protection service by themselves; MAST never asks it.
  cpis_url text
);
create unique index ehr_issuer on ehr (issuer, tenant);

-- A card that was given, about nobody: which service, in which month, and what the EHR reported of it. The reason is a code; what somebody wrote beside it is not kept.
create table cds_card (
  organisation_id uuid not null,
  card_id uuid not null,
  client_id text not null,
  service text not null,
  hook text not null,
  month date not null check (extract(day from month) = 1),
  outcome text check (outcome in ('accepted', 'overridden')),
  reason text,
  outcome_at timestamptz,
  primary key (organisation_id, card_id),
  check ((outcome is null) = (outcome_at is null)),
  check (reason is null or outcome = 'overridden')
);
create index cds_card_month on cds_card (organisation_id, month);

-- What a version of an agreement lets a card say before anybody has declared why: that other agencies are involved, yes or no, to one organisation in one setting. Off where no row is.
create table agreement_ambient (
  agreement_id text not null,
  version integer not null,
  organisation_id uuid not null,
  setting text not null,
  -- The gateway of the catalogue on which the parties say it rests.
  gateway text not null,
  per_hour integer not null check (per_hour between 1 and 10000),
  primary key (agreement_id, version, organisation_id, setting)
);
create index agreement_ambient_reader on agreement_ambient (organisation_id, setting);

-- Whether whoever signed was named Caldicott guardian of their organisation when they signed: where an agreement allows an ambient check, two of them sign, of two organisations.
alter table agreement_signatory add column is_guardian boolean not null default false check (not is_guardian or signed_at is not null);
grant update (is_guardian) on agreement_signatory to mast_app;

-- Ambient checks of an EHR in an hour.
create table ambient_use (
  organisation_id uuid not null,
  client_id text not null,
  hour timestamptz not null,
  checks integer not null,
  primary key (organisation_id, client_id, hour)
);

alter table ehr enable row level security;
alter table ehr force row level security;
create policy read_all on ehr for select using (true);
create policy own_write on ehr
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
alter table agreement_ambient enable row level security;
alter table agreement_ambient force row level security;
create policy read_all on agreement_ambient for select using (true);
create policy own_write on agreement_ambient
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
alter table cds_card enable row level security;
alter table cds_card force row level security;
create policy own on cds_card
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
alter table ambient_use enable row level security;
alter table ambient_use force row level security;
create policy own on ambient_use
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);

grant select on ehr to mast_app;
grant select, insert on agreement_ambient to mast_app;
grant select, insert, delete on cds_card to mast_app;
grant update (outcome, reason, outcome_at) on cds_card to mast_app;
grant select, insert, update, delete on ambient_use to mast_app;
