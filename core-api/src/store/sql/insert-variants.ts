import { statement } from '../statement.ts';

/** New variants of the feed's organisation. */
export const insertVariants = statement<[organisationId: string, variantIds: readonly string[], lookIds: readonly string[], personIds: readonly string[], sealed: readonly Buffer[]]>({
  name: 'insert-variants',
  text: `
    insert into variant (organisation_id, variant_id, look_id, person_id, sealed)
    select $1, v.variant_id, v.look_id, v.person_id, v.sealed
    from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[]) as v(variant_id, look_id, person_id, sealed)
  `,
});
