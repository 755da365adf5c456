import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ sourceMac: z.instanceof(Buffer), isUnique: z.boolean() });

/**
 * Which of a feed's references stand for themselves: those that a decision names, and all where the source lists a person once. Their records share no
 * content with other records, so that decisions can be about them.
 */
export const selectPins = statement<[organisationId: string, feedId: string, sourceMacs: readonly Buffer[]], z.infer<typeof row>>({
  name: 'select-pins',
  index: 'pair_rule_source_b_idx',
  row,
  text: `
    select s.source_mac as "sourceMac", f.unique_people as "isUnique"
    from unnest($3::bytea[]) as s(source_mac)
    join feed f on f.organisation_id = $1 and f.feed_id = $2
    where f.unique_people
       or exists (select from pair_rule r where r.source_a = s.source_mac)
       or exists (select from pair_rule r where r.source_b = s.source_mac)
  `,
});
