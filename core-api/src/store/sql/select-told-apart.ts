import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ personA: z.string(), personB: z.string(), isSeparation: z.boolean() });

/** Pairs of persons one of whom is among these, records of whom people have told apart, each pair both ways round. Needs every organisation visible. */
export const selectToldApart = statement<[personIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-told-apart',
  index: 'pair_rule_source_b_idx',
  row,
  text: `
    with sides as materialized (
      select r.source_mac, v.person_id from variant v join record r on r.organisation_id = v.organisation_id and r.variant_id = v.variant_id where v.person_id = any($1::uuid[])
    ), told as (
      select s.person_id, p.origin, p.owner_b as owner, p.feed_b as feed, p.source_b as source from sides s join pair_rule p on p.source_a = s.source_mac where p.rule = 'different'
      union
      select s.person_id, p.origin, p.owner_a, p.feed_a, p.source_a from sides s join pair_rule p on p.source_b = s.source_mac where p.rule = 'different'
    ), persons as (
      select t.person_id as one, v.person_id as other, t.origin = 'separation' as is_separation
      from told t
      join record r on r.organisation_id = t.owner and r.feed_id = t.feed and r.source_mac = t.source
      join variant v on v.organisation_id = r.organisation_id and v.variant_id = r.variant_id
    )
    select one as "personA", other as "personB", bool_or(is_separation) as "isSeparation" from persons group by one, other
    union
    select other, one, bool_or(is_separation) from persons group by one, other
  `,
});
