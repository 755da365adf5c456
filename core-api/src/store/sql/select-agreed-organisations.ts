import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisation_id: z.string() });

/**
 * Organisations that contribute under an agreement in force on the given day to which the reader belongs: those whose feed details the transaction
 * may look at before gateways narrow it. Index agreement_reader_organisation_id_idx, then primary keys.
 */
export const selectAgreedOrganisations = statement<readonly [readerOrganisationId: string, day: string], z.infer<typeof row>>({
  name: 'select-agreed-organisations',
  text: `select distinct c.organisation_id
         from agreement_reader r
         join agreement a on a.agreement_id = r.agreement_id and a.version = r.version
         join agreement_contributor c on c.agreement_id = a.agreement_id and c.version = a.version
         where r.organisation_id = $1 and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to >= $2::date)`,
  row,
  index: 'agreement_reader_organisation_id_idx',
});
