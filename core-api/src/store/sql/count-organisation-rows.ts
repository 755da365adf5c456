import { z } from 'zod';

import { statement } from '../statement.ts';

const count = z.coerce.number();

/** What an organisation has in the store, for people who are about to take it out. Primary keys; clients and agreements are few. */
export const countOrganisationRows = statement<[organisationId: string]>()({
  name: 'count-organisation-rows',
  row: z.object({ records: count, variants: count, placeVariants: count, accounts: count, clients: count, feeds: count, agreements: count }),
  text: `
    select (select count(*) from record where organisation_id = $1) as records,
           (select count(*) from variant where organisation_id = $1) as variants,
           (select count(*) from place_variant where organisation_id = $1) as "placeVariants",
           (select count(*) from account where organisation_id = $1 and status = 'active') as accounts,
           (select count(*) from client where organisation_id = $1 and status = 'active') as clients,
           (select count(*) from feed where organisation_id = $1) as feeds,
           (select count(distinct (a.agreement_id, a.version)) from agreement a where a.status in ('draft', 'in-force')
              and (exists (select from agreement_contributor c where c.agreement_id = a.agreement_id and c.version = a.version and c.organisation_id = $1)
                or exists (select from agreement_reader r where r.agreement_id = a.agreement_id and r.version = a.version and r.organisation_id = $1))) as agreements
  `,
});
