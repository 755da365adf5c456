import { statement } from '../statement.ts';

/** Puts a record under another variant of its organisation; what the record says stays as it was received. */
export const moveRecord = statement<[organisationId: string, recordId: string, variantId: string]>({
  name: 'move-record',
  index: 'record_pkey',
  text: 'update record set variant_id = $3 where organisation_id = $1 and record_id = $2',
});
