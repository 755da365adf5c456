import { statement } from '../statement.ts';

/** Adds a verdict to the ledger; nothing there is ever changed. */
export const insertVerdict = statement<
  [organisationId: string, verdictId: string, reviewId: string | null, sourceA: Buffer, sourceB: Buffer, ownerA: string, feedA: string, ownerB: string, feedB: string, origin: string, outcome: string, reason: string, accountId: string | null, clientId: string | null, role: string, supersedes: string | null, at: Date]
>({
  name: 'insert-verdict',
  text: `
    insert into verdict (organisation_id, verdict_id, review_id, source_a, source_b, owner_a, feed_a, owner_b, feed_b, origin, outcome, reason, account_id, client_id, role, supersedes, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  `,
});
