import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ probe: z.coerce.number(), lookId: z.string() });

/** For each address content (its keys as an array literal) the contents that share a key with it, at most `limit`. `probe` counts from 0. */
export const selectPlaceCandidates = statement<[probes: readonly string[], limit: number], z.infer<typeof row>>({
  name: 'select-place-candidates',
  index: 'place_look_keys_idx',
  row,
  text: `
    select p.probe - 1 as probe, l.look_id as "lookId"
    from unnest($1::text[]) with ordinality as p(keys, probe)
    cross join lateral (select look_id from place_look where keys && p.keys::bigint[] limit $2) as l
  `,
});
