import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ entryId: z.string() });

/** Enters a team's contact, or replaces the one that the team has; only the id that it has then opens what is sealed, so the caller reads it first. Primary key. */
export const saveServiceContact = statement<readonly [organisationId: string, entryId: string, teamMac: Buffer, sealed: Buffer, accountId: string, at: Date], z.infer<typeof row>>({
  name: 'save-service-contact',
  text: `insert into service_contact (organisation_id, entry_id, team_mac, sealed, account_id, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (organisation_id, entry_id) do update set sealed = excluded.sealed, account_id = excluded.account_id, at = excluded.at
         returning entry_id as "entryId"`,
  row,
});
