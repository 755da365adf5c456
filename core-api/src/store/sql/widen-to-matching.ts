import { statement } from '../statement.ts';

/**
 * Makes every organisation visible to the transaction. For ingest alone, whose context is `matching`: merging people and raising a level touch
 * the variants and records of all. One that has left is not among them: its keys are gone, and its rows on their way out.
 */
export const widenToMatching = statement<[]>({
  name: 'widen-to-matching',
  text: `
    select set_config('mast.visible', coalesce(string_agg(organisation_id::text, ','), ''), true)
    from organisation where left_at is null
  `,
});
