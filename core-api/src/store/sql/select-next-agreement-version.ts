import { z } from 'zod';

import { statement } from '../statement.ts';

/** The version that an agreement's next draft takes, and how many it has. Primary key. */
export const selectNextAgreementVersion = statement<[agreementId: string]>()({
  name: 'select-next-agreement-version',
  row: z.object({ version: z.number(), count: z.number() }),
  text: `
    select coalesce(max(version), 0) + 1 as version, count(*)::int as count from agreement where agreement_id = $1
  `,
});
