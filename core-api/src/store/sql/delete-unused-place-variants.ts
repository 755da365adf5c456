import { statement } from '../statement.ts';

/** Takes out an organisation's writing of an address that no record of its uses any more. */
export const deleteUnusedPlaceVariants = statement<[organisationIds: readonly string[], lookIds: readonly string[]]>({
  name: 'delete-unused-place-variants',
  index: 'place_variant_look_id_organisation_id_key',
  text: `
    delete from place_variant v
    using (select distinct * from unnest($1::uuid[], $2::uuid[]) as n(organisation_id, look_id)) as n
    where v.organisation_id = n.organisation_id and v.look_id = n.look_id
      and not exists (select 1 from record_place r where r.organisation_id = n.organisation_id and r.look_id = n.look_id)
  `,
});
