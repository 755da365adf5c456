import { statement } from '../statement.ts';

/** Moves variants, of whatever organisation, to another person. */
export const updateVariantPersons = statement<[organisationIds: readonly string[], variantIds: readonly string[], personIds: readonly string[]]>({
  name: 'update-variant-persons',
  index: 'variant_pkey',
  text: `
    update variant v set person_id = n.person_id
    from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as n(organisation_id, variant_id, person_id)
    where v.organisation_id = n.organisation_id and v.variant_id = n.variant_id
  `,
});
