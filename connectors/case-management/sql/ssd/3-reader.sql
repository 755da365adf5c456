-- Column by column: one that is added to the view later is not read until somebody grants it.
grant usage on schema mast to mast_reader;
grant select (reference, work, opened, closed, person_reference, forename, surname, sex, born, birth_precision, expected, died, nhs_number, upn, address, address_type, postcode, address_from,
              address_confidential, family_reference, team_code, team, worker, worker_role, sensitivity, adoption, merged_into) on mast.headline to mast_reader;
-- Then give it a password that only the connector's secret store has: \password mast_reader
