import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), entryId: z.string(), teamMac: z.instanceof(Buffer), sealed: z.instanceof(Buffer) });

/** The entries of the given teams, as two parallel lists of organisation and team. Unique key. */
export const selectServiceContacts = statement<readonly [organisationIds: readonly string[], teamMacs: readonly Buffer[]], z.infer<typeof row>>({
  name: 'select-service-contacts',
  text: `select c.organisation_id as "organisationId", c.entry_id as "entryId", c.team_mac as "teamMac", c.sealed
         from unnest($1::uuid[], $2::bytea[]) as t(organisation_id, team_mac)
         join service_contact c on c.organisation_id = t.organisation_id and c.team_mac = t.team_mac`,
  row,
  index: 'service_contact_organisation_id_team_mac_key',
});
