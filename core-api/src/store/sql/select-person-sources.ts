import { z } from 'zod';

import { statement } from '../statement.ts';

/** The records of some persons as they are linked now, by the keyed hashes of their references: visible organisations', at most so many. Index variant(person_id), then record(organisation_id, variant_id). */
export const selectPersonSources = statement<[personIds: readonly string[], limit: number]>()({
  name: 'select-person-sources',
  index: 'record_organisation_id_variant_id_idx',
  row: z.object({ source: z.instanceof(Buffer) }),
  text: `
    select r.source_mac as source from variant v join record r on r.organisation_id = v.organisation_id and r.variant_id = v.variant_id
    where v.person_id = any ($1::uuid[]) limit $2
  `,
});
