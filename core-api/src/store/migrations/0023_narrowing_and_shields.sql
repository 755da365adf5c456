-- Whether work that is still open stays visible under a gateway for one time of life (an adult's, a child's), at whatever age it began; where an agreement does not say so, it does not.
alter table agreement add column allows_open_across_ages boolean not null default false;

-- When what is held of a shield's person was last raised and its holders asked; null: that is still to be done, by the job that does it.
alter table shield add column applied_at timestamptz;
update shield set applied_at = changed_at;
