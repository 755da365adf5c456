import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ capped: z.boolean(), person_ids: z.array(z.string()) });

type Params = readonly [keys: readonly string[], maxLooks: number];

/**
 * Persons that share at least one look-up key with the question, as far as a visible organisation knows them, and whether there were more contents
 * than may be looked at. Always one row. Index: GIN look(keys), then variant(look_id) under row-level security. `look` holds keyed hashes only.
 * Shielded people's keys are made with another key, so they are never among the candidates.
 */
export const searchCandidates = statement<Params, z.infer<typeof row>>({
  name: 'search-candidates',
  text: `with hit as materialized (select l.look_id from look l where l.keys && $1::bigint[] limit $2)
         select (select count(*) from hit) >= $2 as capped,
                array(select distinct v.person_id from variant v where v.look_id = any (array(select look_id from hit))) as person_ids`,
  row,
  index: 'look_keys_idx',
});
