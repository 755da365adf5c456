import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ personId: z.string(), recordId: z.string().nullable() });

/** Whose a record is at present, with every other record of that person; no row where it is not here or names nobody. Needs every organisation visible. Primary key, then the person's contents. */
export const selectRecordsBeside = statement<readonly [organisationId: string, recordId: string], z.infer<typeof row>>({
  name: 'select-records-beside',
  index: 'record_pkey',
  row,
  text: `
    select v.person_id as "personId", o.record_id as "recordId"
    from record r
    join variant v on v.organisation_id = r.organisation_id and v.variant_id = r.variant_id
    join variant w on w.person_id = v.person_id
    left join record o on o.organisation_id = w.organisation_id and o.variant_id = w.variant_id and o.record_id <> r.record_id
    where r.organisation_id = $1 and r.record_id = $2
  `,
});
