import { statement } from '../statement.ts';

/** Takes away what no rule looks at any more. Index misuse_fact_at. */
export const deleteOldMisuseFacts = statement<readonly [organisationId: string, before: Date]>({
  name: 'delete-old-misuse-facts',
  text: `delete from misuse_fact where organisation_id = $1 and at < $2`,
  index: 'misuse_fact_at',
});
