import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookA: z.string(), lookB: z.string(), personA: z.string(), personB: z.string() });

/** Pairs of the blind sample that the machine joined and nobody has been asked about. Which pairs are in it, index edge_blind says. */
export const selectBlindEdges = statement<[fromBits: number, limit: number], z.infer<typeof row>>({
  name: 'select-blind-edges',
  index: 'edge_blind',
  row,
  text: `
    select e.look_a as "lookA", e.look_b as "lookB", a.person_id as "personA", b.person_id as "personB"
    from edge e
    cross join lateral (select person_id from variant v where v.look_id = e.look_a limit 1) as a
    cross join lateral (select person_id from variant v where v.look_id = e.look_b limit 1) as b
    where substr(md5(e.look_a::text || e.look_b::text), 1, 4) < '028f' and e.weight >= $1 and a.person_id = b.person_id
      and not exists (select from review r where r.look_a = e.look_a and r.look_b = e.look_b and r.kind = 'blind' and r.status <> 'healed')
    order by e.look_a, e.look_b
    limit $2
  `,
});
