import { statement } from '../statement.ts';

/** Keeps what an organisation gives of one of its staff, or replaces it. Primary key. */
export const saveStaffParticulars = statement<readonly [organisationId: string, accountId: string, enteredBy: string, at: Date, sealed: Buffer]>({
  name: 'save-staff-particulars',
  text: `insert into staff_particulars (organisation_id, account_id, entered_by, at, sealed) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, account_id) do update set entered_by = excluded.entered_by, at = excluded.at, sealed = excluded.sealed`,
});
