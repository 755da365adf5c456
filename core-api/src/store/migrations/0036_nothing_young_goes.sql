-- What the service may take away of the audit (docs/adr/0057, 0063): nothing younger than the shortest times that an agreement may say. Counted from the end of a leaf's month: from its beginning, the leaves of its last days were
-- up to a month too young. One day is for clocks that differ, so that what is over at midnight is never left behind.
alter policy expire on audit_token using (month <= current_date + 1 - interval '13 months' or (part = 'asked' and month <= current_date + 1 - interval '4 months'));

do $$
declare
  own constant text := $p$organisation_id = nullif(current_setting('mast.own', true), '')::uuid$p$;
begin
  execute format('alter policy own_expire on audit_terms using (%s and month <= current_date + 1 - interval ''4 months'')', own);
  execute format('alter policy own_expire on audit_shown using (%s and month <= current_date + 1 - interval ''13 months'')', own);
  execute format('alter policy own_expire on audit_leaf using (%s and month <= current_date + 1 - interval ''4 months'')', own);
end $$;
