import { statement } from '../statement.ts';

/** Notes the outcome of a review, once, and never by whoever made the declaration: 0 then. Primary key. */
export const saveDeclarationReview = statement<readonly [organisationId: string, declarationId: string, accountId: string, outcome: string, at: Date]>({
  name: 'save-declaration-review',
  text: `update declaration set review_outcome = $4, reviewed_by = $3, reviewed_at = $5
         where organisation_id = $1 and declaration_id = $2 and for_review and review_outcome is null and account_id <> $3`,
  index: 'declaration_pkey',
});
