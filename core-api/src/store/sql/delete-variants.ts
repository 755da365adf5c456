import { statement } from '../statement.ts';

/** Variants that no record of the organisation uses any more. */
export const deleteVariants = statement<[organisationId: string, variantIds: readonly string[]]>({
  name: 'delete-variants',
  index: 'variant_pkey',
  text: `
    delete from variant where organisation_id = $1 and variant_id = any($2::uuid[])
  `,
});
