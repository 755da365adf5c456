import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ probe: z.coerce.number(), lookIds: z.string().transform((ids) => ids.split(' ')) });

type Params = readonly [keys: readonly bigint[], firsts: readonly number[], lasts: readonly number[], limit: number];

/**
 * For each new content (its keys stand in `keys` from `firsts` to `lasts`, counted from 1) the contents that share a key with it, at most `limit`. `probe` counts from 0;
 * one that finds nothing has no row. Over-common keys are the caller's to leave out: GIN has no limit per key.
 */
export const selectCandidates = statement<Params, z.infer<typeof row>>({
  name: 'select-candidates',
  index: 'look_keys_idx',
  row,
  text: `
    select p.probe - 1 as probe, l.ids as "lookIds"
    from unnest($2::int[], $3::int[]) with ordinality as p(first, last, probe)
    cross join lateral (
      select string_agg(f.look_id::text, ' ') as ids from (select look_id from look where keys && ($1::bigint[])[p.first:p.last] limit $4) as f
    ) as l
    where l.ids is not null
  `,
});
