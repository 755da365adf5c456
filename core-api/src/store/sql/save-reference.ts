import { statement } from '../statement.ts';

/** Gives a declaration its reference, which is no longer chased. Primary key; the row is locked by the caller. */
export const saveReference = statement<readonly [organisationId: string, declarationId: string, sealed: Buffer]>({
  name: 'save-reference',
  text: `update declaration set sealed = $3, reference_due = null
         where organisation_id = $1 and declaration_id = $2`,
  index: 'declaration_pkey',
});
