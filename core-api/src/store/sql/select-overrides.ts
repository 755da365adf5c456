import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ overrideId: z.string(), accountId: z.string(), openedAt: z.date(), usedAt: z.date().nullable(), closeBy: z.date(), closedAt: z.date().nullable(), finding: z.string().nullable(), sealed: z.instanceof(Buffer) });

/** The overrides of the organisation, open investigations first, by when they are to be closed. */
export const selectOverrides = statement<[organisationId: string], z.infer<typeof row>>({
  name: 'select-overrides',
  index: 'override_by_account',
  row,
  text: `
    select override_id as "overrideId", account_id as "accountId", opened_at as "openedAt", used_at as "usedAt", close_by as "closeBy", closed_at as "closedAt", finding, sealed
    from override where organisation_id = $1 order by closed_at is not null, close_by, override_id limit 500
  `,
});
