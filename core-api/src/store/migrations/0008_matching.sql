-- How the contents of this database were normalised, keyed and weighed (rematch/matching-version.ts). A program that does it otherwise would look for people under keys
-- that they are not stored under. Written by setup while there is no content; no row on a database that held content before this migration.
create table matching (
  only_row boolean primary key default true check (only_row),
  version text not null
);
grant select on matching to mast_app;
