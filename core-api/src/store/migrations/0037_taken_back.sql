-- What people decide may be taken back (docs/adr/0064): a verdict, with the recalls that rest on it; and what the rules about misuse hold against somebody whom a person has let go on.

-- The same round tells an organisation that the question is open again, and that what it was told does not stand.
alter table dispute_round drop constraint dispute_round_outcome_check;
alter table dispute_round add constraint dispute_round_outcome_check check (outcome in ('confirmed', 'unfounded', 'reopened'));

-- A recall that was told and does not stand is told a second time, as such. `dispute_told_at`: when somebody was told of the dispute that it rests on, whatever else became of the row since.
alter table recall add column withdrawn_at timestamptz, add column dispute_told_at timestamptz;
alter table recall no force row level security;
update recall set dispute_told_at = told_at where dispute_id is not null;
alter table recall force row level security;
create index recall_dispute on recall (organisation_id, dispute_id) where dispute_id is not null;

-- Disputes that a verdict ended: the job looks whether it still stands.
create index dispute_by_verdict on dispute (review_id) where basis = 'verdict';

-- Until when alerts were looked at by whoever set the step or let the account go on: the rules count only what came after.
alter table misuse_standing add column counts_from timestamptz;
