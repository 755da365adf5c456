import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ visible: z.string() });

/**
 * Lets the rest of the transaction see the feed details of every organisation that contributes under an agreement in force on the given day to which the reader
 * belongs; authorisation narrows it before anything of a person is read. Index agreement_reader_organisation_id_idx, then primary keys.
 */
export const widenToAgreed = statement<readonly [readerOrganisationId: string, day: string], z.infer<typeof row>>({
  name: 'widen-to-agreed',
  text: `select set_config('mast.visible', coalesce(string_agg(distinct c.organisation_id::text, ','), ''), true) as visible
         from agreement_reader r
         join agreement a on a.agreement_id = r.agreement_id and a.version = r.version
         join agreement_contributor c on c.agreement_id = a.agreement_id and c.version = a.version
         join organisation o on o.organisation_id = c.organisation_id and o.left_at is null
         where r.organisation_id = $1 and a.status = 'in-force' and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to >= $2::date)`,
  row,
  index: 'agreement_reader_organisation_id_idx',
});
