-- What the service does by the clock. One row for each job: when it is due next. A claim moves `due_at` on by a lease, so that another process takes over from one that died.
create table job (
  name text primary key,
  due_at timestamptz not null,
  ran_at timestamptz,
  failures integer not null default 0 check (failures >= 0)
);
grant select, insert, update on job to mast_app;
