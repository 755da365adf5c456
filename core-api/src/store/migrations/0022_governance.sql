-- Whether organisations that only read may ask by address and see where somebody is; where an agreement does not say so, they may not.
alter table agreement add column allows_reader_locations boolean not null default false;
