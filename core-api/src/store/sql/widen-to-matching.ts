import { statement } from '../statement.ts';

/**
 * Gives the transaction the matching scope: every organisation is visible, and variants and records of every one may be changed, since merging
 * people and raising a level touch them all (policies `writable_*`, migration 0002). For ingest alone.
 */
export const widenToMatching = statement<[]>({
  name: 'widen-to-matching',
  text: `
    select set_config('mast.visible', coalesce(string_agg(organisation_id::text, ','), ''), true), set_config('mast.matching', 'on', true)
    from organisation
  `,
});
