import { statement } from '../statement.ts';

/** How organisations write an address. */
export const insertPlaceVariants = statement<[organisationIds: readonly string[], placeVariantIds: readonly string[], lookIds: readonly string[], placeIds: readonly string[], sealed: readonly Buffer[]]>({
  name: 'insert-place-variants',
  text: `
    insert into place_variant (organisation_id, place_variant_id, look_id, place_id, sealed)
    select v.organisation_id, v.place_variant_id, v.look_id, v.place_id, v.sealed
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[]) as v(organisation_id, place_variant_id, look_id, place_id, sealed)
  `,
});
