import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), variantId: z.string(), lookId: z.string(), personId: z.string(), viewed: z.boolean(), sealed: z.instanceof(Buffer) });

/**
 * The variants of the next contents in the order of their look ids, those of one content always on one page; `viewed` says whether a practitioner has been
 * shown the person. Empty after the last page. For work that walks the whole store.
 */
export const selectVariantPage = statement<[afterLookId: string, contents: number], z.infer<typeof row>>({
  name: 'select-variant-page',
  index: 'variant_look_id_idx',
  row,
  text: `
    select v.organisation_id as "organisationId", v.variant_id as "variantId", v.look_id as "lookId", v.person_id as "personId",
           p.viewed_at is not null as viewed, v.sealed
    from variant v join person p using (person_id)
    where v.look_id in (select look_id from look where look_id > $1 order by look_id limit $2)
    order by v.look_id
  `,
});
