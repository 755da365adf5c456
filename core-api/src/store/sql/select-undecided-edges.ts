import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookA: z.string(), lookB: z.string(), personA: z.string(), personB: z.string() });

/** Pairs in the review band between two persons that nobody has been asked about, and is not being asked about by another pair, the nearest to being joined first. */
export const selectUndecidedEdges = statement<[fromBits: number, belowBits: number, limit: number], z.infer<typeof row>>({
  name: 'select-undecided-edges',
  index: 'edge_band',
  row,
  text: `
    select e.look_a as "lookA", e.look_b as "lookB", a.person_id as "personA", b.person_id as "personB"
    from edge e
    cross join lateral (select person_id from variant v where v.look_id = e.look_a limit 1) as a
    cross join lateral (select person_id from variant v where v.look_id = e.look_b limit 1) as b
    where e.weight < 20 and e.weight >= $1 and e.weight < $2 and a.person_id <> b.person_id
      and not exists (select from review r where r.look_a = e.look_a and r.look_b = e.look_b and r.kind = 'pair' and r.status <> 'healed')
      and not exists (
        select from review o
        where o.status = 'open' and o.kind = 'pair' and o.person_a = least(a.person_id, b.person_id) and o.person_b = greatest(a.person_id, b.person_id))
    order by e.weight desc, e.look_a, e.look_b
    limit $3
  `,
});
