import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  entryId: z.string(),
  step: z.string(),
  state: z.enum(['open', 'started', 'done']),
  on: z.string(),
  recordedBy: z.string(),
  at: z.date(),
  sealed: z.instanceof(Buffer).nullable(),
});

/** The last word on each step of a feed. */
export const selectOnboardingEntries = statement<[organisationId: string, feedId: string], z.infer<typeof row>>({
  name: 'select-onboarding-entries',
  index: 'onboarding_entry_of_feed',
  row,
  text: `
    select distinct on (step) entry_id as "entryId", step, state, on_day as "on", recorded_by as "recordedBy", at, sealed
    from onboarding_entry
    where organisation_id = $1 and feed_id = $2
    order by step, at desc, entry_id
  `,
});
