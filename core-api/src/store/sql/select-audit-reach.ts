import { z } from 'zod';

import { statement } from '../statement.ts';

/** How far back an organisation's trail can be asked: from when leaves have tokens (null: always), and the months before which what was asked, and what was answered, is gone (null: nothing yet). */
export const selectAuditReach = statement<[organisationId: string]>()({
  name: 'select-audit-reach',
  index: 'audit_expiry_pkey',
  row: z.object({ indexedSince: z.date().nullable(), termsSince: z.string().nullable(), leavesSince: z.string().nullable() }),
  text: `
    select (select at from audit_index_start where only_row) as "indexedSince", x.terms_before as "termsSince", x.leaves_before as "leavesSince"
    from (select $1::uuid as id) as o left join audit_expiry x on x.organisation_id = o.id
  `,
});
