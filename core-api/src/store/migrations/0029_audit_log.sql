-- The sealed log over the audit trail (docs/adr/0056): RFC 6962 tree, C2SP tiles and checkpoints. Nothing in it is ever rewritten but the one row that says how far the log has come.

-- One row a log; the last one is gone on with. `size` and `root` move in the transaction that adds the entries: the row that keeps two sealers from ever making two trees.
create table audit_log (
  log smallint primary key check (log > 0),
  origin text not null unique,
  verifier_key text not null,
  started_at timestamptz not null,
  size bigint not null default 0 check (size >= 0),
  root bytea not null check (octet_length(root) = 32)
);

-- Leaves that wait for their place, written with the leaf: a leaf that commits late is simply there later, and none is passed over.
create table audit_unsealed (
  at timestamptz not null,
  leaf_id uuid not null,
  month date not null,
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  primary key (at, leaf_id)
);

-- The place of each leaf.
create table audit_entry (
  log smallint not null,
  position bigint not null check (position >= 0),
  month date not null,
  leaf_id uuid not null,
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  primary key (log, position)
);
create unique index audit_entry_leaf on audit_entry (leaf_id, log);

-- Full tiles: 256 hashes of a tile level, and the root over them, which is a hash of the level above.
create table audit_tile (
  log smallint not null,
  level smallint not null check (level between 0 and 5),
  tile bigint not null check (tile >= 0),
  root bytea not null check (octet_length(root) = 32),
  hashes bytea not null check (octet_length(hashes) = 8192),
  primary key (log, level, tile)
);
alter table audit_tile alter column hashes set storage external;

-- Signed by the log's key; `note` is what is handed out.
create table audit_checkpoint (
  log smallint not null,
  size bigint not null check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  sealed_at timestamptz not null,
  note text not null,
  primary key (log, size)
);

-- What witnesses signed of a checkpoint; `line` is a signature line of its note.
create table audit_cosignature (
  log smallint not null,
  size bigint not null,
  witness text not null,
  at timestamptz not null,
  line text not null,
  primary key (log, size, witness)
);
create index audit_cosignature_witness on audit_cosignature (log, witness, size);

-- The service adds, and takes from the waiting list; it changes how far the log has come, and nothing else.
grant select, insert on audit_log, audit_entry, audit_tile, audit_checkpoint, audit_cosignature to mast_app;
grant update (size, root) on audit_log to mast_app;
grant select, insert, delete on audit_unsealed to mast_app;

-- Leaves that exist are sealed first, in the order of their time. The owner may be held to row-level security as everybody is: then it would see none of them.
alter table audit_leaf no force row level security;
insert into audit_unsealed (at, leaf_id, month, leaf_hash) select at, leaf_id, month, leaf_hash from audit_leaf;
alter table audit_leaf force row level security;
