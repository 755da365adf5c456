import { type ProofRow, proofRow } from './proof-rows.ts';

/**
 * Twenty nonsense values, one for every field that can hold something personal, and none that could stand anywhere by chance. Their last row is
 * refused (a bad NHS check digit), so that quarantine is on their way too.
 */
export const canaryRow: ProofRow = {
  ...proofRow(900_001),
  source_ref: 'Qzrefvexo-1',
  given_name: 'Qzgivenvex',
  middle_name: 'Qzmiddlovex',
  family_name: 'Qzfamilovex',
  previous_family_name: 'Qzformerovex',
  date_of_birth: '1931-07-29',
  nhs_number: '9997319044',
  address_line_1: '7319 Qzhouseovex Lane',
  address_line_2: 'Qzvillageovex',
  town: 'Qztownovex',
  postcode: 'SA9 7QX',
  uprn: '999931746205',
  case_ref: 'Qzcaseovex-2',
  contact_team: 'Qzteamovex',
  contact_name: 'Qzworkerovex',
  contact_phone: '01632 960731',
  contact_email: 'qzmailovex@example.org',
  contact_role: 'Qzroleovex',
  contact_hours: 'Qzhoursovex',
  contact_out_of_hours: '01632 960419',
};

/** The same person as a row that core refuses. */
export const refusedCanaryRow: ProofRow = { ...canaryRow, source_ref: 'Qzrefusedovex-3', nhs_number: '9997319040' };

/** What is looked for; the words of the declaration are added, since the audit seals them too. */
export const canaries: readonly string[] = [
  'Qzrefvexo', 'Qzgivenvex', 'Qzmiddlovex', 'Qzfamilovex', 'Qzformerovex', '1931-07-29', '9997319044', 'Qzhouseovex', 'Qzvillageovex', 'Qztownovex', 'SA9 7QX', '999931746205', 'Qzcaseovex',
  'Qzteamovex', 'Qzworkerovex', '01632 960731', 'qzmailovex', 'Qzroleovex', 'Qzhoursovex', '01632 960419', 'Qzrefusedovex', 'Qzreasonovex', 'Qzreferenceovex', 'Qzstaffovex',
];
