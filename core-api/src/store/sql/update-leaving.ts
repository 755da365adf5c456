import { statement } from '../statement.ts';

/** Moves an organisation's leaving on; never back. Primary key. */
export const updateLeaving = statement<[organisationId: string, from: string, to: string, doneAt: Date | null]>()({
  name: 'update-leaving',
  text: `
    update leaving set state = $3, done_at = $4 where organisation_id = $1 and state = $2
  `,
});
