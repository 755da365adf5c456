-- Caldicott guardians are named as people are for other duties: two of them, of two organisations, sign where an agreement allows ambient checks.
alter table designation drop constraint designation_duty_check;
alter table designation add constraint designation_duty_check check (duty in ('never-load-list', 'refuge-list', 'shield-approval', 'override', 'caldicott-guardian'));
