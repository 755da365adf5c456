-- How common names are in this installation, where that is more common than in the country: a snapshot of counts over distinct contents, under which every pair is weighed until the
-- next one. A word is a truncated HMAC-SHA-256; what is not in here is as common as the shipped table says, or 1 in N + 1. Written with the first load.
create table name_frequency (
  role text not null check (role in ('given', 'family')),
  token bigint not null,
  per_10k double precision not null check (per_10k > 0),
  primary key (role, token)
);

create table name_snapshot (
  only_row boolean primary key default true check (only_row),
  snapshot_id uuid not null,
  taken_at timestamptz not null
);
grant select on name_frequency, name_snapshot to mast_app;
