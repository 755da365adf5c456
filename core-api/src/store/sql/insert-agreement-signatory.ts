import { z } from 'zod';

import { statement } from '../statement.ts';

/** Names somebody who has to sign: an active account of the organisation that the transaction has for its own; no row where there is none such. */
export const insertAgreementSignatory = statement<[agreementId: string, version: number, organisationId: string, accountId: string]>()({
  name: 'insert-agreement-signatory',
  row: z.object({ accountId: z.string() }),
  text: `
    insert into agreement_signatory (agreement_id, version, organisation_id, account_id)
    select $1, $2, a.organisation_id, a.account_id from account a where a.organisation_id = $3 and a.account_id = $4 and a.status = 'active'
    returning account_id as "accountId"
  `,
});
