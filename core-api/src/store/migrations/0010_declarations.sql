-- What a declaration leaves to be done: a reference that was not there yet, and a use that information governance looks at. What they are about stays sealed.
alter table declaration
  add column reference_due timestamptz,
  add column for_review boolean not null default false;

-- The last declarations of one account; those to be chased and those to be reviewed, of one organisation.
create index declaration_by_account on declaration (organisation_id, account_id, expires_at desc);
create index declaration_reference_due on declaration (organisation_id, reference_due) where reference_due is not null;
create index declaration_for_review on declaration (organisation_id, expires_at) where for_review;
