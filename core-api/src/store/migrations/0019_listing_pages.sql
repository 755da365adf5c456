-- Which records each page of a full listing named without changing them. Marking the records themselves rewrote every row of a feed each day (500 rows and their sealed
-- content a page, where this is one row of ids); what a page changed still carries its listing's name. Gone with the listing.
create table generation_page (
  organisation_id uuid not null,
  feed_id text not null,
  generation_id text not null,
  page integer not null check (page > 0),
  record_ids uuid[] not null,
  primary key (organisation_id, feed_id, generation_id, page)
);
alter table generation_page enable row level security;
alter table generation_page force row level security;
create policy own on generation_page
  using (organisation_id = nullif(current_setting('mast.own', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('mast.own', true), '')::uuid);
grant select, insert, update, delete on generation_page to mast_app;
