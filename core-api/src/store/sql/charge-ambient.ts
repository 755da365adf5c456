import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ checks: z.number() });

/** Counts an ambient check of an EHR in the hour, whatever comes of it; how many there are now, this one included. Primary key. */
export const chargeAmbient = statement<[organisationId: string, clientId: string, hour: Date], z.infer<typeof row>>({
  name: 'charge-ambient',
  row,
  index: 'ambient_use_pkey',
  text: `
    insert into ambient_use as u (organisation_id, client_id, hour, checks) values ($1, $2, $3, 1)
    on conflict (organisation_id, client_id, hour) do update set checks = u.checks + 1
    returning checks
  `,
});
