import { z } from 'zod';

import { statement } from '../statement.ts';

/** Holds an agreement's versions that may still move until the transaction ends, so that two who sign at once see each other's signature. Primary key. */
export const lockAgreement = statement<[agreementId: string]>()({
  name: 'lock-agreement',
  row: z.object({ version: z.number() }),
  text: `
    select version from agreement where agreement_id = $1 order by version for update
  `,
});
