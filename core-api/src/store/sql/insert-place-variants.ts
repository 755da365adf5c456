import { statement } from '../statement.ts';

/** How organisations write an address. */
export const insertPlaceVariants = statement<[organisationIds: readonly string[], placeVariantIds: readonly string[], lookIds: readonly string[], sealed: readonly Buffer[]]>({
  name: 'insert-place-variants',
  text: `
    insert into place_variant (organisation_id, place_variant_id, look_id, sealed)
    select v.organisation_id, v.place_variant_id, v.look_id, v.sealed
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) as v(organisation_id, place_variant_id, look_id, sealed)
  `,
});
