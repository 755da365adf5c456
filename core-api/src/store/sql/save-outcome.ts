import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ before: z.string().nullable() });

/** Notes what came of an involvement; said again, the last word counts. What was said before, if anything. Primary key. */
export const saveOutcome = statement<
  readonly [organisationId: string, declarationId: string, recordId: string, ownerId: string, accountId: string, code: string, at: Date],
  z.infer<typeof row>
>({
  name: 'save-outcome',
  text: `with earlier as (select code from outcome where organisation_id = $1 and declaration_id = $2 and record_id = $3),
              saved as (
                insert into outcome (organisation_id, declaration_id, record_id, owner_id, account_id, code, at) values ($1, $2, $3, $4, $5, $6, $7)
                on conflict (organisation_id, declaration_id, record_id) do update set code = excluded.code, at = excluded.at
                returning code
              )
         select (select code from earlier) as before from saved`,
  row,
  index: 'outcome_pkey',
});
