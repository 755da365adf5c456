import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  sourceA: z.instanceof(Buffer),
  sourceB: z.instanceof(Buffer),
  origin: z.enum(['verdict', 'separation', 'source-merge']),
  rule: z.enum(['same', 'different']),
  contentA: z.string().nullable(),
  contentB: z.string().nullable(),
  veto: z.string().nullable(),
  lookA: z.string().nullable(),
  lookB: z.string().nullable(),
});

/** Decisions that name one of these references, and under which contents their records stand now; none for a record that is not here. */
export const selectPairRules = statement<[sourceMacs: readonly Buffer[]], z.infer<typeof row>>({
  name: 'select-pair-rules',
  index: 'pair_rule_source_b_idx',
  row,
  text: `
    select p.source_a as "sourceA", p.source_b as "sourceB", p.origin, p.rule, p.content_a as "contentA", p.content_b as "contentB", p.veto,
           va.look_id as "lookA", vb.look_id as "lookB"
    from (
      select * from pair_rule where source_a = any($1::bytea[])
      union
      select * from pair_rule where source_b = any($1::bytea[])
    ) as p
    left join record ra on ra.organisation_id = p.owner_a and ra.feed_id = p.feed_a and ra.source_mac = p.source_a
    left join variant va on va.organisation_id = ra.organisation_id and va.variant_id = ra.variant_id
    left join record rb on rb.organisation_id = p.owner_b and rb.feed_id = p.feed_b and rb.source_mac = p.source_b
    left join variant vb on vb.organisation_id = rb.organisation_id and vb.variant_id = rb.variant_id
  `,
});
