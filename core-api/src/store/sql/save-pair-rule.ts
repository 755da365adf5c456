import { statement } from '../statement.ts';

/** What the decisions on a pair come to now, the smaller reference first. */
export const savePairRule = statement<
  [sourceA: Buffer, sourceB: Buffer, origin: string, rule: string, ownerA: string, feedA: string, ownerB: string, feedB: string, contentA: string | null, contentB: string | null, veto: string | null, since: Date]
>({
  name: 'save-pair-rule',
  index: 'pair_rule_pkey',
  text: `
    insert into pair_rule (source_a, source_b, origin, rule, owner_a, feed_a, owner_b, feed_b, content_a, content_b, veto, since)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    on conflict (source_a, source_b, origin) do update
    set rule = excluded.rule, content_a = excluded.content_a, content_b = excluded.content_b, veto = excluded.veto, since = excluded.since
  `,
});
