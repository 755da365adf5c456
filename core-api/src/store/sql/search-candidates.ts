import { z } from 'zod';

import { statement } from '../statement.ts';

const nothing = { person_id: z.null(), organisation_id: z.null(), variant_id: z.null(), sealed: z.null() };
const content = { person_id: z.string(), organisation_id: z.string(), variant_id: z.string(), sealed: z.instanceof(Buffer) };
const capped = z.boolean();
const row = z.union([z.object({ capped, ...content }), z.object({ capped, ...nothing })]);

type Params = readonly [keys: readonly string[], maxLooks: number];

/**
 * Every visible content of the persons who share at least one look-up key with the question, as far as a visible organisation knows them, and in each row whether
 * there were more contents than may be looked at; one row of nulls when there are none. Index: GIN look(keys), then variant(look_id), then variant(person_id), the
 * last two under row-level security. `look` holds keyed hashes only. Shielded people's keys are made with another key, so they are never among the candidates.
 */
export const searchCandidates = statement<Params, z.infer<typeof row>>({
  name: 'search-candidates',
  text: `with hit as materialized (select l.look_id from look l where l.keys && $1::bigint[] limit $2),
              who as materialized (select distinct v.person_id from variant v where v.look_id = any (array(select look_id from hit)))
         select (select count(*) from hit) >= $2 as capped, found.person_id, found.organisation_id, found.variant_id, found.sealed
         from (select) as always
         left join (select v.person_id, v.organisation_id, v.variant_id, v.sealed from who join variant v on v.person_id = who.person_id) as found on true`,
  row,
  index: 'look_keys_idx',
});
