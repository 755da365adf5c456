import { z } from 'zod';

import { statement } from '../statement.ts';

/** How many months an organisation's trail is kept, and what was asked: the longest that any agreement says which it ever was a party to; null where there never was one. With how far it has expired. Agreements are few. */
export const selectAuditMonths = statement<[organisationId: string]>()({
  name: 'select-audit-months',
  row: z.object({ auditMonths: z.number().nullable(), termMonths: z.number().nullable(), termsBefore: z.string().nullable(), leavesBefore: z.string().nullable(), indexedSince: z.date().nullable() }),
  text: `
    select max(a.audit_months) as "auditMonths", max(a.search_term_months) as "termMonths",
           (select terms_before from audit_expiry where organisation_id = $1) as "termsBefore", (select leaves_before from audit_expiry where organisation_id = $1) as "leavesBefore",
           (select at from audit_index_start where only_row) as "indexedSince"
    from agreement a
    where a.status in ('in-force', 'ended')
      and (exists (select from agreement_reader r where r.agreement_id = a.agreement_id and r.version = a.version and r.organisation_id = $1)
        or exists (select from agreement_contributor c where c.agreement_id = a.agreement_id and c.version = a.version and c.organisation_id = $1))
  `,
});
