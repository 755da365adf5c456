import { statement } from '../statement.ts';

/** Notes that a missing reference was chased; 0 when it was, or has been given meanwhile. Primary key. */
export const markReferenceChased = statement<readonly [organisationId: string, declarationId: string, at: Date]>({
  name: 'mark-reference-chased',
  text: 'update declaration set chased_at = $3 where organisation_id = $1 and declaration_id = $2 and reference_due is not null and chased_at is null',
  index: 'declaration_pkey',
});
