import { statement } from '../statement.ts';

/** Gives variants, of whatever organisation, the content and look of another level. */
export const resealVariants = statement<[organisationIds: readonly string[], variantIds: readonly string[], lookIds: readonly string[], sealed: readonly Buffer[]]>({
  name: 'reseal-variants',
  index: 'variant_pkey',
  text: `
    update variant v set look_id = n.look_id, sealed = n.sealed
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) as n(organisation_id, variant_id, look_id, sealed)
    where v.organisation_id = n.organisation_id and v.variant_id = n.variant_id
  `,
});
