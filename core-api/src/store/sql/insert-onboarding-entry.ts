import { statement } from '../statement.ts';

/** Says something of a step; nothing there is ever changed. */
export const insertOnboardingEntry = statement<[organisationId: string, entryId: string, feedId: string, step: string, state: string, onDay: string, recordedBy: string, at: Date, sealed: Buffer | null]>({
  name: 'insert-onboarding-entry',
  text: `
    insert into onboarding_entry (organisation_id, entry_id, feed_id, step, state, on_day, recorded_by, at, sealed)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  `,
});
