/**
 * What the ledger knows of each message, beside the journal that holds its bytes. In clear: numbers, moments of receipt, states, rules, names of batch files. Names of
 * patients and rows stand in it only as keyed digests or sealed.
 */
export const schemaVersion = 2;

export const schema = `
create table if not exists meta (name text primary key, value text not null) strict, without rowid;

create table if not exists message (
  id integer primary key,
  identity blob not null,
  content blob not null,
  received integer not null,
  state integer not null,
  rule text,
  merge_group integer
) strict;
create index if not exists message_identity on message (identity);
create index if not exists message_group on message (merge_group, id) where merge_group is not null;
create index if not exists message_open on message (id) where state = 1;
create index if not exists message_dead on message (id) where state = 4;
create index if not exists message_received on message (received);

create table if not exists kept (id integer primary key, sealed blob not null) strict;
create table if not exists dead (id integer primary key, sealed blob not null, again integer not null default 0) strict;

create table if not exists file (key blob primary key, answer text not null, taken integer not null) strict, without rowid;

create table if not exists patient (key blob primary key, merge_group integer not null) strict, without rowid;
create index if not exists patient_group on patient (merge_group);

create table if not exists merge_group (id integer primary key, waiting integer, resend integer not null default 0, told blob) strict;
create index if not exists merge_group_waiting on merge_group (waiting) where waiting is not null;
`;

/** What became of a message. Open: kept, and not yet with core-api. */
export const states = { open: 1, delivered: 2, discarded: 3, dead: 4 } as const;
