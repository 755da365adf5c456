import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ personId: z.string(), declarationId: z.string(), accountId: z.string(), status: z.enum(['listed', 'due', 'void']), at: z.date(), toldAt: z.date().nullable(), toldTo: z.enum(['self', 'manager', 'information-governance-lead', 'administrator']).nullable(), acknowledgedAt: z.date().nullable() });

/** Who of an organisation saw a person that is in question or has changed, by moment, from a place in the list onward. */
export const selectRecalls = statement<[organisationId: string, afterAt: Date, afterPerson: string, afterDeclaration: string, limit: number], z.infer<typeof row>>({
  name: 'select-recalls',
  index: 'recall_organisation_id_at_person_id_declaration_id_idx',
  row,
  text: `
    select person_id as "personId", declaration_id as "declarationId", account_id as "accountId", status, at, told_at as "toldAt",
           case when told_to = account_id then 'self' when told_to is not null then 'manager' else told_role end as "toldTo", acknowledged_at as "acknowledgedAt"
    from recall where organisation_id = $1 and (at, person_id, declaration_id) > ($2::timestamptz, $3::uuid, $4::uuid)
    order by at, person_id, declaration_id limit $5
  `,
});
