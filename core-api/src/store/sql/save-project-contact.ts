import { statement } from '../statement.ts';

/** Enters who stands for the own organisation in one role; the one before is forgotten. Primary key. */
export const saveProjectContact = statement<readonly [organisationId: string, role: string, sealed: Buffer, accountId: string, at: Date]>({
  name: 'save-project-contact',
  text: `insert into project_contact (organisation_id, role, sealed, account_id, at) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, role) do update set sealed = excluded.sealed, account_id = excluded.account_id, at = excluded.at`,
});
