import { statement } from '../statement.ts';

/** Begins an organisation's leaving with the two who answer for it (none where the ledger asks); nothing where it has begun. Primary key. */
export const insertLeaving = statement<[organisationId: string, askedBy: string | null, approvedBy: string | null, origin: 'leave' | 'ledger', counts: string, at: Date]>()({
  name: 'insert-leaving',
  text: `
    insert into leaving (organisation_id, state, asked_by, approved_by, origin, counts, started_at) values ($1, 'closed', $2, $3, $4, $5, $6)
    on conflict (organisation_id) do nothing
  `,
});
