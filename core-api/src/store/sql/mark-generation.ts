import { statement } from '../statement.ts';

/** Marks records as named by a full listing. */
export const markGeneration = statement<[organisationId: string, recordIds: readonly string[], generationId: string]>({
  name: 'mark-generation',
  index: 'record_pkey',
  text: `
    update record set generation = $3
    where organisation_id = $1 and record_id = any($2::uuid[]) and generation is distinct from $3
  `,
});
