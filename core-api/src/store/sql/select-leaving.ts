import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  organisationId: z.string(),
  code: z.string(),
  leftAt: z.date().nullable(),
  state: z.enum(['closed', 'shredded', 'removed', 'done']).nullable(),
  askedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  counts: z.record(z.string(), z.number()).nullable(),
});

/** Every organisation with how far its leaving has come. Reads the whole of two small tables. */
export const selectLeaving = statement<[]>()({
  name: 'select-leaving',
  row,
  text: `
    select o.organisation_id as "organisationId", o.code, o.left_at as "leftAt", l.state, l.asked_by as "askedBy", l.approved_by as "approvedBy", l.counts
    from organisation o left join leaving l on l.organisation_id = o.organisation_id
  `,
});
