import { statement } from '../statement.ts';

/**
 * Takes out an organisation's writing of an address that no record of its uses, and a place that no organisation writes any more. All parts see
 * the rows as before the statement, hence the second look at `unused`.
 */
export const deleteEmptyPlaces = statement<[organisationIds: readonly string[], placeIds: readonly string[]]>({
  name: 'delete-empty-places',
  index: 'place_variant_place_id_idx',
  text: `
    with unused as (
      delete from place_variant v
      using (select distinct * from unnest($1::uuid[], $2::uuid[]) as n(organisation_id, place_id)) as n
      where v.organisation_id = n.organisation_id and v.place_id = n.place_id
        and not exists (select 1 from record_place r where r.organisation_id = n.organisation_id and r.place_id = n.place_id)
      returning v.organisation_id, v.place_variant_id, v.place_id
    ), empty as (
      select distinct u.place_id from unused u
      where not exists (
        select 1 from place_variant v
        where v.place_id = u.place_id
          and not exists (select 1 from unused g where g.organisation_id = v.organisation_id and g.place_variant_id = v.place_variant_id)
      )
    ), unlooked as (
      delete from place_look l using empty e where l.place_id = e.place_id
    )
    delete from place p using empty e where p.place_id = e.place_id
  `,
});
